"""The first page of a site of many schools: the list is searched in the browser alone."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Page

from hooks import stylesheet
from hooks.content import Content, gather
from hooks.environment import ROOT
from hooks.pages.finish import finished
from hooks.pages.home import MARK
from tests.served import served

from .axe import violations

pytestmark = pytest.mark.browser

NAMES = [f"School {n:03}" for n in range(500)] + ["Scoil Éanna", "Ysgol  Gymraeg"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The part of the first page that lists five hundred schools, with its script and style."""
    folder = tmp_path_factory.mktemp("many")
    site = folder / "assets" / "site"
    site.mkdir(parents=True)
    shutil.copy(ROOT / "hooks" / "assets" / "find.js", site)
    (site / "site.css").write_text(stylesheet.ours())
    (folder / "index.html").write_text(_page(_many()))
    with served(folder) as address:
        yield address


def _many() -> Content:
    content = gather(ROOT / "docs", ROOT / "quizzes" / "bank")
    model = next(iter(content.schools.values()))
    return replace(
        content,
        schools={
            name: replace(model, id=f"s{n}", register=_named(model.register, name))
            for n, name in enumerate(NAMES)
        },
    )


def _named(register, name):  # type: ignore[no-untyped-def]
    return replace(register, school=replace(register.school, name=name))


def _page(content: Content) -> str:
    made = finished(
        f"Opening.\n\n## Who are you?\n\n{MARK}\n", "index.md", content, date(2026, 11, 20)
    )
    found = made[made.index('<div class="found"') :].replace(' markdown="1"', "")
    head = '<meta charset="utf-8"><title>Many</title><link rel="stylesheet" href="assets/site/site.css">'
    return f'<!doctype html><html lang="en"><head>{head}</head><body><main class="md-typeset"><h1>Many</h1>{found}</main></body></html>'


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", 502),
        ("school 04", 15),
        ("SCHOOL 123", 1),
        ("eanna", 1),
        ("gymraeg ysgol", 1),
        ("nowhere", 0),
    ],
)
def test_typing_shows_the_schools_that_are_called_so(
    page: Page, home: str, typed: str, shown: int
) -> None:
    """Without capitals or accents, in any order of words; and it is said how many."""
    page.goto(home)
    page.get_by_label("Find your school").fill(typed)
    assert page.locator(".school-card:visible").count() == shown
    said = page.locator("find-school [role=status]").inner_text()
    assert said == (
        f"{shown} of 502 schools are shown."
        if shown
        else "No school is called like that. Try a part of its name."
    )


def test_the_list_is_there_without_a_script(page: Page, home: str) -> None:
    """All of it, and no field that does nothing."""
    page.route("**/*.js", lambda route: route.abort())
    page.goto(home)
    assert page.locator(".school-card:visible").count() == len(NAMES)
    assert page.locator("find-school:visible").count() == 0


def test_axe_finds_nothing(page: Page, home: str) -> None:
    """In the field and in the list."""
    page.goto(home)
    assert violations(page) == []

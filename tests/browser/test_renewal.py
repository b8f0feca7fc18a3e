"""Renewing a certificate: what changed, just the questions on it, and the new certificate."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hooks import checks
from hooks.environment import ROOT
from hooks.site import build_site
from tests.publishing import Oak, ask, right_request

from .axe import violations
from .conftest import served
from .person import Person

pytestmark = pytest.mark.browser

FIRST, MINOR, MATERIAL = "2026-09-01", "2026-11-20", "2027-01-15"
ON_SIGNS = {"floor-1", "floor-2", "drill-1", "drill-2"}
"""The items of the staff quiz that rest on the clause that changed."""


class Renewer(Person):
    """Somebody who renews; the questions are those that rest on what changed."""

    @property
    def asked(self) -> set[str]:
        """The items that are on the page to be answered."""
        found = self.page.locator("[data-item][data-in-form]").all()
        return {each.get_attribute("data-item") or "" for each in found}

    @property
    def form(self) -> dict[str, Any]:
        """Only how many are asked is wanted of it."""
        return {"items": [*self.asked]}

    def renew(self, link: str) -> None:
        """Open the renewal of a certificate."""
        self.open(f"#renew={link}")
        expect(self.page.locator(".renewal h2")).not_to_have_text("Renew your certificate")

    def says(self) -> str:
        """What stands in the renewal."""
        return self.page.locator(".renewal").inner_text()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up school after three editions, the last of which asks for two signs."""
    folder = tmp_path_factory.mktemp("renewal")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", {})
        school = Oak(folder)
        school.three()
        assert build_site(ROOT, school.docs, school.bank, folder / "site") == 0
    return folder / "site"


@pytest.fixture
def home(site: Path) -> Iterator[str]:
    """The address of its home page."""
    with served(site) as address:
        yield address


@pytest.fixture
def renewer(page: Page, home: str, site: Path) -> Renewer:
    """Somebody at the staff quiz."""
    page.set_default_timeout(60_000)
    expect.set_options(timeout=60_000)
    return Renewer(page, home, site, "oak", "staff")


def older(site: Path, edition: str = FIRST, audience: str = "staff", day: str = "") -> Any:
    """Return Ann Other's certificate of an edition, passed on a day: today."""
    quiz = json.loads((site / f"data/editions/oak/{edition}/{audience}.json").read_text())
    request = {**right_request(quiz), "date": day or date.today().isoformat()}
    return ask("make_record", request)


def checked(page: Page, name: str, outcome: str) -> None:
    """Have the certificate that the check page was opened with checked."""
    page.wait_for_selector('certificate-check[data-state="ready"]')
    page.fill("#check-name", name)
    page.get_by_role("button", name="Check it").click()
    expect(page.locator('[data-part="heading"]')).to_have_text(outcome)


@pytest.mark.parametrize("way", ["link", "file"])
def test_from_the_check_to_a_certificate_that_adds_up(
    site: Path, home: str, page: Page, renewer: Renewer, tmp_path: Path, way: str
) -> None:
    """Just the items on the changed clause; no name goes along."""
    certificate = older(site)
    if way == "link":
        page.goto(f"{home}certificate/#{certificate['link']}")
    else:
        page.goto(f"{home}certificate/")
        file = tmp_path / "record.json"
        file.write_text(json.dumps({**certificate, "name": "Ann Other", "role": ""}))
        page.set_input_files("#check-file", file)
        expect(page.locator("#check-name")).to_have_value("Ann Other")
    checked(page, "Ann Other", "It adds up, for an older edition")
    page.get_by_role("link", name="Renew it: see what changed").click()
    page.wait_for_url(f"**/quiz/#*renew={certificate['link']}*")
    expect(page.locator(".renewal")).to_contain_text("There are 4 questions on it.")
    assert "two signs" in renewer.says()
    assert "must" in renewer.says()
    assert renewer.asked == ON_SIGNS
    renewer.press("Answer the questions")
    renewer.do_all()
    renewer.wait_for("marked")
    expect(page.locator(".result__heading")).to_have_text("You have passed")
    renewer.ask_for_certificate("Ann Other", "Caretaker")
    paper = page.locator(".paper").inner_text()
    assert "form 0" not in paper
    assert f"the certificate of edition {FIRST}" in paper
    page.locator(".paper__link").click()
    checked(page, "Ann Other", "It adds up")
    assert f"Renewal of the certificate of edition {FIRST}" in page.locator(".outcome").inner_text()


def test_pages_keep_nobody_out(site: Path, page: Page, renewer: Renewer, tmp_path: Path) -> None:
    """What changed, the result and the certificate; the PDF says what it renews."""
    page.set_viewport_size({"width": 360, "height": 740})
    renewer.renew(older(site)["link"])
    assert violations(page) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 360
    page.screenshot(path=tmp_path / "changed.png", full_page=True)
    page.get_by_role("link", name="Clause 1.3").click()
    page.wait_for_url("**/policy/#clause-1.3")
    page.go_back()
    renewer.press("Answer the questions")
    renewer.do_all()
    renewer.wait_for("marked")
    assert violations(page) == []
    renewer.ask_for_certificate("Ann Other")
    assert violations(page) == []
    assert renewer.save_pdf(tmp_path / "certificate.pdf").stat().st_size > 10_000


def test_wrong_answers_are_tried_again_with_the_same_items(
    site: Path, page: Page, renewer: Renewer
) -> None:
    """After reading again; the certificate is for the name of the older one alone."""
    renewer.renew(older(site)["link"])
    renewer.press("Answer the questions")
    renewer.do_all(wrong=(1,))
    renewer.wait_for("marked")
    expect(page.locator(".result__heading")).to_have_text("Not passed yet")
    renewer.press("Read again what changed, and try again")
    assert "two signs" in renewer.says()
    assert renewer.asked == ON_SIGNS
    renewer.press("Answer the questions")
    renewer.do_all()
    renewer.wait_for("marked")
    page.fill("#certificate-name", "Somebody Else")
    page.check("#certificate-declared")
    renewer.press("Make my certificate")
    expect(page.get_by_text("was made for another name. Type the name")).to_be_visible()
    renewer.ask_for_certificate("Ann Other")
    assert "renewal, attempt 2" in page.locator(".paper").inner_text()


def test_reload_keeps_the_answers(site: Path, page: Page, renewer: Renewer) -> None:
    """And the way back leads to what changed."""
    renewer.renew(older(site)["link"])
    renewer.press("Answer the questions")
    renewer.answer()
    renewer.press("Next question")
    page.reload()
    expect(page.locator("[data-item]:visible .question__count")).to_have_text("Question 2 of 4")
    renewer.press("Back")
    assert renewer.question.locator(".feedback").is_visible()
    assert renewer.asked == ON_SIGNS


def test_without_questions_it_is_read_and_declared(
    site: Path, page: Page, home: str, renewer: Renewer
) -> None:
    """No item of the parents' quiz rests on the clause, which binds them."""
    parent = Renewer(page, home, site, "oak", "parents")
    parent.renew(older(site, MINOR, "parents")["link"])
    assert "There are no questions on it." in parent.says()
    parent.press("I have read this: go on")
    parent.wait_for("marked")
    assert violations(page) == []
    parent.ask_for_certificate("Ann Other")
    assert "there were no questions" in page.locator(".paper").inner_text()
    page.locator(".paper__link").click()
    checked(page, "Ann Other", "It adds up")


def test_nothing_to_renew(site: Path, renewer: Renewer) -> None:
    """A certificate of the edition in force stays."""
    renewer.renew(older(site, MATERIAL)["link"])
    assert "Your certificate is still in force" in renewer.says()


REFUSED = {
    "overdue": ({"day": "2020-01-01"}, lambda link: link, "Its renewal time is over."),
    "cut short": ({}, lambda link: link[:40], "This is not a whole certificate link."),
    "an edition that is not there": (
        {},
        lambda link: link.replace(FIRST, "2019-09-01"),
        "does not have the edition",
    ),
    "another quiz": ({"audience": "parents"}, lambda link: link, "It is for another quiz."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_renewed_leads_to_the_whole_quiz(
    site: Path, page: Page, renewer: Renewer, case: str
) -> None:
    """In a sentence, with a button."""
    which, spoil, words = REFUSED[case]
    renewer.renew(spoil(older(site, **which)["link"]))
    assert words in renewer.says()
    assert violations(page) == []
    page.get_by_role("link", name="Take the whole quiz").click()
    expect(page.locator(".question__count:visible")).to_have_text("Question 1 of 7")

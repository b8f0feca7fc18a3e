"""Editions in the browser: older certificates, what changed since, and drafts."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hooks import checks
from hooks.environment import ROOT
from hooks.site import build_site
from tests.publishing import Oak, ask, right_request
from tests.served import served

from .axe import violations

pytestmark = pytest.mark.browser

FIRST, MINOR, MATERIAL = "2026-09-01", "2026-11-20", "2027-01-15"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up school after three editions, and with something that is not published."""
    folder = tmp_path_factory.mktemp("editions")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", {})
        school = Oak(folder)
        school.three()
        assert build_site(ROOT, school.docs, school.bank, folder / "site") == 0
        school.change("two signs", "three signs")
        assert build_site(ROOT, school.docs, school.bank, folder / "draft", draft=True) == 0
    return folder


def quiz_of(folder: Path, edition: str) -> Any:
    """Return the staff quiz of an edition."""
    return json.loads((folder / f"site/data/editions/oak/{edition}/staff.json").read_text())


@pytest.mark.parametrize(
    ("edition", "outcome"),
    [
        (FIRST, "It adds up, for an older edition"),
        (MINOR, "It adds up, for an older edition"),
        (MATERIAL, "It adds up"),
    ],
)
def test_certificate_of_each_edition_is_checked(
    folder: Path, page: Page, edition: str, outcome: str
) -> None:
    """With the quiz of its own edition, which stays on the site."""
    link = ask("make_record", {**right_request(quiz_of(folder, edition)), "date": "2026-11-20"})
    with served(folder / "site") as home:
        page.goto(f"{home}certificate/#{link['link']}")
        page.wait_for_selector('certificate-check[data-state="ready"]')
        page.locator("#check-name").fill("Ann Other")
        page.get_by_role("button", name="Check it").click()
        expect(page.locator('[data-part="heading"]')).to_have_text(outcome)


def test_any_two_editions_are_compared(folder: Path, page: Page) -> None:
    """Neighbours without a script; others are chosen."""
    with served(folder / "site") as home:
        page.goto(f"{home}schools/oak/editions/")
        assert "two signs" in page.locator("ins").first.inner_text()
        assert violations(page) == []
        page.get_by_label("From").select_option(MATERIAL)
        page.get_by_role("button", name="Show what differs").click()
        expect(page.get_by_role("status")).to_have_text("Choose two different editions.")
        page.get_by_label("From").select_option(FIRST)
        page.get_by_role("button", name="Show what differs").click()
        page.wait_for_url(f"**/{FIRST}..{MATERIAL}/")
        assert "Clause 1.2: changed" in page.locator("article").inner_text()
        assert violations(page) == []


def test_draft_says_so_and_offers_no_certificate(folder: Path, page: Page) -> None:
    """The quiz can be tried all the same."""
    with served(folder / "draft") as home:
        page.goto(f"{home}schools/oak/staff/quiz/")
        expect(page.get_by_text("This is a draft.")).to_be_visible()
        page.goto(f"{home}schools/oak/editions/")
        expect(page.get_by_text("Not published yet", exact=True)).to_be_visible()
        expect(page.locator("ins").first).to_contain_text("three")


def test_passed_draft_has_a_sentence_for_the_form(folder: Path, page: Page) -> None:
    """In the place where the name would be asked."""
    answers = right_request(quiz_of(folder, MATERIAL))["attempt"]["first"]
    given = "~".join(answers)
    with served(folder / "draft") as home:
        at = f"form=1&attempt=1&at={len(answers)}&first={given}&final={given}"
        page.goto(f"{home}schools/oak/staff/quiz/#{at}")
        page.wait_for_selector("policy-quiz[data-on]")
        page.get_by_role("button", name="See my result").click()
        expect(page.get_by_text("there is no certificate for it. Take it again")).to_be_visible(
            timeout=60_000
        )

"""The whole journey without a mouse, and what a screen reader is told on the way."""

import pytest
from playwright.sync_api import Page

from .person import Person

pytestmark = pytest.mark.browser


def _go_to(page: Page, name: str) -> None:
    """Press Tab until the element with that name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        text = page.evaluate(
            "document.activeElement.textContent.trim() || document.activeElement.id"
        )
        if text == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


def _choose(page: Page, person: Person, option: str) -> None:
    """Go to the group of options with Tab and to one of them with the arrow keys."""
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.type") != "radio":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.value") != option:
        page.keyboard.press("ArrowDown")


def test_a_whole_attempt_and_its_certificate_by_keyboard_alone(person: Person, page: Page) -> None:
    """Tab, arrows, space and Enter lead from the first question to the certificate."""
    person.open()
    for number in range(1, 13):
        _choose(page, person, person.option(right=True))
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.dataset.part") == "feedback"
        _go_to(page, "See my result" if number == 12 else "Next question")
        page.keyboard.press("Enter")
    person.wait_for("marked")
    page.wait_for_function("document.activeElement.tagName === 'H2'")
    _go_to(page, "certificate-name")
    page.keyboard.type("Kay Board")
    _go_to(page, "certificate-declared")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".paper")
    assert page.evaluate("document.activeElement.textContent") == "Certificate of acknowledgement"


def test_arrow_keys_choose_without_answering(person: Person, page: Page) -> None:
    """Moving among the options commits nobody to a first answer."""
    person.open()
    page.locator("input[type=radio]:visible").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert page.locator(".feedback:visible").count() == 0
    assert (
        page.evaluate("document.querySelector('policy-quiz').attempt.first.filter(Boolean).length")
        == 0
    )


def test_the_question_names_its_group_of_options(person: Person, page: Page) -> None:
    """A screen reader hears the question and its number with the group."""
    person.open()
    name = page.get_by_role("group", name="Question 1 of 12").locator("legend").inner_text()
    assert "Question 1 of 12" in name
    assert person.item["stem"].split()[0] in name


def test_no_option_gives_its_verdict_away(person: Person, page: Page) -> None:
    """The accessible name of an option is its text and nothing more."""
    person.open()
    for option in person.item["options"]:
        assert page.get_by_role("radio", name=option["text"], exact=True).count() == 1


def test_loading_is_told_in_a_region_that_was_there_before(person: Person, page: Page) -> None:
    """A live region only speaks when it exists before its text."""
    page.route("**/*.wasm", lambda route: route.abort())
    person.open()
    region = page.get_by_role("status").first
    assert region.count() == 1
    person.wait_for("failed")
    assert "cannot be loaded" in region.inner_text()


@pytest.mark.parametrize("place", ["feedback", "legend"])
def test_the_focus_is_not_hidden_by_the_header(person: Person, page: Page, place: str) -> None:
    """What takes the focus is below the header that stays."""
    page.set_viewport_size({"width": 360, "height": 640})
    person.open()
    person.answer()
    if place == "legend":
        person.press("Next question")
    focus = page.evaluate("document.activeElement.getBoundingClientRect().top")
    header = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
    assert focus >= header

"""The whole journey without a mouse, and what a screen reader is told on the way."""

import pytest
from playwright.sync_api import Page, expect

from .person import Person

pytestmark = pytest.mark.browser


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that fits the selector has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not lead to {selector}")


def _pick(page: Page, selector: str) -> None:
    """Choose an input with Tab, Space and, among radios, the arrow keys."""
    found = page.locator(f"[data-item]:visible {selector}")
    if found.get_attribute("type") == "checkbox":
        _tab_to(page, f"[data-item]:not([hidden]) {selector}")
        page.keyboard.press("Space")
        return
    _tab_to(page, f'input[name="{found.get_attribute("name")}"]')
    page.keyboard.press("Space")
    while not page.evaluate("selector => document.activeElement.matches(selector)", selector):
        page.keyboard.press("ArrowDown")


def _from_the_top(page: Page) -> None:
    """Go to where the question begins, as after “Next question”."""
    page.evaluate("""() => {
        const legend = document.querySelector('.question:not([hidden]) legend');
        legend.tabIndex = -1;
        legend.focus();
    }""")


def _answer(page: Page, person: Person) -> None:
    for n, option in enumerate(person.response(right=True).split("-")):
        _from_the_top(page)
        _pick(page, person.input_of(option, n))
        if person.item["type"] == "steps" and n == 0:
            page.keyboard.press("Enter")
    page.keyboard.press("Enter")


def test_a_whole_attempt_of_every_type_and_its_certificate_by_keyboard_alone(
    staff: Person, page: Page
) -> None:
    """Tab, arrows, space and Enter lead from the first question to the certificate."""
    staff.open()
    for _ in range(7):
        _answer(page, staff)
        expect(page.locator("[data-part=feedback]:visible")).to_be_focused()
        _tab_to(page, '[data-action="next"]')
        page.keyboard.press("Enter")
    staff.wait_for("marked")
    page.wait_for_function("document.activeElement.tagName === 'H2'")
    assert "7 of 7" in page.locator(".result__score").inner_text()
    _tab_to(page, "#certificate-name")
    page.keyboard.type("Kay Board")
    _tab_to(page, "#certificate-declared")
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
    page.route("**/*.wasm.xz", lambda route: route.abort())
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

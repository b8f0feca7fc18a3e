"""Every state of every type of question and of practice, for everybody: axe, sizes, no jumps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .axe import violations
from .person import Person

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, in light and in dark."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, color_scheme=request.param, reduced_motion="reduce"
    )
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    yield opened
    context.close()


def test_axe_finds_nothing_in_any_state_of_any_type(staff: Person, page: Page) -> None:
    """As it comes, with a problem, half answered, answered, opened; and the result."""
    staff.open()
    for number in range(1, 8):
        staff.press("Check answer")
        assert violations(page) == []
        staff.answer(right=False)
        assert violations(page) == []
        page.locator(".reasons:visible summary").click()
        assert violations(page) == []
        staff.press("See my result" if number == 7 else "Next question")
    staff.wait_for("marked")
    assert violations(page) == []


def test_axe_finds_nothing_in_a_half_answered_question(staff: Person, page: Page) -> None:
    """The first step stays as it is, and the second is open."""
    staff.open()
    staff.go_to("steps")
    staff.choose("b")
    staff.press("Check answer")
    assert violations(page) == []


def test_axe_finds_nothing_in_practice(staff: Person, page: Page) -> None:
    """What to practise, a question of it, and its end."""
    staff.open()
    staff.press("Practise instead")
    page.wait_for_selector("[data-part=practice]:visible")
    assert violations(page) == []
    staff.press("Start practising")
    for number in range(1, 6):
        staff.answer(right=number > 2)
        staff.press("See how it went" if number == 5 else "Next question")
    counted = page.locator("[data-part=practice-count]")
    expect(counted).to_have_text("3 of 5 right at the first go.", timeout=40_000)
    assert violations(page) == []


def test_axe_finds_nothing_in_the_result_of_pupils(pupil: Person, page: Page) -> None:
    """And in the page to print."""
    pupil.open()
    pupil.do_all(wrong=(2,))
    pupil.wait_for("marked")
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 820])
def test_nothing_in_any_state_is_wider_than_the_screen(
    browser: Browser, oak_address: str, oak_site: Path, width: int
) -> None:
    """Nor is anything that is pressed smaller than 44 pixels."""
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    staff = Person(page, oak_address, oak_site, "oak", "staff")
    staff.open()
    for number in range(1, 8):
        staff.answer(right=False)
        page.locator(".reasons:visible summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert _small(page) == []
        staff.press("See my result" if number == 7 else "Next question")
    staff.wait_for("marked")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert _small(page) == []
    context.close()


def _small(page: Page) -> list[str]:
    small: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('policy-quiz :is(button, .choice, .tick, summary)')]
        .filter(each => each.offsetParent && each.getBoundingClientRect().height < 44)
        .map(each => each.textContent)"""
    )
    return small


def test_the_page_does_not_jump_when_the_script_comes(browser: Browser, oak_address: str) -> None:
    """What is read first stays where it was."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(
        "window.jumps = 0; new PerformanceObserver(list => { for (const each of list.getEntries()) "
        "window.jumps += each.value; }).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{oak_address}schools/oak/staff/quiz/")
    page.wait_for_selector("policy-quiz[data-on]")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps") < 0.02
    context.close()

"""One switch: everything of a quiz with one key, with two, or with taps anywhere; and calm."""

import pytest
from playwright.sync_api import Page

from .child import Child

pytestmark = pytest.mark.browser

LIT = "[...document.querySelectorAll('[data-lit]')].map(each => each.dataset.option ?? each.dataset.action ?? each.textContent.split(':')[0])"
REST_MS = 450
"""How long a hand may shake after a choice."""


def _lit(page: Page) -> str:
    """What is lit: an option, or what a button does."""
    found: list[str] = page.evaluate(LIT)
    assert len(found) == 1
    return found[0]


def _step_to(page: Page, name: str) -> None:
    """Go on by hand until something is lit."""
    for _ in range(12):
        if _lit(page) == name:
            return
        page.keyboard.press("Space")
    raise AssertionError(f"{name} is never lit")


def test_what_can_be_chosen_lights_up_in_turn(child: Child, page: Page) -> None:
    """Listening first, then the pictures, and round again; after an answer the arrow first."""
    page.clock.install()
    child.open("#switch=2")
    page.clock.run_for(100)
    options = child.place["options"]
    seen = []
    for _ in range(len(options) + 3):
        seen.append(_lit(page))
        page.clock.run_for(2_000)
    assert seen == ["Listen", *options, "Slow", "Listen"]
    page.keyboard.press("Space")
    assert _lit(page) == "next"


@pytest.mark.parametrize("key", ["Space", "Enter", "a tap anywhere"])
def test_a_whole_quiz_with_one_key(child: Child, page: Page, key: str) -> None:
    """From the first question to the printed certificate, the clock run fast."""
    page.clock.install()
    child.open("#switch=3")
    page.evaluate("window.printed = 0; window.print = () => (window.printed += 1); 0")

    def choose(name: str) -> None:
        for _ in range(9):
            page.clock.run_for(100)
            if _lit(page) == name:
                break
            page.clock.run_for(3_000)
        assert _lit(page) == name
        page.clock.run_for(REST_MS)
        page.mouse.click(5, 400) if key == "a tap anywhere" else page.keyboard.press(key)

    for number in range(1, 6):
        assert len(child.first) == number - 1
        choose(child.place["options"][0])
        choose("next")
    choose("print")
    assert page.evaluate("window.printed") == 1
    choose("again")
    assert page.locator("policy-quiz").get_attribute("data-form") == "2"


def test_by_hand_one_key_goes_on_and_another_chooses(child: Child, page: Page) -> None:
    """Nothing moves by itself."""
    child.open("#switch=hand")
    first, second = child.place["options"][:2]
    _step_to(page, first)
    page.wait_for_timeout(500)
    assert _lit(page) == first
    page.keyboard.press("Space")
    assert _lit(page) == second
    assert child.first == []
    page.keyboard.press("Enter")
    assert child.first == [second]


def test_a_shaking_hand_chooses_once(child: Child, page: Page) -> None:
    """A second press right after the first is passed over."""
    child.open("#switch=hand")
    _step_to(page, child.place["options"][0])
    press = "window.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));"
    page.evaluate(press * 2)
    assert "Question 1" in page.locator("[data-part=count]:visible").inner_text()
    page.wait_for_timeout(REST_MS)
    page.evaluate(press)
    assert "Question 2" in page.locator("[data-part=count]:visible").inner_text()


def test_the_address_remembers_it_and_nothing_else_does(child: Child, page: Page) -> None:
    """Switched on, changed, reloaded, ended."""
    child.open()
    child.press("One switch")
    child.press("5 seconds")
    child.press("Calm")
    assert "switch=5" in page.url
    assert "calm=1" in page.url
    page.keyboard.press("Space")
    assert "switch=5" in page.url
    page.reload()
    page.wait_for_selector("[data-lit]")
    assert page.locator("[data-speed='5']").get_attribute("aria-pressed") == "true"
    assert page.locator("html[data-calm]").count() == 1
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]  # fmt: skip
    page.keyboard.press("Escape")
    child.press("Calm")
    assert "switch" not in page.url
    assert "calm" not in page.url
    assert page.locator("[data-lit]").count() == 0


def test_a_grown_up_can_end_it_with_a_mouse(child: Child, page: Page) -> None:
    """Its own buttons are not a tap anywhere."""
    child.open("#switch=5")
    child.press("2 seconds")
    assert child.first == []
    child.press("One switch")
    assert page.locator("[data-lit]").count() == 0


def test_a_screen_reader_is_not_disturbed(child: Child, page: Page) -> None:
    """The focus stays, nothing is said, and nothing of what it reads changes."""
    child.open("#switch=hand")
    legend = child.question.locator("legend")
    legend.evaluate("each => { each.tabIndex = -1; each.focus(); }")
    before = page.locator("policy-quiz").aria_snapshot()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert page.locator("policy-quiz").aria_snapshot() == before
    assert legend.evaluate("each => document.activeElement === each")


def test_step_by_step_with_tab(ash: Child, page: Page) -> None:
    """Tab alone leads to all that can be done, without one switch."""
    ash.open()
    ash.tap(ash.choice())
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.dataset.action ?? document.activeElement.dataset.way"))  # fmt: skip
    assert {"next", "another", "front", "switch", "calm"} <= set(reached)


def test_a_quiz_of_words_too(pupil: Child, page: Page) -> None:
    """Choose, check, go on, with two keys."""
    pupil.open("#switch=hand")
    for wanted in ("b", "check", "next"):
        _step_to(page, wanted)
        page.wait_for_timeout(REST_MS)
        page.keyboard.press("Enter")
    assert "Question 2" in page.locator("[data-part=count]:visible").inner_text()

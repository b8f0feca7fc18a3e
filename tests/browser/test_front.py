"""A quiz in pictures at the front of the room: one question fills the screen, one key goes on."""

import pytest
from playwright.sync_api import Page

from .axe import violations
from .child import Child

pytestmark = pytest.mark.browser

SIZES = [(1920, 1080), (1280, 800)]


def _count(page: Page) -> str:
    return page.locator("[data-part=count]:visible").inner_text()


@pytest.mark.parametrize("key", ["Space", "Enter", "ArrowRight", "PageDown"])
def test_one_key_goes_on_to_the_end(child: Child, page: Page, key: str) -> None:
    """Answered or not; and Escape leaves."""
    child.open("#front=1")
    for number in range(1, 6):
        assert f"Question {number} of 5" in _count(page)
        page.keyboard.press(key)
    assert page.locator(".finish__picture").is_visible()
    assert page.locator(".step--done").count() == 5
    page.keyboard.press("ArrowLeft")
    assert "Question 5" in _count(page)
    page.keyboard.press("Escape")
    assert page.locator("policy-quiz[data-front]").count() == 0
    assert child.first == []


def test_the_button_fills_the_screen_and_the_arrow_can_be_tapped(child: Child, page: Page) -> None:
    """With the browser's own full screen, or the page where there is none."""
    child.open()
    child.press("Show to the class")
    page.wait_for_selector("policy-quiz[data-front]")
    child.tap(page.locator("[data-action=front-next]"))
    assert "Question 2" in _count(page)
    child.press("Leave")
    assert page.locator("policy-quiz[data-front]").count() == 0
    assert page.evaluate("document.fullscreenElement") is None


def test_a_key_shows_what_follows(child: Child, page: Page) -> None:
    """What fits, with the reason, and nobody has answered; going on takes it away."""
    child.open("#front=1")
    page.keyboard.press("ArrowDown")
    assert "That’s it" in page.locator("[data-part=feedback]:visible").inner_text()
    assert page.locator(".feedback__fits img:visible").count() == page.locator("[data-fits]:visible").count()  # fmt: skip
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    assert page.locator("[data-part=feedback]:visible").count() == 0
    assert child.first == []


def test_pictures_have_dots_and_can_be_called_by_number(child: Child, page: Page) -> None:
    """One, two, three, as they stand."""
    child.open("#front=1")
    widths = page.locator(".choice:visible").evaluate_all("all => all.map(each => parseFloat(getComputedStyle(each, '::after').width))")  # fmt: skip
    assert [round(width / widths[0]) for width in widths] == [*range(1, len(widths) + 1)]
    page.keyboard.press("2")
    assert child.first == [child.place["options"][1]]


@pytest.mark.parametrize("size", SIZES, ids=["1920", "1280"])
def test_everything_is_on_the_screen(child: Child, page: Page, size: tuple[int, int]) -> None:
    """Nothing has to be scrolled, with what follows shown, and at the end."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    child.open("#front=1")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
        for part in (".question__picture", ".choice", "[data-part=feedback]", "[data-action=front-next]"):  # fmt: skip
            for each in page.locator(f"{part}:visible").all():
                box = each.bounding_box()
                assert box
                assert box["x"] >= 0, part
                assert box["x"] + box["width"] <= size[0], part
                assert box["y"] >= 0, part
                assert box["y"] + box["height"] <= size[1], part
        page.keyboard.press("Space")
    quiz = page.locator("policy-quiz")
    assert quiz.evaluate("each => each.scrollHeight <= each.clientHeight + 1")
    assert violations(page) == []

"""Scenes: drawn as the real thing looks, and read in a good order."""

import pytest
from playwright.sync_api import Browser, Page

from .oak import SCENES
from .person import Person

pytestmark = pytest.mark.browser

READ = {
    "messages": "Group chat: Year 5 parents’ chat A parent: Has anyone a picture of the key? It was at the gate. Another parent: Yes! One moment. You: Please wait.",
    "post": "A post on the page: Our town A parent: The floor of the hall is as wet as the sea again. 1 comment A reader: Shocking!",
    "request": "A friend request: Your own account A pupil in Year 5 asks to be friends Message: “Hello! It is me from the bus.”",
    "email": "An e-mail From A parent Subject Our trip to the sea What does my daughter need on Friday?",
    "photo": "What the photograph shows: Three children beside a snowman, with the gate behind them. Photograph: Snow at last Taken by a colleague",
}
"""What a screen reader reads, in its order."""


@pytest.mark.parametrize("kind", SCENES)
def test_a_scene_is_read_in_order(staff: Person, page: Page, kind: str) -> None:
    """Who says what, from top to bottom, with what it is said in; what is drawn is not read."""
    staff.open()
    figure = page.locator(f".scene--{kind}").first
    text: str = figure.evaluate(
        "figure => { const copy = figure.cloneNode(true);"
        "copy.querySelectorAll('[aria-hidden]').forEach(each => each.remove());"
        "return copy.textContent.replace(/\\s+/g, ' ').trim(); }"
    )
    assert text == READ[kind]


def test_nothing_in_a_scene_can_be_pressed(staff: Person, page: Page) -> None:
    """Its buttons are drawn."""
    staff.open()
    assert page.locator(".scene :is(button, a, input, [role=button], [tabindex])").count() == 0


def test_the_scene_stands_between_the_question_and_its_answers(staff: Person, page: Page) -> None:
    """So that it is met on the way."""
    staff.open()
    order = page.locator("[data-item]:has(.scene)").first.evaluate(
        "item => [...item.querySelectorAll('legend, figure, input')].map(each => each.localName)"
    )
    assert order[:3] == ["legend", "figure", "input"]


@pytest.mark.parametrize("zoomed", [False, True], ids=["as it is", "text at 200 %"])
def test_no_scene_and_no_question_needs_scrolling_sideways(
    browser: Browser, oak_address: str, zoomed: bool
) -> None:
    """At 320 pixels, with every question on the page as without scripts."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{oak_address}schools/oak/staff/quiz/")
    if zoomed:
        page.set_viewport_size({"width": 640, "height": 1280})
        page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= (640 if zoomed else 320)
    context.close()


def test_no_words_are_lost_on_paper(staff: Person, page: Page) -> None:
    """All questions of the form, both steps of those that have two, and their scenes."""
    staff.open()
    page.emulate_media(media="print")
    for question in page.locator("[data-in-form]").all():
        assert question.is_visible()
    assert page.locator("[data-in-form] .then").is_visible()
    assert page.locator("[data-in-form] .scene").first.is_visible()

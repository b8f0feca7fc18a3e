"""A quiz in pictures: taps alone, nothing to read, no Python, and the same warmth for all."""

from io import BytesIO
from itertools import combinations

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect
from pypdf import PdfReader

from .axe import violations
from .child import Child

pytestmark = pytest.mark.browser

HIDDEN = "* { color: transparent !important; } .choice__text, .question__text, .question__count, .feedback__said, .finish__says, .button { font-size: 0 !important; }"  # fmt: skip
JUDGING = ("/assets/python/", "/worker.js", "/data/quizzes/")
TARGETS = "policy-quiz :is(button, summary, .choice input, .ways a)"


def _hide_all_text(page: Page) -> None:
    page.evaluate("css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", HIDDEN)  # fmt: skip


def _boxes(page: Page) -> list[FloatRect]:
    found = [each.bounding_box() for each in page.locator(TARGETS).all() if each.is_visible()]
    return [box for box in found if box]


def _gap(one: FloatRect, other: FloatRect) -> float:
    across = max(other["x"] - one["x"] - one["width"], one["x"] - other["x"] - other["width"])
    down = max(other["y"] - one["y"] - one["height"], one["y"] - other["y"] - other["height"])
    return max(across, down)


def test_a_whole_quiz_by_taps_with_all_text_hidden(child: Child, page: Page) -> None:
    """Two taps a question; every step leaves something to see."""
    child.open()
    _hide_all_text(page)
    for number in range(1, 6):
        assert page.locator(".step--done").count() == number - 1
        child.tap(child.choice(right=number != 2))
        sign = child.question.locator(".feedback__sign")
        assert sign.evaluate("each => each.naturalWidth") > 0
        assert ("look-again" in (sign.get_attribute("src") or "")) == (number == 2)
        assert (child.question.locator(".feedback__fits img").count() > 0) == (number == 2)
        arrow = child.arrow.locator(".icon").evaluate("each => getComputedStyle(each).stroke")
        assert "rgba" not in arrow
        child.tap(child.arrow)
    assert page.locator(".finish__picture").is_visible()
    assert page.locator(".step--done").count() == 5


def test_nothing_that_could_judge_is_loaded(child: Child, page: Page) -> None:
    """No Python, no worker, nothing from elsewhere, from the start to the end."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    child.open()
    assert child.state == "ready"
    child.do_all(wrong=(1, 3))
    child.wait_for("marked")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if any(each in url for each in JUDGING)]
    assert not [url for url in asked if not url.startswith(child.address.partition("/schools/")[0])]
    policy = page.evaluate("document.head.firstElementChild.content")
    assert "wasm" not in policy


def test_a_quiz_of_words_without_a_pass_mark_loads_no_python_either(
    pupil: Child, page: Page
) -> None:
    """Nobody is judged there."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    pupil.open()
    pupil.do_all(wrong=(2,))
    pupil.wait_for("marked", seconds=3)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if any(each in url for each in JUDGING)]
    assert page.locator(".again__entry").count() == 1


def test_no_name_and_no_score(child: Child, page: Page) -> None:
    """Nothing can be typed, and nothing is counted, whatever was tapped."""
    child.open()
    assert page.locator("policy-quiz :is([type=text], textarea, select)").count() == 0
    child.do_all(wrong=(1, 2, 3, 4, 5))
    said = page.locator("[data-part=finish]").inner_text()
    assert "You have finished!" in said
    for word in ("Safe", "Meeting", "Accepting", "Reliable", "Tell"):
        assert word in said
    assert not any(each in said for each in ("0", "1", "2", "3", "4", "5", "passed", "right"))


def test_the_first_answer_is_kept_and_the_last_is_shown(child: Child) -> None:
    """A mistaken tap may be changed."""
    child.open()
    child.tap(child.choice(right=False))
    assert child.question.locator(".feedback__verdict").inner_text() == "Let’s look again"
    child.tap(child.choice())
    assert child.question.locator(".feedback__verdict").inner_text() == "That’s it"
    answers = child.page.evaluate("[document.querySelector('policy-quiz').run.first[0], document.querySelector('policy-quiz').run.final[0]]")  # fmt: skip
    assert answers[0] != answers[1]


def test_by_keyboard_arrows_choose_and_space_or_enter_answers(child: Child, page: Page) -> None:
    """Passing over a picture with an arrow is no answer."""
    child.open()
    for key in ("Space", "Enter", "Space", "Enter", "Space"):
        before = len(child.first)
        child.question.locator("input").first.focus()
        page.keyboard.press("ArrowDown")
        assert len(child.first) == before
        assert page.get_by_role("button", name="Check answer").is_visible()
        page.keyboard.press(key)
        assert len(child.first) == before + 1
        expect(child.question.locator("[data-part=feedback]")).to_be_focused()
        page.keyboard.press("Tab")  # to listen
        page.keyboard.press("Tab")
        expect(child.arrow).to_be_focused()
        page.keyboard.press("Enter")
    assert page.locator("[data-part=finish]").is_visible()


def test_a_button_for_those_who_leave_the_pictures_by_tab(child: Child, page: Page) -> None:
    """What was chosen with an arrow can be checked with a button."""
    child.open()
    child.question.locator("input").first.focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Check answer").click()
    assert len(child.first) == 1
    assert page.get_by_role("button", name="Check answer").is_hidden()


def test_the_second_tap_of_two_does_nothing(child: Child, page: Page) -> None:
    """A child who taps twice does not skip a question."""
    child.open()
    child.tap(child.choice())
    child.arrow.dblclick()
    assert page.locator("[data-part=count]:visible").inner_text() == "Question 2 of 5: M for Meeting"  # fmt: skip
    assert len(child.first) == 1


def test_a_form_spells_the_word(child: Child) -> None:
    """Each form has the letters in their order."""
    for form in child.quiz["forms"]:
        assert [child.items[at["id"]]["letter"] for at in form["items"]] == list("SMART")


def test_another_question_may_take_the_place_of_one(child: Child, page: Page) -> None:
    """Of the same letter, kept in the address; and the quiz can be finished with it."""
    child.open()
    child.tap(child.choice())
    child.tap(child.arrow)
    before = child.item
    child.press("Another question")
    assert child.item["id"] != before["id"]
    assert child.item["letter"] == "M"
    other = child.item["id"]
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")
    assert child.item["id"] == other
    child.press("Another question")
    assert child.item["id"] == before["id"]
    for _ in range(4):
        child.tap(child.choice())
        child.tap(child.arrow)
    assert page.locator("[data-part=finish]").is_visible()


def test_the_end_survives_a_reload_and_leads_to_other_pictures(child: Child, page: Page) -> None:
    """And the browser's own way back leads to the questions."""
    child.open()
    child.do_all()
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")
    assert child.state == "marked"
    assert page.locator("[data-part=finish]").is_visible()
    child.press("Again with other pictures")
    assert page.locator("policy-quiz").get_attribute("data-form") == "2"
    assert child.first == []
    page.go_back()
    assert page.locator("[data-part=finish]").is_visible()
    page.go_back()
    assert child.question.is_visible()


def test_the_certificate_is_one_sheet_to_colour_in(child: Child, page: Page) -> None:
    """Black on white, with lines to write on, and nothing else of the page."""
    child.open()
    child.do_all()
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    assert len(paper.pages) == 1
    said = paper.pages[0].extract_text()
    for word in ("Elm Infant School", "Safe", "Tell", "Name", "Date"):
        assert word in said
    assert "One switch" not in said
    page.emulate_media(media="print")
    colours = page.locator(".colour-in svg [fill]").evaluate_all("all => all.map(each => each.getAttribute('fill'))")  # fmt: skip
    assert colours
    assert set(colours) <= {"#fff", "#000", "none"}


def test_without_letters_there_are_dots(ash: Child, page: Page) -> None:
    """And the certificate says “Well done”."""
    ash.open()
    assert page.locator(".step").count() == 3
    assert page.locator("[data-part=count]:visible").inner_text() == "Question 1 of 3"
    ash.do_all()
    assert page.locator(".acrostic").count() == 0
    assert "Well done" in PdfReader(BytesIO(page.pdf(format="A4"))).pages[0].extract_text()


def test_the_grown_ups_part_is_closed_and_says_what_to_ask(child: Child, page: Page) -> None:
    """What it is about, the question, the clause with a link to the policy."""
    child.open()
    panel = child.question.locator("[data-part=grown-up]")
    assert panel.get_attribute("open") is None
    panel.locator("summary").first.click()
    said = panel.inner_text()
    assert "S is for Safe" in said
    assert "What else do you take along" in said
    assert "A hat should be worn" in said
    panel.locator("a.cite").first.click()
    page.wait_for_url("**/schools/elm/policy/#clause-1.1")


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_every_target_is_large_and_has_room(child: Child, page: Page, width: int) -> None:
    """76 pixels each way and 8 apart: before an answer, after it, with one switch, at the end."""
    page.set_viewport_size({"width": width, "height": 900})
    child.open()
    child.press("One switch")
    page.keyboard.press("Escape")
    for state in ("asked", "answered", "second", "finished"):
        boxes = _boxes(page)
        assert len(boxes) > 3, state
        assert [box for box in boxes if min(box["width"], box["height"]) < 76] == [], state
        assert [pair for pair in combinations(boxes, 2) if _gap(*pair) < 8] == [], state
        if state == "asked":
            child.tap(child.choice(right=False))
        elif state == "answered":
            child.tap(child.arrow)
        elif state == "second":
            for _ in range(4):
                child.tap(child.choice())
                child.tap(child.arrow)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_any_state(browser: Browser, child: Child, dark: bool) -> None:
    """Asked, looked at again, right, opened for the grown-up, one switch, calm, finished."""
    context = browser.new_context(color_scheme="dark" if dark else "light")
    page = child.page = context.new_page()
    child.open()
    assert violations(page) == []
    child.tap(child.choice(right=False))
    assert violations(page) == []
    child.question.locator("[data-part=grown-up] > summary").click()
    child.tap(child.choice())
    assert violations(page) == []
    child.press("Calm")
    child.press("One switch")
    assert violations(page) == []
    page.keyboard.press("Escape")
    child.tap(child.arrow)
    for _ in range(4):
        child.tap(child.choice())
        child.tap(child.arrow)
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("zoomed", [False, True], ids=["as it is", "text at 200 %"])
def test_nothing_has_to_be_scrolled_sideways(child: Child, page: Page, zoomed: bool) -> None:
    """At 320 pixels, in every state."""
    page.set_viewport_size({"width": 320, "height": 640})
    child.open()
    if zoomed:
        page.evaluate("document.documentElement.style.fontSize = '250%'")
    child.press("One switch")
    page.keyboard.press("Escape")
    for _ in range(5):
        child.tap(child.choice(right=False))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        child.tap(child.arrow)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_everything_can_be_seen(browser: Browser, child: Child) -> None:
    """All questions, and the answers in the parts for the grown-up."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(child.address)
    assert page.locator("[data-item]:visible").count() == 10
    assert page.locator(".ways:visible").count() == 0
    assert page.locator("[data-part=finish]:visible").count() == 0
    context.close()

"""Where I am, what I answered, what follows; and a result that is worth keeping."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from pypdf import PdfReader

from .axe import violations
from .person import Person
from .test_design import SMALL_TEXT

pytestmark = pytest.mark.browser

SHIFTS = (
    "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(each => {"
    "if (!each.hadRecentInput) window.shift += each.value })).observe({type: 'layout-shift', buffered: true})"
)


def _steps(page: Page) -> list[str]:
    """Return what the path tells a screen reader."""
    return page.locator("[data-part=path] .step").all_inner_texts()


def _words(locator: Locator) -> str:
    return " ".join(locator.inner_text().split())


# The path ----------------------------------------------------------------------------------


def test_the_path_tells_in_words_how_each_question_stands(staff: Person, page: Page) -> None:
    """To a screen reader step by step, and to everybody in a line."""
    staff.open()
    assert _words(page.locator(".path__says")) == "7 to come"
    staff.answer()
    staff.press("Next question")
    staff.answer(right=False)
    assert _steps(page)[:3] == [
        "Question 1: right",
        "Question 2: to look at again, you are here",
        "Question 3: to come",
    ]
    assert _words(page.locator(".path__says")) == "1 right 1 to look at again 5 to come"
    staff.enter(staff.response(right=True))
    staff.press("Check this answer too")
    assert _words(page.locator(".path__says")) == "1 right 1 put right 5 to come"
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")
    assert _steps(page)[1] == "Question 2: put right, you are here"


def test_no_two_standings_have_the_same_shape(staff: Person, page: Page) -> None:
    """Colour tells nothing by itself."""
    staff.open()
    shapes = page.locator(".sprite symbol").evaluate_all(
        'all => all.map(each => each.innerHTML.replace(/class="[^"]*"/g, \'\'))'
    )
    assert len(shapes) == len(set(shapes)) == 5


@pytest.mark.parametrize("width", [320, 820])
def test_nothing_jumps_while_somebody_answers(
    browser: Browser, oak_address: str, oak_site: object, width: int
) -> None:
    """From the first sight on; what moves after a press is what was asked for."""
    context = browser.new_context(viewport={"width": width, "height": 780})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    staff = Person(page, oak_address, oak_site, "oak", "staff")  # type: ignore[arg-type]
    staff.open()
    page.wait_for_load_state("networkidle")
    staff.do_all(wrong=(2, 3))
    staff.wait_for("marked")
    page.wait_for_timeout(700)
    assert page.evaluate("window.shift") < 0.02
    context.close()


# The answer and its reason -----------------------------------------------------------------


def test_the_reason_stands_right_below_the_answer_that_it_is_about(
    person: Person, page: Page
) -> None:
    """And the answer has a mark of its own; another answer takes both along."""
    person.open()
    for right, kind in ((False, "again"), (True, "first")):
        response = person.response(right=right)
        person.enter(response)
        person.press("Check answer" if kind == "again" else "Check this answer too")
        chosen = person.question.locator(f'[data-option="{response}"]')
        answer = chosen.bounding_box()
        reason = person.question.locator(".feedback").bounding_box()
        assert answer and reason
        assert abs(answer["y"] + answer["height"] - reason["y"]) < 4
        assert chosen.locator(f".mark--{kind}").is_visible()
        assert person.question.locator(".choice .mark").count() == 1


def test_a_new_question_has_no_mark_and_no_reason(person: Person, page: Page) -> None:
    """Also where its options were put in another order before."""
    person.open()
    person.answer()
    person.press("Next question")
    assert person.question.locator(".choice .mark").count() == 0
    assert person.question.locator(".choice + .feedback").count() == 0


# The result --------------------------------------------------------------------------------


def test_what_is_known_stands_by_topic(staff: Person, page: Page) -> None:
    """With how many questions it was, and which."""
    staff.open()
    staff.do_all(wrong=staff.of_topic("chats")[:1])
    staff.wait_for("marked")
    known = page.locator(".known")
    topics = known.locator(".known__topics li").all_inner_texts()
    assert [" ".join(each.split()) for each in topics] == ["Whom to tell 1 question", "Bags and trips 1 question", "Safe ways 2 questions", "Chats and posts 2 questions"]  # fmt: skip
    known.locator("summary").click()
    assert known.locator(".fold li").count() == 6


def test_what_to_read_again_is_the_paragraph_itself(person: Person, page: Page) -> None:
    """Word for word as on the guidance page, with its citation; then the link to it."""
    person.open()
    missed = person.ordinary(2)
    items = [person.items[person.form["items"][number - 1]["id"]] for number in missed]
    person.do_all(wrong=missed)
    person.wait_for("marked")
    entries = page.locator(".again__entry")
    expect(entries).to_have_count(2)
    shown = [(_plain(each), each.locator(".passage__from a").get_attribute("href")) for each in page.locator(".again .passage").all()]  # fmt: skip
    cited = page.locator(".again .cite").evaluate_all("all => all.map(each => each.textContent)")
    for item in items:
        assert {f"Clause {clause}" for clause in item["clauses"]} <= set(cited)
    page.goto(f"{page.url.partition('quiz/')[0]}")
    whole = _plain(page.locator("article"))
    for text, address in shown:
        for sentence in text:
            assert sentence in " ".join(whole)
        assert address
        assert page.locator(f'[id="{address.partition("#")[2]}"]').count() == 1


def _plain(element: Locator) -> list[str]:
    """Return the paragraphs and entries of an element, citations apart."""
    lines: list[str] = element.evaluate(
        """element => [...element.querySelectorAll('p, li')].filter(each => !each.matches('.passage__from, .passage__gap')).map(each => {
        const copy = each.cloneNode(true);
        copy.querySelectorAll('.cites, ul, ol').forEach(part => part.remove());
        return copy.textContent.replace(/\\s+/g, ' ').trim(); })"""
    )
    return lines


def test_a_paragraph_stands_once_and_is_pointed_to_after_that(staff: Person, page: Page) -> None:
    """Two questions may rest on the same rule."""
    staff.open()
    staff.do_all(wrong=staff.of_topic("safety"))
    staff.wait_for("marked")
    assert page.locator(".again .passage").count() == 1
    assert page.locator(".again .passage__above").count() == 1


def test_what_must_be_right_is_read_first_in_the_guides_own_words(
    staff: Person, page: Page
) -> None:
    """Before anything else, and before another try."""
    staff.open()
    staff.do_all(wrong=staff.of_topic("reporting"))
    staff.wait_for("marked")
    first = page.locator(".result__first")
    assert "A lost bag must be told to the caretaker." in first.inner_text()
    assert page.locator(".again .passage").count() == 0
    assert page.locator(".again .passage__above").count() == 1


def test_the_map_tells_in_words_what_its_marks_show(staff: Person, page: Page) -> None:
    """By topic; a rule that two questions rest on shows the one that wants attention."""
    staff.open()
    staff.do_all(wrong=staff.of_topic("chats")[1:2])
    staff.wait_for("marked")
    rows = {
        row.locator("th").inner_text(): (row.locator(".ground__says").inner_text(), row.locator(".mark").count())
        for row in page.locator(".ground__table tbody tr").all()
    }  # fmt: skip
    assert rows == {
        "Whom to tell": ("1 right the first time", 1),
        "Bags and trips": ("1 right the first time", 1),
        "Safe ways": ("1 right the first time", 1),
        "Chats and posts": ("1 to look at again", 1),
    }
    key = page.locator(".ground__key li").all_inner_texts()
    assert [each.strip() for each in key] == ["right the first time", "to look at again"]


def test_the_map_has_a_mark_for_every_rule(person: Person, page: Page) -> None:
    """Also for those that no question of this time rested on."""
    person.open()
    person.do_all()
    person.wait_for("marked")
    ground = page.evaluate("JSON.parse(document.querySelector('[data-part=ground]').textContent)")
    rules = [clause for topic in ground for clause in topic["clauses"]]
    assert page.locator(".ground__table .mark").count() == len(rules)
    said = page.locator(".ground__says").all_inner_texts()
    assert sum(map(int, re.findall(r"\d+", " ".join(said)))) == len(rules)
    assert "not asked this time" in " ".join(said)


def test_the_result_is_kept_in_the_address(staff: Person, page: Page) -> None:
    """Loading it again shows it again; going back leads to the last question, and on again."""
    staff.open()
    staff.do_all(wrong=(2,))
    staff.wait_for("marked")
    page.reload()
    staff.wait_for("marked")
    assert page.locator(".again__entry").count() == 1
    page.go_back()
    expect(staff.question).to_have_count(1)
    assert page.locator(".verdict").is_hidden()
    page.go_forward()
    expect(page.locator(".verdict")).to_be_visible()


def test_going_back_while_the_result_is_waited_for_stays_there(staff: Person, page: Page) -> None:
    """The result does not push itself before somebody who looks at an answer."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.wasm", hold)
    staff.open()
    staff.do_all()
    expect(page.locator("policy-quiz")).to_have_attribute("data-view", "waiting")
    page.go_back()
    expect(staff.question).to_have_count(1)
    page.unroute("**/*.wasm")
    for route in held:
        route.continue_()
    staff.wait_for("ready")
    page.wait_for_timeout(500)
    assert staff.question.is_visible()
    staff.press("See my result")
    staff.wait_for("marked")


def test_the_way_to_the_certificate_is_short(staff: Person, page: Page) -> None:
    """One button of the verdict leads there, and the address stays as it is."""
    staff.pass_quiz()
    before = page.url
    staff.press("Get my certificate")
    expect(page.locator("[data-part=certificate-form] h2")).to_be_focused()
    assert page.url == before


@pytest.mark.parametrize(("wrong", "sheets"), [(0, 1), (4, 1), (12, 2)])
def test_it_prints_well(person: Person, page: Page, wrong: int, sheets: int) -> None:
    """On one sheet, or two where all has to be read again; with the map, without what is pressed."""
    person.open()
    person.do_all(wrong=tuple(range(1, wrong + 1)))
    person.wait_for("marked")
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    text = " ".join(sheet.extract_text() for sheet in paper.pages)
    assert len(paper.pages) <= sheets
    assert "What this quiz asked of the policy" in text
    assert ("Read on in the guide" in text) == (wrong > 0)
    assert "Make my certificate" not in text
    assert "Try again" not in text


# For everybody -----------------------------------------------------------------------------


@pytest.fixture(params=["light", "dark", "more", "forced"])
def asking(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A small phone whose owner asks for something."""
    context = browser.new_context(
        viewport={"width": 320, "height": 780},
        color_scheme="dark" if request.param == "dark" else "light",
        contrast="more" if request.param == "more" else "no-preference",
        forced_colors="active" if request.param == "forced" else "none",
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("wrong", [(), (1, 2, 3)], ids=["passed", "not passed"])
def test_everybody_can_read_the_result(
    asking: Page, oak_address: str, oak_site: object, wrong: tuple[int, ...]
) -> None:
    """Axe, no small text, nothing wider than the screen; with a question half way, too."""
    staff = Person(asking, oak_address, oak_site, "oak", "staff")  # type: ignore[arg-type]
    staff.open()
    staff.answer(right=not wrong)
    assert _amiss(asking) == []
    staff.press("Next question")
    for number in range(2, 8):
        staff.answer(right=number not in wrong)
        staff.press("See my result" if number == 7 else "Next question")
    staff.wait_for("marked")
    for fold in asking.locator(".known summary").all():
        fold.click()
    assert _amiss(asking) == []


def _amiss(page: Page) -> list[str]:
    page.evaluate("scrollTo(0, 0)")  # what lies below the header that stays is covered by it
    wide = page.evaluate("document.documentElement.scrollWidth") > 320
    return [*violations(page), *page.evaluate(SMALL_TEXT), *(["too wide"] if wide else [])]

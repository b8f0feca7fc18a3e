"""The quiz as a reader does it."""

import re
import time
from html import unescape

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from .person import Person

pytestmark = pytest.mark.browser


def test_one_question_is_shown_at_a_time(person: Person) -> None:
    """The first question of the first form is there on arrival, and no other."""
    person.open()
    assert person.question.count() == 1
    assert person.item["id"] == person.form["items"][0]["id"]


def test_options_stand_in_the_order_of_the_form(person: Person) -> None:
    """What the form says is what is seen."""
    person.open("#form=2")
    shown = person.question.locator("input").evaluate_all(
        "inputs => inputs.map(input => input.value)"
    )
    assert shown == person.form["items"][0]["options"]


def test_the_first_question_needs_no_script_to_stand_right(person: Person, page: Page) -> None:
    """Before any script has run, the first question has the options of form 1 in its order."""
    page.route("**/quiz.js", lambda route: route.abort())
    page.goto(person.address)
    first = page.locator("[data-item]").first
    shown = first.locator("input").evaluate_all("inputs => inputs.map(input => input.value)")
    assert shown == person.quiz["forms"][0]["items"][0]["options"]


def test_all_right_is_passed(person: Person, page: Page) -> None:
    """Twelve right answers give 12 of 12."""
    person.pass_quiz()
    assert page.locator(".result h2").inner_text() == "You have passed"
    assert "12 of 12" in page.locator("policy-quiz").inner_text()


def test_two_ordinary_mistakes_are_still_passed(person: Person, page: Page) -> None:
    """Ten right, with every critical one among them, reach the pass mark."""
    person.open()
    person.do_all(wrong=person.ordinary(2))
    person.wait_for("marked")
    assert page.locator(".result h2").inner_text() == "You have passed"
    assert page.locator(".again__entry").count() == 2


def test_one_critical_mistake_is_not_passed(person: Person, page: Page) -> None:
    """Eleven right do not pass when the one that is wrong is critical."""
    person.open()
    person.do_all(wrong=person.critical(1))
    person.wait_for("marked")
    assert page.locator(".result h2").inner_text() == "Not passed yet"
    assert not page.locator("#certificate-name").is_visible()


def test_another_try_takes_the_next_form(person: Person, page: Page) -> None:
    """After a failed attempt come other questions, counted as attempt 2."""
    person.open()
    person.do_all(wrong=person.critical(1))
    person.wait_for("marked")
    person.press("Try again with other questions")
    assert person.form["number"] == 2
    person.do_all()
    person.wait_for("marked")
    assert "Form 2, attempt 2" in page.locator("policy-quiz").inner_text()


def test_the_first_answer_counts(person: Person, page: Page) -> None:
    """An answer that is put right afterwards shows its reason and changes no score."""
    person.open()
    person.answer(right=False)
    person.enter(person.response(right=True))
    person.press("Check this answer too")
    assert "first answer is the one that counts" in page.locator(".feedback:visible").inner_text()
    person.press("Next question")
    for number in range(2, 13):
        person.answer()
        person.press("See my result" if number == 12 else "Next question")
    person.wait_for("marked")
    assert "11 of 12" in page.locator("policy-quiz").inner_text()


def test_the_reason_comes_at_once_while_python_is_still_loading(person: Person, page: Page) -> None:
    """Reasons are content: they need no Python."""
    page.route("**/assets/python/**", _never)
    person.open()
    person.answer()
    assert page.locator(".feedback:visible").inner_text().startswith("Right")
    assert person.state == "reading"


def test_every_option_shows_its_own_reason(person: Person, page: Page) -> None:
    """The published rationale is what is read."""
    person.open()
    for option in person.item["options"]:
        person.choose(option["id"])
        person.press(
            "Check answer"
            if page.get_by_role("button", name="Check answer", exact=True).is_visible()
            else "Check this answer too"
        )
        words = option["rationale"].split("[")[0].strip()
        assert words in page.locator(".feedback:visible").inner_text()


def test_going_on_without_an_answer_says_what_is_missing(person: Person, page: Page) -> None:
    """The summary takes the focus, names the problem and leads to the first option."""
    person.open()
    person.press("Check answer")
    assert page.evaluate("document.activeElement.dataset.part") == "errors"
    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="Choose an answer first.").click()
    assert page.evaluate("document.activeElement.type") == "radio"


def test_the_states_follow_one_another(person: Person) -> None:
    """reading, ready, marked: as the contract says."""
    person.open()
    assert person.state in ("reading", "ready")
    person.wait_for("ready")
    person.do_all()
    person.wait_for("marked")


def test_reloading_loses_nothing(person: Person, page: Page) -> None:
    """The answers and the place are in the address."""
    person.open()
    person.answer()
    person.press("Next question")
    person.answer(right=False)
    asked = person.item["id"]
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")
    assert person.item["id"] == asked
    assert page.locator("[data-part=feedback].feedback--again:visible").count() == 1
    person.press("Back")
    assert page.locator("[data-part=feedback].feedback--right:visible").count() == 1


def test_the_browsers_back_button_goes_to_the_question_before(person: Person, page: Page) -> None:
    """Going back and forth keeps what was answered."""
    person.open()
    first = person.item["id"]
    person.answer()
    person.press("Next question")
    person.answer()
    page.go_back()
    assert person.item["id"] == first
    page.go_forward()
    assert page.locator("[data-part=feedback].feedback--right:visible").count() == 1


def test_a_double_press_marks_once_and_skips_nothing(person: Person, page: Page) -> None:
    """Two quick presses on “Check answer” leave the first answer as it is."""
    person.open()
    person.enter(person.response(right=False))
    page.get_by_role("button", name="Check answer").dblclick()
    assert page.locator("[data-part=count]:visible").inner_text() == "Question 1 of 12"
    assert (
        page.evaluate("document.querySelector('policy-quiz').attempt.first.filter(Boolean).length")
        == 1
    )


@pytest.mark.parametrize(
    "fragment", ["#form=99&at=7", "#form=x&first=a~b", "#first=z~z~z&at=12", "#%E0%A4", "#at=-3"]
)
def test_a_broken_address_opens_the_quiz_all_the_same(person: Person, fragment: str) -> None:
    """What does not fit is passed over."""
    person.open(fragment)
    assert person.question.count() == 1


def test_a_translated_page_gives_the_same_score(person: Person, page: Page) -> None:
    """Marks hang on option ids, so a browser may replace every text."""
    person.open()
    person.answer()
    page.evaluate("""() => {
        const walker = document.createTreeWalker(document.querySelector('.quiz-questions'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('button'))
            walker.currentNode.data = 'прочитано';
    }""")
    person.press("Next question")
    for number in range(2, 13):
        person.answer()
        person.press("See my result" if number == 12 else "Next question")
    person.wait_for("marked")
    assert "12 of 12" in page.locator("policy-quiz").inner_text()


# When Python does not come ---------------------------------------------------------------


def _never(_: Route) -> None:
    """Leave a request without an answer."""


def test_webassembly_that_cannot_be_fetched_is_told_within_twenty_seconds(
    person: Person, page: Page
) -> None:
    """The message names the ways forward, and the answers stay."""
    page.route("**/*.wasm.xz", lambda route: route.abort())
    began = time.monotonic()
    person.open()
    person.answer()
    person.wait_for("failed", seconds=20)
    assert time.monotonic() - began < 20
    assert "cannot be loaded" in page.locator(".quiz-status").inner_text()
    assert page.locator(".feedback:visible").count() == 1


def test_webassembly_that_never_arrives_is_told_within_twenty_seconds(
    person: Person, page: Page
) -> None:
    """A silent hang is noticed."""
    page.route("**/*.wasm.xz", _never)
    person.open()
    person.wait_for("failed", seconds=20)


def test_a_browser_without_webassembly_is_told_at_once(person: Person, page: Page) -> None:
    """Where it is switched off, nothing is fetched."""
    page.add_init_script("delete window.WebAssembly")
    person.open()
    person.wait_for("failed", seconds=5)


def test_a_policy_that_forbids_webassembly_is_told(person: Person, page: Page) -> None:
    """A school's filter may take the permission out of the page's policy."""

    def without(route: Route) -> None:
        response = route.fetch()
        route.fulfill(
            response=response,
            body=response.text(),
            headers={**response.headers, "Content-Security-Policy": "script-src 'self'"},
        )

    page.route("**/*", without)
    person.open()
    person.wait_for("failed", seconds=20)


def test_all_questions_can_be_answered_without_python_and_judged_when_it_comes(
    person: Person, page: Page
) -> None:
    """“Try again” takes the kept answers to the result."""
    page.route("**/*.wasm.xz", lambda route: route.abort())
    person.open()
    person.do_all(wrong=person.ordinary(1))
    person.wait_for("failed")
    page.unroute("**/*.wasm.xz")
    person.press("Try again")
    person.wait_for("marked")
    assert "11 of 12" in page.locator("policy-quiz").inner_text()


def test_the_result_comes_by_itself_when_python_is_late(person: Person, page: Page) -> None:
    """The page says how far it is, and goes on without being asked."""
    held: list[Route] = []
    page.route("**/*.wasm.xz", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    person.open()
    person.do_all()
    page.wait_for_selector(".quiz-status--waiting")
    assert "still loading" in page.locator(".quiz-status").inner_text()
    for route in held:
        route.continue_()
    person.wait_for("marked")


def test_the_answers_can_be_printed_when_python_does_not_come(person: Person, page: Page) -> None:
    """On paper stand the questions of the form, in order."""
    page.route("**/*.wasm.xz", lambda route: route.abort())
    person.open()
    person.do_all()
    person.wait_for("failed")
    page.emulate_media(media="print")
    shown = page.locator("[data-item]:visible").evaluate_all(
        "all => all.map(each => each.dataset.item)"
    )
    assert shown == [at["id"] for at in person.form["items"]]


def test_without_javascript_everything_can_be_read(browser: Browser, person: Person) -> None:
    """All questions, options and reasons stand on the page, and can be opened."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(person.address)
    assert page.locator("[data-item]:visible").count() == len(person.items)
    assert page.locator(".reasons summary:visible").count() == len(person.items)
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", page.content())).split())
    for item in person.items.values():
        for option in item["options"]:
            assert " ".join(option["text"].split()) in text
            assert " ".join(option["rationale"].split("[")[0].split()) in text
    context.close()


def test_nothing_leaves_the_site_and_nothing_is_stored(
    person: Person, page: Page, context: BrowserContext, address: str
) -> None:
    """From the first question to the PDF: one host, no cookie, no storage."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    person.pass_quiz()
    person.ask_for_certificate("Ada Example")
    with page.expect_download():
        person.press("Save as PDF")
    host = address.split("/")[2]
    assert {url for url in asked if not url.startswith(("data:", "blob:"))} == {
        url for url in asked if f"//{host}/" in url
    }
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]

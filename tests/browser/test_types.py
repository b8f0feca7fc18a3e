"""Every type of question: by mouse, by keyboard alone, reloaded in the middle, and explained."""

import pytest
from playwright.sync_api import Page, expect

from .person import Person

pytestmark = pytest.mark.browser

TYPES = ("one", "tell", "some", "best-worst", "order", "steps")


def _first(page: Page) -> list[str]:
    """The first answers so far."""
    return [each for each in page.evaluate("document.querySelector('policy-quiz').attempt.first") if each]  # fmt: skip


def _feedback(page: Page) -> str:
    return page.locator("[data-part=feedback]:visible").inner_text()


def _reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("right", [True, False], ids=["right", "not right"])
def test_the_response_is_what_the_engine_takes(
    staff: Person, page: Page, kind: str, right: bool
) -> None:
    """And it survives a reload, with its reasons."""
    staff.open()
    staff.go_to(kind)
    response = staff.response(right=right)
    staff.answer(right=right)
    assert _first(page)[-1] == response
    said = _feedback(page)
    _reload(page)
    assert _first(page)[-1] == response
    assert _feedback(page) == said
    assert (page.locator(".feedback--again:visible").count() == 0) == right


def test_everything_right_is_full_marks(staff: Person, page: Page) -> None:
    """All types together."""
    staff.pass_quiz()
    assert "7 of 7" in page.locator(".result__score").inner_text()


def test_part_marks_are_shown_as_the_engine_gives_them(staff: Person, page: Page) -> None:
    """Two neighbours swapped in an order earn 0.6."""
    staff.open()
    for number in range(1, 8):
        if staff.item["type"] == "order":
            staff.enter("b-a-c-d")
            staff.press("Check answer")
        else:
            staff.answer()
        staff.press("See my result" if number == 7 else "Next question")
    staff.wait_for("marked")
    assert "6.6 of 7" in page.locator(".result__score").inner_text()
    assert "Right in part: 0.6 of 1" in page.locator(".again__entry").inner_text()


# Choose some ---------------------------------------------------------------------------------


def test_too_many_ticks_are_told_and_none_is_lost(staff: Person, page: Page) -> None:
    """The page says so at once, and again when the answer is to be checked."""
    staff.open()
    staff.go_to("some")
    for option in "abd":
        staff.choose(option)
    assert "Take one off" in page.locator("[data-part=tally]:visible").inner_text()
    staff.press("Check answer")
    assert "Tick two answers" in page.locator("[data-part=errors]").inner_text()
    assert staff.question.locator("input:checked").count() == 3
    assert page.locator("[data-part=feedback]:visible").count() == 0


def test_what_was_ticked_and_what_was_missed_is_explained(staff: Person, page: Page) -> None:
    """Each with its own heading, all from the page; and what could do harm is said."""
    staff.open()
    staff.go_to("some")
    staff.enter("a-e")
    staff.press("Check answer")
    entries = page.locator("[data-part=feedback]:visible .told__entry").all_inner_texts()
    assert [entry.split("\n")[0] for entry in sorted(entries)] == [
        "Belongs here", "Belongs too", "Does not belong"]  # fmt: skip
    assert "This could do harm." in _feedback(page)


# Best and worst ------------------------------------------------------------------------------


def test_the_same_answer_cannot_be_best_and_worst(staff: Person, page: Page) -> None:
    """The second pick moves it, and passing over it with arrow keys gives it back."""
    staff.open()
    staff.go_to("best-worst")
    best, worst = (
        staff.question.locator(f"input[name$=-{name}]:checked") for name in ("best", "worst")
    )
    staff.question.locator("input[name$=-best][value=a]").check()
    staff.question.locator("input[name$=-worst][value=a]").check()
    assert (best.count(), worst.input_value()) == (0, "a")
    staff.question.locator("input[name$=-worst][value=b]").check()
    assert (best.input_value(), worst.input_value()) == ("a", "b")


def test_each_pick_has_a_name_of_its_own(staff: Person, page: Page) -> None:
    """A screen reader hears which answer is picked as what."""
    staff.open()
    staff.go_to("best-worst")
    assert page.get_by_role("radio", name="Best: Fetch a mop", exact=True).count() == 1
    assert page.get_by_role("radio", name="Worst: Fetch a mop", exact=True).count() == 1


def test_the_worst_taken_for_the_best_is_said_to_do_harm(staff: Person, page: Page) -> None:
    """In calm words, and the best is shown."""
    staff.open()
    staff.go_to("best-worst")
    staff.enter("d-a")
    staff.press("Check answer")
    assert "Your best: the worst thing to do" in _feedback(page)
    assert "This could do harm." in _feedback(page)
    assert "Put up a sign" in _feedback(page)


# Order ---------------------------------------------------------------------------------------


def test_ticks_number_the_steps_and_are_read_out(staff: Person, page: Page) -> None:
    """Taking one off lets the later ones move up."""
    staff.open()
    staff.go_to("order")
    tally = page.locator("[data-part=tally]:visible")
    place = {each: staff.question.locator(f"[data-option={each}] .choice__place") for each in "abcd"}  # fmt: skip
    staff.choose("a")
    expect(tally).to_have_text("1st: Stand up. 3 to go.")
    staff.choose("c")
    staff.choose("b")
    assert [place[each].inner_text() for each in "acb"] == ["1st", "2nd", "3rd"]
    staff.question.locator("input[value=a]").uncheck()
    assert [place[each].inner_text() for each in "acb"] == ["", "1st", "2nd"]
    staff.press("Check answer")
    assert "two to go" in page.locator("[data-part=errors]").inner_text()
    staff.press("Start the order again")
    assert staff.question.locator("input:checked").count() == 0


def test_the_right_order_stands_beside_the_readers_own(staff: Person, page: Page) -> None:
    """Both as numbered lists."""
    staff.open()
    staff.go_to("order")
    staff.enter("d-c-b-a")
    staff.press("Check answer")
    right, own = page.locator("[data-part=feedback]:visible ol").all()
    assert right.locator(".reason__answer").all_inner_texts() == ["Stand up", "Line up", "Walk out", "Be counted"]  # fmt: skip
    assert own.locator("li").all_inner_texts() == ["Be counted", "Walk out", "Line up", "Stand up"]


# Two steps -----------------------------------------------------------------------------------


def test_the_second_step_comes_with_the_reason_for_the_first(staff: Person, page: Page) -> None:
    """The focus goes on to it, and the first answer stays as it is."""
    staff.open()
    staff.go_to("steps")
    then = staff.question.locator("[data-part=then]")
    assert then.is_hidden()
    staff.choose("b")
    staff.press("Check answer")
    assert then.is_visible()
    assert "rule says so" in page.locator("[data-part=feedback-before]:visible").inner_text()
    assert "A parent writes" in page.evaluate("document.activeElement.textContent")
    assert staff.question.locator("input[value=a]").is_disabled()
    assert _first(page) == _first(page)[: staff.form["items"].index(staff.place)]


def test_a_half_answer_survives_a_reload(staff: Person, page: Page) -> None:
    """And checking the rest makes it whole."""
    staff.open()
    staff.go_to("steps")
    staff.choose("b")
    staff.press("Check answer")
    _reload(page)
    assert staff.question.locator("input[value=b]").is_checked()
    staff.press("Check answer")
    assert "second part" in page.locator("[data-part=errors]").inner_text()
    staff.choose("f")
    staff.press("Check answer")
    assert _first(page)[-1] == "b-f"
    assert page.locator(".feedback:visible").count() == 2


def test_both_steps_can_be_put_right_after_reading(staff: Person, page: Page) -> None:
    """The first answer still counts."""
    staff.open()
    staff.go_to("steps")
    staff.answer(right=False)
    staff.enter(staff.response(right=True))
    staff.press("Check this answer too")
    quiz = "document.querySelector('policy-quiz').attempt"
    first, final = page.evaluate(f"[{quiz}.first[{quiz}.at], {quiz}.final[{quiz}.at]]")
    assert final == staff.response(right=True) != first
    assert "first answer is the one that counts" in _feedback(page)


def test_the_back_button_keeps_a_half_answer(staff: Person, page: Page) -> None:
    """Away and forth again, the second step is still there."""
    staff.open()
    staff.answer()
    staff.press("Next question")
    if staff.item["type"] != "steps":
        staff.go_to("steps")
    staff.choose("c")
    staff.press("Check answer")
    page.go_back()
    page.go_forward()
    assert staff.question.locator("[data-part=then]").is_visible()
    assert staff.question.locator("input[value=c]").is_checked()


# Critical questions --------------------------------------------------------------------------


def test_a_critical_answer_that_is_not_right_leads_to_the_guide_first(
    staff: Person, page: Page
) -> None:
    """And ends nothing."""
    staff.open()
    while not staff.item["critical"]:
        staff.answer()
        staff.press("Next question")
    staff.answer(right=False)
    said = _feedback(page)
    assert "has to be right to pass" in said
    assert said.index("Read this first") < said.index("rule says so")
    assert page.locator("[data-part=feedback]:visible .feedback__read a").count() > 0
    assert page.get_by_role("button", name="Next question").is_visible()


def test_a_failed_result_leads_to_reading_and_to_questions_like_these(
    staff: Person, page: Page
) -> None:
    """Parallel critical questions of the same topic which were not on the form."""
    staff.open()
    on_form = {at["id"] for at in staff.form["items"]}
    staff.do_all(wrong=staff.critical(2))
    staff.wait_for("marked")
    follow_up = page.locator("[data-part=follow-up]")
    assert follow_up.locator("h3").first.inner_text() == "Read this first"
    staff.press("Practise questions like these")
    page.wait_for_selector("policy-quiz[data-practice]")
    asked = page.evaluate("document.querySelector('policy-quiz').run.form.items.map(({id}) => id)")
    assert asked
    assert not on_form & set(asked)
    assert all(staff.items[each]["critical"] for each in asked)
    staff.press("Stop practising")
    assert page.locator(".result__heading:visible").inner_text() == "Not passed yet"


def test_after_three_tries_the_school_is_offered(staff: Person, page: Page) -> None:
    """In words, and not before."""
    for number, offered in ((2, 0), (3, 1)):
        page.goto("about:blank")
        staff.open(f"#form=1&attempt={number}")
        staff.do_all(wrong=staff.critical(1))
        staff.wait_for("marked")
        assert page.get_by_text("talk it through with the school").count() == offered

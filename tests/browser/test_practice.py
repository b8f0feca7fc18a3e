"""Practice beside the attempt: what can be chosen, what it leaves alone, and how it ends."""

import pytest
from playwright.sync_api import Page, expect

from .person import Person

pytestmark = pytest.mark.browser


def _asked(page: Page) -> list[str]:
    items: list[str] = page.evaluate(
        "document.querySelector('policy-quiz').run.form.items.map(({id}) => id)"
    )
    return items


def _practise_all(person: Person, page: Page, right: bool = True) -> None:
    """Answer every question of a practice."""
    count = len(_asked(page))
    for number in range(1, count + 1):
        person.answer(right=right)
        person.press("See how it went" if number == count else "Next question")


def test_nothing_of_it_is_loaded_before_it_is_asked_for(staff: Person, page: Page) -> None:
    """The first question costs no more for it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    staff.open()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "practice" in url]
    staff.press("Practise instead")
    page.wait_for_selector("[data-part=practice]:visible")
    assert [url for url in asked if "practice" in url]


def test_topics_are_all_on_with_their_numbers(staff: Person, page: Page) -> None:
    """Named as the register names them."""
    staff.open()
    staff.press("Practise instead")
    topics = page.locator("[data-part=practice] [name=topic]")
    expect(topics).to_have_count(4)
    assert all(topic.is_checked() for topic in topics.all())
    assert "Whom to tell (2 questions)" in page.locator("[data-part=practice]").inner_text()


def test_only_the_chosen_topics_are_asked_and_only_so_many(staff: Person, page: Page) -> None:
    """Those first that are not on the form."""
    staff.open()
    on_form = {at["id"] for at in staff.form["items"]}
    staff.press("Practise instead")
    for topic in ("bags", "safety", "reporting"):
        page.uncheck(f"[name=topic][value={topic}]")
    staff.press("Start practising")
    asked = _asked(page)
    assert len(asked) == 5
    assert {staff.items[each]["topic"] for each in asked} == {"chats"}
    assert not on_form & set(asked[:2])


def test_no_topic_is_told(staff: Person, page: Page) -> None:
    """With what to do."""
    staff.open()
    staff.press("Practise instead")
    for topic in page.locator("[data-part=practice] [name=topic]").all():
        topic.uncheck()
    staff.press("Start practising")
    assert "Tick at least one topic" in page.locator("[data-part=practice-errors]").inner_text()


def test_the_attempt_is_as_it_was_after_practice(staff: Person, page: Page) -> None:
    """Its answers, its place and its address, by the button and by the browser's own."""
    staff.open()
    staff.answer()
    staff.press("Next question")
    address, asked = page.url, staff.item["id"]
    staff.press("Back")
    staff.press("Practise instead")
    staff.press("Start practising")
    staff.answer()
    staff.press("Next question")
    page.go_back()
    assert page.locator("[data-part=count]:visible").inner_text() == "Question 1 of 7"
    page.goto(address)
    page.reload()
    page.wait_for_selector("policy-quiz[data-on]")
    assert staff.item["id"] == asked
    staff.press("Back")
    staff.press("Practise instead")
    staff.press("Start practising")
    staff.press("Stop practising")
    assert page.locator("[data-part=count]:visible").inner_text() == "Question 1 of 7"
    assert page.locator("[data-part=feedback]:visible").count() == 1


def test_the_end_is_counted_by_the_engine_and_leads_on(staff: Person, page: Page) -> None:
    """What was right at the first go, what to look at again, and those again."""
    staff.open()
    staff.press("Practise instead")
    page.check("[name=count][value='5']")
    staff.press("Start practising")
    asked = _asked(page)
    staff.answer(right=False)
    staff.press("Next question")
    for number in range(2, 6):
        staff.answer()
        staff.press("See how it went" if number == 5 else "Next question")
    expect(page.locator("[data-part=practice-count]")).to_have_text(
        "4 of 5 right at the first go.", timeout=40_000
    )
    assert page.locator("[data-part=practice-end] .again__entry").count() == 1
    assert page.locator("[data-part=practice-end] .passage a").count() > 0
    staff.press("Practise those again")
    assert _asked(page) == asked[:1]
    _practise_all(staff, page)
    assert page.locator("[data-part=practice-end] .again").count() == 0


def test_only_those_that_were_missed(staff: Person, page: Page) -> None:
    """The choice is there once there are some, and asks them alone."""
    staff.open()
    only = page.get_by_label("Only those I got wrong")
    staff.press("Practise instead")
    assert only.is_hidden()
    staff.press("Back to the quiz")
    missed = staff.item["id"]
    staff.answer(right=False)
    staff.press("Practise instead")
    only.check()
    staff.press("Start practising")
    assert _asked(page) == [missed]


def test_without_python_the_list_comes_without_the_count(staff: Person, page: Page) -> None:
    """And says so."""
    page.route("**/*.wasm.xz", lambda route: route.abort())
    staff.open()
    staff.press("Practise instead")
    staff.press("Start practising")
    _practise_all(staff, page, right=False)
    expect(page.locator("[data-part=practice-count]")).to_contain_text(
        "cannot be loaded", timeout=20_000
    )
    assert page.locator("[data-part=practice-end] .again__entry").count() == 5

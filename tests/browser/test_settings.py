"""What a quiz's settings change: no pass mark, put right in the end, pupils."""

from io import BytesIO
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .person import Person

pytestmark = pytest.mark.browser

NAMES = "policy-quiz :is([type=text], [autocomplete=name])"
"""Whatever somebody could type a name into."""


def test_pupils_never_type_a_name_and_get_a_page_to_print(pupil: Person, page: Page) -> None:
    """With a line for it, the school, the quiz and the day, on one sheet; and nothing to check."""
    pupil.open()
    assert page.locator(NAMES).count() == 0
    pupil.do_all()
    pupil.wait_for("marked")
    assert page.locator(NAMES).count() == 0
    sheet = page.locator(".sheet").inner_text()
    for words in ("Name:", "Oak Lane Primary School", "Quiz for pupils", "Date:", "20"):
        assert words in sheet
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    assert len(paper.pages) == 1
    assert "Try again" not in paper.pages[0].extract_text()


def test_without_a_pass_mark_finished_is_finished(pupil: Person, page: Page) -> None:
    """What went well, what to look at again, and no word of passing."""
    pupil.open()
    assert "cannot pass or fail" in page.locator("[data-part=intro]").inner_text()
    pupil.do_all(wrong=(1,))
    pupil.wait_for("marked")
    assert page.locator(".result__heading").inner_text() == "You have finished"
    said = page.locator("policy-quiz").inner_text()
    assert "The 3 questions that were right" in said
    assert page.locator(".again__entry").count() == 1
    assert "passed" not in said


def test_pupils_are_never_told_that_they_are_wrong(pupil: Person, page: Page) -> None:
    """Every verdict says what to do."""
    pupil.open()
    pupil.answer(right=False)
    assert page.locator(".feedback__verdict:visible").inner_text() == "Let’s look again"
    pupil.press("Next question")
    pupil.answer()
    assert page.locator(".feedback__verdict:visible").inner_text() == "That’s it"
    assert "wrong" not in page.locator("policy-quiz").inner_text().lower()


def test_the_targets_of_pupils_are_large(pupil: Person, page: Page) -> None:
    """About two centimetres, with room between them."""
    pupil.open()
    boxes = [choice.bounding_box() for choice in pupil.question.locator(".choice").all()]
    tops = [(box["y"], box["height"]) for box in boxes if box]
    assert all(height >= 76 for _, height in tops)
    assert all(below[0] - above[0] - above[1] >= 8 for above, below in pairwise(tops))  # fmt: skip


def test_putting_every_answer_right_passes_too(parent: Person, page: Page) -> None:
    """The result leads back to what is to be put right, and is asked again."""
    parent.open()
    assert "put right in the end" in page.locator("[data-part=intro]").inner_text()
    missed = parent.critical(1) + parent.ordinary(1)
    parent.do_all(wrong=missed)
    parent.wait_for("marked")
    assert "pass when you put every answer right" in page.locator(".verdict").inner_text()  # fmt: skip
    parent.press("Put these right")
    for left in (1, 0):
        assert page.locator(".feedback--right:visible").count() == 0
        parent.enter(parent.response(right=True))
        parent.press("Check this answer too")
        parent.press("Next question" if left else "See my result")
    parent.wait_for("marked")
    assert page.locator(".result__heading").inner_text() == "You have passed"
    assert "put every answer right since" in page.locator(".verdict").inner_text()
    assert page.locator("#certificate-name").is_visible()

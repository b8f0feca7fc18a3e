"""The preview shows an item in all its states, and what check says of it."""

import re

import pytest

from hooks import preview
from hooks.pages.preview import _states
from quizzes.policyquiz.marking import mark
from tests.authoring.banks import MARKS, typed_item

from .conftest import Copy

ITEM = "forge/staff/request-from-a-pupil"


@pytest.mark.parametrize(
    ("kind", "earned"),
    [
        ("one", [0, 1, 0, 0]),
        ("tell", [0.5, 1, 0, 0, 0]),
        ("some", [1, pytest.approx(1 / 6), 0]),
        ("best-worst", [1, 0.5, 0]),
        ("order", [1, 0.6, 0.2, 0]),
        ("steps", [None, 1, 0.5, 0]),
    ],
)
def test_states_show_what_can_be_earned(kind: str, earned: list[float | None]) -> None:
    """Every option of a single choice; else one answer for each mark; half an answer of two."""
    item = typed_item(kind)
    first, *rest = [response for _, response in _states(item)]
    assert first == ""
    marks = [float(mark(item, each)) if each != "a" or kind != "steps" else None for each in rest]
    assert marks == earned


def test_every_type_can_be_previewed() -> None:
    """None is forgotten above."""
    assert all(list(_states(typed_item(kind))) for kind in MARKS)


def test_page_shows_the_item_in_each_state(copy: Copy) -> None:
    """Before an answer, and after each of four."""
    page = preview.page(copy.docs, copy.bank, ITEM)
    assert page.count("data-preview=") == 5
    assert "Check finds nothing wrong" in page


def test_page_tells_what_check_says_of_this_item_alone(copy: Copy) -> None:
    """With the line and the repair; a mistake elsewhere keeps nobody from looking."""
    line = copy.change("staff.yml", "clauses: [6.4, 6.2a]", "clauses: [6.44, 6.2a]")
    copy.change("staff.yml", "id: messages-with-your-daughter", "id: Messages")
    page = preview.page(copy.docs, copy.bank, ITEM)
    assert f"Line {line}: Item “request-from-a-pupil” rests on clause 6.44" in page
    assert "Messages" not in page


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("forge", "names no item. Name it as <school>/<audience>/<item>"),
        ("hogwarts/staff/x", "There is no school “hogwarts”. There are: forge."),
        ("forge/cooks/x", "There is no readable bank of forge for “cooks”."),
        ("forge/staff/x", "There is no item “x”. There are: request-from-a-pupil, "),
    ],
)
def test_item_that_is_not_there_is_told(copy: Copy, name: str, says: str) -> None:
    """And what there is."""
    with pytest.raises(preview.NotFound, match=re.escape(says)):
        preview.page(copy.docs, copy.bank, name)


def test_bank_that_cannot_be_read_is_told(copy: Copy) -> None:
    """The author is in the middle of a line."""
    copy.change("staff.yml", "items:", "items: [")
    with pytest.raises(preview.NotFound, match="no readable bank of forge"):
        preview.page(copy.docs, copy.bank, ITEM)


def test_item_without_a_right_answer_is_told(copy: Copy) -> None:
    """There would be nothing to show."""
    copy.change("staff.yml", "        mark: 1", "        mark: 0")
    with pytest.raises(preview.NotFound, match="No answer to"):
        preview.page(copy.docs, copy.bank, ITEM)

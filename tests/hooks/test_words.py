"""Word by word: what was taken away, what was added, and the whole text on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.words import compared

MARKS = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}


def marked(before: str, after: str) -> tuple[str, str]:
    """Return both texts with their changed words in brackets."""
    old, new = compared(before, after)
    return tuple("".join(MARKS[run.kind].format(run.text) for run in each) for each in (old, new))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("Bags must go.", "Bags must go.", "Bags must go.", "Bags must go."),
        ("Bags must go.", "Bags should go.", "Bags [-must-] go.", "Bags [+should+] go."),
        ("a sign before", "two signs before", "[-a sign-] before", "[+two signs+] before"),
        ("Bags go.", "Bags go home.", "Bags go.", "Bags go[+ home+]."),
        ("", "New.", "", "[+New.+]"),
        ("Old.", "", "[-Old.-]", ""),
        ("at 9:30", "at 9:45", "at [-9:30-]", "at [+9:45+]"),
        ("the head’s view", "the head's view", "the [-head’s-] view", "the [+head's+] view"),
    ],
)
def test_changed_words_are_marked(before: str, after: str, old: str, new: str) -> None:
    """Whole words, and neighbours as one."""
    assert marked(before, after) == (old, new)


@given(before=st.text(), after=st.text())
def test_nothing_is_lost_of_either_text(before: str, after: str) -> None:
    """The runs of each side make up its text."""
    old, new = compared(before, after)
    assert ("".join(run.text for run in old), "".join(run.text for run in new)) == (before, after)
    assert {run.kind for run in old} <= {"same", "removed"}
    assert {run.kind for run in new} <= {"same", "added"}


@given(before=st.text(), after=st.text())
def test_what_stayed_is_the_same_on_both_sides(before: str, after: str) -> None:
    """In the same order."""
    old, new = compared(before, after)
    assert [r.text for r in old if r.kind == "same"] == [r.text for r in new if r.kind == "same"]

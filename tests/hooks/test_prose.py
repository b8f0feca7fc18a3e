"""Pages taken apart into sentences, with their places."""

import pytest

from hooks.prose import plain, sentences


def _found(markdown: str) -> list[tuple[str, int]]:
    return [(sentence.plain, sentence.line) for sentence in sentences(markdown)]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("", []),
        ("One. Two!\nThree?", [("One.", 1), ("Two!", 1), ("Three?", 2)]),
        (
            "A sentence over\ntwo lines [§6.4]. Next.",
            [("A sentence over two lines.", 1), ("Next.", 2)],
        ),
        ("# A heading\nText.", [("A heading", 1), ("Text.", 2)]),
        ("- first\n- second one\n  goes on", [("first", 1), ("second one goes on", 2)]),
        ("1. first\n2. second", [("first", 1), ("second", 2)]),
        ("---\ntitle: No\n---\nYes.", [("Yes.", 4)]),
        ("<!-- no -->\nYes.", [("Yes.", 2)]),
        ("Section 6.4 is one. So is 6.5.", [("Section 6.4 is one.", 1), ("So is 6.5.", 1)]),
        ("Read the [staff page](staff.md) and **that**.", [("Read the staff page and that.", 1)]),
    ],
)
def test_sentences_and_their_lines(markdown: str, found: list[tuple[str, int]]) -> None:
    """What a reader takes as a sentence is one, at the line where it begins."""
    assert _found(markdown) == found


def test_a_lead_in_lends_its_words_to_each_entry() -> None:
    """“You must not:” completes every entry of the list below it."""
    lead, one, two = sentences("You must not:\n\n- share it [§1]\n- sell it [§2]")
    assert lead.leads
    assert [one.whole, two.whole] == ["You must not: share it", "You must not: sell it"]


def test_a_list_without_a_lead_in_stands_alone() -> None:
    """A paragraph that ends in a full stop lends nothing."""
    _, one = sentences("You must not.\n\n- share it")
    assert one.whole == "share it"


def test_a_box_is_known_until_its_indented_text_ends() -> None:
    """What stands after the box is not in it."""
    inside, outside = sentences('!!! extra "Title"\n    Inside.\n\nOutside.')
    assert (inside.box, outside.box) == ("extra", "")


def test_columns_count_from_one() -> None:
    """As editors count them."""
    assert [s.column for s in sentences("One. Two.\n- three")] == [1, 6, 3]


def test_plain_text_has_no_citations_or_markup() -> None:
    """Only the words are left."""
    assert plain("You **must** decline [it](x.md) [§6.4, §6.5].") == "You must decline it."

"""Text becomes sentences and words as a voice should say them."""

import pytest

from quizzes.speech.wording import Piece, dialled, says, sentence, sentences


def _pieces(text: str) -> list[Piece]:
    return [Piece(word) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello there! Are you new? (No.) Fine.", ["Hello there!", "Are you new?", "(No.)", "Fine."]),
        ("Tell someone: a teacher or a carer", ["Tell someone: a teacher or a carer"]),
        ("Some apps, e.g. games, are fun.", ["Some apps, e.g. games, are fun."]),
        ("Ask Mr. Long now.", ["Ask Mr. Long now."]),
        ("“Are you OK?” she asks.", ["“Are you okay?”", "she asks."]),
        ("At home – or here", ["At home – or here"]),
        ("A is for Accepting", ["A, is for Accepting"]),
        ("A game is on", ["A game is on"]),
        ("", []),
        ("– …", []),
    ],
)  # fmt: skip
def test_text_becomes_sentences(text: str, said: list[str]) -> None:
    """Each ends where a voice should rest, and nowhere else."""
    assert [each.text for each in sentences(_pieces(text))] == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("999.", "nine nine nine."),
        ("PSNI’s", "P S N I’s"),
        ("C2K", "C 2 K"),
        ("NOT", "NOT"),
        ("0800", "oh eight hundred"),
        ("ceop.police.uk", "ceop dot police dot uk"),
        ("he/she", "he or she"),
        ("and/or", "and or"),
        ("2006", "2006"),
        ("del.icio.us,", "delicious,"),
    ],
)
def test_words_are_said_as_people_say_them(written: str, said: str) -> None:
    """Initials letter by letter, addresses with their dots, and signs where they stood."""
    assert says(written) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [("0800", "oh eight hundred"), ("0808", "oh eight oh eight"), ("999.", "nine nine nine."), ("500", "five hundred")],
)  # fmt: skip
def test_numbers_to_call_are_said_digit_by_digit(number: str, said: str) -> None:
    """As they are read out over the telephone."""
    assert dialled(number) == said


def test_a_number_to_call_has_a_rest_between_its_parts() -> None:
    """Childline: 0800 1111."""
    pieces = [Piece("0800", dialled=True), Piece("1111", dialled=True), Piece(".", glued=True)]
    (said,) = sentences(pieces)
    assert said.text == "oh eight hundred, one one one one."


def test_pieces_without_a_space_are_one_word() -> None:
    """A word in bold and its colon; and a full stop after a citation that is left out."""
    pieces = [Piece("trust"), Piece(":", glued=True), Piece("me"), Piece(".")]
    (said,) = sentences(pieces)
    assert [word.says for word in said.words] == ["trust:", "me."]
    assert [word.pieces for word in said.words] == [(0, 1), (2, 3)]


def test_a_text_of_no_page_is_one_sentence() -> None:
    """What scripts write is looked up as a whole."""
    assert sentence("Well done! You have passed").text == "Well done! You have passed"

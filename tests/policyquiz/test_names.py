"""Names: cleaned for printing, folded for comparing, and none of them shuts anybody out."""

import sys
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quizzes.policyquiz.names import cleaned, folded

from .requests import both_ways, checked, made


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Zoë Ó Néill", "Zoë Ó Néill"),
        ("  Zoë   Ó\tNéill\r\n", "Zoë Ó Néill"),
        ("Zoë\u2028Ó\u2029Néill\x85", "Zoë Ó Néill"),
        ("Zoë\u00a0Ó\u3000Néill", "Zoë Ó Néill"),
        ("\u202eZoë\u202c", "Zoë"),
        ("\u2066Zoë\u2069\u200e\u200f\u061c", "Zoë"),
        ("Zo\x00ë\x1b[1m\x7f", "Zoë[1m"),
        ("Zoë\ue000\uffff", "Zoë"),
        ('<b>Zoë</b> & "O\'N"', '<b>Zoë</b> & "O\'N"'),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("حسین\u200cزاده", "حسین\u200cزاده"),
        ("Zoe\u0308", "Zoe\u0308"),
        ("李小龍", "李小龍"),
        ("", ""),
        ("\t\n", ""),
    ],
)
def test_name_is_printed_as_written_without_what_cannot_be_seen(written: str, printed: str) -> None:
    """Control and direction marks go; joiners that shape letters stay."""
    assert cleaned(written) == printed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë O'Neill", "zoe oneill"),
        ("Zoë O'Neill", "ZOË O’NEILL"),
        ("Mary-Jane", "Mary Jane"),
        ("Nguyễn Thị Hồng", "Nguye\u0302\u0303n Thi\u0323 Ho\u0302\u0300ng"),
        ("Weiß", "WEISS"),
        ("İbrahim", "ibrahim"),
        ("Ǆeko", "dzeko"),
        ("ΟΔΥΣΣΕΥΣ", "Ὀδυσσεύς"),
        ("Йосиф", "иосиф"),
        ("מִרְיָם", "מרים"),
        ("مُحَمَّد", "محمد"),
        ("ﷲ", "الله"),
        ("Ｚｏë", "zoe"),
        ("ｻﾄｳ", "サトウ"),
        ("김", "\u1100\u1175\u11b7"),
        ("ﬁona", "Fiona"),
        ("\u202eZoë\u202c", "Zoë"),
    ],
)
def test_names_that_people_call_the_same_fold_alike(one: str, other: str) -> None:
    """Case, accents, marks and the way of typing make no other name."""
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë O'Neill", "Zoë O'Neil"),
        ("Anna Maria", "Maria Anna"),
        ("Иванова", "Иванов"),
        ("陈伟", "陈偉"),
        ("김민준", "김민주"),
        ("斎藤", "斉藤"),
    ],
)
def test_names_that_differ_fold_apart(one: str, other: str) -> None:
    """A letter more or less is another name."""
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("रीमा", "राम"),
        ("মিনা", "মানা"),
        ("மாலா", "மீலா"),
        ("గీత", "గోత"),
        ("กิ่ง", "กุ้ง"),
        ("がとう", "かとう"),
    ],
)
def test_vowel_signs_make_another_name(one: str, other: str) -> None:
    """Reema is not Ram."""
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Мар'яна", "Марʼяна"), ("Kaʻiulani", "Kaiulani"), ("Oʼbrien", "O'Brien")]
)
def test_apostrophe_of_any_keyboard_is_left_out(one: str, other: str) -> None:
    """A Ukrainian keyboard has an apostrophe that Unicode calls a letter."""
    assert folded(one) == folded(other)


def test_turkish_name_may_be_typed_in_either_case() -> None:
    """Işık and ışık are the same name."""
    assert folded("ışık") == folded("Işık")


@pytest.mark.parametrize("name", ["", " ", "12", "!?", "🙂", "\u0301", "\u202e", "²", "\u200d"])
def test_name_without_a_letter_folds_to_nothing(name: str) -> None:
    """Figures, signs and marks are no name."""
    assert folded(name) == ""


def test_case_makes_no_other_name_in_any_alphabet() -> None:
    """Every letter folds like its capital and its small form; Turkish ı stands apart."""
    letters = (chr(code) for code in range(sys.maxunicode + 1))
    odd = [
        c
        for c in letters
        if c.swapcase() != c
        and c != "ı"
        and not folded(c) == folded(c.upper()) == folded(c.lower())
    ]
    assert odd == []


@given(name=st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    """A folded name is its own folded name."""
    assert folded(folded(name)) == folded(name)


@given(name=st.text())
def test_cleaning_twice_is_cleaning_once(name: str) -> None:
    """A printed name stays as it is when it is typed again from the certificate."""
    assert cleaned(cleaned(name)) == cleaned(name)


@given(name=st.text())
def test_cleaning_does_not_change_who_it_is(name: str) -> None:
    """What goes from the printed name is nothing that is compared."""
    assert folded(cleaned(name)) == folded(name)


@given(name=st.text(max_size=80))
@example(name="Zoë Ó Néill")
@example(name="Z" + "\u0301" * 400)
@example(name="ﷺ" * 100)
@example(name="\u202eA\u202c")
@example(name='{"name": "A"}')
def test_record_adds_up_for_any_name_with_a_letter(name: str) -> None:
    """Made and checked, as a record and as a link, for the name as typed and as printed."""
    assume(folded(name))
    answer = made(name)
    for again in (name, answer["name"], unicodedata.normalize("NFD", name)):
        assert {checked(request) for request in both_ways(answer, again)} == {"adds-up"}

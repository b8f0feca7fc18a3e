"""A record as a link: it holds all that the quiz does not, and comes back unchanged."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.policyquiz import links
from quizzes.policyquiz.model import Attempt
from quizzes.policyquiz.problems import Refused

from .requests import (
    NAME,
    QUIZ,
    RIGHT,
    Json,
    answered,
    checked,
    checking_link,
    judging,
    made,
    making,
)

TOKENS = st.from_regex(r"[A-Za-z0-9-]{1,40}", fullmatch=True)
ANSWERS = st.lists(st.from_regex(r"[a-z0-9]+", fullmatch=True), min_size=1, max_size=15)
COUNTS = st.integers(0, 999_999)


@st.composite
def records(draw: st.DrawFn) -> Json:
    """Draw what a link carries of a record."""
    first = draw(ANSWERS)
    return {
        "format": 1,
        "quiz": draw(TOKENS),
        "edition": {"name": draw(TOKENS), "hash": draw(TOKENS)},
        "form": draw(st.integers(1, 999_999)),
        "attempt": draw(COUNTS),
        "first": first,
        "final": draw(st.one_of(st.just(first), ANSWERS)),
        "score": draw(COUNTS),
        "critical": {"asked": 3, "right": draw(COUNTS)},
        "date": draw(st.dates()).isoformat(),
        "language": draw(TOKENS),
        "support": draw(st.lists(TOKENS, max_size=3)),
        "check": draw(TOKENS),
    }


@given(record=records())
def test_what_was_written_is_read_again(record: Json) -> None:
    """Writing and reading a link is a round trip."""
    assert links.parse(links.write(record)) == links.Link(
        quiz=record["quiz"],
        edition_name=record["edition"]["name"],
        edition_hash=record["edition"]["hash"],
        attempt=Attempt(
            record["form"], record["attempt"], tuple(record["first"]), tuple(record["final"])
        ),
        score=str(record["score"]),
        critical_right=str(record["critical"]["right"]),
        day=record["date"],
        language=record["language"],
        support=tuple(record["support"]),
        check=record["check"],
    )


@given(text=st.text(st.characters()))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text ends in anything but a link or a refusal."""
    with suppress(Refused):
        links.parse(text)


@given(parts=st.lists(st.text(st.characters(exclude_characters=".")), min_size=13, max_size=13))
def test_any_fourteen_fields_are_read_or_refused(parts: list[str]) -> None:
    """The right number of fields may hold anything."""
    text = ".".join(["1", *parts])
    with suppress(Refused):
        links.parse(text)


def test_link_says_nothing_of_the_name() -> None:
    """The name stays with the person."""
    link = made("Zebulon Quartermain")["link"].lower()
    assert "zebulon" not in link and "quartermain" not in link


def test_link_fits_an_address_as_it_is() -> None:
    """No character of it needs an escape in the fragment of an address."""
    link = made(language="pt-BR", support=["read-aloud", "with-an-adult"])["link"]
    assert set(link) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~=")


def test_final_answers_are_written_once_when_they_are_the_first() -> None:
    """An equals sign stands for the same answers."""
    assert ".b~a~c~d.=." in made()["link"]


def test_final_answers_that_differ_are_written_out() -> None:
    """Both answers travel."""
    request = {**making(), **judging(["b", "a", "b", "d"], RIGHT)}
    assert ".b~a~b~d.b~a~c~d." in answered("make_record", request)["link"]


@pytest.mark.parametrize(
    "around", ["{}", " {}\n", "#{}", "https://example.org/sub/certificate/#{}"]
)
def test_link_is_found_in_what_people_paste(around: str) -> None:
    """Spaces, line ends and the whole address may come along."""
    assert checked(checking_link(around.format(made()["link"]))) == "adds-up"


@pytest.mark.parametrize("kept", range(0, 91, 9))
def test_link_that_is_cut_short_does_not_add_up(kept: int) -> None:
    """A part of a link is not taken for the whole."""
    assert checked(checking_link(made()["link"][:kept])) != "adds-up"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.example", "2.example"),
        ("1.example", "one.example"),
        (".1.1.", ".1.-1."),
        (".1.1.", ".1.1_0."),
        (".1.1.", ".1.٣."),
        (".1.1.", ".1.1234567."),
        (".1.1.", ".."),
        (".en.", ".en.en."),
        (".en.", "."),
        (".4.1.", ".nan.1."),
        (".4.1.", ".inf.1."),
        (".4.1.", ".four.1."),
        (".4.1.", ".1e999.1."),
        (".4.1.", ".4.."),
        ("2026-11-20", "2026-11-31"),
        ("b~a~c~d", "b~a~c~e"),
        ("b~a~c~d", "b~a~c"),
        ("b~a~c~d", ""),
    ],
)
def test_link_that_says_something_impossible_is_damaged(old: str, new: str) -> None:
    """It is told, and nothing is raised."""
    assert checked(checking_link(made()["link"].replace(old, new, 1))) == "damaged"


def test_link_of_a_score_with_a_fraction_adds_up() -> None:
    """A part mark in the score does not break the link."""
    link = made(attempt={"form": 1, "number": 1, "first": ["b", "b", "c", "d"], "final": RIGHT})[
        "link"
    ]
    assert checked(checking_link(link)) == "adds-up"


@pytest.mark.parametrize(
    ("path", "value"),
    [("id", "st.example-staff"), ("edition.name", "2026.09"), ("edition.hash", "0#1")],
)
def test_quiz_whose_name_a_link_cannot_carry_makes_no_record(path: str, value: str) -> None:
    """Better no certificate than one whose link is damaged from the start."""
    quiz = {**QUIZ, "edition": {**QUIZ["edition"]}}
    if path == "id":
        quiz["id"] = value
    else:
        quiz["edition"][path.split(".")[1]] = value
    answer = answered("make_record", {**making(NAME), "quiz": quiz})
    assert "error" in answer or checked(checking_link(answer["link"], quiz=quiz)) != "damaged"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (".4.1.", ".4e0.1."),
        (".4.1.", ".+4.1."),
        (".4.1.", ". 4.1."),
        (".4.1.", ".04.1."),
        (".4.1.", ".٤.1."),
        (".1.1.", ".01.1."),
        ("2026-11-20", "20261120"),
    ],
)
def test_link_written_in_another_way_is_not_the_link_that_was_given(old: str, new: str) -> None:
    """There is one way to write a link."""
    assert checked(checking_link(made()["link"].replace(old, new, 1))) != "adds-up"

"""Making a record: what it says, when it is refused, what its check code covers."""

import re
from typing import Any

import pytest

from quizzes.policyquiz import canonical

from .requests import DAY, QUIZ, RIGHT, Json, answered, changed, made, making


def refusal(request: Json) -> str:
    """Return what is wrong with a request to make a record."""
    what: str = answered("make_record", request)["error"]["what"]
    return what


def test_record_says_what_was_done_and_nothing_of_who() -> None:
    """It has no key for a name or a role, and no value that tells one."""
    record = made("Zebulon Quartermain")["record"]
    assert sorted(record) == sorted(
        [
            "format",
            "school",
            "policy",
            "edition",
            "quiz",
            "form",
            "attempt",
            "first",
            "final",
            "score",
            "max",
            "critical",
            "passed",
            "declared",
            "date",
            "language",
            "support",
            "check",
        ]
    )
    assert not re.search("zebulon|quartermain", canonical.text(record), re.I)


def test_record_holds_both_answers() -> None:
    """First and final answers stand side by side."""
    answer = answered(
        "make_record", making(first=["b", "c", "c", "d"], attempt=attempt_put_right())
    )
    record = answer["record"]
    assert (record["first"], record["final"]) == (["b", "c", "c", "d"], RIGHT)


def attempt_put_right() -> Json:
    """Return an attempt with one answer put right afterwards."""
    return {"form": 1, "number": 2, "first": ["b", "c", "c", "d"], "final": RIGHT}


def test_record_names_the_edition_of_its_quiz() -> None:
    """Name and hash are those of the published quiz."""
    assert made()["record"]["edition"] == QUIZ["edition"]


def test_check_code_is_easy_to_copy() -> None:
    """Three groups of four, without letters that look like figures."""
    assert re.fullmatch(
        "([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}", made()["record"]["check"]
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("name", "Zoë Ó Neil"),
        ("date", "2026-11-19"),
        ("language", "ga"),
        ("support", ["read-aloud"]),
        ("attempt.number", 2),
        ("attempt.final", ["a", "a", "c", "d"]),
        ("quiz.edition.hash", "fedcba9876543210"),
        ("quiz.edition.name", "2027-09-01"),
        ("quiz.policy", "Bags and Bells"),
    ],
)
def test_check_code_covers(path: str, value: Any) -> None:
    """Another value gives another code."""
    other = answered("make_record", changed(making(), path, value))
    assert other["record"]["check"] != made()["record"]["check"]


def test_same_request_gives_the_same_record() -> None:
    """Nothing in it comes from a clock or from chance."""
    assert made() == made()


def test_name_comes_back_as_it_is_printed() -> None:
    """Spaces are single and direction marks gone."""
    assert made(" \u202eZoë\t Ó\nNéill ")["name"] == "Zoë Ó Néill"


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        ("declared", False, "The declaration is not ticked."),
        ("declared", 1, "The declaration is not ticked."),
        ("declared", None, "The declaration is not ticked."),
        ("name", "", "The name is empty."),
        ("name", "  ", "The name is empty."),
        ("name", "42 – 43", "The name is empty."),
        ("name", None, "name is not text."),
        ("name", ["Zoë"], "name is not text."),
        ("date", "2026-13-01", "“2026-13-01” is not a date."),
        ("date", "2026-02-29", "“2026-02-29” is not a date."),
        ("date", "20 November 2026", "“20 November 2026” is not a date."),
        ("date", "2026-11-20T10:00", "“2026-11-20T10:00” is not a date."),
        ("date", "٢٠٢٦-١١-٢٠", "“٢٠٢٦-١١-٢٠” is not a date."),
        ("date", 20261120, "date is not text."),
        ("language", "en.ie", "“en.ie” is not a short name."),
        ("language", "", "“” is not a short name."),
        ("language", "x" * 41, f"“{'x' * 41}” is not a short name."),
        ("language", "en\n", "“en\n” is not a short name."),
        ("support", ["with an adult"], "“with an adult” is not a short name."),
        ("support", [""], "“” is not a short name."),
        ("support", [None], "support[0] is not text."),
        (
            "attempt.first",
            ["a", *RIGHT[1:]],
            "This attempt did not pass, so there is no certificate for it.",
        ),
    ],
)
def test_record_is_refused(path: str, value: Any, what: str) -> None:
    """The refusal names the value."""
    assert refusal(changed(making(), path, value)) == what


def test_support_may_be_left_out() -> None:
    """No support is the usual case."""
    request = making()
    del request["support"]
    assert answered("make_record", request) == made()


@pytest.mark.parametrize("day", ["20261120", "2026-W47-5", "2026W475"])
def test_date_is_written_in_one_way_only(day: str) -> None:
    """Other ISO forms of the same day are no date here."""
    assert refusal(making(date=day)) == f"“{day}” is not a date."


def test_date_stands_in_the_record_as_it_was_given() -> None:
    """The device's date is kept."""
    assert made()["record"]["date"] == DAY


def test_canonical_text_does_not_depend_on_the_order_of_keys() -> None:
    """The same content has the same hash."""
    one, other = {"a": 1, "b": {"c": 2, "d": 3}}, {"b": {"d": 3, "c": 2}, "a": 1}
    assert canonical.digest(one) == canonical.digest(other)


@pytest.mark.parametrize(("value", "text"), [(11.0, "11"), (2.5, "2.5"), (-0.0, "0"), (7, "7")])
def test_numbers_are_written_in_one_way(value: float, text: str) -> None:
    """A whole number has no fraction, and zero no sign."""
    assert canonical.text(canonical.number(value)) == text

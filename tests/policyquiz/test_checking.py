"""Checking a record: the seven outcomes, and that nothing which was changed adds up."""

import json
from typing import Any

import pytest

from quizzes.policyquiz import call, canonical
from quizzes.policyquiz.checking import OUTCOMES

from .requests import (
    NAME,
    QUIZ,
    RIGHT,
    TODAY,
    Json,
    answered,
    both_ways,
    changed,
    checked,
    checking,
    checking_link,
    made,
    without,
)

NEWER = {"name": "2027-01-15", "hash": "fedcba9876543210"}


def outcomes(answer: Json, name: str = NAME, **other: object) -> set[str]:
    """Return what comes of a check by record and of one by link."""
    return {checked(request) for request in both_ways(answer, name, **other)}


@pytest.mark.parametrize(
    ("outcome", "other"),
    [
        ("adds-up", {}),
        ("adds-up", {"name": "ZOE O'NEILL"}),
        ("adds-up", {"today": "2026-11-20"}),
        ("adds-up", {"today": "2027-11-20"}),
        ("renewal-due", {"today": "2027-11-21"}),
        ("renewal-due", {"today": "2040-01-01"}),
        ("older-edition", {"current": NEWER}),
        ("older-edition", {"current": {**QUIZ["edition"], "name": "2026-09-02"}}),
        ("older-edition", {"current": None}),
        ("older-edition", {"current": NEWER, "today": "2040-01-01"}),
        ("name-differs", {"name": "Zoë O'Brien"}),
        ("name-differs", {"name": "Zoë"}),
        ("name-differs", {"name": "Néill Ó Zoë"}),
        ("name-differs", {"name": "Someone", "current": NEWER}),
        ("does-not-add-up", {"today": "2026-11-19"}),
        ("unknown-edition", {"quiz": None}),
        ("unknown-edition", {"quiz": {**QUIZ, "id": "example-parents"}}),
        ("unknown-edition", {"quiz": {**QUIZ, "edition": NEWER}}),
        (
            "unknown-edition",
            {"quiz": {**QUIZ, "edition": {**QUIZ["edition"], "name": "2026-09-02"}}},
        ),
    ],
)
def test_outcome_of_an_unchanged_record(outcome: str, other: dict[str, Any]) -> None:
    """A record and its link come out alike."""
    assert outcomes(made(), **other) == {outcome}


@pytest.mark.parametrize(
    ("made_on", "today", "outcome"),
    [
        ("2024-02-29", "2025-02-28", "adds-up"),
        ("2024-02-29", "2025-03-01", "renewal-due"),
        ("2023-02-28", "2024-02-28", "adds-up"),
        ("2023-02-28", "2024-02-29", "renewal-due"),
        ("2025-12-31", "2026-12-31", "adds-up"),
        ("2025-12-31", "2027-01-01", "renewal-due"),
    ],
)
def test_renewal_falls_on_the_same_day_a_year_later(made_on: str, today: str, outcome: str) -> None:
    """After a leap day it falls on the last of February."""
    assert outcomes(made(date=made_on), today=today) == {outcome}


@pytest.mark.parametrize(
    ("months", "due"),
    [
        (1, "2026-02-28"),
        (3, "2026-04-30"),
        (6, "2026-07-31"),
        (11, "2026-12-31"),
        (24, "2028-01-31"),
    ],
)
def test_renewal_falls_on_the_last_day_of_a_shorter_month(months: int, due: str) -> None:
    """From 31 January on, any number of months lands in the right month."""
    quiz = {**QUIZ, "renew_months": months}
    record = made(date="2026-01-31")
    assert outcomes(record, quiz=quiz, today=due) == {"adds-up"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("score", 3),
        ("score", 5),
        ("score", "4"),
        ("score", None),
        ("max", 5),
        ("passed", False),
        ("passed", "true"),
        ("declared", False),
        ("critical.right", 0),
        ("critical.asked", 0),
        ("critical", None),
        ("school", "sample"),
        ("policy", "Another Policy"),
        ("first", ["b", "c", "c", "d"]),
        ("first", ["a", "a", "c", "d"]),
    ],
)
def test_changed_record_does_not_add_up(path: str, value: Any) -> None:
    """What the answers do not bear out is found."""
    assert checked(checking(changed(made()["record"], path, value))) == "does-not-add-up"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("date", "2026-11-19"),
        ("attempt", 2),
        ("language", "ga"),
        ("support", ["read-aloud"]),
        ("final", ["b", "a", "c", "a"]),
        ("check", "0000-0000-0000"),
        ("check", ""),
    ],
)
def test_change_that_the_answers_cannot_show_is_found_by_the_check_code(
    path: str, value: Any
) -> None:
    """Code, facts and name no longer belong together."""
    assert checked(checking(changed(made()["record"], path, value))) == "name-differs"


def test_check_code_in_small_letters_is_not_the_code_that_was_given() -> None:
    """The code is compared letter by letter."""
    answer = made()
    record, link, code = answer["record"], answer["link"], answer["record"]["check"]
    lower = {"record": {**record, "check": code.lower()}, "link": link.replace(code, code.lower())}
    assert outcomes(lower) == {"name-differs"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", 2),
        ("format", "1"),
        ("format", None),
        ("edition", "2026-09-01"),
        ("edition.hash", 5),
        ("quiz", 1),
        ("form", "1"),
        ("form", 9),
        ("attempt", True),
        ("first", "bacd"),
        ("first", [*RIGHT, "a"]),
        ("first", ["b", "a", "c", "z"]),
        ("final", None),
        ("date", "tomorrow"),
        ("date", 20261120),
        ("language", None),
        ("support", "none"),
        ("check", 1),
    ],
)
def test_record_that_cannot_be_marked_again_is_damaged(path: str, value: Any) -> None:
    """It is told why."""
    answer = answered("check_record", checking(changed(made()["record"], path, value)))
    assert answer["outcome"] == "damaged"
    assert answer["why"].endswith(".")


@pytest.mark.parametrize(
    "key",
    [
        "format",
        "edition",
        "quiz",
        "form",
        "attempt",
        "first",
        "final",
        "date",
        "language",
        "support",
        "check",
    ],
)
def test_record_that_lacks_what_marking_needs_is_damaged(key: str) -> None:
    """A missing key is damage."""
    assert checked(checking(without(made()["record"], key))) == "damaged"


@pytest.mark.parametrize(
    "key", ["school", "policy", "score", "max", "critical", "passed", "declared"]
)
def test_record_that_lacks_a_result_does_not_add_up(key: str) -> None:
    """What follows from the answers must be there all the same."""
    assert checked(checking(without(made()["record"], key))) == "does-not-add-up"


@pytest.mark.parametrize("record", [None, "", "text", 7, True, [], {}, ["format"]])
def test_what_is_no_record_is_damaged(record: object) -> None:
    """Any other file may be dropped on the page."""
    assert checked(checking(record)) == "damaged"


def test_first_difference_is_told() -> None:
    """The reader learns which value does not fit."""
    answer = answered("check_record", checking({**made()["record"], "score": 3}))
    assert answer["why"] == "The record says score 3; marked again it is 4."


def test_record_of_a_failed_attempt_does_not_add_up() -> None:
    """A record that admits it did not pass is none."""
    failed = {
        "first": ["a", "a", "c", "d"],
        "score": 3,
        "passed": False,
        "critical": {"asked": 1, "right": 0},
    }
    answer = answered(
        "check_record", checking({**made()["record"], **failed, "final": failed["first"]})
    )
    assert (answer["outcome"], answer["why"]) == (
        "does-not-add-up",
        "The answers do not reach the pass mark.",
    )


def test_record_comes_back_as_it_was_handed_in() -> None:
    """The page can show what it checked, right or wrong."""
    record = {**made()["record"], "score": 3}
    assert answered("check_record", checking(record))["record"] == record


def test_link_gives_back_the_whole_record() -> None:
    """What a link leaves out is found in the quiz."""
    answer = made(language="ga", support=["read-aloud"])
    assert answered("check_record", checking_link(answer["link"]))["record"] == answer["record"]


def test_link_goes_before_the_record() -> None:
    """Of two the link is checked."""
    request = {**checking(made()["record"]), "link": "1.no.link"}
    assert checked(request) == "damaged"


def test_older_edition_is_marked_with_its_own_quiz() -> None:
    """The quiz given is that of the record's edition, whatever is in force."""
    assert outcomes(made(), current=NEWER) == {"older-edition"}


@pytest.mark.parametrize("name", ["", " ", "123", "\u202e"])
def test_check_asks_for_a_name_with_letters(name: str) -> None:
    """Without a name there is nothing to compare."""
    for request in both_ways(made(), name):
        assert answered("check_record", request)["error"]["what"] == "The name is empty."


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("name", None),
        ("today", None),
        ("today", "soon"),
        ("today", 20261121),
        ("quiz", []),
        ("quiz", {}),
        ("current", "2026-09-01"),
        ("current", {"name": "2026-09-01"}),
    ],
)
def test_check_that_cannot_be_carried_out_is_refused(path: str, value: Any) -> None:
    """A page that asks wrongly gets no outcome."""
    assert "error" in answered("check_record", changed(checking(made()["record"]), path, value))


def test_every_single_bit_of_a_record_counts() -> None:
    """No flip of one bit leaves a record that adds up."""
    text = canonical.text(made()["record"]).encode()
    asked = canonical.text({"name": NAME, "quiz": QUIZ, "current": QUIZ["edition"], "today": TODAY})
    assert _outcome_of(text, asked) == "adds-up"
    assert [flip for flip in _flips(text) if _outcome_of(flip, asked) == "adds-up"] == []


def _flips(text: bytes) -> list[bytes]:
    return [
        text[:place] + bytes([byte ^ 1 << bit]) + text[place + 1 :]
        for place, byte in enumerate(text)
        for bit in range(8)
    ]


def _outcome_of(record: bytes, asked: str) -> str:
    """Return the outcome of a check whose record is these bytes, or "rejected"."""
    try:
        text = record.decode()
    except UnicodeDecodeError:
        return "rejected"
    answer = json.loads(call("check_record", f'{asked[:-1]},"record":{text}}}'))
    return str(answer.get("outcome", "rejected"))


def test_every_single_bit_of_a_link_counts() -> None:
    """No flip of one bit leaves a link that adds up."""
    link = made(support=["read-aloud"])["link"]
    whole = [flip.decode() for flip in _flips(link.encode()) if flip.isascii()]
    assert len(whole) == 7 * len(link)
    assert [flip for flip in whole if checked(checking_link(flip)) == "adds-up"] == []


def test_outcomes_are_seven() -> None:
    """The page has a sentence for each."""
    assert len(set(OUTCOMES)) == 7


@pytest.mark.parametrize(
    ("path", "value"), [("passed", 1), ("declared", 1), ("critical.right", True), ("format", True)]
)
def test_true_is_not_one(path: str, value: Any) -> None:
    """A record with 1 for true is not the record that was made."""
    assert checked(checking(changed(made()["record"], path, value))) != "adds-up"


def test_empty_key_too_many_is_told_as_such() -> None:
    """The answers do reach the pass mark: that is not what is wrong."""
    why = answered("check_record", checking({**made()["record"], "note": None}))["why"]
    assert "note" in why

"""Checks a record: marks its answers again and says whether everything adds up.

What a check shows: these answers earn this score in this edition, and the record was made
for this name. What it cannot show: who answered, and when.
"""

from calendar import monthrange
from dataclasses import asdict, dataclass
from datetime import MAXYEAR, date
from typing import Any

from . import canonical, links, records
from .judging import judge
from .model import FORMAT, Attempt, Edition, Quiz
from .problems import Refused
from .reading import read

DAMAGED = "damaged"
UNKNOWN_EDITION = "unknown-edition"
DOES_NOT_ADD_UP = "does-not-add-up"
NAME_DIFFERS = "name-differs"
OLDER_EDITION = "older-edition"
RENEWAL_DUE = "renewal-due"
ADDS_UP = "adds-up"

OUTCOMES = (
    ADDS_UP,
    OLDER_EDITION,
    RENEWAL_DUE,
    NAME_DIFFERS,
    DOES_NOT_ADD_UP,
    UNKNOWN_EDITION,
    DAMAGED,
)


@dataclass(frozen=True)
class Claim:
    """What is handed in: a record or a link text, and the name that it is said to be for."""

    name: str
    record: dict[str, Any] | None = None
    link: str | None = None


def check(claim: Claim, quiz: Quiz | None, current: Edition | None, today: date) -> dict[str, Any]:
    """Return the outcome of a check and the record it is about.

    `quiz` is the edition that the record names, None when it is not to be had; `current`
    is the edition in force, None when the school has none. The outcome is one of OUTCOMES.
    Raises Refused only when the name has no letter.
    """
    try:
        record, again = _mark_again(claim, quiz)
    except Refused as refused:
        return _outcome(DAMAGED, claim.record, refused.what)
    except _UnknownEdition:
        return _outcome(UNKNOWN_EDITION, claim.record)
    return _compare(record, again, claim.name, quiz, current, today)


class _UnknownEdition(Exception):
    pass


def _mark_again(claim: Claim, quiz: Quiz | None) -> tuple[records.Record, records.Record]:
    """Return the record as handed in, and as it comes out when the answers are marked again."""
    if claim.link is not None:
        return _from_link(links.parse(claim.link), quiz)
    return _from_record(claim.record or {}, quiz)


def _from_link(link: links.Link, quiz: Quiz | None) -> tuple[records.Record, records.Record]:
    edition = Edition(link.edition_name, link.edition_hash)
    quiz = _named(quiz, link.quiz, edition)
    day = records.read_day(link.day)
    again = records.facts(judge(quiz, link.attempt), day, link.language, link.support)
    claimed = {
        **again,
        "score": _number(link.score),
        "check": link.check,
        "critical": {**again["critical"], "right": _number(link.critical_right)},
    }
    return claimed, again


def _from_record(
    record: records.Record, quiz: Quiz | None
) -> tuple[records.Record, records.Record]:
    if canonical.text(record.get("format")) != str(FORMAT):
        raise Refused(
            "This is not a record of this site, or of a later version of it.",
            "Take the file or the link from the certificate once more.",
        )
    edition = read(Edition, record.get("edition"), "edition")
    quiz = _named(quiz, read(str, record.get("quiz"), "quiz"), edition)
    attempt = Attempt(
        read(int, record.get("form"), "form"),
        read(int, record.get("attempt"), "attempt"),
        read(tuple[str, ...], record.get("first"), "first"),
        read(tuple[str, ...], record.get("final"), "final"),
    )
    day = records.read_day(read(str, record.get("date"), "date"))
    language = read(str, record.get("language"), "language")
    support = read(tuple[str, ...], record.get("support"), "support")
    read(str, record.get("check"), "check")
    return record, records.facts(judge(quiz, attempt), day, language, support)


def _named(quiz: Quiz | None, quiz_id: str, edition: Edition) -> Quiz:
    if quiz is None or quiz.id != quiz_id or quiz.edition != edition:
        raise _UnknownEdition
    return quiz


def _compare(
    record: records.Record,
    again: records.Record,
    name: str,
    quiz: Quiz | None,
    current: Edition | None,
    today: date,
) -> dict[str, Any]:
    claimed = {key: value for key, value in record.items() if key != "check"}
    day = date.fromisoformat(again["date"])
    if canonical.text(claimed) != canonical.text(again) or not again["passed"]:
        return _outcome(DOES_NOT_ADD_UP, record, _first_difference(claimed, again))
    if day > today:
        return _outcome(DOES_NOT_ADD_UP, record, "The date lies in the future.")
    if records.check_code(again, name) != record["check"]:
        return _outcome(NAME_DIFFERS, record)
    if current is None or asdict(current) != again["edition"]:
        return _outcome(OLDER_EDITION, record)
    if quiz and _months_later(day, quiz.renew_months) < today:
        return _outcome(RENEWAL_DUE, record)
    return _outcome(ADDS_UP, record)


def _first_difference(claimed: records.Record, again: records.Record) -> str:
    for key in sorted(claimed.keys() | again.keys()):
        said, found = (
            canonical.text(each[key]) if key in each else "nothing" for each in (claimed, again)
        )
        if said != found:
            return f"The record says {key} {said}; marked again it is {found}."
    return "The answers do not reach the pass mark."


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _number(text: str) -> float:
    """Return a score as a link writes it. Any other way of writing it is a change."""
    try:
        number = canonical.number(float(text))
    except (ValueError, OverflowError):
        number = -1
    if str(number) != text:
        raise Refused("The score in the link is not a number.", "Copy the link again.")
    return number


def _outcome(outcome: str, record: records.Record | None, why: str = "") -> dict[str, Any]:
    return {"outcome": outcome, "why": why, "record": record}

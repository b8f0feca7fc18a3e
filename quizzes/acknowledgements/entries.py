"""Entries: what was handed in, marked again. Each file or row of a table is one.

An entry goes to the page and comes back with the next request, so it is plain data.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..policyquiz import checking, links, records
from ..policyquiz.model import Edition, Quiz
from ..policyquiz.problems import Refused
from .published import Published

UNREADABLE = "unreadable"
NOTED = "noted"
"""What is no record: a file that cannot be read, and a row that the office wrote by hand."""

COUNTS = (checking.ADDS_UP, checking.RENEWAL_DUE, checking.OLDER_EDITION)
"""The outcomes of records whose answers add up and whose name fits."""

MOST_NAMES = 2000


@dataclass(frozen=True)
class Received:
    """When the office got a record, who took it (initials), and how it came."""

    on: str = ""
    by: str = ""
    how: str = ""


@dataclass(frozen=True)
class Entry:
    """Something that was handed in, and what came of it.

    `source` is a file, or a row of a table. `outcome` is one of the engine's, UNREADABLE or
    NOTED; `why` and `repair` say more. `renew_by` is the last day on which it counts.
    `logged` says that it stood in an earlier register; `listed_as` the name on the list that
    the office said it belongs to. `row` is what a row of an earlier register said that holds no record.
    """

    source: str
    outcome: str
    why: str = ""
    repair: str = ""
    name: str = ""
    role: str = ""
    record: dict[str, Any] | None = None
    link: str = ""
    renew_by: str = ""
    received: Received = field(default_factory=Received)
    logged: bool = False
    listed_as: str = ""
    row: dict[str, str] | None = None


@dataclass(frozen=True)
class Handed:
    """A record as it was handed in, or a link in its place, with the name that stands with it."""

    name: str
    role: str = ""
    record: dict[str, Any] | None = None
    link: str | None = None


def unreadable(source: str, refused: Refused, received: Received) -> Entry:
    """Return the entry of a file that cannot be read."""
    return Entry(source, UNREADABLE, refused.what, refused.repair, received=received)


def marked_again(source: str, handed: Handed, site: Published, today: date) -> Entry:
    """Return the entry of a record: its answers are marked again by the edition that it names."""
    quiz = _quiz(handed, site)
    try:
        found = _checked(handed, quiz, _in_force(quiz, site), today)
    except Refused as refused:
        found = {"outcome": checking.NAME_DIFFERS, "why": refused.what, "record": handed.record}
    entry = Entry(
        source,
        found["outcome"],
        found["why"],
        name=handed.name,
        role=handed.role,
        record=found["record"],
        link=_link(found),
    )
    return replace(entry, renew_by=_renew_by(entry, quiz))


def _checked(
    handed: Handed, quiz: Quiz | None, current: Edition | None, today: date
) -> dict[str, Any]:
    record = None if handed.link is not None else handed.record
    claim = checking.Claim(handed.name, record, handed.link)
    return checking.check(claim, quiz, current, today)


def _quiz(handed: Handed, site: Published) -> Quiz | None:
    try:
        if handed.link is not None:
            link = links.parse(handed.link)
            return site.quiz(link.quiz, link.edition_hash)
        record = handed.record or {}
        return site.quiz(str(record.get("quiz")), str((record.get("edition") or {}).get("hash")))
    except (Refused, AttributeError):
        return None  # the check says what is wrong with it


def _in_force(quiz: Quiz | None, site: Published) -> Edition | None:
    school = site.school(quiz.school) if quiz else None
    return school.current if school else None


def _link(found: dict[str, Any]) -> str:
    """Return the link of a record that adds up: it goes into the register, to be marked again."""
    if found["outcome"] not in (*COUNTS, checking.NAME_DIFFERS) or not found["record"]:
        return ""
    return links.write(found["record"])


def _renew_by(entry: Entry, quiz: Quiz | None) -> str:
    if quiz is None or entry.record is None or entry.outcome not in COUNTS:
        return ""
    day = date.fromisoformat(entry.record["date"])
    return checking.months_later(day, quiz.renew_months).isoformat()


def with_name_found(entry: Entry, names: Iterable[str]) -> Entry:
    """Return the entry; where its name differs, with the name of the list that it was made for."""
    if entry.outcome != checking.NAME_DIFFERS or entry.record is None:
        return entry
    for name in list(names)[:MOST_NAMES]:
        if _was_made_for(entry.record, name):
            return replace(entry, why=f"The record was made for {name}.")
    return entry


def _was_made_for(record: dict[str, Any], name: str) -> bool:
    try:
        return records.check_code(record, name) == record.get("check")
    except Refused:
        return False

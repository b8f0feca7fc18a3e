"""Entries: what was handed in, marked again. Each file or row of a table is one.

An entry goes to the page and comes back with the next request, so it is plain data.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..policyquiz import checking, links, records
from ..policyquiz.problems import Refused
from ..policyquiz.remarking import Remarked, from_record
from ..policyquiz.renewing import renewal
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
    """Return the entry of a record: its answers are marked again by the editions that it names."""
    claim = checking.Claim(handed.name, None if handed.link else handed.record, handed.link)
    shelf = site.shelf(_quiz_id(handed))
    try:
        found = checking.check(claim, shelf, None, today)
    except Refused as refused:  # the name has no letter
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
    return _in_time(entry, site) if entry.outcome in COUNTS else entry


def remarked(record: Mapping[str, Any], site: Published) -> Remarked:
    """Return a record that counts with its answers marked again, and those that it renews."""
    return from_record(dict(record), site.shelf(record["quiz"]))


def _quiz_id(handed: Handed) -> str:
    """Return which quiz a record names; what names none is told by the check."""
    try:
        return links.parse(handed.link).quiz if handed.link else str((handed.record or {})["quiz"])
    except (Refused, KeyError):
        return ""


def _link(found: dict[str, Any]) -> str:
    """Return the link of a record that adds up: it goes into the register, to be marked again."""
    if found["outcome"] not in (*COUNTS, checking.NAME_DIFFERS) or not found["record"]:
        return ""
    try:
        return links.write(found["record"])
    except (KeyError, TypeError):
        return ""  # the name has no letter, and nothing else was looked at


def _in_time(entry: Entry, site: Published) -> Entry:
    """Return an entry that counts, with its last day and what an older one lacks."""
    again = remarked(entry.record or {}, site)
    last = checking.due(again).isoformat()
    why = entry.why
    if entry.outcome == checking.OLDER_EDITION:
        why = _lacking(again, site)
    if entry.outcome == checking.RENEWAL_DUE:
        why = f"It counted until {last}. {why}".strip()
    return replace(entry, renew_by=last, why=why)


def _lacking(again: Remarked, site: Published) -> str:
    """Return what changed since the edition of a record, and how much there is to answer."""
    school = site.of_quiz(again.quiz.id)
    now = school.current(again.quiz.audience) if school else None
    if school is None or now is None:
        return "The school has no such quiz any more."
    asked = renewal(now, school.shelf.editions, again.quiz.edition)
    clauses = [change.id for change in asked.changes]
    count = asked.paper.asked
    changed = f"Changed since: clause {', '.join(clauses)}." if clauses else "The quiz has changed."
    return f"{changed} {count} {'question rests' if count == 1 else 'questions rest'} on that."


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

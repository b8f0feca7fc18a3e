"""The register as a table: what the office saves today and loads tomorrow.

Each row holds the record as its link text, so that a later day marks it again. A row without
one is a person who has handed in nothing, or something that the office wrote by hand.
"""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import Any

from ..policyquiz.problems import Refused
from . import columns, workbooks
from .columns import Columns
from .defusing import as_written, defused
from .entries import NOTED, Entry, Handed, Received, marked_again
from .lines import Line
from .people import Person, key
from .published import Published
from .tables import Row, Table
from .wording import BY_LABEL, NOTHING

_BOM = "\ufeff"
_UNSAVED = ("unreadable", "again")


@dataclass(frozen=True)
class _Column:
    """A column: its heading, its width in a workbook, and what of a line stands in it."""

    heading: str
    width: int
    value: Callable[[Line], str | float | None]


COLUMNS: Mapping[str, _Column] = {
    "name": _Column("Name", 28, lambda line: line.name),
    "role": _Column("Role", 20, lambda line: line.role),
    "email": _Column("E-mail", 24, lambda line: line.email),
    "school": _Column("School", 28, lambda line: line.school_name),
    "audience": _Column("Quiz for", 10, lambda line: line.audience),
    "policy": _Column("Policy", 24, lambda line: line.policy),
    "edition": _Column("Edition", 30, lambda line: line.edition),
    "state": _Column("State", 18, lambda line: line.label),
    "why": _Column("Reason", 30, lambda line: line.why),
    "todo": _Column("What to do", 40, lambda line: line.todo),
    "date": _Column("Date on certificate", 12, lambda line: line.date),
    "score": _Column("Score", 7, lambda line: line.score),
    "max": _Column("Out of", 7, lambda line: line.max),
    "critical_right": _Column("Critical right", 7, lambda line: line.critical_right),
    "critical_asked": _Column("Critical asked", 7, lambda line: line.critical_asked),
    "attempt": _Column("Attempt", 8, lambda line: line.attempt),
    "form": _Column("Form", 6, lambda line: line.form),
    "renew_by": _Column("Renewal due", 12, lambda line: line.renew_by),
    "received_on": _Column("Received on", 12, lambda line: line.received_on),
    "received_by": _Column("Received by", 9, lambda line: line.received_by),
    "how": _Column("How received", 14, lambda line: line.how),
    "listed_as": _Column("On the list as", 28, lambda line: line.listed_as),
    "check": _Column("Check code", 17, lambda line: line.check),
    "link": _Column("Record", 40, lambda line: line.link),
}
"""The columns of the register, in their order."""

_HEADINGS = {name: (columns.plain(column.heading),) for name, column in COLUMNS.items()}
_DATES = ("date", "renew_by", "received_on")
_NUMBERS = ("score", "max", "critical_right", "critical_asked", "attempt", "form")


def saved(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that the table holds: not files that could not be read, nor repeats."""
    return [line for line in lines if line.state not in _UNSAVED]


def as_csv(lines: Sequence[Line]) -> bytes:
    """Return the register as CSV: UTF-8 with a byte-order mark, CRLF, every text harmless."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(column.heading for column in COLUMNS.values())
    writer.writerows(_cells(line) for line in saved(lines))
    return (_BOM + out.getvalue()).encode()


def as_workbook(lines: Sequence[Line]) -> bytes:
    """Return the register as XLSX, with dates as dates and every text as text."""
    rows = [
        [_dated(name, cell) for name, cell in zip(COLUMNS, _cells(line), strict=True)]
        for line in saved(lines)
    ]
    heading = [column.heading for column in COLUMNS.values()]
    widths = [column.width for column in COLUMNS.values()]
    return workbooks.workbook("Register", [heading, *rows], widths)


def _cells(line: Line) -> list[str | float]:
    values = (column.value(line) for column in COLUMNS.values())
    return [
        defused(" ".join(value.split()))
        if isinstance(value, str)
        else ""
        if value is None
        else value
        for value in values
    ]


def _dated(name: str, cell: str | float) -> str | float | date:
    if name not in _DATES:
        return cell
    try:
        return date.fromisoformat(str(cell))
    except ValueError:
        return cell


# Yesterday's ----------------------------------------------------------------------------


def is_register(table: Table) -> Columns | None:
    """Return the columns of a table that is a register, None for another table."""
    found = columns.found(table, _HEADINGS, {"link"})
    return found if found and {"name", "check", "received_on"} <= found.places.keys() else None


def loaded(
    source: str, register: Columns, site: Published, today: date
) -> tuple[list[Entry], list[Person]]:
    """Return the entries of a register, marked again, and the people who had nothing."""
    entries, people = [], []
    for row in register.rows:
        said = {name: as_written(register.cell(row, name)) for name in COLUMNS}
        if said["link"]:
            entries.append(_recorded(f"{source}, row {row.number}", said, site, today))
        elif BY_LABEL.get(said["state"].casefold()) == NOTHING:
            people.append(_person(said, row))
        elif key(said["name"]):
            entries.append(_noted(f"{source}, row {row.number}", said, site))
    return entries, people


def _person(said: Mapping[str, str], row: Row) -> Person:
    return Person(said["name"], said["role"], said["email"], said["school"], row.number)


def _recorded(source: str, said: Mapping[str, str], site: Published, today: date) -> Entry:
    entry = marked_again(source, _handed(said), site, today)
    lost = "?" in said["name"] and entry.outcome == "name-differs"
    return replace(
        entry,
        why="Letters of the name were lost when the table was saved. Save it as XLSX, or as CSV in UTF-8."
        if lost
        else entry.why,
        **_kept(said),
    )


def _handed(said: Mapping[str, str]) -> Handed:
    if said["link"].startswith("{"):
        try:
            return Handed(said["name"], said["role"], dict(json.loads(said["link"])))
        except (ValueError, RecursionError, TypeError):
            return Handed(said["name"], said["role"], {})
    return Handed(said["name"], said["role"], link=said["link"])


def _kept(said: Mapping[str, str]) -> dict[str, Any]:
    """Return what the office had written in a row, and the record does not say."""
    received = Received(iso(said["received_on"]), said["received_by"], said["how"])
    own_name = said["listed_as"] and key(said["listed_as"]) != key(said["name"])
    return {
        "received": received,
        "listed_as": said["listed_as"] if own_name else "",
        "logged": True,
    }


def _noted(source: str, said: Mapping[str, str], site: Published) -> Entry:
    """Return the entry of a row without a record: in its old state, or as the office's note."""
    state = BY_LABEL.get(said["state"].casefold(), NOTED)
    known = state if state in ("does-not-add-up", "damaged", "unknown-edition") else NOTED
    school = site.school(said["school"])
    facts = {
        "school": school.id if school else "",
        "school_name": said["school"],
        **{name: said[name] for name in ("audience", "policy", "edition")},
        "date": iso(said["date"]),
    }
    return Entry(
        source,
        known,
        said["why"],
        name=said["name"],
        role=said["role"],
        row=facts,
        renew_by=iso(said["renew_by"]),
        **_kept(said),
    )


def iso(text: str) -> str:
    """Return a date as YYYY-MM-DD where a spreadsheet wrote it in the British way: 1/9/2026."""
    parts = text.replace(".", "/").replace("-", "/").split("/")
    try:
        day, month, year = map(int, parts)
        return date(year, month, day).isoformat()
    except ValueError:
        return text


def refuse_empty(lines: Sequence[Line]) -> None:
    """Refuse to save a register in which nothing stands."""
    if not saved(lines):
        raise Refused("There is nothing to save yet.", "Choose certificates first.")

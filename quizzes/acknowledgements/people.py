"""The people of a staff list, and who is who when names are written in different ways."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from ..policyquiz.names import folded
from ..policyquiz.problems import Refused
from .columns import LIST_HEADINGS, Columns, found
from .defusing import as_written
from .tables import Row, Table

_BETWEEN = re.compile(r"[\s,;()/‐‑–-]+")
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "fr", "sr", "br"))
_ALIKE = 0.84
_MOST_SUGGESTIONS = 3

Key = tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Somebody on the list. `row` is where it says so; `note` what the office should know."""

    name: str
    role: str = ""
    email: str = ""
    school: str = ""
    row: int = 0
    note: str = ""


@lru_cache(maxsize=8192)
def spoken(name: str) -> str:
    """Return the letters of a name as it is spoken, without a title.

    It is the same for “Example, Ada”, “Ada Example” and “Mrs Ada EXAMPLE”.
    """
    return "".join(_words(in_speech(name)))


@lru_cache(maxsize=8192)
def key(name: str) -> Key:
    """Return the words of a name in an order of their own, so that “Example Ada” is Ada Example.

    Thomas James and James Thomas are two people with one key: look at `spoken` first.
    """
    return tuple(sorted(_words(name)))


def _words(name: str) -> list[str]:
    words = list(filter(None, map(folded, _BETWEEN.split(name))))
    bare = [word for word in words if word not in _TITLES]
    return bare if len(bare) > 1 else words


def in_speech(name: str) -> str:
    """Return a name as it is spoken: “Example, Ada” is “Ada Example”."""
    family, _, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if folded(given) and "," not in given else name


def near(name: str, others: Iterable[str]) -> list[str]:
    """Return the names that might be meant: the same words and more, or nearly the same letters."""
    words = key(name)
    ranked = sorted(((_likeness(words, key(other)), other) for other in others), reverse=True)
    return [other for likeness, other in ranked if likeness >= _ALIKE][:_MOST_SUGGESTIONS]


def _likeness(one: Key, other: Key) -> float:
    shared = {*one} & {*other}
    if len(shared) > 1 and ({*one} <= {*other} or {*other} <= {*one}):
        return 1.0
    return SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()


def listed(table: Table) -> list[Person]:
    """Return the people of a staff list, each row one; who stands there twice is told so.

    Without known headings the first column is taken for the names. Raises Refused when no
    row has a name.
    """
    columns = found(table, LIST_HEADINGS, {"name", "family"}) or Columns({"name": 0}, table)
    people = [person for row in columns.rows if key((person := _person(columns, row)).name)]
    if not people:
        raise Refused("No names were found in this list.", "Give the column the heading “Name”.")
    return _namesakes(people)


def _person(columns: Columns, row: Row) -> Person:
    cell = {name: as_written(columns.cell(row, name)) for name in LIST_HEADINGS}
    name = cell["name"] or f"{cell['given']} {cell['family']}".strip()
    return Person(name, cell["role"], cell["email"], cell["school"], row.number)


def _namesakes(people: Sequence[Person]) -> list[Person]:
    """Drop what stands twice word for word, and note who shares a name with somebody else."""
    once = list({(spoken(p.name), p.role, p.email, p.school): p for p in reversed(people)}.values())
    once.reverse()
    rows: dict[str, list[int]] = {}
    for person in people:
        rows.setdefault(spoken(person.name), []).append(person.row)
    several = Counter(spoken(person.name) for person in once)
    return [
        replace(each, note=_note(rows[spoken(each.name)], several[spoken(each.name)]))
        for each in once
    ]


def _note(rows: Sequence[int], people: int) -> str:
    """Return what to know of a name that stands in several rows, for so many people."""
    if len(rows) == 1:
        return ""
    said = f"rows {', '.join(map(str, rows[:-1]))} and {rows[-1]} of the list"
    if people == 1:
        return f"The same person stands in {said}, and is taken once."
    return f"Several people have this name ({said}): look whose it is."

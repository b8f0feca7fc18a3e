"""Finds the columns of a table by their headings, as offices write them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .tables import Row, Table

_LOOK_AT = 10

LIST_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "staff name", "staff member", "display name", "person", "names"),
    "given": ("forename", "forenames", "first name", "given name", "legal forename", "preferred name"),
    "family": ("surname", "last name", "family name", "legal surname", "preferred surname"),
    "role": ("role", "job title", "job", "post", "position", "job role", "title of post"),
    "email": ("e mail", "email", "e mail address", "email address", "work email", "mail"),
    "school": ("school", "site", "academy", "establishment", "school name"),
}  # fmt: skip
"""What the columns of a staff list are called, without case and marks."""


@dataclass(frozen=True)
class Columns:
    """Where each column stands, and the rows below the headings."""

    places: Mapping[str, int]
    rows: Table

    def cell(self, row: Row, column: str) -> str:
        """Return the cell of a row in a column, "" where the table has none."""
        place = self.places.get(column, len(row.cells))
        return row.cells[place] if place < len(row.cells) else ""


def found(table: Table, headings: Mapping[str, Sequence[str]], needed: set[str]) -> Columns | None:
    """Return the columns of a table whose headings hold one of `needed`, or None.

    The headings may stand below a title: the first ten rows are looked at.
    """
    for at, row in enumerate(table[:_LOOK_AT]):
        places = _places(row, headings)
        if needed & places.keys():
            return Columns(places, table[at + 1 :])
    return None


def plain(heading: str) -> str:
    """Return a heading without case and marks: “E-Mail:” is "e mail"."""
    return " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())


def _places(row: Row, headings: Mapping[str, Sequence[str]]) -> dict[str, int]:
    said = [plain(cell) for cell in row.cells]
    return {
        column: next(said.index(name) for name in names if name in said)
        for column, names in headings.items()
        if any(name in said for name in names)
    }

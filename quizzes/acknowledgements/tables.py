"""Tables as they come from an office: CSV in any encoding, with any separator, and XLSX."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from ..policyquiz.problems import Refused

MOST_ROWS = 20_000
MOST_COLUMNS = 60
SEPARATORS = (",", ";", "\t", "|")
_LOOK_AT = 20


@dataclass(frozen=True)
class Row:
    """One row of a table, with the number that a spreadsheet shows beside it."""

    number: int
    cells: tuple[str, ...]


Table = tuple[Row, ...]


def from_csv(content: bytes) -> Table:
    """Return the rows of a CSV file that hold something.

    Raises Refused for a file that is no text, has no rows or too many.
    """
    text = decoded(content)
    first, _, rest = text.partition("\n")
    skipped = 1 if first.strip().casefold().startswith("sep=") else 0
    body = rest if skipped else text
    return limited(_numbered(body, separator(body), skipped))


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or Windows-1252. Raises Refused for none of them."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise Refused("This is not a table.", "Save the list as CSV or XLSX, and drop that file.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encoding(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    even, odd = content[0:400:2].count(0), content[1:400:2].count(0)
    if max(even, odd) * 4 > len(content[:400]):  # every second byte of European text is 0
        return "utf-16-be" if even > odd else "utf-16-le"
    return "utf-8-sig"


def separator(text: str) -> str:
    """Return what stands between the cells: what most lines have, and the same number of times."""
    lines = [line for line in text.split("\n")[:_LOOK_AT] if line.strip()]

    def steady(each: str) -> tuple[int, int]:
        counts = [len(cells) - 1 for cells in csv.reader(lines, delimiter=each)]
        usual = max(set(counts), key=lambda n: (bool(n), counts.count(n)), default=0)
        return (counts.count(usual) if usual else 0), usual

    return max(SEPARATORS, key=steady)


def _numbered(text: str, between: str, skipped: int) -> Iterator[Row]:
    reader = csv.reader(StringIO(text), delimiter=between)
    number = skipped
    try:
        for cells in reader:
            number += 1
            yield Row(number, tuple(map(_tidy, cells)))
    except csv.Error as error:
        raise Refused(
            f"Row {number + 1} of this table cannot be read.",
            "Open it in a spreadsheet and save it as CSV or XLSX once more.",
        ) from error


def limited(rows: Iterator[Row]) -> Table:
    """Return the rows that hold something. Raises Refused when there are none or too many."""
    kept = []
    for row in rows:
        if row.number > MOST_ROWS or len(row.cells) > MOST_COLUMNS:
            raise Refused(
                f"This table is larger than {MOST_ROWS} rows or {MOST_COLUMNS} columns.",
                "Save the part with the names as a table of its own.",
            )
        if any(row.cells):
            kept.append(row)
    if not kept:
        raise Refused("This table is empty.", "Look whether it is the right file.")
    return tuple(kept)


def _tidy(cell: str) -> str:
    return " ".join(cell.replace("\ufeff", "").split())

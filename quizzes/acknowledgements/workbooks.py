"""Tables as XLSX: read without carrying anything out, and written so that all is text.

The library is imported when the first workbook comes, since it is large.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain
from typing import Any
from zipfile import BadZipFile, ZipFile

from ..policyquiz.problems import Refused
from .tables import MOST_COLUMNS, MOST_ROWS, Row, Table, limited

LARGEST_UNPACKED = 60_000_000
"""A list of names is far smaller than this, even unpacked: bytes."""

Value = str | int | float | date

_BROKEN = Refused(
    "This workbook is damaged or cut short.", "Open it in a spreadsheet and save it once more."
)


def from_workbook(content: bytes) -> Table:
    """Return the rows of the first sheet that has any.

    A formula counts as the value that it had when the workbook was saved. Raises Refused for
    a workbook that is damaged, too large, or holds formulas without values.
    """
    _check_size(content)
    try:
        rows = list(_rows(content, values=True))
        known = {row.number for row in rows}
        for row in _rows(content, values=False):
            if row.number not in known:
                raise _without_values(row)
        return limited(iter(rows))
    except Refused:
        raise
    except Exception as error:  # the library raises whatever a broken file leads it to
        raise _BROKEN from error


def _check_size(content: bytes) -> None:
    try:
        unpacked = sum(part.file_size for part in ZipFile(BytesIO(content)).infolist())
    except BadZipFile as error:
        raise _BROKEN from error
    if unpacked > LARGEST_UNPACKED:
        raise Refused(
            "This workbook unpacks to far more than a list of names.",
            "Save the part with the names as a workbook of its own.",
        )


def _without_values(row: Row) -> Refused:
    return Refused(
        f"Row {row.number} of this workbook holds formulas without values.",
        "Open it in a spreadsheet and save it, so that the values stand in it.",
    )


def _rows(content: bytes, *, values: bool) -> Iterator[Row]:
    """Give the rows that hold something, of the first sheet that has any."""
    import openpyxl

    book = openpyxl.load_workbook(
        BytesIO(content), read_only=True, data_only=values, keep_links=False
    )
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a file may claim a million columns
        found = _filled(sheet)
        first = next(found, None)
        if first:
            return chain([first], found)
    return iter(())


def _filled(sheet: Any) -> Iterator[Row]:
    most = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS + 1}
    for number, cells in enumerate(sheet.iter_rows(values_only=True, **most), 1):
        texts = tuple(map(_text, cells))
        while texts and not texts[-1]:
            texts = texts[:-1]
        if texts:
            yield Row(number, texts)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return " ".join(str(value).split())


def workbook(title: str, rows: Sequence[Sequence[Value]], widths: Sequence[int]) -> bytes:
    """Return a workbook with one sheet; the first row is its heading. No cell is a formula."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            _write(sheet.cell(number, column), value)
    _furnish(sheet, widths)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Any, value: Value) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
    else:
        cell.value = value


def _furnish(sheet: Any, widths: Sequence[int]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions

"""The tables that the office saves open cleanly, and no cell is ever carried out."""

import csv
import io

import openpyxl
import pytest

from quizzes.acknowledgements.defusing import as_written, defused

from .made import Desk, as_file, record

HARMFUL = (
    '=HYPERLINK("http://evil.example","Ada")',
    "+1+1 Ada",
    "-2+3 Ada",
    "@SUM(A1) Ada",
    "\t=1+1 Ada",
    "＝1+1 Ada",
    " =cmd|' /C calc'!A0 Ada",
)


@pytest.mark.parametrize("name", HARMFUL)
def test_a_name_that_is_a_formula_is_text(desk: Desk, name: str) -> None:
    """In CSV it begins with an apostrophe; in XLSX the cell is text; and the record still fits it."""
    content = record("Ada Example")
    desk.drop("x.json", as_file({**content, **record(name)}))
    assert desk.lines()[0]["label"] == "In force"
    saved = desk.office.csv(desk.asked())
    row = list(csv.reader(io.StringIO(saved.decode("utf-8-sig"))))[1]
    assert row[0].startswith("'")
    book = openpyxl.load_workbook(io.BytesIO(desk.office.workbook(desk.asked())))
    assert all(cell.data_type != "f" for line in book.worksheets[0].iter_rows() for cell in line)
    later = Desk()
    later.drop("register.csv", saved)
    assert later.lines()[0]["label"] == "In force"


@pytest.mark.parametrize("text", ["'", "'Ada", "O'Neill", "'=1", "''=1", "=", "", "Ada =", "-"])
def test_what_was_defused_comes_back(text: str) -> None:
    """Also where an apostrophe was there before."""
    assert as_written(defused(text)) == text


def test_the_csv_is_as_excel_wants_it(desk: Desk) -> None:
    """UTF-8 with a mark, CRLF, one heading row, ISO dates, and as many cells in each row."""
    desk.drop("staff.csv", "Name\nAda Example\n王小明\n".encode())
    desk.drop("ada.json", as_file(record("Ada Example")))
    saved = desk.office.csv(desk.asked())
    assert saved.startswith(b"\xef\xbb\xbf")
    assert saved.count(b"\r\n") == saved.count(b"\n") == 3
    heading, *rows = csv.reader(io.StringIO(saved.decode("utf-8-sig")))
    assert {len(row) for row in rows} == {len(heading)}
    cells = dict(zip(heading, rows[1], strict=True))
    assert cells["Name"] == "Ada Example"
    assert cells["Date on certificate"] == "2026-09-01"
    assert cells["Received by"] == "AB"


def test_the_workbook_has_dates_numbers_and_filters(desk: Desk) -> None:
    """So that it can be sorted; and its heading stays in sight."""
    desk.drop("ada.json", as_file(record("Ada Example")))
    sheet = openpyxl.load_workbook(io.BytesIO(desk.office.workbook(desk.asked()))).worksheets[0]
    cells = {sheet.cell(1, n).value: sheet.cell(2, n) for n in range(1, sheet.max_column + 1)}
    assert cells["Date on certificate"].is_date
    assert cells["Score"].value == 4
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref


def test_files_that_could_not_be_read_are_not_saved(desk: Desk) -> None:
    """The register is of records and people."""
    desk.drop("x.pdf", b"")
    assert desk.office.csv(desk.asked()).count(b"\r\n") == 1

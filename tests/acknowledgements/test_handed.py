"""Whatever is dropped gets a line of its own, and what is sound goes through."""

import io
import json
import zipfile
import zlib

import openpyxl
import pytest
from pypdf import PdfWriter

from quizzes.acknowledgements import record_in
from quizzes.acknowledgements.handed import LARGEST_FILE, check_size
from quizzes.policyquiz.problems import Refused

from .made import Desk, as_file, record

ADA = record("Ada Example", role="Cook")


def test_a_pdf_carries_its_record(desk: Desk, pdf: bytes) -> None:
    """The record, the name and the role come out of the PDF, and are marked again."""
    (entry,) = desk.drop("zoe.pdf", pdf)["entries"]
    assert (entry["outcome"], entry["name"], entry["role"]) == ("adds-up", "Zoë Ó Néill", "Cook")
    assert entry["received"] == {"on": "2026-09-20", "by": "AB", "how": "by e-mail"}


def test_the_check_page_gets_the_record(pdf: bytes) -> None:
    """As text, with the name that the file says."""
    found = json.loads(record_in("zoe.pdf", pdf))
    assert found["name"] == "Zoë Ó Néill"
    assert found["record"]["quiz"] == "forge-staff"


def _zip(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return out.getvalue()


def _pdf(content: bytes | None) -> bytes:
    """Return a PDF with one page, and this as its attachment."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if content is not None:
        writer.add_attachment("record.json", content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _bomb() -> bytes:
    """Return a small PDF whose attachment unpacks to 50 MB."""
    packed = zlib.compress(b"0" * 50_000_000, 9)
    pdf = _pdf(packed)
    length = b"/Length %d" % len(packed)
    assert length in pdf
    at = pdf.index(length)
    return pdf[:at] + b"/Filter/FlateDecode" + pdf[at:]


BAD = {
    "empty": (b"", "This file is empty."),
    "not a PDF inside": (b"%PDF-1.7 nothing more", "damaged or cut short"),
    "a PDF of something else": (_pdf(None), "no record in this PDF"),
    "a bomb": (_bomb(), "far more than it seems to"),
    "a picture": (b"\x89PNG\r\n\x1a\n0000", "This is a picture"),
    "a photograph of a phone": (b"\0\0\0\x18ftypheic0000", "This is a picture"),
    "a ZIP": (_zip("certificate.pdf"), "This is a ZIP file."),
    "a Word file": (_zip("word/document.xml"), "neither a certificate"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet of another kind"),
    "an e-mail": (b"From: ada@school.example\r\n\r\nHello", "whole e-mail"),
    "a program": (b"MZ\x90\0\x03", "neither a certificate"),
    "JSON of something else": (b'{"hello": 1}', "not the record of a certificate"),
    "a list in JSON": (b"[1, 2]", "cut short or was changed"),
    "a record cut short": (as_file(ADA)[:200], "cut short or was changed"),
    "a deep record": (b'{"record":' + b"[" * 200_000, "far too long"),
    "a deep, short record": (b'{"record":' + b"[" * 150_000, "cut short or was changed"),
    "half a character": (b'{"record":{"first":"\\ud800"}}', "cut short or was changed"),
    "a record in another encoding": ("{“".encode("utf-16"), "neither a certificate"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_the_others_go_through(desk: Desk, name: str) -> None:
    """It has a line that says what is wrong and what to do, and Ada's certificate counts."""
    content, said = BAD[name]
    desk.drop("bad.file", content)
    desk.drop("ada.json", as_file(ADA))
    lines = {line["name"] or line["source"]: line for line in desk.lines()}
    assert said in lines["bad.file"]["why"]
    assert lines["bad.file"]["todo"]
    assert lines["Ada Example"]["label"] == "In force"


def test_a_file_of_200_mb_is_refused_by_its_size_alone() -> None:
    """Nobody has to read it first."""
    with pytest.raises(Refused, match="200 MB"):
        check_size(200_000_000)
    check_size(LARGEST_FILE)


RECORDS = {
    "the score": ({"score": 3}, "Does not add up"),
    "an answer": ({"first": ["a", "a", "c", "d"]}, "Does not add up"),
    "the policy": ({"policy": "Another"}, "Does not add up"),
    "the date": ({"date": "2026-09-02"}, "Name differs"),
    "a date to come": ({"date": "2027-01-01"}, "Does not add up"),
    "no date": ({"date": "yesterday"}, "Damaged"),
    "the edition": ({"edition": {"name": "x", "hash": "f" * 16}}, "Unknown edition"),
    "the quiz": ({"quiz": "elsewhere-staff"}, "Unknown edition"),
    "an edition that is none": ({"edition": 7}, "Damaged"),
    "the format": ({"format": 2}, "Damaged"),
    "the school": ({"school": "church"}, "Does not add up"),
    "no answers": ({"first": None}, "Damaged"),
    "numbers for words": ({"check": 5, "critical": 7, "quiz": 4}, "Damaged"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_an_edited_record_is_told_apart(desk: Desk, name: str) -> None:
    """Whatever was changed, it never counts, and its line can be shown and saved."""
    change, label = RECORDS[name]
    desk.drop("edited.json", as_file({**ADA, "record": {**ADA["record"], **change}}))
    (line,) = desk.lines()
    assert line["label"] == label
    assert line["todo"]
    assert desk.office.csv(desk.asked())


def test_no_flipped_bit_of_a_record_counts_as_something_else(desk: Desk) -> None:
    """Every bit of the record in turn: told apart, or the very same record."""
    whole = as_file(ADA["record"])
    for place in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        text = b'{"name":"Ada Example","role":"","record":' + bytes(flipped) + b"}"
        (entry,) = desk.drop("flipped.json", text)["entries"]
        if entry["outcome"] == "adds-up":
            assert entry["record"] == ADA["record"]


def test_a_pdf_that_is_cut_or_changed_anywhere_never_counts_as_another(
    desk: Desk, pdf: bytes
) -> None:
    """In steps over the whole file: a refusal, or the record as it was."""
    true = desk.drop("zoe.pdf", pdf)["entries"][0]["record"]
    for place in range(7, len(pdf), len(pdf) // 40):
        changed = bytearray(pdf)
        changed[place] ^= 8
        for content in (pdf[:place], bytes(changed)):
            (entry,) = desk.drop("x.pdf", content)["entries"]
            assert entry["outcome"] != "adds-up" or entry["record"] == true


def test_a_workbook_with_formulas_is_read_by_its_values(desk: Desk) -> None:
    """A formula without a value is told; nothing is carried out."""
    book = openpyxl.Workbook()
    for row in (["Name"], ["Ada Example"], ['=CONCATENATE("Bob"," Example")']):
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    (entry,) = desk.drop("staff.xlsx", out.getvalue())["entries"]
    assert "Row 3 of this workbook holds formulas without values." in entry["why"]


def test_a_workbook_that_unpacks_to_too_much_is_refused(desk: Desk) -> None:
    """Its parts say so before they are unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    (entry,) = desk.drop("staff.xlsx", out.getvalue())["entries"]
    assert "unpacks to far more" in entry["why"]

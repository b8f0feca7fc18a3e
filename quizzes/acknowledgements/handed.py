"""Tells what a file is, by what it holds and not by its name, and takes out what matters."""

import json
from collections.abc import Callable
from typing import Any

from ..policyquiz import canonical
from ..policyquiz.problems import Refused
from . import deadline, pdfs, tables, workbooks
from .entries import Handed
from .tables import Table

LARGEST_FILE = 10_000_000
"""Bytes. A certificate has less than a tenth of it, even in a script with thousands of signs."""

LARGEST_RECORD = 200_000
MOST_PARTS = 1_000
"""Lists and objects. A record has far fewer, and reading very deep ones ends a browser's Python."""
LONGEST_S = 20

_SPREADSHEET = Refused(
    "This is a spreadsheet of another kind, or one with a password.",
    "Open it, and save it as XLSX or CSV without a password.",
)
_PICTURE = Refused(
    "This is a picture, and a record cannot be read from it.",
    "Ask for the PDF. Or open the link in its QR code with a phone and check it there.",
)
_ZIP = Refused("This is a ZIP file.", "Unpack it, and drop the files that were in it.")
_MAIL = Refused("This is a whole e-mail.", "Save the file that is attached to it, and drop that.")
_OTHER = Refused(
    "This is neither a certificate, nor a register, nor a list.",
    "Drop certificates (PDF or record.json), and tables (CSV or XLSX).",
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"BM")
_MAILS = (b"Received:", b"From:", b"Return-Path:", b"MIME-Version:", b"Delivered-To:")
_TABLE_ENDINGS = (".csv", ".tsv", ".txt")


def opened(name: str, content: bytes) -> Handed | Table:
    """Return the record in a file with its name and role, or the rows of a table.

    Raises Refused for a file that is neither, damaged, too large, or takes too long to read.
    """
    check_size(len(content))
    try:
        with deadline.within(LONGEST_S):
            return _reader(name, content)(content)
    except deadline.TooLong as error:
        raise Refused(
            "This file takes too long to read.", "Ask for it once more, as the site saved it."
        ) from error


def check_size(size: int) -> None:
    """Refuse a file that is empty or too large: its size in bytes."""
    if size == 0:
        raise Refused("This file is empty.", "Ask for it once more.")
    if size > LARGEST_FILE:
        raise Refused(
            f"This file has {size / 1_000_000:.0f} MB; no certificate has more than {LARGEST_FILE // 1_000_000}.",
            "Look whether it is the right file.",
        )


def _reader(name: str, content: bytes) -> Callable[[bytes], Handed | Table]:
    """Return what reads a file of this kind. Raises Refused where nothing does."""
    if b"%PDF-" in content[:1024]:
        return lambda content: record(pdfs.record_in(content))
    if content.startswith(b"PK"):
        return _packed(content)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return record
    _refuse_others(content)
    if name.casefold().endswith(_TABLE_ENDINGS):
        return tables.from_csv
    raise _OTHER


def _packed(content: bytes) -> Callable[[bytes], Table]:
    if b"xl/" in content:
        return workbooks.from_workbook
    if b"opendocument.spreadsheet" in content[:200]:
        raise _SPREADSHEET
    raise _OTHER if b"word/" in content else _ZIP


def _refuse_others(content: bytes) -> None:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise _SPREADSHEET
    if content.startswith(_PICTURES) or content[4:8] == b"ftyp":
        raise _PICTURE
    if content.startswith(_MAILS):
        raise _MAIL


def record(content: bytes) -> Handed:
    """Return the record in a JSON file. Raises Refused for text that is none, or is cut short."""
    if len(content) > LARGEST_RECORD:
        raise Refused("This record is far too long.", "Ask for the file as the site saved it.")
    said = _parsed(content)
    inside = said.get("record", said if "first" in said else None)
    if not isinstance(inside, dict):
        raise Refused(
            "This file is not the record of a certificate.",
            "Ask for the PDF, or for the file record.json.",
        )
    return Handed(_line(said.get("name")), _line(said.get("role")), inside)


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content) if _count_parts(content) <= MOST_PARTS else None
        canonical.text(said).encode()  # half a character pair cannot be written down
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise Refused(
            "This record is cut short or was changed: it is not whole.",
            "Ask for the file once more, as the site saved it.",
        )
    return said


def _count_parts(content: bytes) -> int:
    """Return how many lists and objects begin in a text, or more."""
    return content.count(b"[") + content.count(b"{")


def _line(value: object) -> str:
    """Return a name or a role as one line, shortened where it is no name any more."""
    return " ".join(value.split())[:500] if isinstance(value, str) else ""

"""Everything that a page can ask of Python, done once: the calls of the worker, one after another.

What is imported on the way is what the trimmed runtime holds. A call that comes new belongs
here, and so does a kind of file that is read or written with other modules.
"""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from tests.acknowledgements import made
from tests.acknowledgements.test_handed import BAD
from tests.certificates import test_pdf as certificates
from tests.policyquiz import golden

Json = dict[str, Any]

NAMES = [*certificates.NAMES.values(), *certificates.LEFTWARD.values(), "\U0010ffff 😀"]
"""One for each writing, so that the fonts of each are read; and letters that no font has."""

CSV = "Name;Role;E-mail\nZoë Ó Néill;Cook;zoe@school.example\nAda Byron;Teacher;\n"
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "cp1252")


@dataclass(frozen=True)
class Step:
    """One message to the worker: a call, and what goes with it. Bytes stand as {"bytes": base64}."""

    call: str
    request: Any


def steps(fonts: Path) -> dict[str, list[Step]]:
    """Return the steps of each part, with the folder of the staged fonts."""
    pdfs = {"zoe.pdf": made.as_pdf(made.record("Zoë Ó Néill"), fonts)}
    pdfs |= {name: content for name, (content, _) in BAD.items() if content.startswith(b"%PDF")}
    others = {"ada.json": made.as_file(made.record("Ada")), "list.csv": CSV.encode()}
    others |= {
        name: content for name, (content, _) in BAD.items() if content[:2] not in (b"PK", b"%P")
    }
    return {
        "base": [Step(case["call"], golden.text_of(case["request"])) for case in golden.cases()],
        "certificate": [
            Step("prepare_paper", ""),
            Step("qr_code", "https://school.example/#1"),
            *_papers(),
        ],
        "records": [_handed(name, content) for name, content in others.items()],
        "pdf": [_handed(name, content) for name, content in pdfs.items()],
        "tables": [*_office({**pdfs, **others, **_tables(), **_packed()})],
    }


def _handed(name: str, content: bytes) -> Step:
    return Step("record_in", {"name": name, "content": _bytes(content)})


def _papers() -> Iterator[Step]:
    for name in NAMES:
        yield Step("certificate_pdf", {**certificates.certificate(), "name": name})


def _tables() -> dict[str, bytes]:
    """Return lists of people: as CSV in every encoding, and as workbooks."""
    texts = {f"{encoding}.csv": CSV.encode(encoding) for encoding in ENCODINGS}
    return {**texts, "list.xlsx": _workbook(), "strange.csv": b'"a\n"b"c,\n'}


def _workbook() -> bytes:
    """Return a workbook with texts, a number, a date, a formula and a style."""
    book = openpyxl.Workbook()
    for row in (
        ["Name", "Since"],
        ["Ada Byron", datetime(2026, 9, 1)],
        ["Bob", 2.5],
        ["=1+1", None],
    ):
        book.worksheets[0].append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _packed() -> dict[str, bytes]:
    return {name: content for name, (content, _) in BAD.items() if content.startswith(b"PK")}


def _office(files: dict[str, bytes]) -> Iterator[Step]:
    """Give what the office page asks: open, read all files, then everything that it makes of them."""
    desk = made.Desk()
    yield Step("office_open", {"index": "index", "root": ""})
    for name, content in {**files, "register.csv": b"", "register.xlsx": b""}.items():
        saved = {"register.csv": desk.office.csv, "register.xlsx": desk.office.workbook}.get(name)
        read = saved(desk.asked()) if saved else content
        request = {"name": name, "today": made.TODAY, "received": made.RECEIVED}
        desk.drop(name, read)
        yield Step("office_read", {"request": json.dumps(request), "content": _bytes(read)})
    refused = {"name": "large", "size": 10**9, "received": made.RECEIVED}
    yield Step("office_read", {"request": json.dumps(refused)})
    for method in ("register", "statistics", "sheets", "csv", "workbook"):
        yield Step("office_ask", {"method": method, "request": desk.asked()})


def published() -> Json:
    """Return what the office page fetches, by its address."""
    site = made.published()
    return {"index": site["index"], **site["files"]}


def _bytes(content: bytes) -> Json:
    return {"bytes": base64.b64encode(content).decode()}

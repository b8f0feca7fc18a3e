"""Makes the PDF of a certificate: one calm A4 page, with the record inside it."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from . import wording
from .fitting import Box
from .letters import printable
from .paper import Paper

Certificate = dict[str, Any]

_INK, _QUIET, _ACCENT, _LINE = (28, 39, 51), (84, 96, 107), (20, 90, 100), (200, 210, 214)
_LEFT, _WIDTH, _RIGHT = 24.0, 162.0, 186.0
_COLUMN, _ROW = 81.0, 15.5
_FACTS, _CODE = 133.0, 227.0
_QR = 38.0


def certificate_pdf(certificate: str, fonts: Mapping[str, bytes]) -> bytes:
    """Return the PDF of a certificate; the same bytes for the same certificate and fonts.

    `certificate` is JSON: format, language, name, role (may be ""), school, policy,
    edition {name, hash}, quiz, form, attempt, score, max, critical {right, asked},
    declaration, date (YYYY-MM-DD), code, link and record. `fonts` are the contents of the
    files that `fonts.needed` names for its text, in that order.

    Raises ValueError for text that is not JSON, a date that is none, a link too long for a
    QR code, and fonts without the base Latin; KeyError for a fact that is left out.
    """
    content = json.loads(certificate)
    _check(fonts)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        paper = Paper(fonts, date.fromisoformat(content["date"]), Path(folder))
        _describe(paper, content)
        _attach(paper, content)
        for part in (_head, _person, _facts, _declaration, _foot):
            part(paper, content)
        return bytes(paper.output())


def record_json(certificate: Certificate) -> bytes:
    """Return the attachment: record, name and role as canonical JSON in UTF-8."""
    content = {key: certificate[key] for key in ("record", "name", "role")}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "replace")


def _check(fonts: Mapping[str, bytes]) -> None:
    if not any("-latin-400-" in file for file in fonts):
        raise ValueError("The base Latin font is missing: fetch every file of fonts.needed.")


def _describe(paper: Paper, certificate: Certificate) -> None:
    name, policy = printable(certificate["name"]), printable(certificate["policy"])
    paper.set_title(f"{wording.TITLE}: {policy} – {name}")
    paper.set_subject(f"Check code {printable(certificate['code'])}")
    paper.set_author(printable(certificate["school"]))
    paper.set_lang(certificate["language"])


def _attach(paper: Paper, certificate: Certificate) -> None:
    paper.embed_file(
        bytes=record_json(certificate),
        basename="record.json",
        mime_type="application/json",
        creation_date=paper.creation_date,
        modification_date=paper.creation_date,
        desc="The record of the answers, to be checked again",
    )


def _head(paper: Paper, certificate: Certificate) -> None:
    paper.set_fill_color(*_ACCENT)
    paper.rect(0, 0, 210, 5, style="F")
    paper.write_in(
        Box(_LEFT, 22, _WIDTH, 8),
        certificate["school"],
        (12, 6),
        colour=_ACCENT,
        align="centre",
        middle=True,
    )
    paper.write_in(
        Box(_LEFT, 31, _WIDTH, 15),
        wording.TITLE,
        (27, 27),
        style="bold",
        colour=_INK,
        align="centre",
        middle=True,
    )
    _rule(paper, 51, 87, 123)


def _person(paper: Paper, certificate: Certificate) -> None:
    paper.write_in(
        Box(_LEFT, 59, _WIDTH, 7), wording.FOR, (11, 11), colour=_QUIET, align="centre", middle=True
    )
    paper.write_in(
        Box(_LEFT, 68, _WIDTH, 40),
        certificate["name"],
        (34, 4),
        colour=_INK,
        align="centre",
        middle=True,
    )
    if printable(certificate["role"]):
        paper.write_in(
            Box(_LEFT, 110, _WIDTH, 12),
            certificate["role"],
            (14, 4),
            colour=_QUIET,
            align="centre",
            middle=True,
        )


def _facts(paper: Paper, certificate: Certificate) -> None:
    _rule(paper, _FACTS - 5, _LEFT, _RIGHT)
    for place, (label, value) in enumerate(wording.facts(certificate)):
        x, y = _LEFT + place % 2 * _COLUMN, _FACTS + place // 2 * _ROW
        _fact(paper, Box(x, y, _COLUMN - 6, _ROW), label, value)


def _fact(paper: Paper, box: Box, label: str, value: str) -> None:
    paper.write_in(box._replace(height=5), label, (9, 9), colour=_QUIET)
    below = Box(box.x, box.y + 4.5, box.width, box.height - 5.5)
    paper.write_in(below, value, (11.5, 4), colour=_INK)


def _declaration(paper: Paper, certificate: Certificate) -> None:
    top = _FACTS + 4 * _ROW
    paper.write_in(Box(_LEFT, top, _WIDTH, 5), wording.DECLARATION, (9, 9), colour=_QUIET)
    box = Box(_LEFT + 5, top + 5.5, _WIDTH - 5, 18)
    height = paper.write_in(box, certificate["declaration"], (12, 4), colour=_INK)
    paper.set_fill_color(*_ACCENT)
    paper.rect(_LEFT, box.y + 0.5, 0.9, max(5, height - 1), style="F")


def _foot(paper: Paper, certificate: Certificate) -> None:
    _rule(paper, _CODE - 5, _LEFT, _RIGHT)
    paper.write_in(Box(_LEFT, _CODE, 110, 5), wording.CODE, (9, 9), colour=_QUIET)
    paper.write_in(
        Box(_LEFT, _CODE + 5, 110, 12), certificate["code"], (19, 6), style="mono", colour=_INK
    )
    paper.write_in(Box(_LEFT, _CODE + 20, 104, 22), wording.HONEST, (10.5, 10.5), colour=_INK)
    paper.draw_qr(Box(_RIGHT - _QR, _CODE, _QR, _QR), certificate["link"])
    paper.write_in(
        Box(_RIGHT - _QR - 12, _CODE + _QR + 2, _QR + 12, 5),
        wording.SCAN,
        (8.5, 6),
        colour=_QUIET,
        align="right",
    )


def _rule(paper: Paper, y: float, left: float, right: float) -> None:
    paper.set_draw_color(*_LINE)
    paper.set_line_width(0.35)
    paper.line(left, y, right, y)

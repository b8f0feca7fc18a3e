"""The model letter of a policy as a Word file, to be filled in."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.shared import Pt

from .prose import plain

_QUOTED = re.compile(r"^> ?(.*)$", re.M)
_DATE = (2026, 1, 1, 0, 0, 0)
_FILL_IN = re.compile(r"(\[[^\]]+\])")


def paragraphs(letter: str) -> list[str]:
    """Return the paragraphs of the letter: what the page has as a quotation."""
    text = "\n".join(_QUOTED.findall(letter))
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def as_word(letter: str) -> bytes:
    """Return the letter as a Word file, what is to be filled in in bold."""
    document = Document()
    document.styles["Normal"].font.size = Pt(12)
    for text in paragraphs(letter):
        paragraph = document.add_paragraph()
        for part in _FILL_IN.split(_bare(text)):
            paragraph.add_run(part).bold = bool(_FILL_IN.fullmatch(part))
    document.core_properties.title = "Letter to invite a parent to a meeting"
    return _saved(document)


def _bare(text: str) -> str:
    """Return a text without emphasis and citations; its fill-ins stay."""
    return plain(text.replace("\\[", "[").replace("\\]", "]"))


def _saved(document: object) -> bytes:
    file = BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """Return a zip file with one date for all that is in it, so that the same letter is the same file."""
    packed = BytesIO()
    with ZipFile(file) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for each in old.infolist():
            new.writestr(ZipInfo(each.filename, _DATE), old.read(each), ZIP_DEFLATED)
    return packed.getvalue()

"""The one door: a request as JSON text and files go in, bytes come out.

A browser's worker calls `answer` and knows nothing else of this package.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

Files = Mapping[str, bytes]
Request = dict[str, Any]


def answer(request: str, files: Files) -> bytes:
    """Answer a request; `files` are the contents of font files by their names.

    {"want": "fonts", "certificate": {…}, "index": […]} gives {"files": […], "missing": "…"},
    the font files to fetch and the characters that none of them has, as JSON in UTF-8.
    {"want": "pdf", "certificate": {…}} with those files gives the PDF.
    {"want": "svg", "link": "…"} gives the QR code as SVG in UTF-8.

    Raises ValueError and KeyError as `pdf.certificate_pdf` does, and KeyError for a want
    that is none of these.
    """
    content = json.loads(request)
    return _ANSWERS[content["want"]](content, files)


# The PDF library is slow to import, so each answer imports only what it needs.


def _fonts(request: Request, _: Files) -> bytes:
    from . import fonts, wording

    text = wording.printed(request["certificate"])
    found = {
        "files": fonts.needed(text, request["index"]),
        "missing": fonts.missing(text, request["index"]),
    }
    return json.dumps(found).encode()


def _pdf(request: Request, files: Files) -> bytes:
    from . import pdf

    return pdf.certificate_pdf(json.dumps(request["certificate"]), files)


def _svg(request: Request, _: Files) -> bytes:
    from . import qr

    return qr.svg(request["link"]).encode()


_ANSWERS: dict[str, Callable[[Request, Files], bytes]] = {
    "fonts": _fonts,
    "pdf": _pdf,
    "svg": _svg,
}

"""The site as a zip file for a USB stick: to be read by opening a page, or with a tiny server.

A browser that opens a page as a file follows no link to a folder, and runs no module. So links
name each page's own file, and a plain script says on the pages that need more how to start the
server, which lies beside the site.
"""

import contextlib
import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from .environment import ROOT
from .site import build_site

FOLDER = "guide"
"""The one folder in the zip file."""
SITE = "site"
PARTS = ROOT / "hooks" / "assets" / "usb"
SCRIPT = "from-a-file.js"
RUNS = ("start.command",)
"""What has to stay a program when it is unpacked."""

_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"#?]+)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.I)
_INDEX = "index.html"
_HEAD_END = "</head>"
_DATE = (2026, 1, 1, 0, 0, 0)
_PROGRAM, _FILE = 0o755 << 16, 0o644 << 16


def usb(docs: Path, bank: Path, out: Path) -> int:
    """Build the site and pack it into the file `out`. Returns the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / SITE
        with contextlib.redirect_stdout(io.StringIO()):  # where it is built is of no interest
            failed = build_site(ROOT, docs, bank, site, offline=False)
        if failed:
            return failed
        pack(site, out)
    print(f"The site for a USB stick is in {out}.")
    return 0


def pack(site: Path, out: Path) -> None:
    """Write a built site, the server and what to read first into a zip file."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _contents(site):
            info = zipfile.ZipInfo(f"{FOLDER}/{name}", _DATE)
            info.external_attr = _PROGRAM if name in RUNS else _FILE
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def _contents(site: Path) -> Iterator[tuple[str, bytes]]:
    for part in sorted(PARTS.iterdir()):
        place = f"{SITE}/{part.name}" if part.name == SCRIPT else part.name
        yield place, part.read_bytes()
    for file in sorted(site.rglob("*")):
        if file.is_file():
            name = file.relative_to(site).as_posix()
            content = file.read_bytes()
            if file.suffix == ".html":
                content = with_file_links(content.decode(), file, site).encode()
            yield f"{SITE}/{name}", content


def with_file_links(html: str, page: Path, site: Path) -> str:
    """Return a page of the site whose links lead to files, and which knows when it is one itself."""

    def link(found: re.Match[str]) -> str:
        return found[1] + _to_file(found[2], page.parent)

    root = "../" * len(page.relative_to(site).parent.parts)
    script = f'<script src="{root}{SCRIPT}" defer></script>'
    return _LINK.sub(link, html).replace(_HEAD_END, script + _HEAD_END, 1)


def _to_file(link: str, folder: Path) -> str:
    if _ELSEWHERE.match(link) or not (folder / unquote(link) / _INDEX).is_file():
        return link
    return f"{link.rstrip('/')}/{_INDEX}"

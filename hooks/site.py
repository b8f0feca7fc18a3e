"""Builds the site beside the old one and then puts it in its place, and serves it."""

import os
import shutil
import socket
import sys
import tempfile
from pathlib import Path

SUB_PATH = "/guide/"
"""The path that `serve` uses: below the root, as on GitHub Pages, so that no link relies on it."""

OURS = Path("data") / "index.json"
"""A file that every site of ours has: a folder without it is not overwritten."""

PORTS = 20


def build_site(
    root: Path,
    docs: Path,
    bank: Path,
    out: Path,
    *,
    draft: bool = False,
    offline: bool = True,
) -> int:
    """Build the site into `out` and return the exit status. On a mistake `out` stays as it was.

    What is not published is a mistake, unless a draft is meant. `offline` tells whether browsers
    may keep the site.
    """
    refused = refuse(docs, bank, out)
    if refused:
        return _fail(refused)
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
        new = Path(beside) / "new"
        failed = _build(root, docs, bank, new, draft, offline)
        if failed:
            return failed
        _swap(new, out, Path(beside) / "old")
    print(f"The site is in {out}.")
    return 0


def serve_site(root: Path, docs: Path, bank: Path, port: int, item: str = "") -> int:
    """Build and serve the site until it is interrupted, and return the exit status.

    With the name of an item, only a page that shows this item is served.
    """
    refused = refuse(docs, bank)
    if refused:
        return _fail(refused)
    free = _free_port(port)
    if free is None:
        return _fail(
            f"The ports {port} to {port + PORTS - 1} are all in use. Try another: --port 9000."
        )
    os.environ["GUIDANCE_BANK"] = str(bank.resolve())
    os.environ["GUIDANCE_PREVIEW"] = item
    os.environ["GUIDANCE_DRAFT"] = "yes"
    os.environ["GUIDANCE_OFFLINE"] = ""  # an author must not be shown what was kept
    from . import events

    try:
        events.run_serve(root / "mkdocs.yml", docs.resolve(), bank.resolve(), free, SUB_PATH)
    except (events.BuildError, SystemExit) as error:
        return _fail(str(error))
    return 0


def _build(root: Path, docs: Path, bank: Path, out: Path, draft: bool, offline: bool) -> int:
    os.environ["GUIDANCE_BANK"] = str(bank.resolve())
    os.environ["GUIDANCE_DRAFT"] = "yes" if draft else ""
    os.environ["GUIDANCE_OFFLINE"] = "yes" if offline else ""
    from . import events  # MkDocs takes its time to load, and a refusal needs none of it

    try:
        events.run_build(root / "mkdocs.yml", docs.resolve(), out)
    except (events.BuildError, SystemExit) as error:
        return _fail(str(error))
    return 0


def refuse(docs: Path, bank: Path, out: Path | None = None) -> str:
    """Return why these folders cannot be used, or nothing."""
    if not (docs / "schools").is_dir():
        return f"{docs} has no folder “schools”. Name the folder that holds schools/<school>/policy.yml."
    if not bank.is_dir():
        return f"There is no folder {bank}. Make it, empty if there are no quizzes yet."
    if out is not None and out.exists() and not _may_replace(out):
        return f"{out} holds something else than a site made by this program. Name a new folder, or empty it."
    return ""


def _may_replace(out: Path) -> bool:
    return out.is_dir() and (not any(out.iterdir()) or (out / OURS).exists())


def _swap(new: Path, out: Path, old: Path) -> None:
    if out.exists():
        out.rename(old)
    shutil.move(new, out)


def _free_port(first: int) -> int | None:
    for port in range(first, first + PORTS):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    return None


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1

"""Addresses that tell their content: the folders of our own scripts and styles carry a hash.

A page names the very files that it was built with. So an older page that a browser has kept
never meets newer scripts, and a file that is kept need never be asked for again.
"""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

Content = str | bytes | Path

ASSETS = "assets"
FOLDERS = ("player", "site", "worker")
"""The folders below `assets` that hold what is ours. Those of the theme and of Python bring their own hashes."""
_DIGITS = 10

_TAG = re.compile(rf"<[^<>]*\b{ASSETS}/(?:{'|'.join(FOLDERS)})/[^<>]*>")
_PLACE = re.compile(rf"\b{ASSETS}/({'|'.join(FOLDERS)})/")

Names = Mapping[str, str]
"""What each folder is called on the site, such as player: player-0123456789."""


def names(made: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the folders for these files, which are given by their paths.

    Only files in the folders are looked at; those are Content.
    """
    return {name: f"{name}-{_digest(_inside(made, name))}" for name in FOLDERS}


def place(path: str, folders: Names) -> str:
    """Return the path of a file on the site."""
    return _PLACE.sub(lambda found: f"{ASSETS}/{folders[found[1]]}/", path, count=1)


def with_places(html: str, folders: Names) -> str:
    """Return a page that names the folders as they are called. What it says in its text stays."""
    return _TAG.sub(
        lambda tag: _PLACE.sub(
            lambda found: f"{ASSETS}/{folders[found[1]]}/",
            tag.group(),
        ),
        html,
    )


def _inside(made: Mapping[str, Any], name: str) -> dict[str, Content]:
    return {path: file for path, file in made.items() if path.startswith(f"{ASSETS}/{name}/")}


def _digest(files: Mapping[str, Content]) -> str:
    whole = sha256()
    for path, content in sorted(files.items()):
        whole.update(path.encode() + b"\0" + sha256(_bytes(content)).digest())
    return whole.hexdigest()[:_DIGITS]


def _bytes(content: Content) -> bytes:
    if isinstance(content, Path):
        return content.read_bytes()
    return content.encode() if isinstance(content, str) else content

"""What lies on a served site: so that only what changed is laid there again, and the rest goes.

A file is told by where it comes from, its size and its time, or by its content. Only one process
writes to the folder of a served site, so what it has laid there is there.
"""

from pathlib import Path
from typing import Any

from .kept import digest

Token = tuple[str, int, int] | str


class Laid:
    """The files that were laid on the site, by their places, each with what tells it."""

    def __init__(self) -> None:
        self._there: dict[Path, Token] = {}
        self._wanted: set[Path] = set()

    def begin(self) -> None:
        """Begin a build: nothing is known yet to be wanted."""
        self._wanted = set()

    def lies(self, place: Path, token: Token) -> bool:
        """Whether just this lies there already. If not, the caller lays it there now."""
        self._wanted.add(place)
        there, self._there[place] = self._there.get(place), token
        return there == token and place.exists()

    def sweep(self) -> None:
        """Take away what lies there and was not wanted in this build."""
        for place in self._there.keys() - self._wanted:
            del self._there[place]
            place.unlink(missing_ok=True)


LAID = Laid()


def token(source: str | None, content: str | bytes | None) -> Token:
    """Return what tells a file, by the file that it is copied from, or by its content."""
    if content is not None:
        return digest(content)
    file = Path(str(source))
    found = file.stat()
    return (str(file), found.st_size, found.st_mtime_ns)


def is_changed(file: Any) -> bool:
    """Whether a file of the builder has to be laid on the site: its `is_modified`, but exact.

    Pages always are looked at: `rendered` knows which of them are the same.
    """
    if file.is_documentation_page():
        LAID.lies(Path(file.abs_dest_path), "")
        return True
    return not LAID.lies(Path(file.abs_dest_path), token(file.abs_src_path, file._content))

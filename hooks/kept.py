"""What was worked out before is kept, each result under a digest of all that it depends on.

So nothing that did not change is made again. The results stand in `.cache`, in a folder for
each kind, and may be thrown away at any time. Whoever keeps a result names in its digest the
code of the project (`code`), every file and every value that goes into it.
"""

import os
import pickle
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

from . import environment

ROOT, CACHE = environment.ROOT, environment.CACHE
UNUSED_S = 7 * 24 * 60 * 60
"""How long a result is kept that nothing has asked for."""
_DAY_S = 24 * 60 * 60
_SEAL = sha256().digest_size
_LOCKS = ("requirements.txt", "package-lock.json")

Part = str | bytes | Iterable["Part"]


def digest(*parts: Part) -> str:
    """Return the digest of texts, and of lists of them. Two different lists never give the same."""
    whole = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        if not isinstance(content, bytes):
            content = digest(*content).encode()
        whole.update(len(content).to_bytes(8) + content)
    return whole.hexdigest()[:32]


def of_files(folder: Path) -> Iterator[str | bytes]:
    """Yield the name and the content of every file below a folder, in the order of their names."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            with suppress(FileNotFoundError):  # an editor's file of a moment
                content = file.read_bytes()
                yield file.relative_to(folder).as_posix()
                yield content


@cache
def code() -> str:
    """Return a digest of the program as it runs here: its modules, its packages, its Python.

    It is taken once: what was loaded stays, whatever happens to the files afterwards.
    """
    modules = (
        file for part in ("hooks", "quizzes") for file in sorted((ROOT / part).rglob("*.py"))
    )
    files = [*modules, *(ROOT / name for name in _LOCKS)]
    named = (
        part for file in files for part in (file.relative_to(ROOT).as_posix(), file.read_bytes())
    )
    return digest(sys.version, *named)


def looks() -> str:
    """Return a digest of all that the program reads beside its code: templates, styles, scripts.

    It is taken at each call, since authors of the site change them while it is served.
    """
    folders = (
        ROOT / "hooks",
        *(ROOT / "quizzes" / name for name in ("player", "papers", "speech")),
    )
    found = (file for folder in folders for file in sorted(folder.rglob("*")) if _is_read(file))
    files = [ROOT / "mkdocs.yml", *found]
    return digest(*(part for file in files for part in (file.as_posix(), file.read_bytes())))


def _is_read(file: Path) -> bool:
    return file.suffix not in (".py", ".pyc") and file.is_file()


def asked_for() -> list[str]:
    """Return what the door was asked for, as it stands in the environment."""
    return [
        f"{name}={os.environ[name]}" for name in sorted(os.environ) if name.startswith("GUIDANCE_")
    ]


def lay(kept: Path, place: Path) -> None:
    """Put a file of the cache at its place on a site.

    Where the system can, it is the same file under a second name, and nothing is copied. Whatever
    stood there goes first, since writing into it would write into the cache.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    try:
        os.link(kept, place)
    except OSError:
        shutil.copyfile(kept, place)


class Kept[T]:
    """The results of one kind. `made` counts those that were not there and had to be made."""

    kinds: ClassVar[list["Kept[Any]"]] = []

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.made = 0
        self.kinds.append(self)

    @property
    def folder(self) -> Path:
        """Where the results stand."""
        return CACHE / self.kind

    def of(self, name: str, make: Callable[[], T]) -> T:
        """Return the result of this digest, making it where it is not there or was damaged."""
        found = self.find(name)
        if found is None:
            found = make()
            self.put(name, found)
        return found

    def find(self, name: str) -> T | None:
        """Return the result of this digest, or None where it is not there or was damaged."""
        file = self.folder / name
        try:
            sealed = file.read_bytes()
            if sha256(sealed[_SEAL:]).digest() != sealed[:_SEAL]:
                return None
            _mark_as_used(file)
            found: T = pickle.loads(sealed[_SEAL:])
        except OSError:
            return None
        return found

    def put(self, name: str, result: T) -> None:
        """Keep a result, never None. It appears at once: two builds may run side by side."""
        self.made += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        content = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
        beside = self.folder / f"{name}.{os.getpid()}.new"
        beside.write_bytes(sha256(content).digest() + content)
        beside.replace(self.folder / name)

    def tidy(self) -> None:
        """Drop what nothing has asked for in a long time."""
        for file in list(self.folder.iterdir()) if self.folder.is_dir() else []:
            if time.time() - file.stat().st_mtime > UNUSED_S:
                file.unlink(missing_ok=True)


def tidy() -> None:
    """Drop, once a day, what nothing has asked for in a long time."""
    stamp = CACHE / "tidied"
    if not stamp.exists() or time.time() - stamp.stat().st_mtime > _DAY_S:
        for kind in Kept.kinds:
            kind.tidy()
        CACHE.mkdir(parents=True, exist_ok=True)
        stamp.touch()


def _mark_as_used(file: Path) -> None:
    """Note that a result was asked for, once a day."""
    if time.time() - file.stat().st_mtime > _DAY_S:
        os.utime(file)

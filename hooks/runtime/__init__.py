"""Python for the reader's browser: Pyodide, the engine, and the libraries that it wants.

Everything is made from locked packages and kept in `.cache` until one of its sources changes.
What nothing imports or calls is left out; the rest is compiled and compressed here, whatever
a host does. The stock runtime leaves nothing out.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from .. import environment, fonts
from . import loader, modules, packs, sources
from .bytecode import compiled
from .keeping import kept

KIND = "GUIDANCE_RUNTIME"
"""The variable that says which runtime is built: one of KINDS."""
KINDS = ("trimmed", "stock")

PLACE = "assets/python"
FONTS = "fonts"

_HERE = Path(__file__).parent
_LOCKS = tuple(
    environment.ROOT / name for name in ("package-lock.json", "requirements-browser.txt")
)


@dataclass(frozen=True)
class Runtime:
    """The files of Python for the browser, by their paths below `assets/python/`."""

    parts: Mapping[str, tuple[str, Path]]
    fonts: Mapping[str, Path]
    abi: str

    def files(self) -> dict[str, Path]:
        """Return every file by its path on the site."""
        below = {**dict(self.parts.values()), **self.fonts}
        return {f"{PLACE}/{path}": file for path, file in below.items()}

    def listed(self) -> str:
        """Return what a page has to know, as JSON: {"files": {part: [path, bytes]}, "fonts", "abi"}."""
        files = {part: [path, file.stat().st_size] for part, (path, file) in self.parts.items()}
        folder = next(iter(self.fonts)).partition("/")[0]
        said = {"files": files, "fonts": f"{folder}/{FONTS}/", "abi": self.abi}
        return json.dumps(said, separators=(",", ":"))


@cache
def made() -> Runtime:
    """Return the runtime, making it first when it is not there.

    `made.cache_clear()` has it look again whether a source has changed. Raises NotReady where
    it cannot be made: why, and how to mend it.
    """
    kind = os.environ.get(KIND) or KINDS[0]
    folder = _loader(kind)
    placed = _placed({name: folder / name for name in loader.PARTS.values()})
    named = {path.partition("/")[2]: (path, file) for path, file in placed.items()}
    parts = {part: named[name] for part, name in loader.PARTS.items()}
    lock = json.loads((sources.PYODIDE / "pyodide-lock.json").read_text())
    packed = _packs(kind, loader.memory(folder))
    return Runtime({**parts, **packed}, _fonts(), lock["info"]["abi_version"])


def _loader(kind: str) -> Path:
    code = (*_HERE.glob("*.mjs"), _HERE / "loader.py", _HERE / "charts.py", _HERE / "packs.py")
    made_from = (*_read(_LOCKS), *_read(code))
    return kept(f"loader-{kind}", made_from, lambda into: loader.stage(kind, into))


def _packs(kind: str, memory: Mapping[str, bytes]) -> dict[str, tuple[str, Path]]:
    """Return the archives of the modules; what was taken out of the memory goes with the certificate's."""
    chosen = modules.traced() if kind == "trimmed" else modules.whole()
    chosen["certificate"] |= memory
    found = {part: _pack(f"{part}-{kind}", files) for part, files in chosen.items()}
    placed = {part: _placed({f"{part}.tar.xz": file}) for part, file in found.items()}
    return {part: next(iter(each.items())) for part, each in placed.items()}


def _pack(name: str, files: Mapping[str, bytes]) -> Path:
    made_from = (*_read([_HERE / "bytecode.py", _HERE / "packs.py"]), *_flat(files))
    folder = kept(name, made_from, lambda into: _write_pack(into, files))
    return folder / "pack"


def _write_pack(folder: Path, files: Mapping[str, bytes]) -> None:
    code = compiled({name: text for name, text in files.items() if name.endswith(".py")})
    ready = {f"{name}c": pyc for name, pyc in code.items()}
    ready |= {name: content for name, content in files.items() if not name.endswith(".py")}
    (folder / "pack").write_bytes(packs.compressed(packs.archive(ready)))


def _fonts() -> dict[str, Path]:
    made_from = _read([*_LOCKS, _HERE.with_name("fonts.py")])
    folder = kept(FONTS, made_from, lambda into: fonts.stage(environment.NODE_MODULES, into))
    return _placed({f"{FONTS}/{file.name}": file for file in folder.iterdir()})


def _placed(group: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files of a group by their paths, in a folder named after what is in them.

    So a page that was opened before an update meets the files that it was made for, or none.
    """
    content = sha256()
    for name, file in sorted(group.items()):
        content.update(f"{name}\0".encode() + sha256(file.read_bytes()).digest())
    return {f"{content.hexdigest()[:12]}/{name}": file for name, file in sorted(group.items())}


def _read(files: Iterable[Path]) -> Iterator[bytes]:
    return (file.read_bytes() for file in sorted(files))


def _flat(files: Mapping[str, bytes]) -> Iterator[bytes]:
    return (part for name in sorted(files) for part in (name.encode(), files[name]))

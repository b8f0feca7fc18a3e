"""Everything that Python in the browser could be given: the standard library, the engine, wheels.

A file goes by its path below `/lib/python3.13`, where Python looks first.
"""

from functools import cache
from pathlib import Path
from zipfile import ZipFile

from .. import environment

ROOT = environment.ROOT
PYODIDE = environment.NODE_MODULES / "pyodide"
STANDARD_LIBRARY = PYODIDE / "python_stdlib.zip"
STAND_INS = Path(__file__).with_name("stand_ins")
"""What stands for modules of Pyodide that bring much and do nothing here."""

ENGINE = ("quizzes/policyquiz", "quizzes/certificates", "quizzes/acknowledgements")
_NO_CODE = (".dist-info/", ".data/", "site-packages/")

Files = dict[str, bytes]


@cache
def standard_library() -> Files:
    """Return the standard library of Pyodide's npm package, with Pyodide's own packages."""
    return _unpacked(STANDARD_LIBRARY)


@cache
def libraries() -> dict[str, Files]:
    """Return the files of each locked library, by its name."""
    wheels = sorted(environment.BROWSER_WHEELS.glob("*.whl"))
    return {wheel.name.partition("-")[0].lower(): _unpacked(wheel) for wheel in wheels}


def stand_ins() -> Files:
    """Return the stand-ins by the paths of what they stand for."""
    return _below(STAND_INS, STAND_INS)


def engine() -> Files:
    """Return the engine, the certificates and the office's register."""
    files = {"quizzes/__init__.py": (ROOT / "quizzes/__init__.py").read_bytes()}
    for folder in ENGINE:
        files |= _below(ROOT / folder, ROOT)
    return files


def everything() -> Files:
    """Return all files; stand-ins take the place of what they stand for."""
    files = dict(standard_library())
    for library in libraries().values():
        files |= library
    return {**files, **engine(), **stand_ins()}


def _below(folder: Path, root: Path) -> Files:
    files = sorted(folder.rglob("*.py"))
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def _unpacked(archive: Path) -> Files:
    with ZipFile(archive) as opened:
        names = (name for name in opened.namelist() if _is_code(name))
        return {name: opened.read(name) for name in names}


def _is_code(name: str) -> bool:
    return name.endswith((".py", ".so")) and not any(part in name for part in _NO_CODE)

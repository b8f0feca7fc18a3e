"""Python for the reader's browser: Pyodide, the engine, and the libraries that it wants.

Everything is taken from locked packages, byte-compiled with the tools of pyodide-build, and
kept in `.cache` until one of its sources changes. The compiled code fits because the build
runs on the same minor version of Python as Pyodide.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

from . import environment, fonts

ROOT = environment.ROOT
CACHE = ROOT / ".cache" / "runtime"
PYODIDE = environment.NODE_MODULES / "pyodide"

LOADER = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""What the npm package holds that a browser needs, beside the standard library."""
KEPT_SECONDS = 24 * 60 * 60
"""How long a runtime is kept that this build does not use: another one may."""
STANDARD_LIBRARY = "python_stdlib.zip"

PARTS = {
    "certificate": ("defusedxml", "fonttools", "fpdf2", "segno", "uharfbuzz"),
    "pdf": ("pypdf",),
    "tables": ("defusedxml", "et_xmlfile", "openpyxl"),
}
"""What is fetched only when it is wanted: to make a certificate, to read one, to read tables."""

_ENGINE = tuple(
    ROOT / "quizzes" / name for name in ("policyquiz", "certificates", "acknowledgements")
)
_SOURCES = (
    ROOT / "package-lock.json",
    ROOT / "requirements-browser.txt",
    ROOT / "pyproject.toml",
    ROOT / "hooks" / "runtime.py",
    ROOT / "hooks" / "fonts.py",
)


def files() -> dict[str, Path]:
    """Return every file of the runtime by its path on the site, making it first when it is not there."""
    staged = CACHE / _digest()
    if not staged.exists():
        _stage(staged)
    return {
        f"assets/python/{file.relative_to(staged).as_posix()}": file
        for file in sorted(staged.rglob("*"))
        if file.is_file()
    }


def _digest() -> str:
    code = (file for folder in _ENGINE for file in sorted(folder.rglob("*.py")))
    content = b"\0".join(file.read_bytes() for file in (*_SOURCES, *code))
    return sha256(content).hexdigest()[:16]


def _stage(staged: Path) -> None:
    """Make the folder beside its place, then put it there in one move: two builds may run at once."""
    environment.say("Preparing Python for the browser (once) …")
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as made:
        folder = Path(made)
        _copy_loader(folder)
        wheels = _wheels(folder)
        contents = {
            "lock": _lock(),
            "engine": [_engine_wheel(folder)],
            **{part: [wheels[name] for name in names] for part, names in PARTS.items()},
        }
        fonts.stage(environment.NODE_MODULES, folder / "fonts")
        (folder / "files.json").write_text(json.dumps(contents, indent=1))
        _put(folder, staged)


def _put(made: Path, staged: Path) -> None:
    """Put what was made in its place, unless another build was quicker; drop what is old."""
    ready = made.with_name(f"{made.name}-ready")
    shutil.copytree(made, ready)
    try:
        ready.rename(staged)
    except OSError:
        shutil.rmtree(ready)
    for old in CACHE.iterdir():
        if old not in (staged, made) and time.time() - old.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(old, ignore_errors=True)


def _lock() -> dict[str, object]:
    """Return the lock file that Pyodide asks for: what it is itself, and no packages."""
    full = json.loads((PYODIDE / "pyodide-lock.json").read_text())
    return {"info": full["info"], "packages": {}}


def _copy_loader(folder: Path) -> None:
    for name in LOADER:
        shutil.copyfile(PYODIDE / name, folder / name)
    shutil.copyfile(PYODIDE / STANDARD_LIBRARY, folder / STANDARD_LIBRARY)
    _compile(folder / STANDARD_LIBRARY)


def _engine_wheel(folder: Path) -> str:
    """Build the wheel of the engine and return the name of its byte-compiled form."""
    _python(
        "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "engine"), str(ROOT)
    )
    (wheel,) = (folder / "engine").glob("*.whl")
    return _compile(wheel).relative_to(folder).as_posix()


def _wheels(folder: Path) -> dict[str, str]:
    """Return the byte-compiled wheels of the libraries by their names."""
    target = folder / "libraries"
    shutil.copytree(environment.BROWSER_WHEELS, target)
    compiled = {
        wheel.name.partition("-")[0].lower(): _compile(wheel)
        for wheel in sorted(target.glob("*.whl"))
    }
    return {name: wheel.relative_to(folder).as_posix() for name, wheel in compiled.items()}


def _compile(archive: Path) -> Path:
    """Replace Python source in an archive by byte code; a wheel's name changes with its tag."""
    before = set(archive.parent.iterdir())
    _python("-m", "pyodide_cli", "py-compile", "--silent", str(archive))
    return next(iter(set(archive.parent.iterdir()) - before), archive)


def _python(*arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if done.returncode:
        raise environment.NotReady(
            f"{done.stdout}{done.stderr}\nPython for the browser could not be prepared: "
            f"python {' '.join(arguments)} failed."
        )

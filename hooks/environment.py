"""The project's own environment: CPython 3.13 with locked packages, and node_modules.

Standard library only, and in the syntax of older Pythons: this runs before anything else.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NODE_MODULES = ROOT / "node_modules"
CACHE = Path(os.environ.get("GUIDANCE_CACHE") or ROOT / ".cache")
"""What was made before and may be thrown away. A bench names a folder of its own."""
BROWSER_WHEELS = VENV / "browser"
"""The wheels that run in the reader's browser, for the platform of Pyodide."""

WANTED = (3, 13)
"""The minor version of the Python inside Pyodide, so that byte code made here runs there."""

TURN = ROOT / ".preparing"
"""A folder that is there while a process changes the environment."""
LONGEST_TURN_S = 1200

PLATFORM = "pyemscripten_2025_0_wasm32"
"""The platform of Pyodide 0.29, as wheels name it."""

PACKAGES = {
    "build": "requirements.txt",
    "test": "requirements-test.txt",
    "node": "requirements-node.txt",
    "browser": "requirements-browser.txt",
}
NODE_LOCKS = {"build": "package-lock.json", "test": "package-lock.json"}
OLDEST_NODE = 18

_SYSTEM_FOLDERS = ("/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin")

NO_PYTHON = """\
The project needs CPython 3.13, and there is none here: it runs in the reader's browser too,
and both have to be the same. (This is Python {0}.{1}.) Get one in any of these ways, then
run the same command again:
    uv python install 3.13            (with uv, on any system)
    pyenv install 3.13                (with pyenv)
    brew install python@3.13          (macOS)
    winget install Python.Python.3.13 (Windows)
    apt install python3.13-venv       (Debian and Ubuntu, where it is offered)"""


class NotReady(Exception):
    """The environment cannot be made. The message says why, and what to do."""


def is_entered() -> bool:
    """Whether this process runs in the project's own environment."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def enter(group: str, command: list[str]) -> int:
    """Make the environment for a group ("build" or "test") and run the command in it.

    Returns the command's exit status; on POSIX it does not return at all. Raises NotReady.
    """
    prepare(group)
    line = [str(PYTHON), *command]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(line[0], line)
    return subprocess.call(line)


def prepare(group: str) -> None:
    """Bring the environment up to what the locks say; costs nothing when it is there already."""
    if not _is_prepared(group):
        with _turn():
            _python_packages(group)
            _browser_wheels()
            _node_packages(group)


def _is_prepared(group: str) -> bool:
    return all(stamp.holds() for stamp in _stamps(group))


def _stamps(group: str) -> tuple[_Stamp, _Stamp, _Stamp]:
    """Return what was installed: Python's packages, the browser's wheels, Node's packages."""
    return (
        _Stamp(VENV / "ready", group, PACKAGES, PYTHON),
        _Stamp(BROWSER_WHEELS / "ready", "browser", PACKAGES),
        _Stamp(NODE_MODULES / ".ready", group, NODE_LOCKS, NODE_MODULES / "pyodide"),
    )


@contextmanager
def _turn() -> Iterator[None]:
    """Let one process at a time change the environment; a second one waits for the first."""
    waited = False
    while True:
        try:
            TURN.mkdir()
            break
        except FileExistsError:
            if time.time() - TURN.stat().st_mtime > LONGEST_TURN_S:
                TURN.rmdir()  # left behind by a process that was stopped
            elif not waited:
                say("Another run is preparing the environment: waiting for it …")
                waited = True
            time.sleep(0.5)
    try:
        yield
    finally:
        TURN.rmdir()


# Python ---------------------------------------------------------------------------------


def _python_packages(group: str) -> None:
    stamp, _, _ = _stamps(group)
    if stamp.holds():
        return
    if not PYTHON.exists():
        _make_venv()
    _pip_install(group)
    stamp.set()


def _make_venv() -> None:
    python = find_python()
    if tuple(sys.version_info[:2]) != WANTED:
        say(f"Using {python} (started with Python {sys.version_info[0]}.{sys.version_info[1]}).")
    say("Making the project's environment in .venv (the first time only) …")
    _run([python, "-m", "venv", "--clear", str(VENV)], "The environment could not be made.")


def find_python() -> str:
    """Return the path of a CPython 3.13 with venv. Raises NotReady where there is none."""
    for candidate in _candidates():
        found = _version_of(candidate)
        if found:
            return found
    raise NotReady(NO_PYTHON.format(*sys.version_info[:2]))


def _candidates() -> Iterator[list[str]]:
    """Yield commands that may start the wanted Python, the likeliest first."""
    minor = "{}.{}".format(*WANTED)
    yield [sys.executable]
    for name in (f"python{minor}", "python3", "python"):
        found = shutil.which(name)
        yield from [[found]] if found else []
    yield from ([str(path)] for path in _places(minor))
    if shutil.which("py"):
        yield ["py", f"-{minor}"]
    if shutil.which("uv"):
        yield ["uv", "run", "--no-project", "--offline", "--python", minor, "python"]


def _places(minor: str) -> Iterator[Path]:
    """Yield files that may be the wanted Python, in the places where managers put it."""
    for root in _pyenv_roots():
        for version in sorted(root.glob(f"versions/{minor}*"), reverse=True):
            yield from (version / "bin" / "python", version / "python.exe")
    uv = os.environ.get("UV_PYTHON_INSTALL_DIR") or "~/.local/share/uv/python"
    for version in sorted(Path(uv).expanduser().glob(f"cpython-{minor}*"), reverse=True):
        yield version / "bin" / f"python{minor}"
    for folder in _SYSTEM_FOLDERS:
        yield Path(folder) / f"python{minor}"


def _pyenv_roots() -> Iterator[Path]:
    """Yield where pyenv keeps its Pythons: as it says itself, at home, beside its shims."""
    yield from (
        Path(root) for root in (os.environ.get("PYENV_ROOT"), os.environ.get("PYENV")) if root
    )
    yield from (Path.home() / name for name in (".pyenv", ".pyenv/pyenv-win"))
    for entry in os.environ.get("PATH", "").split(os.pathsep):
        if Path(entry).name == "shims":
            yield Path(entry).parent


def _version_of(command: list[str]) -> str | None:
    """Return the interpreter's own path when the command starts the wanted Python."""
    ask = (
        "import sys, venv, ensurepip; print(sys.implementation.name, *sys.version_info[:2]);"
        " print(getattr(sys, '_base_executable', sys.executable))"
    )
    try:
        done = subprocess.run(
            [*command, "-c", ask], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = done.stdout.splitlines()
    right = done.returncode == 0 and lines[:1] == ["cpython {} {}".format(*WANTED)]
    return lines[1] if right else None


def _pip_install(group: str) -> None:
    lock = ROOT / PACKAGES[group]
    count = sum("==" in line for line in lock.read_text().splitlines())
    say(f"Installing {count} packages from {lock.name} (once) …")
    _run(
        [
            str(PYTHON),
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--no-input",
            "--require-hashes",
            "-r",
            str(lock),
        ],
        "The packages could not be installed. Is the machine online?",
        counting="Collecting",
        of=count,
    )


def _browser_wheels() -> None:
    _, stamp, _ = _stamps("build")
    if stamp.holds():
        return
    say("Fetching the packages that run in the browser (once) …")
    shutil.rmtree(BROWSER_WHEELS, ignore_errors=True)
    abis = [word for abi in ("cp313", "abi3", "none") for word in ("--abi", abi)]
    _run(
        [
            str(PYTHON),
            "-m",
            "pip",
            "download",
            "--disable-pip-version-check",
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            "--platform",
            PLATFORM,
            "--python-version",
            "3.13",
            "--implementation",
            "cp",
            *abis,
            "-d",
            str(BROWSER_WHEELS),
            "-r",
            str(ROOT / PACKAGES["browser"]),
        ],
        "The packages for the browser could not be fetched. Is the machine online?",
    )
    stamp.set()


# Node -----------------------------------------------------------------------------------


def _node_packages(group: str) -> None:
    _, _, stamp = _stamps(group)
    if stamp.holds():
        return
    say("Installing the browser's packages from package-lock.json (once) …")
    if NODE_MODULES.is_symlink():
        NODE_MODULES.unlink()  # npm would empty the folder that it leads to
    only = [] if group == "test" else ["--omit=dev"]
    _run(
        [*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", *only],
        "The browser's packages could not be installed. Is the machine online?",
    )
    stamp.set()


def _npm() -> list[str]:
    """Return the command of an npm: the system's, or one from a Python package."""
    found = shutil.which("npm")
    if found and _node_version() >= OLDEST_NODE:
        return [found]
    ours = BIN / ("npm.exe" if os.name == "nt" else "npm")
    if not ours.exists():
        say("There is no Node.js here: installing one into the environment.")
        _pip_install("node")
    return [str(ours)]


def _node_version() -> int:
    try:
        said = subprocess.run(
            ["node", "--version"], capture_output=True, text=True, timeout=30, check=False
        ).stdout
        return int(said.strip().lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0


def node() -> str:
    """Return the path of Node.js, after `prepare`."""
    ours = BIN / ("node.exe" if os.name == "nt" else "node")
    return str(ours) if ours.exists() else "node"


# Both -----------------------------------------------------------------------------------


class _Stamp:
    """Remembers for which group, and from which lock files, something was installed.

    What is installed for tests serves for building too, so a build never undoes it. Without
    its witness, a file that it put there, the stamp means nothing.
    """

    def __init__(
        self, file: Path, group: str, locks: dict[str, str], witness: Path | None = None
    ) -> None:
        self.file = file
        self.witness = witness or file
        self.value = f"{group} {_digest(locks[group])}"
        self.enough = {self.value, f"test {_digest(locks['test'])}"}

    def holds(self) -> bool:
        there = self.file.exists() and self.witness.exists()
        return there and self.file.read_text() in self.enough

    def set(self) -> None:
        self.file.write_text(self.value)


def _digest(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def _run(command: list[str], failed: str, counting: str = "", of: int = 0) -> None:
    """Run a command quietly, counting its steps on a terminal. Raises NotReady with its last words."""
    lines: list[str] = []
    seen = 0
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            if counting and line.startswith(counting) and sys.stderr.isatty():
                seen += 1
                print(f"\r  {seen} of {of} ", end="", file=sys.stderr, flush=True)
    if seen:
        print("\r", end="", file=sys.stderr)
    if process.returncode:
        raise NotReady("\n".join([*lines[-12:], "", failed]))


def say(text: str) -> None:
    """Tell what is being done, beside what the command itself prints."""
    print(
        text, file=sys.stderr, flush=True
    )  # what a command prints itself may be read by a program

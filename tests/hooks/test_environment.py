"""The door makes its own environment, from any Python that starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import build
from hooks import environment
from hooks.environment import ROOT


def _fake(folder: Path, name: str, says: str) -> Path:
    """Write a program that answers like an interpreter."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\nprintf '%s\\n' '{says}' '{file}'\n")
    file.chmod(0o755)
    return file


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with an empty home and an older Python that starts the door."""
    older = _fake(tmp_path / "usr", "python3", "cpython 3 11")
    monkeypatch.setattr(sys, "executable", str(older))
    monkeypatch.setenv("PATH", f"{tmp_path / 'usr'}{os.pathsep}/bin")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("PYENV_ROOT", "PYENV", "UV_PYTHON_INSTALL_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(environment, "_SYSTEM_FOLDERS", ())
    return tmp_path


@pytest.mark.parametrize(
    "place",
    [
        "usr/python3.13",
        "home/.pyenv/versions/3.13.5/bin/python",
        "home/.local/share/uv/python/cpython-3.13.2-linux-x86_64-gnu/bin/python3.13",
    ],
)
def test_the_wanted_python_is_found_where_managers_put_it(nowhere: Path, place: str) -> None:
    """On the path, from pyenv, from uv."""
    file = nowhere / place
    _fake(file.parent, file.name, "cpython 3 13")
    assert environment.find_python() == str(file)


def test_pyenv_is_found_beside_its_shims(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shim that says “command not found” leads to the versions beside it."""
    shims = nowhere / "elsewhere" / "shims"
    _fake(shims, "python3.13", "pyenv: python3.13: command not found")
    real = nowhere / "elsewhere/versions/3.13.0/bin/python"
    _fake(real.parent, real.name, "cpython 3 13")
    monkeypatch.setenv("PATH", f"{shims}{os.pathsep}{os.environ['PATH']}")
    assert environment.find_python() == str(real)


@pytest.mark.parametrize("says", ["cpython 3 12", "cpython 3 14", "pypy 3 13", ""])
def test_another_python_is_not_taken(nowhere: Path, says: str) -> None:
    """Neither another version nor another implementation fits."""
    _fake(nowhere / "usr", "python3.13", says)
    with pytest.raises(environment.NotReady):
        environment.find_python()


def test_without_the_wanted_python_it_says_how_to_get_one(nowhere: Path) -> None:
    """In one message, for every system."""
    with pytest.raises(environment.NotReady) as told:
        environment.find_python()
    for words in (
        "3.13",
        "uv python install",
        "pyenv install",
        "brew install",
        "winget install",
        "apt install",
    ):
        assert words in str(told.value)


def test_what_is_installed_for_tests_serves_for_building(tmp_path: Path) -> None:
    """A build after a test installs nothing and removes nothing."""
    environment._Stamp(tmp_path / "ready", "test", environment.PACKAGES).set()
    assert environment._Stamp(tmp_path / "ready", "build", environment.PACKAGES).holds()


def test_what_is_installed_for_building_does_not_serve_for_tests(tmp_path: Path) -> None:
    """The tests' own packages are missing then."""
    environment._Stamp(tmp_path / "ready", "build", environment.PACKAGES).set()
    assert not environment._Stamp(tmp_path / "ready", "test", environment.PACKAGES).holds()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "required: command"),
        (["biuld"], "invalid choice"),
        (["build", "--outt", "x"], "unrecognized arguments"),
        (["serve", "--port", "many"], "invalid int value"),
    ],
)
def test_a_command_that_makes_no_sense_is_told(arguments: list[str], words: str) -> None:
    """With the commands that there are, and no traceback."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_the_door_opens_from_any_folder(tmp_path: Path) -> None:
    """The paths that it takes by itself are the repository's."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("given", [["-q"], ["tests/hooks", "-q", "-k", "a or b"], ["-x"]])
def test_what_follows_test_is_handed_to_pytest(given: list[str]) -> None:
    """Folders and options alike, in their order."""
    assert build.arguments(["test", *given]).tests == given


def test_packages_of_another_folder_are_not_emptied(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A link is taken away before npm empties what it leads to."""
    theirs = tmp_path / "theirs"
    (theirs / "pyodide").mkdir(parents=True)
    link = tmp_path / "node_modules"
    link.symlink_to(theirs)
    monkeypatch.setattr(environment, "NODE_MODULES", link)
    monkeypatch.setattr(environment, "_npm", lambda: ["npm"])
    monkeypatch.setattr(environment, "_run", lambda *_: link.mkdir())
    environment._node_packages("build")
    assert (theirs / "pyodide").is_dir()
    assert not link.is_symlink()

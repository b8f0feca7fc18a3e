"""The served site follows what is written, and lives through mistakes."""

import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from types import SimpleNamespace

import pytest

from hooks import events
from hooks.environment import ROOT

from .conftest import Copy

PATIENCE_S = 120


@dataclass
class Server:
    """A server of a copy, and where it says what it has to say."""

    address: str
    log: Path

    def page(self, path: str) -> str:
        """Return a page, or the number of an error."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE_S) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.code)


def _until(holds: Callable[[], bool]) -> None:
    """Wait until something holds, or fail."""
    ends = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.05)


@pytest.fixture
def server(copy: Copy, tmp_path: Path) -> Iterator[Server]:
    """One school, served."""
    log = tmp_path / "log"
    places = ["--docs", str(copy.docs), "--bank", str(copy.bank), "--port", "8431"]
    with log.open("w") as told:
        process = subprocess.Popen(
            [sys.executable, "-u", str(ROOT / "build.py"), "serve", *places],
            stdout=told,
            stderr=told,
        )
    try:
        _until(lambda: "Serving at" in log.read_text())
        yield Server(log.read_text().partition("Serving at ")[2].split()[0], log)
    finally:
        process.terminate()
        process.wait()


def test_what_is_written_is_shown(copy: Copy, server: Server) -> None:
    """A page, a clause, a question; a page that comes and one that goes."""
    copy.change("staff.md", "You are advised to be cautious", "You are advised to be wide awake")
    _until(lambda: "wide awake" in server.page("schools/forge/staff/"))
    copy.change("policy.yml", "text: Staff must decline", "text: Staff must kindly decline")
    for page in ("schools/forge/policy/", "compare/", "schools/forge/staff/"):
        _until(lambda page=page: "must kindly decline" in server.page(page))  # type: ignore[misc]
    copy.change("staff.yml", "On Saturday a pupil", "On Sunday a pupil")
    _until(lambda: "On Sunday a pupil" in server.page("schools/forge/staff/quiz/"))
    more = copy.docs / "schools" / "forge" / "more.md"
    more.write_text("# There is more\n")
    _until(lambda: "There is more" in server.page("schools/forge/more/"))
    more.unlink()
    _until(lambda: server.page("schools/forge/more/") == "404")


def test_a_mistake_is_told_and_the_server_lives_on(copy: Copy, server: Server) -> None:
    """It shows the last good state, and the mended one as soon as it is there."""
    copy.change("staff.md", "You must decline it", "You should decline it")
    _until(lambda: "does not say “must”" in server.log.read_text())
    assert "Traceback" not in server.log.read_text()
    copy.change("staff.md", "You should decline it", "Well: you must decline it")
    _until(lambda: "Well: you must decline it" in server.page("schools/forge/staff/"))


def test_what_was_written_before_anything_was_watched_is_built_too(copy: Copy) -> None:
    """While the first build ran."""
    before = events._written_at(copy.docs, copy.bank)
    copy.change("staff.md", "You are advised to be cautious", "You are advised to be wide awake")
    server = SimpleNamespace(_rebuild_cond=Condition(), _want_rebuild=False)
    places = (server, before, copy.docs, copy.bank)
    Thread(target=events._catch_up, args=places, daemon=True).start()
    _until(lambda: server._want_rebuild)

"""The harness that times pages: where it is, the peers that it builds, the rows that it writes.

It is a folder of its own beside this project, with a server that paces bytes, a brake for every
thread of the browser, and quiz pages made with other tools. Its README tells how to set it up.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hooks.environment import NODE_MODULES, ROOT

BESIDE = ROOT.parent / "shared" / "bench"
"""Where it is looked for when nothing else is said."""
PARTS = ("bench.py", "build.py", "chrome.py", "server.py", "throttle.py", "probe.js")
PROFILE = "phone"
"""A processor four times slower, 1.6 Mbit/s, 150 ms."""


class NotThere(Exception):
    """The harness cannot be used. The message says why, and what to do."""


@dataclass(frozen=True)
class Contestant:
    """A page to be timed until something is seen on it.

    `seen` is a selector, and `says` how the first text that it finds begins.
    """

    id: str
    site: Path
    start: str
    seen: str
    says: str

    def as_adapter(self) -> dict[str, Any]:
        """Return it as the harness takes it."""
        return {
            "id": self.id,
            "start": self.start,
            "question": self.seen,
            "questions": [{"q": self.says, "answer": ""}],
            "no_quiz": True,
        }


@dataclass(frozen=True)
class Harness:
    """The harness in its folder, the browser that it drives, and a folder to work in."""

    folder: Path
    browser: str
    work: Path
    rows: list[dict[str, Any]] = field(default_factory=list)

    def build(self, *peers: str) -> Path:
        """Build pages of others and return the folder with their sites."""
        sites = self.work / "peers"
        npm = self.folder / "node_modules"
        self._run(
            "build.py", "--out", sites, "--npm", npm if npm.is_dir() else NODE_MODULES, *peers
        )
        return sites

    def time(self, contestants: list[Contestant], runs: int) -> None:
        """Time pages, each run of all in turn, so that a busy minute meets all alike."""
        for _ in range(runs):
            for each in contestants:
                self._time(each)

    def _time(self, contestant: Contestant) -> None:
        adapter = self.work / f"{contestant.id}.json"
        adapter.write_text(json.dumps(contestant.as_adapter()))
        out = self.work / "rows.jsonl"
        out.unlink(missing_ok=True)
        site = ("--site", contestant.site, "--start", contestant.start, "--adapter", adapter)
        self._run("bench.py", *site, "--profiles", PROFILE, "--runs", 1, "--out", out, "--browser", self.browser)  # fmt: skip
        self.rows.extend(json.loads(line) for line in out.read_text().splitlines())

    def _run(self, script: str, *arguments: object) -> None:
        line = [sys.executable, self.folder / script, *arguments]
        done = subprocess.run(
            [str(each) for each in line], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NotThere(f"{done.stderr[-600:]}\n{script} of the harness failed.")


def found(folder: Path | None, browser: str, work: Path) -> Harness:
    """Return the harness in a folder. Raises NotThere."""
    place = (folder or BESIDE).resolve()
    missing = [part for part in PARTS if not (place / part).is_file()]
    if missing:
        raise NotThere(
            f"There is no harness in {place} ({missing[0]} is missing). "
            "Say where it is: build.py bench pages --harness FOLDER."
        )
    return Harness(place, browser, work)

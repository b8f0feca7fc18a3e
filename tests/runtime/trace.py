"""Finds out which modules each part of Python in the browser needs, and writes them down.

Everything that a page can ask is done once, in Pyodide under Node.js, with nothing left out
but what has a stand-in. Each part is done in a Python of its own, after those that are there
before it.
"""

import json
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hooks import environment, fonts
from hooks.runtime import modules, packs, sources
from hooks.runtime.bytecode import compiled

from .steps import Step, published, steps

PLACE = "/lib/python3.13/"
TRACE = Path(__file__).with_suffix(".mjs")
ENDS = ("tables", "certificate")
"""The parts that no other comes after."""


def run() -> int:
    """Write the list anew and return the exit status."""
    modules.FILE.write_text(as_text(traced()), "utf-8", newline="\n")
    print(f"{modules.FILE.name} names what is imported. Look at what changed before you keep it.")
    return 0


def traced() -> dict[str, Any]:
    """Return the content of the list."""
    with tempfile.TemporaryDirectory() as folder:
        found = _found(Path(folder))
    before = {
        part: {name for each in modules.PARTS[part] for name in found[each]} for part in found
    }
    lists = {part: sorted(found[part] - before[part]) for part in modules.PARTS}
    return {"made_for": modules.made_for(), **lists}


def as_text(content: Mapping[str, Any]) -> str:
    """Return the list as it is kept, a module to a line."""
    return json.dumps(content, indent=1) + "\n"


def _found(folder: Path) -> dict[str, set[str]]:
    """Return the files that are imported when all parts before a part and it itself are in use."""
    staged = folder / "fonts"
    fonts.stage(environment.NODE_MODULES, staged)
    job = {
        "archives": _archives(folder),
        "fonts": str(staged),
        "site": published(),
        "nothing": str(folder / "nothing"),
    }
    (folder / "nothing").touch()
    asked = steps(staged)
    found: dict[str, set[str]] = {}
    for end in ENDS:
        parts = (*modules.PARTS[end], end)
        for part, names in _imported(folder, job, {part: asked[part] for part in parts}).items():
            found[part] = found.get(part, set()) | _ours_left_out(names)
    return found


def _archives(folder: Path) -> dict[str, str]:
    """Write an archive of each part with everything in it, and return where they are."""
    parts = modules.whole()
    parts["base"] |= sources.stand_ins()
    made = {}
    for part, files in parts.items():
        code = compiled({name: text for name, text in files.items() if name.endswith(".py")})
        others = {name: content for name, content in files.items() if not name.endswith(".py")}
        made[part] = folder / f"{part}.tar"
        made[part].write_bytes(
            packs.archive({f"{name}c": pyc for name, pyc in code.items()} | others)
        )
    return {part: str(file) for part, file in made.items()}


def _imported(
    folder: Path, job: dict[str, Any], asked: dict[str, list[Step]]
) -> dict[str, list[str]]:
    groups = [[part, [asdict(step) for step in each]] for part, each in asked.items()]
    file = folder / "job.json"
    file.write_text(json.dumps({**job, "groups": groups}), "utf-8")
    done = subprocess.run(
        [environment.node(), str(TRACE), str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise environment.NotReady(
            f"{done.stdout}{done.stderr}\nThe steps in tests/runtime/steps.py failed."
        )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def _ours_left_out(origins: list[str]) -> set[str]:
    """Return the files of libraries by their paths; the project's own packages are whole anyway."""
    paths = (origin.removeprefix(PLACE) for origin in origins if origin.startswith(PLACE))
    sources_of = (f"{path[:-1]}" if path.endswith(".pyc") else path for path in paths)
    return {path for path in sources_of if not path.startswith("quizzes/")}

"""September at the school office: sixty certificates, a staff list, and what comes with them.

Everything is made by the engine and the certificate's own printer, so that the files are
what people would hand in.
"""

import functools
import http.server
import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served import SUB_PATH, Pages

from .handed_in import Json, Press

TODAY = "2026-09-20"
OLD = {"name": "2025-09-01", "hash": "00000000000000aa"}
GOOD = 45
SCRIPTS = ("Zoë Ó Súilleabháin", "Олена Шевченко", "محمد عبد الله", "प्रिया शर्मा", "王小明")


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site below a path, and give the address of its home page."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Pages, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()


def with_an_older_edition(site: Path, to: Path) -> Path:
    """Return a copy of a site in which Forge has published an edition before the one in force."""
    shutil.copytree(site, to, copy_function=os.link)
    index = json.loads((to / "data/index.json").read_text("utf-8"))
    forge = next(school for school in index["schools"] if school["id"] == "forge")
    infos = json.loads((to / forge["editions_data"]).read_text("utf-8"))
    assert len(infos) == 1
    quiz = older_quiz(Press(site))
    _write(to / "data/old/staff.json", quiz)
    forge["editions"].append({**OLD, "current": False, "quizzes": {"staff": "data/old/staff.json"}})
    _write(to / "data/index.json", index)
    _write(
        to / forge["editions_data"],
        [{**infos[0], "follows": OLD["name"], **_change(quiz)}, {**infos[0], **OLD}],
    )
    return to


def older_quiz(press: Press) -> Json:
    """Return the quiz of the older edition."""
    return {**press.quiz("forge-staff"), "edition": OLD}


def _change(quiz: Json) -> Json:
    """Return a material change of the clause that the first item rests on."""
    before = {
        "section": "1",
        "topic": "law",
        "duty": "must",
        "voice": None,
        "text": "As it was.",
        "binds": ["staff"],
        "informs": [],
    }
    clause = quiz["items"][0]["clauses"][0]
    change = {
        "id": clause,
        "how": "changed",
        "before": before,
        "after": {**before, "text": "As it is now."},
    }
    return {"changed": {"clauses": [change], "items": [], "quizzes": []}}


def _write(file: Path, content: object) -> None:
    """Write a file anew: its old text may be shared with another site."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


@dataclass(frozen=True)
class Post:
    """The files, and what must be said of each person: name → state."""

    files: list[Path]
    staff: Path
    states: dict[str, str]


def post(press: Press, folder: Path) -> Post:
    """Write sixty certificates and a staff list with two people who sent none."""
    folder.mkdir()
    states: dict[str, str] = {}
    for number in range(GOOD):
        name = SCRIPTS[number] if number < len(SCRIPTS) else f"Good {_word(number)}"
        content = press.record(
            name, "2026-09-02", form=number % 12 + 1, wrong=number % 3, role="Teacher"
        )
        (folder / f"good-{number}.pdf").write_bytes(press.pdf(content))
        states[name] = "In force"
    for file, (name, content, state) in _others(press).items():
        made = content if isinstance(content, bytes) else press.pdf(content)
        (folder / file).write_bytes(made)
        states[name] = state
    shutil.copy(folder / "good-7.pdf", folder / "good-7-again.pdf")
    files = sorted(folder.iterdir())
    people = [
        name for name, state in states.items() if state not in ("Cannot be read", "Another school")
    ]
    staff = folder / "staff.csv"
    rows = [
        "Name;Role",
        *(f"{name};Teacher" for name in people),
        "Missing One;Cook",
        "Missing Two;Cook",
    ]
    staff.write_text("\n".join(rows), "utf-16")
    states |= dict.fromkeys(("Missing One", "Missing Two"), "Nothing handed in")
    return Post(files, staff, states)


def _others(press: Press) -> dict[str, tuple[str, Json | bytes, str]]:
    """Return the files that are not simply good: whose line it is, what is in it, and its state."""
    good = press.record("Edited Score", "2026-09-03", wrong=2)
    scored = {**good, "record": {**good["record"], "score": 12}}
    whole = press.pdf(press.record("Damaged Person", "2026-09-03"))
    later = press.record("Future Person", "2026-12-24")
    found: dict[str, tuple[str, Json | bytes, str]] = {
        "score.pdf": ("Edited Score", scored, "Does not add up"),
        "name.pdf": (
            "Edited Name",
            {**press.record("Good Seven", "2026-09-03"), "name": "Edited Name"},
            "Name differs",
        ),
        "future.pdf": ("Future Person", later, "Does not add up"),
        "cut.pdf": ("cut.pdf", whole[: len(whole) // 2], "Cannot be read"),
        "empty.pdf": ("empty.pdf", b"", "Cannot be read"),
        "holiday.pdf": ("holiday.pdf", b"%PDF-1.4 no more", "Cannot be read"),
        "other.pdf": (
            "Other School",
            press.record("Other School", "2026-09-03", quiz="church-staff"),
            "Another school",
        ),
        "formula.json": (
            '=HYPERLINK("x") Ann',
            press.file(press.record('=HYPERLINK("x") Ann', "2026-09-03")),
            "In force",
        ),
    }
    for number in range(3):
        name = f"Due {_word(number)}"
        found[f"due-{number}.pdf"] = (name, press.record(name, "2025-09-10"), "Renewal due")
        name = f"Older {_word(number)}"
        record = press.record(name, "2025-10-10", of=older_quiz(press), form=number + 1)
        found[f"older-{number}.pdf"] = (name, record, "Older edition")
    return found


def _word(number: int) -> str:
    """Return a surname for a number."""
    ones = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return "-".join(ones[int(digit)].capitalize() for digit in str(number))

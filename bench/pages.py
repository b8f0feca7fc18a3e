"""How long readers wait: our pages beside plain ones and beside naive Pyodide, on a slow phone."""

import json
import platform
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from hooks.environment import ROOT

from . import journey, plain
from .harness import Contestant, Harness, NotThere, found
from .journey import AUDIENCE, SCHOOL
from .table import Line, as_markdown, middle

PAGE = ROOT / "docs" / "maintainers" / "speed.md"
KEPT = ROOT / "bench" / "last.json"
QUIZ = f"schools/{SCHOOL}/{AUDIENCE}/quiz/"
THEIR_QUIZ = ("quiz/", "article h2")

_TEXT = """\
# How fast the site is

Measured with `python3 build.py bench pages` on {day}, on {machine}, as the median of {runs} runs. A slow phone is imitated: a processor four times slower, 1.6 Mbit/s, 150 ms. Machines differ, so only the shares mean something. “Plain” is a page of the same kind in the theme alone; “naive” is a page that loads Pyodide first and shows its questions then.

{table}
The times are of the quiz for the staff of {school} and of its staff page. The harness stands outside the project; `--harness` says where.
"""


def run(site: Path, folder: Path | None, browser: str, runs: int) -> int:
    """Time a built site, print the table, write it to the docs, and return the exit status."""
    with tempfile.TemporaryDirectory() as work:
        try:
            harness = found(folder, browser, Path(work))
            lines = _measured(harness, site, runs)
        except (NotThere, LookupError) as error:
            print(error, file=sys.stderr)
            return 1
    before = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    table = as_markdown(lines, before)
    print(table)
    _keep(lines, table, runs)
    return int(any(line.verdict == "over the limit" for line in lines))


def _measured(harness: Harness, site: Path, runs: int) -> list[Line]:
    peers = harness.build("a", "f")
    quiz = json.loads((site / f"data/quizzes/{SCHOOL}-{AUDIENCE}.json").read_text())
    harness.time(_contestants(peers, plain.build(harness.work), site, quiz), runs)
    travelled = [journey.travel(harness, site) for _ in range(runs)]
    return [*_of_pages(harness.rows), *_of_journeys(travelled)]


def _contestants(
    peers: Path, plain_site: Path, site: Path, quiz: dict[str, Any]
) -> list[Contestant]:
    first = quiz["forms"][0]["items"][0]["id"]
    stem = next(item["stem"] for item in quiz["items"] if item["id"] == first)
    begins = stem[:40]
    text, page = "Can I be in touch with pupils?", f"{plain.PAGE}/"
    return [
        Contestant("plain-quiz", peers / "a", *THEIR_QUIZ, ""),
        Contestant("naive", peers / "f", "quiz/", ".q", ""),
        Contestant("ours", site, QUIZ, ".question__text", begins),
        Contestant(
            "ours-ready", site, QUIZ, "policy-quiz[data-state=ready] .question__text", begins
        ),
        Contestant("plain-page", plain_site, page, "article h2", text),
        Contestant("our-page", site, page, "article h2", text),
    ]


def _of_pages(rows: list[dict[str, Any]]) -> list[Line]:
    def mid(contestant: str, key: str, visit: str = "cold") -> float:
        return middle(rows, contestant, visit, key)

    seconds = {key: mid(key, "question") / 1000 for key in ("ours", "ours-ready", "plain-quiz", "naive", "our-page", "plain-page")}  # fmt: skip
    return [
        Line("first question seen, cold, s", seconds["ours"], seconds["plain-quiz"], "plain", 0.75, 1.05, share=True),
        Line("more kB until then", mid("ours", "kb_question") - mid("plain-quiz", "kb_question"), None, "plain", None, 40),
        Line("Python ready, cold, s", seconds["ours-ready"], seconds["naive"], "naive", 0.33, 0.50, share=True),
        Line("bytes in all, cold, MB", mid("ours-ready", "kb_total") / 1000, mid("naive", "kb_total") / 1000, "naive", 2.5, 3.6),
        Line("Python ready, second visit, s", mid("ours-ready", "question", "warm") / 1000, mid("naive", "question", "warm") / 1000, "naive", 0.22, 0.30, share=True),
        Line("guidance page seen, cold, s", seconds["our-page"], seconds["plain-page"], "plain", 1.0, 1.03, share=True),
        Line("guidance page, kB in all", mid("our-page", "kb_total"), mid("plain-page", "kb_total"), "plain", 1.0, 1.03, share=True),
        Line("guidance page, requests", mid("our-page", "requests"), mid("plain-page", "requests"), "plain", 1.0, 1.03, share=True),
    ]  # fmt: skip


def _of_journeys(all_of_them: list[journey.Journey]) -> list[Line]:
    def mid(key: str) -> float:
        return float(median(getattr(each, key) for each in all_of_them))

    return [
        Line("answer to reason while Python loads, ms", mid("reason"), None, "a press", None, 100),
        Line("longest task until then, ms", mid("longest"), None, "", None, 100),
        Line("last answer to score, ms", mid("score"), None, "a press", None, 50),
        Line("score to certificate as PDF, ms", mid("paper"), None, "two presses", None, 1500),
    ]


def _keep(lines: list[Line], table: str, runs: int) -> None:
    KEPT.write_text(json.dumps({line.what: line.ours for line in lines}, indent=1) + "\n")
    machine = f"{platform.system()} on {platform.machine()}"
    day = f"{date.today():%-d %B %Y}"
    school = SCHOOL.capitalize()
    PAGE.write_text(_TEXT.format(day=day, machine=machine, runs=runs, table=table, school=school))

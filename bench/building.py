"""What a build costs: seconds, seconds of the processor, memory, and how many times a plain one.

Each number of schools is built three times: with nothing kept from earlier builds, with nothing
changed since, and by MkDocs with Material alone from the very pages that ours generates. What
is measured includes the start of Python. Seconds of the processor hardly depend on what else
the machine does.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from hooks.content import Content, gather
from hooks.environment import ROOT
from hooks.output import Made, files
from hooks.packing import Packed
from hooks.pages.finish import finished

from . import made_up

ROUNDS = 3
"""How often what takes little time is measured; the median counts."""
FEW = 10
"""Up to so many schools take little time."""

PLAIN = """\
site_name: Plain
docs_dir: docs
site_dir: site
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [admonition, attr_list, md_in_html, {toc: {toc_depth: 3}}]
"""
COLUMNS = ("schools", "pages", "first s", "CPU s", "MiB", "again s", "CPU s", "MiB", "plain CPU s", "again : plain")  # fmt: skip

_KILO = 1 if sys.platform == "darwin" else 1024
"""The unit of the memory that the system tells, in bytes."""
_FRONT = "---\n"


@dataclass(frozen=True)
class Cost:
    """What a command cost: seconds by the clock and of the processor, and MiB at the peak."""

    wall: float
    cpu: float
    mib: float


def run(counts: list[int]) -> int:
    """Measure builds of so many schools each and print the table. Returns the exit status."""
    if not hasattr(os, "wait4"):
        print("This system does not tell what a command cost. Use Linux or macOS.", file=sys.stderr)
        return 1
    print("  ".join(COLUMNS), flush=True)
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="guidance-bench-") as folder:
            cells = _row(Path(folder), count)
        wide = zip(cells, COLUMNS, strict=True)
        print("  ".join(f"{cell:>{len(column)}}" for cell, column in wide), flush=True)
    return 0


def _row(folder: Path, count: int) -> list[str]:
    docs, bank = made_up.write(folder, count)
    first = _ours(folder, docs, bank)
    pages = plain(folder / "plain", docs, bank)
    rounds = [(_ours(folder, docs, bank), _plain(folder / "plain")) for _ in _rounds(count)]
    again, alone = (_middle([pair[n] for pair in rounds]) for n in (0, 1))
    ratio = f"{again.cpu / alone.cpu:.2f}"
    return [str(count), str(pages), *_cells(first), *_cells(again), f"{alone.cpu:.1f}", ratio]


def _rounds(count: int) -> range:
    return range(ROUNDS if count <= FEW else 1)


def _cells(cost: Cost) -> list[str]:
    return [f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.mib:.0f}"]


def _middle(costs: list[Cost]) -> Cost:
    return Cost(*(median(getattr(each, name) for each in costs) for name in ("wall", "cpu", "mib")))


def _ours(folder: Path, docs: Path, bank: Path) -> Cost:
    """Return what our build costs. What it keeps stands in the folder, and not in the cache."""
    places = ["--docs", str(docs), "--bank", str(bank), "--out", str(folder / "site")]
    command = [sys.executable, str(ROOT / "build.py"), "build", "--draft", *places]
    return _cost(command, {"GUIDANCE_CACHE": str(folder / "cache")})


def _plain(folder: Path) -> Cost:
    config = str(folder / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", config]
    return _cost(command, {"NO_MKDOCS_2_WARNING": "1"})


def _cost(command: list[str], variables: dict[str, str]) -> Cost:
    """Run a command and return what it cost. Raises CalledProcessError where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **variables}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    cpu = used.ru_utime + used.ru_stime
    return Cost(time.monotonic() - began, cpu, used.ru_maxrss * _KILO / 2**20)


# The same pages for MkDocs alone ------------------------------------------------------------


def plain(folder: Path, docs: Path, bank: Path) -> int:
    """Write the pages and files that a build generates, for a plain one. Returns how many pages."""
    content = gather(docs, bank)
    count = 0
    for path, made in _sources(content, docs):
        place = folder / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made)
        count += place.suffix == ".md"
    (folder / "mkdocs.yml").write_text(PLAIN)
    return count


def _sources(content: Content, docs: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every page in its final Markdown, and every other file, by its path."""
    made = files(content, docs)
    written = {
        file.relative_to(docs).as_posix(): file for file in docs.rglob("*") if file.is_file()
    }
    for path, each in {**made, **written}.items():
        source = _bytes(each)
        yield (
            path,
            _final(path, source.decode(), content).encode() if path.endswith(".md") else source,
        )


def _bytes(made: Made) -> bytes:
    if isinstance(made, Path):
        return made.read_bytes()
    source = made.text if isinstance(made, Packed) else made
    return source.encode() if isinstance(source, str) else source


def _final(path: str, page: str, content: Content) -> str:
    """Return a page as MkDocs is given it: its front matter, and its text with the made parts."""
    front, text = "", page
    if page.startswith(_FRONT):
        end = page.index(f"\n{_FRONT}", len(_FRONT)) + len(f"\n{_FRONT}")
        front, text = page[:end], page[end:]
    return front + finished(text, path, content, date.today())

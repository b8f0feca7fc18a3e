"""A mistake in what an author wrote: where it is, what it is, and how to mend it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. Lines and columns count from 1, as editors count them."""

    file: str
    line: int
    column: int
    what: str
    repair: str
    rule: str = ""

    def __str__(self) -> str:
        named = f" [{self.rule}]" if self.rule else ""
        return f"{self.file}:{self.line}:{self.column}: {self.what}{named}\n    {self.repair}"

    def as_json(self) -> dict[str, str | int]:
        """The problem as published by `build.py check --json`."""
        return {key: value for key, value in asdict(self).items() if key != "rule" or value}


def listed(problems: Iterable[Problem]) -> str:
    """Return the problems as text, in the order of files and lines, each one once."""
    return "\n".join(str(problem) for problem in sorted(set(problems)))


def shown(path: Path) -> str:
    """Return a path as authors know it: relative to where they work, where that is shorter."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()

"""One part of the report: what was counted, and what is wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from quizzes.authoring.problems import Problem

from ..kept import Kept, Part, code, digest


@dataclass(frozen=True)
class Section:
    """The figures of a check by school (and audience), and its problems."""

    figures: dict[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def as_json(self) -> dict[str, Any]:
        """The section as `build.py check --json` prints it."""
        return {
            "ok": self.ok,
            "figures": self.figures,
            "problems": [problem.as_json() for problem in sorted(set(self.problems))],
        }


RESULTS = Kept[Section]("checks")
"""What the checks found, by everything that they looked at."""


def once(check: str, parts: Iterable[Part], find: Callable[[], Section]) -> Section:
    """Return what a check finds in these parts, finding it only where it is not known yet."""
    return RESULTS.of(digest(code(), check, *parts), find)


def joined(sections: Iterable[Section]) -> Section:
    """Return the sections of several schools or quizzes as one."""
    found = list(sections)
    figures = {name: each for section in found for name, each in section.figures.items()}
    return Section(figures, tuple(problem for section in found for problem in section.problems))

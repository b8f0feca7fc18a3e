"""One part of the report: what was counted, and what is wrong."""

from dataclasses import dataclass, field
from typing import Any

from quizzes.authoring.problems import Problem


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

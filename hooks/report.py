"""Prints the report of the content checks, for people or for machines."""

import json
import sys
from pathlib import Path
from typing import Any

from quizzes.authoring.problems import Problem, listed

from .checks import report
from .checks.section import Section
from .content import gather
from .site import refuse


def print_report(docs: Path, bank: Path, *, as_json: bool) -> int:
    """Print every section and return the exit status: 0 when all of them are ok."""
    refused = refuse(docs, bank)
    if refused:
        print(refused, file=sys.stderr)
        return 1
    sections = report(gather(docs, bank))
    if as_json:
        print(json.dumps({name: each.as_json() for name, each in sections.items()}, indent=2))
    else:
        print("\n".join(_shown(name, each) for name, each in sections.items()))
    return 0 if all(section.ok for section in sections.values()) else 1


def all_problems(sections: dict[str, Section]) -> list[Problem]:
    """Return the problems of all sections."""
    return [problem for section in sections.values() for problem in section.problems]


def counted(problems: list[Problem]) -> str:
    """Return a last line that says how many problems there are."""
    number = len(set(problems))
    return f"{number} problem{'s' if number != 1 else ''}. Nothing was changed; mend and run again."


def _shown(name: str, section: Section) -> str:
    lines = [f"{name}: {'ok' if section.ok else 'NOT OK'}"]
    for owner, figures in section.figures.items():
        lines += [f"  {owner}", *(f"    {line}" for line in _figures(figures))]
    return "\n".join([*lines, listed(section.problems)] if section.problems else lines)


def _figures(figures: dict[str, Any]) -> list[str]:
    """Return nested figures as lines: one for each inner table, one for all plain values."""
    plain = ", ".join(
        f"{key} {_number(value)}" for key, value in figures.items() if not isinstance(value, dict)
    )
    nested = [
        f"{key}: {', '.join(_figures(value))}"
        for key, value in figures.items()
        if isinstance(value, dict)
    ]
    return ([plain] if plain else []) + nested


def _number(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)

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
    """Print every section and return the exit status: 0 when all of them are ok.

    What is not published is a problem too.
    """
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
    """Return nested figures as lines: a table where all are alike, else one for each inner one."""
    if _alike(figures):
        return _table(figures)
    plain = ", ".join(
        f"{key} {_number(value)}" for key, value in figures.items() if not isinstance(value, dict)
    )
    nested = [line for key, value in figures.items() for line in _nested(key, value)]
    return ([plain] if plain else []) + nested


def _nested(key: str, value: object) -> list[str]:
    """Return an inner table of figures: in one line where it has one, else indented below."""
    if not isinstance(value, dict):
        return []
    lines = _column(value) if any(" " in name for name in value) else _figures(value)
    return [f"{key}: {lines[0]}"] if len(lines) == 1 else [f"{key}:", *(f"  {x}" for x in lines)]


def _column(figures: dict[str, Any]) -> list[str]:
    """Return one line for each figure, for those whose names are sentences."""
    wide = max(map(len, figures))
    return [f"{name:<{wide}}  {_number(value):>6}" for name, value in figures.items()]


def _alike(figures: dict[str, Any]) -> bool:
    """Whether the figures are a table: several rows with the same plain columns."""
    rows = list(figures.values())
    return (
        len(rows) > 1
        and all(isinstance(row, dict) and row.keys() == rows[0].keys() for row in rows)
        and not any(isinstance(value, dict) for row in rows for value in row.values())
    )


def _table(figures: dict[str, dict[str, Any]]) -> list[str]:
    """Return a table with a line for each row, its columns one below another."""
    columns = list(next(iter(figures.values())))
    wide = max(map(len, figures))
    lines = [f"{'':<{wide}}  {'  '.join(columns)}"]
    for name, row in figures.items():
        cells = (f"{_number(row[column]):>{len(column)}}" for column in columns)
        lines.append(f"{name:<{wide}}  {'  '.join(cells)}")
    return lines


def _number(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)

"""The content checks: each looks at everything that was written and returns a section."""

from dataclasses import replace

from ..content import Content
from . import clauses, duties, editions, forms, guessers, items, readability, words
from .section import Section

CHECKS = {
    "clauses": clauses.check,
    "duties": duties.check,
    "words": words.check,
    "readability": readability.check,
    "items": items.check,
    "guessers": guessers.check,
    "forms": forms.check,
}
"""The sections of `build.py check`, in the order in which they are printed (contract 9.4)."""


def report(content: Content, *, draft: bool = False) -> dict[str, Section]:
    """Return every section of the report.

    Unless `draft` is meant, “clauses” asks too whether what is written is published.
    """
    sections = {name: check(content) for name, check in CHECKS.items()}
    if draft:
        return sections
    told = sections.get("clauses", Section())
    problems = (*told.problems, *editions.check(content))
    return {**sections, "clauses": replace(told, problems=problems)}

"""The policy page of a school: its whole policy in plain words, clause by clause."""

from dataclasses import dataclass

from ..content import SchoolContent
from ..coverage import Place, items, places
from ..menu import NAMES
from ..register import Clause, anchor
from .render import render

DUTIES = {
    "must": "must",
    "must-not": "must not",
    "should": "should",
    "should-not": "should not",
    "may": "may",
    "will": "will",
    "consequence": "consequence",
    "definition": "what it means",
    "fact": "fact",
}
"""What the page calls each duty."""

VOICES = {
    "advised": "advised",
    "strongly-advised": "strongly advised",
    "asked": "asked",
    "told": "told",
    "may-only": "may only",
}
"""What the page calls a duty that the policy puts in another voice."""


@dataclass(frozen=True)
class _Line:
    """One clause as the page shows it."""

    clause: Clause
    anchor: str
    duty: str
    told: list[Place]
    quizzes: list[tuple[str, int]]


def policy_page(school: SchoolContent) -> str:
    """Return the Markdown of the policy page."""
    told, asked = places(school), items(school)
    sections = [
        (
            number,
            title,
            [
                _line(clause, told, asked)
                for clause in school.register.clauses
                if clause.section == number
            ],
        )
        for number, title in school.register.sections.items()
    ]
    return render(
        "policy.md", school=school, register=school.register, sections=sections, names=NAMES
    )


def _line(
    clause: Clause, told: dict[str, list[Place]], asked: dict[str, list[tuple[str, str]]]
) -> _Line:
    audiences = [audience for audience, _ in asked.get(clause.id, [])]
    counts = [(audience, audiences.count(audience)) for audience in dict.fromkeys(audiences)]
    duty = VOICES.get(clause.voice or "", DUTIES[clause.duty])
    pages = [place for place in told.get(clause.id, []) if place.audience != "index"]
    return _Line(clause, anchor(clause.id), duty, pages, counts)

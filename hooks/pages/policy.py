"""The policy page of a school: its whole policy in plain words, clause by clause."""

from dataclasses import dataclass

from ..content import SchoolContent
from ..coverage import Place, items, places
from ..menu import NAMES
from ..register import Clause, anchor
from ..strength import of_clause
from .render import render

WITHOUT_WORD = {"consequence": "consequence", "definition": "what it means", "fact": "fact"}
"""What the page calls the duties that ask nothing of anybody."""


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
    duty = WITHOUT_WORD.get(clause.duty) or of_clause(clause) or clause.duty
    pages = [place for place in told.get(clause.id, []) if place.audience != "index"]
    return _Line(clause, anchor(clause.id), duty, pages, counts)

"""The policy page of a school: its whole policy in plain words, clause by clause."""

from dataclasses import dataclass
from datetime import date

from ..content import SchoolContent
from ..coverage import Place, items, places
from ..menu import NAMES
from ..register import PAGES, Clause, anchor
from ..strength import of_clause
from .about import STATEMENT, dates
from .render import render

WITHOUT_WORD = {"consequence": "consequence", "definition": "what it means", "fact": "fact"}
"""What the page calls the duties that ask nothing of anybody."""


@dataclass(frozen=True)
class _Line:
    """One clause as the page shows it."""

    clause: Clause
    anchor: str
    duty: str
    audiences: str
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
        "policy.md",
        audiences=[name for name in PAGES if any(name in c.pages for c in school.register.clauses)],
        duties=list(dict.fromkeys(line.duty for _, _, lines in sections for line in lines)),
        statement=STATEMENT,
        dates=dates(school.register.policy, date.today()),
        school=school,
        register=school.register,
        sections=sections,
        names=NAMES,
    )


def _line(
    clause: Clause, told: dict[str, list[Place]], asked: dict[str, list[tuple[str, str]]]
) -> _Line:
    audiences = [audience for audience, _ in asked.get(clause.id, [])]
    counts = [(audience, audiences.count(audience)) for audience in dict.fromkeys(audiences)]
    duty = WITHOUT_WORD.get(clause.duty) or of_clause(clause) or clause.duty
    pages = [place for place in told.get(clause.id, []) if place.audience != "index"]
    spoken_to = " ".join(name for name in PAGES if name in clause.pages)
    return _Line(clause, anchor(clause.id), duty, spoken_to, pages, counts)

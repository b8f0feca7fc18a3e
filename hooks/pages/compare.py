"""The page that compares the schools, topic by topic. What a policy does not say is shown as silence."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

from ..content import Content, SchoolContent
from ..register import Clause, Row, anchor
from .about import dates
from .render import render

TITLES: dict[str, str] = {
    "contact-pupils": "May staff and pupils be in contact?",
    "former-pupils": "What about former pupils?",
    "contact-parents": "May staff and parents be in contact?",
    "photographs": "Who may post photographs, and who gives permission?",
    "own-views": "May people share their own views?",
    "privacy": "Privacy settings and passwords",
    "complaints": "Where do complaints go?",
    "whom-to-tell": "Whom do I tell?",
    "evidence": "What is done about evidence?",
    "meetings": "Who is invited to a meeting?",
    "removal": "Are posts to be taken down?",
    "police": "When do the police come in?",
    "bans": "Is anybody kept out, or disciplined?",
    "monitoring": "Does the school watch its systems?",
    "official-accounts": "The school's own accounts",
    "phones": "Phones in school",
    "law": "Laws, circulars and other policies",
    "training": "Training and teaching",
}
"""The rows of the comparison, as questions, in their order on the page."""


@dataclass(frozen=True)
class _Cell:
    """What one school says of one topic; nothing when its policy is silent."""

    school: SchoolContent
    clauses: list[tuple[Clause, str]]


def compare_page(content: Content) -> str:
    """Return the Markdown of the page."""
    rows = [
        (row, TITLES[row], [_cell(school, row) for school in content.schools.values()])
        for row in sorted(get_args(Row), key=list(TITLES).index)
    ]
    when = [
        (school, [line.removeprefix("- ") for line in dates(school.register.policy, date.today())])
        for school in content.schools.values()
    ]
    return render("compare.md", rows=rows, when=when)


def _cell(school: SchoolContent, row: str) -> _Cell:
    said = [clause for clause in school.register.clauses if row in clause.compare]
    return _Cell(school, [(clause, anchor(clause.id)) for clause in said])

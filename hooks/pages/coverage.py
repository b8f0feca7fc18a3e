"""What of each policy is told and asked, by topic, and the clauses that no question tests."""

from dataclasses import dataclass

from ..checks.tested import DUTIES
from ..content import Content, SchoolContent
from ..coverage import items, places
from ..menu import NAMES
from ..register import Clause, anchor
from .charts import bar, percent
from .render import render

UNLISTED = "No reason is listed."


@dataclass(frozen=True)
class _Row:
    """One topic of a policy: its clauses, those that a page tells, those that a question tests."""

    title: str
    clauses: tuple[Clause, ...]
    told: int
    tested: int

    @property
    def count(self) -> int:
        return len(self.clauses)


def coverage_page(school: SchoolContent) -> str:
    """Return the Markdown of the page of one school."""
    rows = _rows(school)
    longest = max((row.count for row in rows), default=0)
    return render(
        "coverage.md",
        school=school.register.school,
        rows=[(row, _bar(row, longest), percent(row.tested, row.count)) for row in rows],
        total=_total(rows),
        untested=_untested(school),
    )


def overview_page(content: Content) -> str:
    """Return the Markdown of the page of all schools."""
    totals = [(school, _total(_rows(school))) for school in content.schools.values()]
    longest = max((total.count for _, total in totals), default=0)
    rows = [
        (school, total, _bar(total, longest), percent(total.tested, total.count))
        for school, total in totals
    ]
    return render("coverage-all.md", rows=rows)


def _rows(school: SchoolContent) -> list[_Row]:
    told, tested = places(school).keys(), items(school).keys()
    rows = []
    for topic, title in school.register.topics.items():
        clauses = tuple(each for each in school.register.clauses if each.topic == topic)
        ids = {each.id for each in clauses}
        rows.append(_Row(title, clauses, len(ids & told), len(ids & tested)))
    return [row for row in rows if row.clauses]


def _total(rows: list[_Row]) -> _Row:
    clauses = tuple(clause for row in rows for clause in row.clauses)
    return _Row("All", clauses, sum(r.told for r in rows), sum(r.tested for r in rows))


def _bar(row: _Row, longest: int) -> str:
    return bar([("yes", row.tested), ("no", row.count - row.tested)], longest)


def _untested(school: SchoolContent) -> list[tuple[str, list[tuple[Clause, str, str]]]]:
    """Return the clauses with a duty that no question tests, by topic, each with the reason."""
    tested, why = items(school).keys(), _reasons(school)
    found = []
    for row in _rows(school):
        clauses = [
            (each, anchor(each.id), why.get(each.id, UNLISTED))
            for each in row.clauses
            if each.duty in DUTIES and each.id not in tested
        ]
        found += [(row.title, clauses)] if clauses else []
    return found


def _reasons(school: SchoolContent) -> dict[str, str]:
    """Return why no question rests on a clause, as the bank of each audience says."""
    said: dict[str, list[str]] = {}
    for audience, source in school.quizzes.items():
        for entry in source.bank.untested:
            for clause in entry.clauses:
                said.setdefault(clause, []).append(f"{NAMES[audience]}: {entry.why}")
    return {clause: " ".join(whys) for clause, whys in said.items()}

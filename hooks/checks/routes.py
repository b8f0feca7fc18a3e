"""Whom to tell: every route says what its clauses say, no more strongly, and of the same people."""

import re
from collections.abc import Iterator

from quizzes.authoring.problems import Problem

from ..content import SchoolContent
from ..register import Clause, Route
from ..strength import found, of_clause


def problems(school: SchoolContent) -> Iterator[Problem]:
    """Yield what is wrong with the routes of a school's register."""
    for n, route in enumerate(school.register.routes):
        at, clauses = ("routes", n), []
        for name in route.clauses:
            if name in school.register.by_id:
                clauses.append(school.register.clause(name))
            else:
                yield school.located.problem(
                    (*at, "clauses"),
                    f"The route “{route.about}” cites clause {name}, which is not there.",
                    "Look the clause's id up below.",
                )
        for what, repair in _untrue(route, clauses):
            yield school.located.problem(at, what, repair)


def _untrue(route: Route, clauses: list[Clause]) -> Iterator[tuple[str, str]]:
    if not route.to or not route.clauses:
        yield (
            f"The route “{route.about}” lacks people or clauses.",
            "Name at least one under “to”, and the clauses that say so.",
        )
    words = {strength for clause in clauses if (strength := of_clause(clause))}
    if words and not any(found(word, route.says) for word in words):
        yield (
            f"The route “{route.about}” says “{route.says}”, which is not as strong as its clauses.",
            f"Use their own word: {', '.join(sorted(words))}.",
        )
    text = " ".join(clause.text for clause in clauses).casefold()
    for person in route.to:
        bare = re.sub(r"^(?:an?|the|your) ", "", person).casefold()
        if clauses and bare not in text:
            yield (
                f"The route “{route.about}” leads to “{person}”, whom its clauses do not name.",
                "Use the title that stands in the clause.",
            )

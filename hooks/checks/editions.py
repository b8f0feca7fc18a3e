"""What is written is what was published: else it is a draft, and has to be published."""

from collections.abc import Iterator

from quizzes.authoring.difference import State, difference
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.editions import Changes

from .. import data
from ..content import Content, SchoolContent

SHOWN = 6
"""How many changes a problem names; the command lists them all."""


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each school that differs from its last edition, or has none."""
    for school in content.schools.values():
        if school.is_draft and not school.history.problems:
            yield school.located.problem((), _what(school), _repair(school))


def changes(school: SchoolContent) -> Changes:
    """Return what changed since the edition in force; everything, where there is none."""
    latest = school.history.latest
    return difference(latest.state if latest else State({"clauses": []}, {}), data.state(school))


def named(changed: Changes) -> list[str]:
    """Return a few words for each change: which clause, item or quiz, and what of it."""
    clauses = [f"clause {each.id} ({each.how})" for each in changed.clauses]
    items = [f"item {each.id} ({', '.join(each.parts) or each.how})" for each in changed.items]
    quizzes = [f"{each.quiz} ({', '.join(each.parts) or each.how})" for each in changed.quizzes]
    return [*clauses, *items, *(each.replace("_", " ") for each in quizzes)]


def _what(school: SchoolContent) -> str:
    latest = school.history.latest
    if latest is None:
        return f"No edition of {school.id} has been published yet."
    words = named(changes(school)) or ["the order of the quizzes"]
    more = f" and {len(words) - SHOWN} more" if len(words) > SHOWN else ""
    return f"This differs from the published edition {latest.info.name}: {', '.join(words[:SHOWN])}{more}."


def _repair(school: SchoolContent) -> str:
    return (
        f"Run build.py publish {school.id}. Until then, serve shows it as a draft, and build "
        "makes a draft with --draft."
    )

"""Every item keeps the rules, and rests on clauses that exist."""

from quizzes.authoring.lint import Known, lint
from quizzes.authoring.problems import Problem

from ..content import Content
from .section import Section
from .tested import duties, untested


def check(content: Content) -> Section:
    """Return the number of items by quiz, and every breach of a rule."""
    problems: list[Problem] = list(content.bank_problems)
    figures = {}
    for school, source in content.quizzes():
        register = school.register
        known = Known(source.audience, set(register.by_id), set(register.topics))
        problems += lint(source.bank, source.located, known)
        problems += untested(register, source)
        figures[source.quiz.id] = {
            "items": len(source.bank.items),
            "critical": sum(item.critical for item in source.bank.items),
            "clauses": len({c for item in source.bank.items for c in item.clauses}),
            "duties": len(duties(register, source.audience)),
            "duties listed as untested": sum(len(each.clauses) for each in source.bank.untested),
        }
    return Section(figures, tuple(problems))

"""Every item keeps the rules, and rests on clauses that exist."""

from quizzes.authoring.lint import Known, lint, measured
from quizzes.authoring.problems import Problem

from ..content import Content, QuizSource, SchoolContent
from . import levels
from .section import Section
from .tested import duties, untested


def check(content: Content) -> Section:
    """Return the number of items by quiz, the figures of its bank, and every breach of a rule."""
    problems: list[Problem] = list(content.bank_problems)
    figures = {}
    for school, source in content.quizzes():
        known = _known(content, school, source)
        problems += [*lint(source.bank, source.located, known), *levels.hard(school, source)]
        problems += untested(school.register, source)
        shares = measured(source.bank, known)
        figures[source.quiz.id] = {
            "items": len(source.bank.items),
            "critical": sum(item.critical for item in source.bank.items),
            "clauses": len({c for item in source.bank.items for c in item.clauses}),
            "duties": len(duties(school.register, source.audience)),
            "duties listed as untested": sum(len(each.clauses) for each in source.bank.untested),
            "grade": round(levels.ease_of(source.bank).grade, 1),
            "shares": {name: round(share.value, 2) + 0.0 for name, share in shares.items()},
        }
    return Section(figures, tuple(problems))


def _known(content: Content, school: SchoolContent, source: QuizSource) -> Known:
    """Return what the items of a quiz may refer to, and what they are compared with."""
    register = school.register
    others = {each.quiz.id: each.bank for other, each in content.quizzes() if other.id != school.id}
    return Known(
        audience=source.audience,
        clauses=set(register.by_id),
        topics=set(register.topics),
        texts={clause.id: clause.text for clause in register.clauses},
        people=tuple(register.school.people.values()),
        forms=source.forms,
        others=others,
        pictures=content.pictures,
        pupils=register.school.pupils,
    )

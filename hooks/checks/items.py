"""Every item keeps the rules, and rests on clauses that exist."""

from quizzes.authoring.bank import Bank
from quizzes.authoring.lint import Known, lint, measured

from ..content import Content, QuizSource, SchoolContent
from ..progress import told
from . import levels
from .elsewhere import Elsewhere
from .section import Section, joined, once
from .tested import duties, untested


def check(content: Content) -> Section:
    """Return the number of items by quiz, the figures of its bank, and every breach of a rule."""
    shared, elsewhere = Section({}, tuple(content.bank_problems)), Elsewhere(content)
    quizzes = told("Quizzes whose items are checked:", list(content.quizzes()))
    return joined([shared, *(_checked(content, elsewhere, *each) for each in quizzes)])


def _checked(
    content: Content, elsewhere: Elsewhere, school: SchoolContent, source: QuizSource
) -> Section:
    others = elsewhere.concerning(school, source)
    parts = [
        *(school.located.digest, *source.told),
        *(repr(content.pictures), *map(repr, others.items())),
    ]
    return once("items", parts, lambda: _of(content, others, school, source))


def _of(
    content: Content, others: dict[str, Bank], school: SchoolContent, source: QuizSource
) -> Section:
    bank, known = source.bank, _known(content, others, school, source)
    problems = [*lint(bank, source.located, known), *levels.hard(school, source)]
    problems += untested(school.register, source)
    shares = measured(bank, known)
    figures = {
        "items": len(bank.items),
        "critical": sum(item.critical for item in bank.items),
        "clauses": len({c for item in bank.items for c in item.clauses}),
        "duties": len(duties(school.register, source.audience)),
        "duties listed as untested": sum(len(each.clauses) for each in bank.untested),
        "grade": round(levels.ease_of(bank).grade, 1),
        "shares": {name: round(share.value, 2) + 0.0 for name, share in shares.items()},
    }
    return Section({source.quiz.id: figures}, tuple(problems))


def _known(
    content: Content, others: dict[str, Bank], school: SchoolContent, source: QuizSource
) -> Known:
    """Return what the items of a quiz may refer to, and what they are compared with."""
    register = school.register
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

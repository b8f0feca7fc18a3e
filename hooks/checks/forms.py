"""The forms of a quiz are parallel, and chance alone does not pass them."""

from collections.abc import Iterator

from quizzes.authoring import chance
from quizzes.authoring.problems import Problem

from ..content import Content, QuizSource
from .section import Section

BLIND = 0.001
"""F1: how likely a blind guesser may pass a form."""
TWENTY_TIMES = 0.01
"""F3: how likely a blind guesser may pass once in twenty attempts."""
ONE_RULED_OUT = 0.02
"""F4: how likely somebody may pass who can rule out one option of every item."""


def check(content: Content) -> Section:
    """Return the number of forms and the exact chances of each quiz, and what is out of bounds."""
    problems: list[Problem] = []
    figures = {}
    for _, source in content.quizzes():
        if source.forms:
            chances = _chances(source)
            figures[source.quiz.id] = {
                "forms": len(source.forms),
                "asked": source.quiz.asked,
                **chances,
            }
            problems += _problems(source, chances)
    return Section(figures, tuple(problems))


def _chances(source: QuizSource) -> dict[str, float]:
    blind, ruled_out = (
        max(_of_form(source, n, out) for n in range(len(source.forms))) for out in (0, 1)
    )
    return {"blind": blind, "blind_in_20": chance.of_one_in(20, blind), "one_ruled_out": ruled_out}


def _of_form(source: QuizSource, number: int, ruled_out: int) -> float:
    items = {item.id: item for item in source.bank.items}
    asked = [items[at.id] for at in source.forms[number].items]
    odds = [(item.critical, 1 / (len(item.options) - ruled_out)) for item in asked]
    return chance.of_passing(
        source.quiz.pass_mark,
        [p for critical, p in odds if critical],
        [p for critical, p in odds if not critical],
    )


def _problems(source: QuizSource, chances: dict[str, float]) -> Iterator[Problem]:
    for name, most in (
        ("blind", BLIND),
        ("blind_in_20", TWENTY_TIMES),
        ("one_ruled_out", ONE_RULED_OUT),
    ):
        if chances[name] > most:
            yield source.located.problem(
                ("quiz", "pass_mark"),
                f"The chance “{name}” of passing is {chances[name]:.2g}; at most {most} is allowed.",
                "Raise the pass mark, ask more items or give more options.",
            )

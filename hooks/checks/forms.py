"""The forms of a quiz are parallel, and chance alone does not pass them."""

from collections.abc import Iterator
from functools import partial

from quizzes.authoring import chance
from quizzes.authoring.guessers import passing
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.marking import JOINT, mark, responses, steps_of
from quizzes.policyquiz.model import Form, Item, Option

from ..content import Content, QuizSource
from ..progress import told
from .section import Section, joined, once

BLIND = {"pupils": 0.005}
BLIND_OF_ADULTS = 0.001
"""F1: how likely a blind guesser may pass a form."""
TWENTY_TIMES = {"pupils": 0.05, "parents": 0.05}
TWENTY_TIMES_OF_STAFF = 0.01
"""F3: how likely a blind guesser may pass once in twenty attempts."""
ONE_RULED_OUT = 0.02
"""F4: how likely somebody may pass who can rule out one option of every item."""


def check(content: Content) -> Section:
    """Return the number of forms and the exact chances of each quiz, and what is out of bounds."""
    ready = [source for _, source in content.quizzes() if source.forms]
    sources = told("Quizzes whose forms are checked:", ready)
    return joined(once("forms", each.told, partial(_of, each)) for each in sources)


def _of(source: QuizSource) -> Section:
    chances = _chances(source)
    figures = {"forms": len(source.forms), "asked": source.quiz.asked, **chances}
    return Section({source.quiz.id: figures}, tuple(_problems(source, chances)))


def _chances(source: QuizSource) -> dict[str, float]:
    blind, ruled_out = (max(_of_form(source, form, out) for form in source.forms) for out in (0, 1))
    return {"blind": blind, "blind_in_20": chance.of_one_in(20, blind), "one_ruled_out": ruled_out}


def _of_form(source: QuizSource, form: Form, ruled_out: int) -> float:
    asked = {at.id for at in form.items}
    odds = {item.id: _odds(item, ruled_out) for item in source.bank.items if item.id in asked}
    return passing(source.bank, form, odds)


def _odds(item: Item, ruled_out: int) -> chance.Odds:
    """Return the odds of a blind guess by somebody who knows so many options to be out of it.

    In each step of an item that is an option without a mark. In a question of order none
    can be ruled out, and in one of best and worst the worst cannot.
    """
    out = {option.id for step in steps_of(item) for option in _idle(step)[:ruled_out]}
    left = (each for each in responses(item) if not out & {*each.split(JOINT)})
    return chance.even(mark(item, each) for each in left)


def _idle(step: list[Option]) -> list[Option]:
    return [option for option in step if not option.mark and not option.danger]


def _problems(source: QuizSource, chances: dict[str, float]) -> Iterator[Problem]:
    if not source.quiz.pass_mark:
        return  # finished is finished: there is nothing to pass
    for name, most in (
        ("blind", BLIND.get(source.audience, BLIND_OF_ADULTS)),
        ("blind_in_20", TWENTY_TIMES.get(source.audience, TWENTY_TIMES_OF_STAFF)),
        ("one_ruled_out", ONE_RULED_OUT),
    ):
        if chances[name] > most:
            yield source.located.problem(
                ("quiz", "pass_mark"),
                f"The chance “{name}” of passing is {chances[name]:.2g}; at most {most} is allowed.",
                "Raise the pass mark, ask more items or give more options.",
            )

"""What readers gain who know nothing of the policy, quiz by quiz, and where it is too much."""

from quizzes.authoring import learned
from quizzes.authoring.guessers import HEADROOM, MOST_LIKELY_PASS, Figure, figures
from quizzes.authoring.learned import Learned
from quizzes.authoring.problems import Problem

from ..content import QuizSource
from .section import Section

RIGHT_FOR_PUPILS = {"tells somebody", "not tells somebody"}
"""Telling an adult is what pupils are to learn: it may be a way to pass their quiz (G5)."""


def section(source: QuizSource) -> Section:
    """Return the figures of every guesser for a quiz, and what is wrong with it."""
    found = sorted(_figures(source), key=lambda each: -abs(each.mean_mark - each.chance))
    shown = {source.quiz.id: {each.guesser: _as_json(each) for each in found}}
    bad = [each for each in found if not each.ok and _enforced(source, each)]
    return Section(shown, tuple(_problem(source, each) for each in bad))


def _figures(source: QuizSource) -> list[Figure]:
    found = list(figures(source.bank, source.forms))
    return [*found, learned.figure(source.bank, source.forms, found[0].chance)]


def _enforced(source: QuizSource, figure: Figure) -> bool:
    """Whether a guesser that does too well is a mistake, or is only told.

    It is only told where there is nothing to pass, where telling is what a pupil should do,
    and where the guesser that learns has too few items to learn from.
    """
    if isinstance(figure, Learned) and len(source.bank.items) < learned.FEWEST_ITEMS:
        return False
    right = source.audience == "pupils" and figure.guesser in RIGHT_FOR_PUPILS
    return source.quiz.pass_mark > 0 and not right


def _as_json(figure: Figure) -> dict[str, float]:
    return {
        "mean_mark": round(figure.mean_mark, 3),
        "chance": round(figure.chance, 3),
        "passes_form": float(f"{figure.passes:.2g}"),
    }


def _problem(source: QuizSource, figure: Figure) -> Problem:
    """Tell what a guesser gains: too many items, or too good a chance at one form."""
    headroom = learned.HEADROOM if isinstance(figure, Learned) else HEADROOM
    if figure.too_many:
        what = f"The guesser “{figure.guesser}” gets {figure.mean_mark:.0%} of the items right; chance is {figure.chance:.0%}."
        repair = f"Rewrite options until it gets at most {figure.chance + headroom:.0%}."
    elif figure.too_few:
        what = f"The guesser “{figure.guesser}” gets {figure.mean_mark:.0%} of the items right, so doing the opposite pays; chance is {figure.chance:.0%}."
        repair = f"Rewrite options until it gets at least {figure.chance - headroom:.0%}."
    else:
        what = f"The guesser “{figure.guesser}” passes a form with probability {figure.passes:.2g}."
        repair = f"Raise the pass mark or ask more items, until it is at most {MOST_LIKELY_PASS}."
    return source.located.problem(("items",), what, repair, _rule(figure))


def _rule(figure: Figure) -> str:
    """Return the name of the gate that a guesser breaks."""
    if figure.too_many:
        return "G3" if isinstance(figure, Learned) else "G1"
    return "G2" if figure.too_few else "G4"

"""No quiz can be passed by somebody who knows nothing of the policy."""

from quizzes.authoring.guessers import HEADROOM, MOST_LIKELY_PASS, Figure, figures
from quizzes.authoring.problems import Problem

from ..content import Content, QuizSource
from .section import Section


def check(content: Content) -> Section:
    """Return every guesser's mean mark and chance of passing, and those that do too well."""
    problems: list[Problem] = []
    shown = {}
    for _, source in content.quizzes():
        if source.forms:
            found = list(figures(source.bank, source.forms))
            shown[source.quiz.id] = {each.guesser: _as_json(each) for each in found}
            problems += [_problem(source, each) for each in found if not each.ok]
    return Section(shown, tuple(problems))


def _as_json(figure: Figure) -> dict[str, float]:
    return {
        "mean_mark": round(figure.mean_mark, 3),
        "chance": round(figure.chance, 3),
        "passes_form": float(f"{figure.passes:.2g}"),
    }


def _problem(source: QuizSource, figure: Figure) -> Problem:
    """Tell what a guesser gains: too many items, or too good a chance at one form."""
    if figure.too_many:
        what = f"The guesser “{figure.guesser}” gets {figure.mean_mark:.0%} of the items right; chance is {figure.chance:.0%}."
        repair = f"Rewrite options until it gets at most {figure.chance + HEADROOM:.0%}."
    elif figure.too_few:
        what = f"The guesser “{figure.guesser}” gets {figure.mean_mark:.0%} of the items right, so doing the opposite pays; chance is {figure.chance:.0%}."
        repair = f"Rewrite options until it gets at least {figure.chance - HEADROOM:.0%}."
    else:
        what = f"The guesser “{figure.guesser}” passes a form with probability {figure.passes:.2g}."
        repair = f"Raise the pass mark or ask more items, until it is at most {MOST_LIKELY_PASS}."
    return source.located.problem(
        ("items",), what, repair, "G1" if figure.too_many else "G2" if figure.too_few else "G4"
    )

"""Readers who know nothing of the policy and go by how the options look.

A guesser gives every option of an item a score and picks the highest; ties share the
mark. The bank is the whole population, so its mean mark is what can be gained from it,
and no sampling is needed to reject it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from statistics import mean

from quizzes.policyquiz.marking import JOINT, mark, responses
from quizzes.policyquiz.model import Form, Item

from . import chance
from .bank import Bank
from .chance import Odds
from .cues import CUES, Score

HEADROOM = 0.15
"""How far a guesser's mean mark may lie from chance, above or below."""
MOST_LIKELY_PASS = 0.01
"""The highest allowed probability that a guesser passes a form."""

GUESSERS = CUES
"""Each also plays the other way round: “not longest” takes the shortest."""


@dataclass(frozen=True)
class Figure:
    """How well a guesser does: mean mark over the bank, and its best chance at one form."""

    guesser: str
    mean_mark: float
    passes: float
    chance: float

    @property
    def too_many(self) -> bool:
        """Whether the guesser gains more items than chance may explain."""
        return self.mean_mark > self.chance + HEADROOM

    @property
    def too_few(self) -> bool:
        """Whether doing the opposite would gain more than chance may explain."""
        return self.mean_mark < self.chance - HEADROOM

    @property
    def ok(self) -> bool:
        """Whether the bank keeps the guesser near chance, and from passing."""
        return not (self.too_many or self.too_few) and self.passes <= MOST_LIKELY_PASS


def figures(bank: Bank, forms: tuple[Form, ...]) -> Iterator[Figure]:
    """Yield the figure of every guesser, of its inverse, and of blind guessing."""
    asked = [_answers(item) for item in bank.items]
    nobody = _odds(asked, [_scores(each.item, lambda item, option: 0) for each in asked])
    blind = mean(map(chance.mean, nobody.values()))
    yield Figure("blind", blind, _passing(bank, forms, nobody), blind)
    for name, score in GUESSERS.items():
        scores = [_scores(each.item, score) for each in asked]
        for named, liked in ((name, scores), (f"not {name}", list(map(_inverse, scores)))):
            odds = _odds(asked, liked)
            gained = mean(map(chance.mean, odds.values()))
            yield Figure(named, gained, _passing(bank, forms, odds), blind)


@dataclass(frozen=True)
class _Answers:
    """An item with all responses that it allows, each with its options and its mark.

    They are the same for every guesser, and marking them is what takes time.
    """

    item: Item
    responses: list[tuple[list[str], Fraction]]


def _answers(item: Item) -> _Answers:
    found = [(each.split(JOINT), mark(item, each)) for each in responses(item)]
    return _Answers(item, found)


_Scores = dict[str, float]
"""How much a guesser likes each option of an item, by the option's id."""


def _scores(item: Item, score: Score) -> _Scores:
    return {option.id: score(item, option) for option in item.options}


def _inverse(scores: _Scores) -> _Scores:
    return {option: -score for option, score in scores.items()}


def _odds(asked: list[_Answers], scores: list[_Scores]) -> dict[str, Odds]:
    pairs = zip(asked, scores, strict=True)
    return {each.item.id: _odds_of(each, liked) for each, liked in pairs}


def odds_of(item: Item, score: Score) -> Odds:
    """Return how likely each mark is for a guesser: the responses that it likes best, by lot."""
    return _odds_of(_answers(item), _scores(item, score))


def _odds_of(asked: _Answers, scores: _Scores) -> Odds:
    kind = asked.item.type
    appeal = [_appeal(kind, chosen, scores) for chosen, _ in asked.responses]
    most = max(appeal)
    pairs = zip(asked.responses, appeal, strict=True)
    return chance.even(worth for (_, worth), liked in pairs if liked == most)


def _appeal(kind: str, chosen: list[str], scores: dict[str, float]) -> float:
    """Return how well a response suits a guesser: what it likes best comes first, or is best."""
    liked = [scores[each] for each in chosen]
    if kind == "best-worst":
        return liked[0] - liked[1]
    if kind == "order":
        return sum(score * -place for place, score in enumerate(liked))
    return sum(liked)


def _passing(bank: Bank, forms: tuple[Form, ...], odds: dict[str, Odds]) -> float:
    """Return the chance of passing the form that suits the guesser best."""
    return max(passing(bank, form, odds) for form in forms)


def passing(bank: Bank, form: Form, odds: dict[str, Odds]) -> float:
    """Return the chance of passing a form with these odds for each item's marks."""
    critical = {item.id for item in bank.items if item.critical}
    asked = [at.id for at in form.items]
    return chance.of_passing(
        bank.quiz.pass_mark,
        [odds[each] for each in asked if each in critical],
        [odds[each] for each in asked if each not in critical],
    )

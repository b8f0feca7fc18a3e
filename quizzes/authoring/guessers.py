"""Readers who know nothing of the policy and go by how the options look.

A guesser gives every option of an item a score and picks the highest; ties share the
mark. The bank is the whole population, so its mean mark is what can be gained from it,
and no sampling is needed to reject it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
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
    nobody = _odds(bank, lambda item, option: 0)
    blind = mean(map(chance.mean, nobody.values()))
    yield Figure("blind", blind, _passing(bank, forms, nobody), blind)
    for name, score in GUESSERS.items():
        yield _figure(name, score, bank, forms, blind)
        yield _figure(f"not {name}", _inverse(score), bank, forms, blind)


def _inverse(score: Score) -> Score:
    return lambda item, option: -score(item, option)


def _figure(name: str, score: Score, bank: Bank, forms: tuple[Form, ...], blind: float) -> Figure:
    odds = _odds(bank, score)
    return Figure(name, mean(map(chance.mean, odds.values())), _passing(bank, forms, odds), blind)


def _odds(bank: Bank, score: Score) -> dict[str, Odds]:
    return {item.id: odds_of(item, score) for item in bank.items}


def odds_of(item: Item, score: Score) -> Odds:
    """Return how likely each mark is for a guesser: the responses that it likes best, by lot."""
    scores = {option.id: score(item, option) for option in item.options}
    appeal = {each: _appeal(item.type, each.split(JOINT), scores) for each in responses(item)}
    most = max(appeal.values())
    return chance.even(mark(item, each) for each, liked in appeal.items() if liked == most)


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

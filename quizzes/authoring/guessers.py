"""Readers who know nothing of the policy and go by how the options look.

A guesser gives every option of an item a score and picks the highest; ties share the
mark. The bank is the whole population, so its mean mark is what can be gained from it,
and no sampling is needed to reject it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import mean

from quizzes.policyquiz.marking import JOINT, mark, responses
from quizzes.policyquiz.model import Form, Item, Option

from . import chance
from .bank import Bank
from .chance import Odds

Score = Callable[[Item, Option], float]

HEADROOM = 0.15
"""How far a guesser's mean mark may lie from chance, above or below."""
MOST_LIKELY_PASS = 0.01
"""The highest allowed probability that a guesser passes a form."""

_TELL = {"tell", "report", "ask", "raise", "contact", "show", "speak", "talk", "inform", "check"}
_HEDGES = {
    "may",
    "might",
    "usually",
    "often",
    "generally",
    "could",
    "probably",
    "unless",
    "possible",
    "normally",
    "some",
}
_ABSOLUTES = {
    "always",
    "never",
    "all",
    "every",
    "none",
    "only",
    "must",
    "completely",
    "nothing",
    "anything",
    "forever",
}
_JOINTS = {"and", "or", "but", "so", "because", "if", "when", "unless"}
_REFUSALS = {
    "not",
    "no",
    "without",
    "never",
    "decline",
    "refuse",
    "avoid",
    "leave",
    "ignore",
    "delete",
    "remove",
    "keep",
    "stop",
}
_SMALL = {
    "a",
    "an",
    "the",
    "to",
    "of",
    "in",
    "on",
    "at",
    "and",
    "or",
    "it",
    "is",
    "her",
    "his",
    "their",
    "you",
    "your",
    "for",
    "with",
    "from",
    "that",
    "this",
    "as",
    "by",
}


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


def _stems(text: str) -> set[str]:
    """Return the content words of a text, cut to their first six letters."""
    return {word[:6] for word in _words(text) if word not in _SMALL}


def _count(wanted: set[str]) -> Score:
    return lambda item, option: sum(word in wanted for word in _words(option.text))


def _overlap(item: Item, option: Option) -> float:
    return len(_stems(option.text) & _stems(item.stem))


def _likeness(item: Item, option: Option) -> float:
    mine = _stems(option.text)
    others = [_stems(other.text) for other in item.options if other is not option]
    return mean(len(mine & other) / max(1, len(mine | other)) for other in others) if others else 0


GUESSERS: dict[str, Score] = {
    "longest": lambda item, option: len(option.text),
    "tells somebody": _count(_TELL),
    "most hedged": _count(_HEDGES),
    "fewest absolutes": lambda item, option: -_count(_ABSOLUTES)(item, option),
    "most clauses": lambda item, option: option.text.count(",") + _count(_JOINTS)(item, option),
    "most refusals": _count(_REFUSALS),
    "most words of the stem": _overlap,
    "most like the others": _likeness,
    "first as written": lambda item, option: -item.options.index(option),
}
"""The cues, each also used the other way round: the shortest, the least hedged, …"""


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

"""The guesser that learns which cues pay, from all items but the one that it answers.

It stands for a person who takes the quiz again and again, and for one who knows how hurried
authors write. The model is the conditional logit (McFadden 1974): the more an option has of
the cues that marked other keys, the likelier it is chosen. Each cue is standardised within
its item, so only differences between an item's options count. A ridge keeps the weights
small; they are found by Newton's method.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import mean, pstdev

import numpy as np
from numpy.typing import NDArray

from quizzes.policyquiz.model import Form, Item, Option

from . import chance
from .bank import Bank
from .choices import Choice, choices, side_by_side
from .cues import CUES, Score
from .guessers import Figure, odds_of, passing

NAME = "learns from the other items"
LEFT_OUT = "six cues together"
"""What is made of other cues teaches nothing new."""

HEADROOM = 0.20
"""How far its mean mark may lie above chance: more than for the other guessers, because luck
alone gives it as much in some good banks of forty items."""
FEWEST_ITEMS = 20
"""From fewer items nothing can be learned that would hold in the next."""

RIDGE = 3.0
STEPS = 30
CLOSE = 1e-7
DECIMALS = 9
"""What two options differ by beyond so many decimals is rounding, and they tie."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Learned(Figure):
    """How well the guesser does that learns."""

    @property
    def too_many(self) -> bool:
        """Whether it gains more than luck may explain."""
        return self.mean_mark > self.chance + HEADROOM

    @property
    def too_few(self) -> bool:
        """Never: nobody could know beforehand that the opposite pays."""
        return False


def figure(bank: Bank, forms: tuple[Form, ...], blind: float) -> Learned:
    """Return how well it does. `blind` is the mean mark of blind guessing."""
    table = _table(list(choices(bank)))
    everything = _fit(table, np.zeros(len(_cues())))
    odds = {}
    for place, item in enumerate(bank.items):
        others = table.without(place)
        weights = everything if others is table else _fit(others, everything)
        odds[item.id] = odds_of(item, _score(item, weights))
    best = max(passing(bank, form, odds) for form in forms)
    return Learned(NAME, mean(map(chance.mean, odds.values())), best, blind)


def _cues() -> list[Score]:
    return [score for name, score in CUES.items() if name != LEFT_OUT]


def _score(item: Item, weights: Array) -> Score:
    """Return how well each option of an item suits what was learned."""
    suits = {
        option.id: round(float(row @ weights), DECIMALS)
        for options in side_by_side(item)
        for option, row in zip(options, _features(item, options), strict=True)
    }
    return lambda item, option: suits[option.id]


def _features(item: Item, options: tuple[Option, ...]) -> Array:
    """Return the cues of the options, one row each, standardised among them."""
    columns = [_standardised(tuple(cue(item, option) for option in options)) for cue in _cues()]
    return np.array(columns).T


@cache
def _standardised(values: tuple[float, ...]) -> Sequence[float]:
    """Return values by how many deviations they lie from their middle; few are ever different."""
    if len(set(values)) == 1:
        return [0.0] * len(values)
    middle, deviation = mean(values), pstdev(values)
    return [(value - middle) / deviation for value in values]


@dataclass(frozen=True)
class _Table:
    """All choices as numbers: choice by option by cue, which options there are, and the keys."""

    places: NDArray[np.int_]
    cues: Array
    there: NDArray[np.bool_]
    keys: Array

    def without(self, place: int) -> "_Table":
        """Return the table without the choices of one item."""
        left = self.places != place
        if left.all():
            return self
        return _Table(self.places[left], self.cues[left], self.there[left], self.keys[left])


def _table(found: list[Choice]) -> _Table:
    """Return the choices as a table; narrow ones are filled up with options that are not there."""
    wide = max((len(choice.options) for choice in found), default=1)
    cues = np.zeros((len(found), wide, len(_cues())))
    there, keys = np.zeros((len(found), wide), bool), np.zeros((len(found), len(_cues())))
    for n, choice in enumerate(found):
        cues[n, : len(choice.options)] = _features(choice.item, choice.options)
        there[n, : len(choice.options)] = True
        keys[n] = cues[n, choice.options.index(choice.key)]
    return _Table(np.array([choice.place for choice in found], int), cues, there, keys)


def _fit(table: _Table, weights: Array) -> Array:
    """Return the weights under which the keys of the table are likeliest, less the ridge."""
    for _ in range(STEPS if len(table.keys) else 0):
        step = _newton(table, weights)
        weights = weights + step
        if np.abs(step).max() < CLOSE:
            break
    return weights


def _newton(table: _Table, weights: Array) -> Array:
    """Return the step from these weights to where slope and curvature put the maximum."""
    suits = np.where(table.there, table.cues @ weights, -np.inf)
    likely = np.exp(suits - suits.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    weighed = likely[..., None] * table.cues
    expected = weighed.sum(axis=1)
    slope = (table.keys - expected).sum(axis=0) - RIDGE * weights
    flat = (-1, len(weights))
    spread = weighed.reshape(flat).T @ table.cues.reshape(flat) - expected.T @ expected
    step: Array = np.linalg.solve(spread + RIDGE * np.eye(len(weights)), slope)
    return step

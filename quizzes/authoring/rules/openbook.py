"""Somebody who holds the policy and understands nothing: the option that sounds most like it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import log, sqrt

from ..bank import Bank
from ..vocabulary import SMALL, words
from .known import Known
from .shares import Share, blind, hits

RULE = "L19"
ABOVE_CHANCE = 0.20
REGISTERS = 8
"""How many registers are remembered: the banks of a school follow one another."""

_Vector = dict[str, float]


class Register:
    """The clauses as vectors of words, rare words weighing more (TF-IDF, cosine)."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [_counted(text) for text in texts]
        within = Counter(word for each in counted for word in each)
        self.rarity = {word: log((1 + len(texts)) / (1 + n)) + 1 for word, n in within.items()}
        self.within: dict[str, list[tuple[int, float]]] = {}
        for n, each in enumerate(counted):
            for word, weight in self._vector(each).items():
                self.within.setdefault(word, []).append((n, weight))

    def likeness(self, text: str) -> float:
        """Return how like the nearest clause a text is, from 0 to 1.

        Only clauses that share a word with it are looked at, by way of the words.
        """
        shared: dict[int, list[float]] = {}
        for word, weight in self._vector(_counted(text)).items():
            for clause, other in self.within.get(word, ()):
                shared.setdefault(clause, []).append(weight * other)
        return max(map(sum, shared.values()), default=0.0)

    def _vector(self, counted: Counter[str]) -> _Vector:
        weights = {word: n * self.rarity.get(word, 0.0) for word, n in counted.items()}
        length = sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


@lru_cache(REGISTERS)
def _register(texts: tuple[str, ...]) -> Register:
    return Register(texts)


def _counted(text: str) -> Counter[str]:
    return Counter(word[:6] for word in words(text) if word not in SMALL)


def open_book(bank: Bank, known: Known) -> Iterator[Share]:
    """The option that is most like any clause of the register is seldom the key.

    Items that waive the rule are left out.
    """
    asked = replace(bank, items=tuple(item for item in bank.items if RULE not in item.waive))
    register = _register(tuple(known.texts.values()))
    yield Share(
        "Someone who compares words with the open policy",
        hits(asked, lambda choice, option: register.likeness(option.text)),
        0.0,
        blind(asked) + ABOVE_CHANCE,
        "Say keys in words of your own, and give distractors words of the policy.",
    )

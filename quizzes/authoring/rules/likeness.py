"""Texts that are too like one another."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.utils import default_process

from ..bank import Bank
from ..choices import choices, side_by_side, situation
from ..cues import likeness
from ..forms import Mend
from .known import Known
from .shares import ABOVE_CHANCE, Share, blind, hits

OPTIONS_ALIKE = 85
STEMS_ALIKE = 90
STEMS_NEARLY_ALIKE = 75
SAME_OPTION = 5
"""How often a bank may use the same option."""
PAIRS = 16384
"""How many pairs of texts are remembered: three rules look at the same ones."""
MARGIN = 0.15
"""How much more like the others a key may be than any other option."""


@lru_cache(PAIRS)
def alike(one: str, other: str) -> float:
    """Return how alike the words of two texts are, 0 to 100, whatever their order."""
    return token_set_ratio(one, other, processor=default_process)


def like_options(bank: Bank, known: Known) -> Iterator[Mend]:
    """No two options of an item say nearly the same."""
    for n, item in enumerate(bank.items):
        for options in side_by_side(item):
            for one, other in combinations(options, 2):
                found = alike(one.text, other.text)
                if found >= OPTIONS_ALIKE:
                    yield (
                        ("items", n, "options"),
                        f"Options “{one.id}” and “{other.id}” of “{item.id}” are alike ({found:.0f} of 100).",
                        f"Let one say something else, until they are below {OPTIONS_ALIKE}.",
                    )


def same_stems(bank: Bank, known: Known) -> Iterator[Mend]:
    """No two items ask the same."""
    return _stems(bank, STEMS_ALIKE, 101)


def like_stems(bank: Bank, known: Known) -> Iterator[Mend]:
    """Two items that ask nearly the same are looked at again."""
    return _stems(bank, STEMS_NEARLY_ALIKE, STEMS_ALIKE)


def _stems(bank: Bank, least: float, below: float) -> Iterator[Mend]:
    """Yield the later of two items whose scenes and stems are so alike."""
    told = [(n, item, situation(item)) for n, item in enumerate(bank.items)]
    for (_, one, before), (n, other, after) in combinations(told, 2):
        found = alike(before, after)
        if least <= found < below:
            yield (
                ("items", n, "stem"),
                f"“{other.id}” asks nearly the same as “{one.id}” ({found:.0f} of 100).",
                f"Ask about another situation, or in other words, until they are below {least}.",
            )


def worn_options(bank: Bank, known: Known) -> Iterator[Mend]:
    """No option is used over and over."""
    used = Counter(default_process(o.text) for item in bank.items for o in item.options)
    for n, item in enumerate(bank.items):
        for m, option in enumerate(item.options):
            if used[default_process(option.text)] > SAME_OPTION:
                yield (
                    ("items", n, "options", m, "text"),
                    f"“{option.text}” stands in the bank {used[default_process(option.text)]} times.",
                    f"Keep {SAME_OPTION} of them at most.",
                )


def margins(bank: Bank, known: Known) -> Iterator[Mend]:
    """The key of an item is not the one around which the others were built."""
    for choice in choices(bank):
        found = {option.id: likeness(choice.item, option) for option in choice.options}
        margin = found[choice.key.id] - max(found[option.id] for option in choice.distractors)
        if margin > MARGIN:
            yield (
                choice.at,
                f"The key of “{choice.item.id}” shares {margin:.2f} more of its words with the other options than any of them does.",
                f"Let two distractors share words with each other, until it is {MARGIN} at most.",
            )


def likeness_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Keys are the likest to the other options no more often than chance."""
    yield Share(
        "The key is most like the others",
        hits(bank, lambda choice, option: likeness(choice.item, option)),
        0.0,
        blind(bank) + ABOVE_CHANCE,
        "Let distractors share words with one another, and keys use words of their own.",
    )

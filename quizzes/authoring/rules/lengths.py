"""The length of an option tells nothing."""

from collections.abc import Iterator
from statistics import mean, pstdev

from ..bank import Bank
from ..choices import Choice, choices, side_by_side
from ..forms import Mend
from .known import Known
from .shares import ABOVE_CHANCE, Share, blind, share_of

RATIO = (0.75, 1.33)
RATIO_TYPES = ("one", "tell")
"""The types whose key is held against the mean of the others; all are held to the spread."""
SPREAD = 1.6
BELOW_CHANCE = 0.15
MEAN_Z = 0.25
"""How far from the middle, in standard deviations, keys may lie on average."""


def lengths(bank: Bank, known: Known) -> Iterator[Mend]:
    """The key is about as long as its distractors."""
    for choice in choices(bank):
        key, others = _length(choice)
        ratio = key / mean(others)
        if choice.item.type in RATIO_TYPES and not RATIO[0] <= ratio <= RATIO[1]:
            yield (
                choice.at,
                f"The options of “{choice.item.id}” differ in length: key {key}, others {others}.",
                f"Bring the key within {RATIO[0]} to {RATIO[1]} of the others' mean.",
            )


def spread(bank: Bank, known: Known) -> Iterator[Mend]:
    """The longest option is not much longer than the shortest."""
    for n, item in enumerate(bank.items):
        for options in side_by_side(item) if item.type != "picture" else ():
            found = [len(option.text) for option in options]
            if max(found) > SPREAD * max(1, min(found)):
                yield (
                    ("items", n, "options"),
                    f"The options of “{item.id}” have {min(found)} to {max(found)} characters.",
                    f"Bring the longest within {SPREAD} times the shortest.",
                )


def length_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Keys are the longest about as often as the shortest, and lie in the middle on average."""
    found = [_length(choice) for choice in choices(bank)]
    yield _extreme(bank, "longest", 1)
    yield _extreme(bank, "shortest", -1)
    yield Share(
        "How much longer keys are, in standard deviations",
        mean([_z(key, others) for key, others in found] or [0.0]),
        -MEAN_Z,
        MEAN_Z,
        "Make about half of the keys longer than the middle of their options, and half shorter.",
    )


def _extreme(bank: Bank, name: str, sign: int) -> Share:
    """Return how often the key alone is the longest (sign 1) or the shortest (sign -1).

    It may be so seldom where few items have one such option: nobody can go by ties.
    """
    chance, alone, keys = blind(bank), [], []
    for choice in choices(bank):
        lengths = sorted((sign * len(option.text) for option in choice.options), reverse=True)
        alone.append(lengths[0] > lengths[1])
        keys.append(alone[-1] and sign * len(choice.key.text) == lengths[0])
    least = max(0.0, chance * share_of(alone) - BELOW_CHANCE)
    what, repair = f"The key is the {name}", "Lengthen or cut some keys."
    return Share(what, share_of(keys), least, chance + ABOVE_CHANCE, repair)


def _length(choice: Choice) -> tuple[int, list[int]]:
    return len(choice.key.text), [len(option.text) for option in choice.distractors]


def _z(key: int, others: list[int]) -> float:
    deviation = pstdev([key, *others])
    return (key - mean([key, *others])) / deviation if deviation else 0.0

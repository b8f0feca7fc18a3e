"""The key does not repeat its question, and has no more joints than the others."""

from collections.abc import Iterator
from statistics import mean

from ..bank import Bank
from ..choices import choices
from ..cues import joints, overlap
from ..forms import Mend
from .known import Known
from .shares import ABOVE_CHANCE, Share, blind, hits

MOST_MORE = 1
"""How many words of the stem, or joints, a key may have more than its distractors."""


def echoes(bank: Bank, known: Known) -> Iterator[Mend]:
    """The key repeats at most one word of the stem more than the best of the distractors."""
    for choice in choices(bank):
        found = {option.id: overlap(choice.item, option) for option in choice.options}
        more = found[choice.key.id] - max(found[option.id] for option in choice.distractors)
        if more > MOST_MORE:
            yield (
                choice.at,
                f"The key of “{choice.item.id}” repeats {more:.0f} more words of its question than any distractor.",
                "Use other words in the key, or words of the question in a distractor.",
            )


def echo_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Keys repeat the most of their question no more often than chance."""
    yield Share(
        "The key repeats the most words of the question",
        hits(bank, lambda choice, option: overlap(choice.item, option)),
        0.0,
        blind(bank) + ABOVE_CHANCE,
        "Use other words in keys, or words of the question in distractors.",
    )


def jointed(bank: Bank, known: Known) -> Iterator[Mend]:
    """The key has at most one comma or conjunction more than its distractors on average."""
    for choice in choices(bank):
        more = joints(choice.key) - mean(map(joints, choice.distractors))
        if more > MOST_MORE:
            yield (
                choice.at,
                f"The key of “{choice.item.id}” has {more:.1f} more commas and joining words than its distractors.",
                "Make the key simpler, or give the distractors conditions too.",
            )


def joint_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Keys have the most commas and joining words no more often than chance."""
    yield Share(
        "The key has the most commas and joining words",
        hits(bank, lambda choice, option: joints(option)),
        0.0,
        blind(bank) + ABOVE_CHANCE,
        "Make some keys simpler, and give distractors conditions too.",
    )

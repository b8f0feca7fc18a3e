"""Single words that give an option away, or have no place in a quiz."""

import re
from collections.abc import Iterator

from quizzes.policyquiz.model import Option

from ..bank import Bank
from ..choices import Choice, choices, prose
from ..forms import Mend
from ..vocabulary import ABSOLUTES, HEDGES, NAMES, has
from .known import Known
from .shares import Share, share_of

TOO_MANY = 2
"""How many distractors with an absolute word rule themselves out beside a key without one."""
APART = 0.10
"""How far the share of keys with such words may lie from that of distractors."""

_ABUSE = re.compile(
    r"\b(bastard|bitch|cunt|dickhead|faggot|fuck|nigger|porn|rape|rapist|retard|shit|slag|slut|"
    r"spastic|tranny|twat|wanker|whore)(e?s|e?d|er|ing|y)?\b|\bkill (yourself|himself|herself)\b",
    re.I,
)
"""Words that describe or do abuse graphically; a quiz can ask without them."""


def lone_absolutes(bank: Bank, known: Known) -> Iterator[Mend]:
    """Words such as always and never do not stand in two distractors and not in the key."""
    for choice in choices(bank):
        others = sum(has(ABSOLUTES, option.text) for option in choice.distractors)
        if others >= TOO_MANY and not has(ABSOLUTES, choice.key.text):
            yield (
                choice.at,
                f"{others} distractors of “{choice.item.id}” have a word such as always, never or only, and the key has none.",
                "Take the word out of a distractor, or write the key with one.",
            )


def lone_hedges(bank: Bank, known: Known) -> Iterator[Mend]:
    """Words such as may and usually do not stand in the key alone."""
    for choice in choices(bank):
        others = [has(HEDGES, option.text) for option in choice.distractors]
        if has(HEDGES, choice.key.text) and not any(others):
            yield (
                choice.at,
                f"Only the key of “{choice.item.id}” has a word such as may, usually or unless.",
                "Take the word out of the key, or write a distractor with one.",
            )


def absolute_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Distractors have such words about as often as keys."""
    value = -_more_in_keys(bank, ABSOLUTES)
    yield Share(
        "Absolute words in distractors more than in keys",
        value,
        -APART,
        APART,
        "Even out words such as always, never, only and must between keys and distractors.",
    )


def hedge_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Keys have such words about as often as distractors."""
    yield Share(
        "Hedging words in keys more than in distractors",
        _more_in_keys(bank, HEDGES),
        -APART,
        APART,
        "Even out words such as may, might, usually and unless between keys and distractors.",
    )


def _more_in_keys(bank: Bank, wanted: frozenset[str]) -> float:
    """Return the share of keys with such a word, less the share of distractors."""
    found: list[Choice] = list(choices(bank))
    keys: list[Option] = [choice.key for choice in found]
    others = [option for choice in found for option in choice.distractors]
    return _share(keys, wanted) - _share(others, wanted)


def _share(options: list[Option], wanted: frozenset[str]) -> float:
    return share_of([has(wanted, option.text) for option in options])


def people(bank: Bank, known: Known) -> Iterator[Mend]:
    """Nobody has a name: a real child could be meant."""
    for n, item in enumerate(bank.items):
        for path, text in prose(item):
            for name in sorted(NAMES.intersection(re.findall(r"\b[A-Z][a-z]+\b", text))):
                yield (
                    ("items", n, *path),
                    f"“{name}” is a person's name.",
                    "Say who it is: a pupil in Year 5, a colleague, a parent.",
                )


def abuse(bank: Bank, known: Known) -> Iterator[Mend]:
    """No text repeats abuse."""
    for n, item in enumerate(bank.items):
        for path, text in prose(item):
            for match in _ABUSE.finditer(text):
                yield (
                    ("items", n, *path),
                    f"“{match.group()}” has no place in a quiz.",
                    "Say what kind of thing it is: a nasty comment, an unkind picture.",
                )

"""The cues by which a reader who knows nothing of the policy may choose.

A cue gives every option of an item a score; whoever goes by it takes the highest.
"""

import re
from collections.abc import Callable
from statistics import mean

from quizzes.policyquiz.model import Item, Option

from .vocabulary import (
    ABSOLUTES,
    CAUTIOUS,
    HEDGES,
    IN_CHARGE,
    JOINTS,
    NAUGHTY,
    NUMBERS,
    PERMISSION,
    POLITE,
    REFUSALS,
    TELL,
    stems,
    words,
)

Score = Callable[[Item, Option], float]

_SPECIFIC = re.compile(r"\d+|(?<=\s)[A-Z]\w*")
"""A number, or a word with a capital that does not open the option."""


def _count(wanted: frozenset[str]) -> Score:
    return lambda item, option: sum(word in wanted for word in words(option.text))


def _fewest(wanted: frozenset[str]) -> Score:
    return lambda item, option: -_count(wanted)(item, option)


def _length(item: Item, option: Option) -> float:
    return len(option.text)


def _word_length(item: Item, option: Option) -> float:
    return mean(map(len, words(option.text) or ("",)))


def joints(option: Option) -> int:
    """Return how many commas and conjunctions an option has."""
    return option.text.count(",") + sum(word in JOINTS for word in words(option.text))


def _joints(item: Item, option: Option) -> float:
    return joints(option)


def _specific(item: Item, option: Option) -> float:
    return len(_SPECIFIC.findall(option.text)) + _count(NUMBERS)(item, option)


def overlap(item: Item, option: Option) -> float:
    """Return how many content words an option shares with its question."""
    asked = f"{item.stem} {item.then}" if option.step > 1 else item.stem
    return len(stems(option.text) & stems(asked))


def likeness(item: Item, option: Option) -> float:
    """Return how like the others an option is: the mean Jaccard index of their content words."""
    mine = stems(option.text)
    others = [stems(other.text) for other in _beside(item, option) if other is not option]
    return mean(len(mine & other) / max(1, len(mine | other)) for other in others) if others else 0


def _beside(item: Item, option: Option) -> list[Option]:
    return [other for other in item.options if other.step == option.step]


def _place(item: Item, option: Option) -> int:
    return _beside(item, option).index(option)


def _stands(place: int) -> Score:
    return lambda item, option: _place(item, option) == place


def _in_the_middle(item: Item, option: Option) -> float:
    return 0 < _place(item, option) < len(_beside(item, option)) - 1


def _votes(item: Item, option: Option) -> float:
    """Return for how many of six cues an option comes first; those that tie share a vote."""
    return sum(_vote(CUES[name], item, option) for name in ENSEMBLE)


def _vote(score: Score, item: Item, option: Option) -> float:
    scores = [score(item, other) for other in _beside(item, option)]
    return (score(item, option) == max(scores)) / scores.count(max(scores))


CUES: dict[str, Score] = {
    "longest": _length,
    "tells somebody": _count(TELL),
    "most hedged": _count(HEDGES),
    "fewest absolutes": _fewest(ABSOLUTES),
    "most clauses": _joints,
    "most refusals": _count(REFUSALS),
    "fewest naughty verbs": _fewest(NAUGHTY),
    "most cautious": _count(CAUTIOUS),
    "names a person in charge": _count(IN_CHARGE),
    "politest": _count(POLITE),
    "mentions permission or policy": _count(PERMISSION),
    "longest words": _word_length,
    "most specific": _specific,
    "most words of the stem": overlap,
    "most like the others": likeness,
    "first as written": _stands(0),
    "second as written": _stands(1),
    "third as written": _stands(2),
    "fourth as written": _stands(3),
    "middle as written": _in_the_middle,
    "six cues together": _votes,
}
"""The cues, each also used the other way round: the shortest, the least hedged, …"""

ENSEMBLE = (
    "longest",
    "tells somebody",
    "most clauses",
    "middle as written",
    "most hedged",
    "fewest naughty verbs",
)
"""The six that do best in a bank that was written in a hurry: they vote, and the most votes win."""

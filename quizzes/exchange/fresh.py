"""A bank around items that came in: the usual settings, and a blueprint from what there is."""

from collections import Counter
from collections.abc import Sequence
from math import ceil

from quizzes.authoring.bank import Bank, Settings, Stratum, Written

ASKED, PASS_MARK, CRITICAL = 12, 10, 3
DECLARATION = (
    "I have read the plain-words guide to this policy. I will ask the school if I am unsure."
)

Group = tuple[str, str, str]
"""A topic, a type and a letter."""


def bank(items: Sequence[Written]) -> Bank:
    """Return a bank of these items, with settings for twelve questions or for all, if fewer."""
    asked = min(ASKED, len(items))
    settings = Settings(
        title="Quiz",
        asked=asked,
        pass_mark=ceil(asked * PASS_MARK / ASKED),
        forms=12,
        renew_months=12,
        minutes=asked,
        declaration=DECLARATION,
    )
    return Bank(settings, _blueprint(items, asked), tuple(items))


def _blueprint(items: Sequence[Written], asked: int) -> tuple[Stratum, ...]:
    there = Counter(_group(item) for item in items)
    critical = Counter(_group(item) for item in items if item.critical)
    seats = _shared(there, Counter(), asked)
    least = Counter({each: max(0, seats[each] - there[each] + critical[each]) for each in seats})
    most = Counter({each: min(critical[each], seats[each]) for each in seats})
    chosen = _shared(most, least, CRITICAL)
    return tuple(_line(each, seats, chosen) for each in there if seats[each])


def _group(item: Written) -> Group:
    return item.topic, item.type, item.letter


def _line(group: Group, seats: Counter[Group], critical: Counter[Group]) -> Stratum:
    topic, kind, letter = group
    return Stratum(topic, seats[group], critical[group], kind, letter)


def _shared(most: Counter[Group], least: Counter[Group], wanted: int) -> Counter[Group]:
    """Share a number out among groups by their size, as Sainte-Laguë shares out seats."""
    given = Counter(least)
    while given.total() < min(wanted, most.total()):
        free = [each for each in most if given[each] < most[each]]
        given[max(free, key=lambda each: most[each] / (2 * given[each] + 1))] += 1
    return given

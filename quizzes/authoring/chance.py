"""Exact probabilities of passing a form without knowing its answers."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import product
from math import lcm

Odds = dict[Fraction, float]
"""How likely each mark is: {Fraction(1, 2): 0.25, …}. The probabilities add up to 1."""

NOTHING, RIGHT = Fraction(0), Fraction(1)


def hit(chance: float) -> Odds:
    """Return the odds of an item that is right with this probability, and else earns nothing."""
    return {RIGHT: chance, NOTHING: 1 - chance}


def even(marks: Iterable[Fraction]) -> Odds:
    """Return the odds of drawing one of these marks, each as likely as any other."""
    counted: dict[Fraction, int] = {}
    for mark in marks:
        counted[mark] = counted.get(mark, 0) + 1
    total = sum(counted.values())
    return {mark: many / total for mark, many in counted.items()}


def mean(odds: Odds) -> float:
    """Return the mark that can be expected."""
    return sum(float(mark) * chance for mark, chance in odds.items())


def at_least(wanted: int, items: Iterable[Odds]) -> float:
    """Return the probability that the marks of independent items add up to `wanted` or more.

    The distribution of the sum is found by convolution, in exact marks (for items that are
    right or not, it is the Poisson binomial). They are counted in the largest unit of which all
    of them are multiples, since whole numbers add up much faster than fractions.
    """
    found = list(items)
    unit = lcm(*(mark.denominator for odds in found for mark in odds))
    total = {0: 1.0}
    for odds in found:
        total = _added(total, [(_units(mark, unit), chance) for mark, chance in odds.items()])
    return sum(chance for mark, chance in total.items() if mark >= wanted * unit)


def _units(mark: Fraction, unit: int) -> int:
    return mark.numerator * (unit // mark.denominator)


def _added(sums: dict[int, float], odds: list[tuple[int, float]]) -> dict[int, float]:
    """Return the odds of the sum when one more mark is added, all in the same unit."""
    total: dict[int, float] = {}
    for (mark, p), (more, q) in product(sums.items(), odds):
        total[mark + more] = total.get(mark + more, 0.0) + p * q
    return total


def of_passing(pass_mark: int, critical: list[Odds], others: list[Odds]) -> float:
    """Return the probability of passing: every critical item right, and the pass mark reached."""
    all_right = 1.0
    for odds in critical:
        all_right *= odds.get(RIGHT, 0.0)
    return all_right * at_least(pass_mark - len(critical), others)


def of_one_in(attempts: int, chance: float) -> float:
    """Return the probability of at least one pass in so many attempts."""
    return 1 - (1 - chance) ** attempts

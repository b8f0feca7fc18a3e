"""Exact probabilities of passing a form without knowing its answers."""

from collections.abc import Iterable


def at_least(wanted: int, chances: Iterable[float]) -> float:
    """Return the probability that at least `wanted` of independent events happen.

    `chances` holds each event's own probability (the Poisson binomial distribution,
    by convolution).
    """
    exactly = [1.0]
    for chance in chances:
        missed = [p * (1 - chance) for p in exactly] + [0.0]
        hit = [0.0] + [p * chance for p in exactly]
        exactly = [a + b for a, b in zip(missed, hit, strict=True)]
    return sum(exactly[max(0, wanted) :])


def of_passing(pass_mark: int, critical: list[float], others: list[float]) -> float:
    """Return the probability of passing: every critical item right, and the pass mark reached.

    The lists hold the probability of each item being answered right.
    """
    all_critical = 1.0
    for chance in critical:
        all_critical *= chance
    return all_critical * at_least(pass_mark - len(critical), others)


def of_one_in(attempts: int, chance: float) -> float:
    """Return the probability of at least one pass in so many attempts."""
    return 1 - (1 - chance) ** attempts

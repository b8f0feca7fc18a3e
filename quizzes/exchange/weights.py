"""Marks as Moodle knows them: parts of the full mark, from a fixed list."""

from fractions import Fraction

_WRITTEN = "1 9/10 5/6 4/5 3/4 7/10 2/3 3/5 1/2 2/5 1/3 3/10 1/4 1/5 1/6 1/7 1/8 1/9 1/10 1/20 0"
KNOWN = tuple(map(Fraction, _WRITTEN.split()))
"""The grades that Moodle lets an answer have, and their negatives. It imports no other."""

FINEST = 60
"""The finest part of a mark that is told apart, as in the engine."""


def nearest(worth: Fraction) -> Fraction:
    """Return the grade of Moodle's list that is nearest to a mark."""
    sign = -1 if worth < 0 else 1
    return sign * min(KNOWN, key=lambda known: abs(known - abs(worth)))


def percent(worth: Fraction) -> str:
    """Return a mark as Moodle writes it: “100”, “50”, “-33.33333”."""
    return f"{float(100 * nearest(worth)):.5f}".rstrip("0").rstrip(".")


def exact(percentage: float) -> Fraction:
    """Return what a percentage with five decimals was: 33.33333 is a third."""
    return Fraction(percentage / 100).limit_denominator(FINEST)


def as_mark(worth: Fraction) -> float:
    """Return a mark as authors write it: 1, 0.5, 0.3333."""
    return round(float(worth), 4)

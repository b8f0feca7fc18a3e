"""A bank is as easy to read as its audience needs (rule L24)."""

import re
from collections.abc import Iterator
from math import inf

from quizzes.authoring.bank import Bank
from quizzes.authoring.choices import prose
from quizzes.authoring.problems import Problem

from ..content import QuizSource, SchoolContent
from ..prose import plain
from ..reading_ease import Ease, measure
from .readability import FEWEST_WORDS, LIMITS, Limits

RULE = "L24"
STAFF = Limits(9.0, inf, 0, inf)
PARENTS = Limits(7.5, inf, 0, inf)
"""What adults can bear in a bank: its scenes are denser than a page, and the grade alone is held
down. Pupils' banks are held to the figures of pupils' pages."""

_SENTENCE = re.compile(r"[^.?!…]+")


def hard(school: SchoolContent, source: QuizSource) -> Iterator[Problem]:
    """Yield the figures by which a bank is too hard for its readers."""
    ease, limits = ease_of(source.bank), _limits(school, source.audience)
    for what, found, most in (
        ("The reading grade (Flesch-Kincaid)", ease.grade, limits.grade),
        ("The mean length of sentences and options", ease.mean_length, limits.mean_length),
        ("The share of words with three or more syllables", ease.long_words, limits.long_words),
    ):
        if ease.words >= FEWEST_WORDS and found > most:
            yield source.located.problem(
                ("items",),
                f"{what} is {found:.3g} over the whole bank; its readers can take {most:g}.",
                "Use shorter words and sentences.",
                RULE,
            )


def ease_of(bank: Bank) -> Ease:
    """Return how hard all that is read in a bank is together."""
    texts = (plain(text) for item in bank.items for _, text in prose(item))
    return measure([sentence for text in texts for sentence in _SENTENCE.findall(text)])


def _limits(school: SchoolContent, audience: str) -> Limits:
    if audience == "pupils":
        return LIMITS[school.register.school.pupils]
    return PARENTS if audience == "parents" else STAFF

"""Each page is as easy to read as its audience needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import inf

from quizzes.authoring.problems import Problem

from ..content import Content, Page, SchoolContent
from ..progress import told
from ..reading_ease import Ease, measure
from .section import Section, joined, once

FEWEST_WORDS = 100
"""The formulae mean nothing for shorter texts."""


@dataclass(frozen=True)
class Limits:
    """The most that an audience can bear. `smog` None: not asked for."""

    grade: float
    mean_length: float
    longest: int
    long_words: float
    smog: float | None = None


LIMITS = {
    "infant": Limits(1.0, 6, 9, 0.01),
    "special": Limits(2.0, 8, 15, 0.02),
    "primary": Limits(3.0, 9, 14, 0.04),
    "parents": Limits(4.5, 11, 18, 0.06, 7.5),
    "staff": Limits(7.0, 14, 25, 0.10, 10),
}
_WAIVED = re.compile(r"\A---\n.*?^waive_reading: *(\S.*?)$.*?\n---\n", re.S | re.M)


def check(content: Content) -> Section:
    """Return the figures of every page, and the targets that it misses.

    A page whose front matter gives a reason (`waive_reading: …`) is measured and let pass.
    """
    schools = told("Schools whose reading ease is checked:", content.schools.values())
    return joined(once("readability", [each.digest], partial(_of, each)) for each in schools)


def _of(school: SchoolContent) -> Section:
    problems: list[Problem] = []
    figures = {}
    for name, page in school.pages.items():
        prose = [s for s in page.sentences if s.kind != "heading"]
        ease = measure([s.plain for s in prose])
        figures[name] = _figures(ease)
        if not _WAIVED.search(page.markdown):
            lines = [s.line for s in prose if re.search("[A-Za-z]", s.plain)]
            level = school.register.school.pupils if name == "pupils" else name
            problems += _page(page, ease, lines, LIMITS.get(level, LIMITS["staff"]))
    return Section({school.id: figures}, tuple(problems))


def _figures(ease: Ease) -> dict[str, float]:
    return {
        "words": ease.words,
        "sentences": ease.sentences,
        "grade": round(ease.grade, 1),
        "smog": round(ease.smog, 1),
        "mean_length": round(ease.mean_length, 1),
        "longest": ease.longest,
        "long_words": round(ease.long_words, 3),
    }


def _page(page: Page, ease: Ease, lines: list[int], limits: Limits) -> Iterator[Problem]:
    if ease.longest > limits.longest:
        yield Problem(
            page.file,
            lines[ease.longest_at],
            1,
            f"This sentence has {ease.longest} words; readers of this page can take {limits.longest}.",
            "Make two sentences of it.",
        )
    if ease.words >= FEWEST_WORDS:
        yield from _whole(page, ease, limits)


def _whole(page: Page, ease: Ease, limits: Limits) -> Iterator[Problem]:
    for what, found, most in (
        ("The reading grade (Flesch-Kincaid)", ease.grade, limits.grade),
        ("The mean length of sentences", ease.mean_length, limits.mean_length),
        ("The share of words with three or more syllables", ease.long_words, limits.long_words),
        ("The SMOG figure", ease.smog, limits.smog or inf),
    ):
        if found > most:
            yield Problem(
                page.file,
                1,
                1,
                f"{what} is {found:.3g}; the page's readers can take {most:g}.",
                "Use shorter words and sentences, or give the reason in the front matter: “waive_reading: …”.",
            )

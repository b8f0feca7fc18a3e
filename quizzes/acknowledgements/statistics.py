"""What the records say about the questions: item statistics, as in the assessment literature.

Figures rest on first answers, one record a person and quiz: the earliest that adds up, since
later ones show learning. Only records that passed ever arrive, so a question looks easier than
it was, and a critical one is always right. STANDARDS, 1.7: shown from 30 records, acted on
from 100.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from math import sqrt
from typing import Any

from ..policyquiz.judging import judge
from ..policyquiz.marking import JOINT, rights
from ..policyquiz.model import Attempt, Item, Quiz
from .entries import COUNTS, Entry, remarked
from .people import spoken
from .published import Published

SHOW_FROM = 30
ACT_FROM = 100
EASY = 0.95
HARD = 0.40
WEAK = 0.10
ENOUGH = 0.20
IDLE = 0.05
"""The share of people that choose a distractor which works."""


@dataclass(frozen=True)
class Answered:
    """One item as one person answered it first: its mark, and the marks of their other items."""

    response: str
    mark: Fraction
    rest: Fraction


@dataclass(frozen=True)
class Chosen:
    """An option with the share of people whose first answer held it (for an order: in its place)."""

    id: str
    text: str
    right: bool
    share: float
    idle: bool


@dataclass(frozen=True)
class Figures:
    """One item's figures; those that need more records than there are, are None.

    `records` are the records that hold the item. `difficulty` is the mean mark of first
    answers, `discrimination` the correlation with the rest of the form. `advice` says what
    the figures ask for, "" where nothing.
    """

    item: str
    stem: str
    critical: bool
    records: int
    difficulty: float | None
    discrimination: float | None
    options: tuple[Chosen, ...]
    advice: str


@dataclass(frozen=True)
class QuizFigures:
    """The figures of a quiz: how many records they rest on, and each item's."""

    quiz: str
    school: str
    title: str
    records: int
    items: tuple[Figures, ...]

    def as_json(self) -> dict[str, Any]:
        """The figures as the page gets them."""
        return asdict(self)


def statistics(entries: Sequence[Entry], site: Published) -> list[QuizFigures]:
    """Return the figures of every quiz in force that a record rests on.

    An answer to an older edition counts where the item is the same, word for word.
    """
    found = []
    for quiz in site.current_quizzes():
        records = list(_earliest(_of_quiz(entries, quiz)))
        if records:
            answers = _answers(records, quiz, site)
            items = tuple(_figures(item, answers.get(item.id, [])) for item in quiz.items)
            school = site.school(quiz.school)
            name = school.name if school else quiz.school
            found.append(QuizFigures(quiz.id, name, quiz.title, len(records), items))
    return found


def _of_quiz(entries: Iterable[Entry], quiz: Quiz) -> Iterator[Entry]:
    for entry in entries:
        if entry.outcome in COUNTS and entry.record and entry.record["quiz"] == quiz.id:
            yield entry


def _earliest(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give one entry a person: that of the earliest day and attempt."""
    first: dict[str, Entry] = {}
    for entry in sorted(entries, key=_when):
        first.setdefault(spoken(entry.listed_as or entry.name), entry)
    return iter(first.values())


def _when(entry: Entry) -> tuple[str, int]:
    record = entry.record or {}
    return record["date"], record["attempt"]


def _answers(records: Iterable[Entry], quiz: Quiz, site: Published) -> Mapping[str, list[Answered]]:
    now = {item.id: item for item in quiz.items}
    found: dict[str, list[Answered]] = {}
    for entry in records:
        for item, answered in _of_record(entry.record or {}, site):
            if now.get(item.id) == item:
                found.setdefault(item.id, []).append(answered)
    return found


def _of_record(record: Mapping[str, Any], site: Published) -> Iterator[tuple[Item, Answered]]:
    """Give the items of a record, which adds up, as they were answered first.

    Of a renewal it is the whole quiz that it goes back to: the few items of a renewal are
    those that changed, and tell nothing of the others.
    """
    *_, root = remarked(record, site).chain()
    said = root.again
    attempt = Attempt(said["form"], said["attempt"], tuple(said["first"]), tuple(said["final"]))
    result = judge(root.quiz, attempt)
    for each in result.judged:
        yield each.item, Answered(each.first, each.mark, result.score - each.mark)


def _figures(item: Item, answers: Sequence[Answered]) -> Figures:
    count = len(answers)
    if count < SHOW_FROM:
        return Figures(item.id, item.stem, item.critical, count, None, None, (), "")
    p = float(sum((each.mark for each in answers), Fraction()) / count)
    r = correlation([float(a.mark) for a in answers], [float(a.rest) for a in answers])
    options = tuple(_options(item, answers))
    advice = _advice(item, p, r, options) if count >= ACT_FROM else ""
    rounded = None if r is None else round(r, 2)
    return Figures(item.id, item.stem, item.critical, count, round(p, 2), rounded, options, advice)


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return Pearson's r, None where one side does not vary.

    With an item's marks and the sums of the other items it is the corrected item-rest
    (point-biserial) correlation.
    """
    n = len(xs)
    mx, my = sum(xs) / n, sum(ys) / n
    sx = sqrt(sum((x - mx) ** 2 for x in xs))
    sy = sqrt(sum((y - my) ** 2 for y in ys))
    if not sx or not sy:
        return None
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / (sx * sy)


def _options(item: Item, answers: Sequence[Answered]) -> Iterator[Chosen]:
    chosen = Counter(each for answer in answers for each in _held(item, answer.response))
    for option in item.options:
        share = chosen[option.id] / len(answers)
        right = option.id in rights(item)
        idle = share < IDLE and not right and item.type != "order"
        yield Chosen(option.id, option.text, right, round(share, 2), idle)


def _held(item: Item, response: str) -> Iterator[str]:
    """Give the options that a response chose: for best and worst the best, for an order those in place."""
    ids = response.split(JOINT)
    if item.type == "best-worst":
        return iter(ids[:1])
    if item.type == "order":
        places = [option.id for option in item.options]
        return (one for one, place in zip(ids, places, strict=True) if one == place)
    return iter(ids)


def _advice(item: Item, p: float, r: float | None, options: Sequence[Chosen]) -> str:
    said = []
    if p < HARD:
        said.append("Hardly anyone gets it right at first: look whether the key is right.")
    if p > EASY and not item.critical:
        said.append("Nearly everyone gets it right at first: it tests little.")
    if r is not None and r < 0:
        said.append("Those who do well get it wrong: take it out until the key is checked.")
    elif r is not None and r < WEAK:
        said.append("It hardly tells those who know from those who do not: look at it again.")
    if any(option.idle for option in options):
        said.append("Some wrong answers are hardly ever chosen: write more likely ones.")
    return " ".join(said)

"""Items from what a parser of GIFT found. What a bank cannot hold is told and left out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from quizzes.authoring.bank import Written
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.marking import LAST_STEP
from quizzes.policyquiz.model import Option

from . import mistakes
from .answers import choices, kind_and_options
from .found import Found, plain, slug
from .labels import TALK, value, values
from .mistakes import Parsed
from .texts import BETWEEN, parted

UNSORTED = "unsorted"
"""The topic of a question that names none; `check` asks for one of the register's."""


def items(parsed: list[Parsed], file: str) -> tuple[list[Written], list[Problem]]:
    """Return the items of a file in order, and what was left out or needs a word."""
    told = [mistakes.unreadable(file, each) for each in parsed if "question" not in each]
    reader = _Reader(file, told)
    made = list(reader.items(list(_questions(parsed))))
    return _with_own_ids(made), told


def _questions(parsed: list[Parsed]) -> Iterator[Found]:
    category = ""
    for each in parsed:
        question = each.get("question")
        if question and question["type"] == "Category":
            category = question["title"].strip().rpartition("/")[2]
        elif question:
            yield Found(each["line"], question, category)


class _Reader:
    """Turns questions into items, and notes what it leaves out."""

    def __init__(self, file: str, told: list[Problem]) -> None:
        self.file = file
        self.told = told

    def items(self, questions: list[Found]) -> Iterator[Written]:
        steps = {each.step: each for each in questions if each.step[1]}
        for each in questions:
            name, step = each.step
            other = steps.get((name, LAST_STEP + 1 - step))
            if not step:
                yield from self.whole(each)
            elif other is None:
                number = LAST_STEP + 1 - step
                self.told.append(mistakes.half(self.file, each.line, each.name, number))
            elif step == 1:
                yield _in_steps(name, each, other)

    def whole(self, found: Found) -> Iterator[Written]:
        """Yield the item that a question makes, or nothing and a word about it."""
        kind, options = kind_and_options(found)
        if not options:
            note = mistakes.left_out(self.file, found.line, found.name, found.data["type"])
            self.told.append(note)
            return
        if found.data["type"] == "TF":
            self.told.append(mistakes.too_few(self.file, found.line, found.name))
        yield _item(found, found.data.get("id") or found.name, kind, options)


def _item(found: Found, name: str, kind: str, options: list[Option], then: str = "") -> Written:
    scene, stem = parted(value(found.tags, "scene"), found.text)
    return Written(
        id=slug(name),
        topic=value(found.tags, "topic") or slug(found.category) or UNSORTED,
        clauses=values(found.tags, "clause"),
        stem=stem,
        options=tuple(options),
        type=kind,
        critical="critical" in found.tags,
        then=then,
        scene=scene,
        scenario=value(found.tags, "scenario"),
        letter=value(found.tags, "letter"),
        picture=value(found.tags, "picture"),
        talk=plain(found.data.get("globalFeedback")) if TALK in found.tags else "",
    )


def _in_steps(name: str, first: Found, second: Found) -> Written:
    """Return the item that two questions make; the second repeats the text of the first."""
    half = 0.5
    options = [
        *choices(first, "", half),
        *choices(second, "", half, step=LAST_STEP, after=len(first.data["choices"])),
    ]
    then = second.text.removeprefix(first.text + BETWEEN)
    return _item(first, name, "steps", options, then)


def _with_own_ids(made: list[Written]) -> list[Written]:
    """Return the items, each with an id that no other has."""
    taken: set[str] = set()
    own = []
    for n, item in enumerate(made, 1):
        wanted = item.id or f"question-{n}"
        name = next(each for each in _names(wanted) if each not in taken)
        taken.add(name)
        own.append(replace(item, id=name))
    return own


def _names(wanted: str) -> Iterator[str]:
    yield wanted
    yield from (f"{wanted}-{number}" for number in count(2))

"""Items from what a parser of GIFT found. What a bank cannot hold is told and left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from quizzes.authoring.bank import Written
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.marking import LAST_STEP
from quizzes.policyquiz.model import Option

from . import mistakes
from .labels import TALK, value, values
from .mistakes import Parsed
from .parts import BEST, NEITHER, WORST, equal_mark
from .texts import BETWEEN, one_line, parted, tidy
from .weights import as_mark, exact

LETTERS = "abcdefghijklmnopqrstuvwxyz"
UNSORTED = "unsorted"
"""The topic of a question that names none; `check` asks for one of the register's."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STEP = re.compile(r"(.*) \(step ([12]) of 2\)", re.DOTALL)
_ORDINAL = re.compile(r"([0-9]{1,3})(st|nd|rd|th)")
_BREAKS = re.compile(r"<(?:br|/p|/div|/li)\b[^>]*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>")
_CODES = {
    "&&092;": "\\",
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
    "&&010;": "\n",
}
"""What the parser makes of escaped signs while it reads."""

_CODED = re.compile("|".join(_CODES))
_NAMED = 50
"""How much of a text stands for a name that is missing."""


@dataclass(frozen=True)
class Found:
    """One question as the parser found it, and where."""

    line: int
    data: Parsed
    category: str = ""

    @property
    def tags(self) -> list[str]:
        """Its tags."""
        return self.data.get("tags") or []

    @property
    def text(self) -> str:
        """What stands before its answers."""
        return _plain(self.data["stem"])

    @property
    def name(self) -> str:
        """What it is called: its title, or how it begins."""
        return one_line(self.data.get("title") or self.text[:_NAMED]) or f"line {self.line}"

    @property
    def step(self) -> tuple[str, int]:
        """The item and the number of the step that it is; the number is 0 for a whole item."""
        matched = _STEP.fullmatch(self.name)
        if matched and value(self.tags, "type") == "steps" and self.data["type"] == "MC":
            return matched[1], int(matched[2])
        return self.name, 0


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
        kind, options = _options(found)
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
        talk=_plain(found.data.get("globalFeedback")) if TALK in found.tags else "",
    )


def _in_steps(name: str, first: Found, second: Found) -> Written:
    """Return the item that two questions make; the second repeats the text of the first."""
    half = 0.5
    options = [
        *_choices(first, "", half),
        *_choices(second, "", half, step=LAST_STEP, after=len(first.data["choices"])),
    ]
    then = second.text.removeprefix(first.text + BETWEEN)
    return _item(first, name, "steps", options, then)


def _options(found: Found) -> tuple[str, list[Option]]:
    """Return the type of an item and its options; none where a bank has no such type."""
    match found.data["type"]:
        case "MC":
            kind = _kind(found)
            return kind, _choices(found, kind)
        case "TF":
            return "one", _true_or_false(found.data)
        case "Matching":
            return _pairs(found)
    return "", []


def _kind(found: Found) -> str:
    """Return the type of a question with choices: “some” where several share the mark."""
    told = value(found.tags, "type")
    if told in ("tell", "some", "picture"):
        return told
    choices = found.data["choices"]
    shared = sum((choice["weight"] or 0) > 0 for choice in choices) > 1
    return "some" if shared and not any(choice["isCorrect"] for choice in choices) else "one"


def _choices(
    found: Found, kind: str, full: float = 1, step: int = 1, after: int = 0
) -> list[Option]:
    choices, dangers = found.data["choices"], values(found.tags, "danger")
    for_all = None if TALK in found.tags else found.data.get("globalFeedback")
    right = sum(_weight(choice) > 0 for choice in choices)
    shared = equal_mark(right) if kind == "some" and right else 0
    return [
        Option(
            id=_letter(after + n),
            text=_plain(choice["text"]),
            mark=shared if shared and _weight(choice) > 0 else _mark(choice, full),
            rationale=_plain(choice["feedback"] or for_all),
            danger=str(n + 1) in dangers,
            step=step,
            picture=value(found.tags, f"picture-{n + 1}"),
        )
        for n, choice in enumerate(choices)
    ]


def _weight(choice: Parsed) -> float:
    weight = choice["weight"]
    return float(weight if weight is not None else 100 * choice["isCorrect"])


def _mark(choice: Parsed, full: float) -> float:
    return as_mark(max(exact(_weight(choice)), exact(0)) * exact(100 * full))


def _true_or_false(data: Parsed) -> list[Option]:
    """Return both options. What stands first in the file is said to those who answered wrong."""
    wrong, right = _plain(data["trueFeedback"]), _plain(data["falseFeedback"])
    reasons = (right, wrong) if data["isTrue"] else (wrong, right)
    return [
        Option("a", "True", float(data["isTrue"]), reasons[0]),
        Option("b", "False", float(not data["isTrue"]), reasons[1]),
    ]


def _pairs(found: Found) -> tuple[str, list[Option]]:
    pairs = [
        (_plain(each["subquestion"]), _decoded(each["subanswer"]))
        for each in found.data["matchPairs"]
    ]
    given = _plain(found.data.get("globalFeedback")).split("\n")
    reasons = given if len(given) == len(pairs) else ["\n".join(given)] * len(pairs)
    rows = [
        (text, label, why.removeprefix(f"{label}:").strip())
        for (text, label), why in zip(pairs, reasons, strict=True)
    ]
    labels = {second for _, second in pairs}
    if all(map(_ORDINAL.fullmatch, labels)):
        return "order", _steps(rows)
    if labels <= {BEST, WORST, NEITHER} and {BEST, WORST} <= labels:
        return "best-worst", _best_and_worst(rows)
    return "", []


Row = tuple[str, str, str]
"""A paired option: its text, what it is paired with, why."""


def _steps(rows: list[Row]) -> list[Option]:
    rows = sorted(rows, key=lambda row: int(_ORDINAL.fullmatch(row[1])[1]))  # type: ignore[index]
    mark = equal_mark(len(rows))
    return [Option(_letter(n), text, mark, why) for n, (text, _, why) in enumerate(rows)]


def _best_and_worst(rows: list[Row]) -> list[Option]:
    return [
        Option(_letter(n), text, float(label == BEST), why, danger=label == WORST)
        for n, (text, label, why) in enumerate(rows)
    ]


def _letter(place: int) -> str:
    return LETTERS[place] if place < len(LETTERS) else f"z{place}"


def _plain(text: Any) -> str:
    """Return a text of the parser without markup, or nothing where there is none."""
    if not text:
        return ""
    written = str(text["text"])
    if text["format"] == "html":
        written = unescape(_MARKUP.sub("", _BREAKS.sub("\n", written)))
    return tidy(written)


def _decoded(text: str) -> str:
    """Return the second half of a pair, in which the parser leaves its own codes."""
    return tidy(_CODED.sub(lambda found: _CODES[found[0]], text))


def slug(text: str) -> str:
    """Return a text as an id: small letters, digits and hyphens. It may be empty."""
    if _SLUG.fullmatch(text):
        return text
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:_NAMED].strip("-")


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
    number = 2
    while True:
        yield f"{wanted}-{number}"
        number += 1

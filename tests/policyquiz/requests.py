"""Builds requests to the engine around one small quiz of an invented school."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from quizzes.policyquiz import call

Json = dict[str, Any]

QUIZ: Json = json.loads(Path(__file__).with_name("quiz.json").read_text("utf-8"))

TYPES: Json = json.loads(Path(__file__).with_name("types.json").read_text("utf-8"))
"""A quiz with an item of each type beside “one”; all put right in the end passes, too."""

RIGHT = ["b", "a", "c", "d"]
"""The right answers of form 1, in its order: lost-bag (critical), late-bell, wet-coats, spare-key."""

NAME = "Zoë Ó Néill"
DAY = "2026-11-20"
TODAY = "2026-11-21"


def answered(call_name: str, request: Json | str) -> Json:
    """Return the answer of a call, read as strictly as a browser reads it."""
    text = request if isinstance(request, str) else json.dumps(request, ensure_ascii=False)
    answer: Json = json.loads(call(call_name, text), parse_constant=_refuse)
    return answer


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON.")


def changed(base: Json, path: str, value: object) -> Json:
    """Return a copy of `base` with another value at a path such as "quiz.items.0.type"."""
    copy = deepcopy(base)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = copy
    for step in steps:
        place = place[step]
    place[last] = value
    return copy


def without(base: Json, path: str) -> Json:
    """Return a copy of `base` that lacks the key at a path."""
    copy = deepcopy(base)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place: Any = copy
    for step in steps:
        place = place[step]
    del place[last]
    return copy


def judging(
    first: list[str] | None = None, final: list[str] | None = None, **other: object
) -> Json:
    """Return a request to judge an attempt at form 1; all answers right unless given."""
    first = first or RIGHT
    attempt = {"form": 1, "number": 1, "first": first, "final": final or first, **other}
    return {"quiz": QUIZ, "attempt": attempt}


def making(name: str = NAME, first: list[str] | None = None, **other: object) -> Json:
    """Return a request to make a record of a right attempt; `other` replaces further values."""
    usual = {"name": name, "date": DAY, "language": "en", "support": [], "declared": True}
    return {**judging(first), **usual, **other}


def made(name: str = NAME, **other: Any) -> Json:
    """Return the answer to `making`: record, link and name."""
    return answered("make_record", making(name, **other))


def checking(record: object, name: str = NAME, **other: object) -> Json:
    """Return a request to check a record while its edition is in force."""
    usual = {"name": name, "quiz": QUIZ, "current": QUIZ["edition"], "today": TODAY}
    return {"record": record, **usual, **other}


def checking_link(link: object, name: str = NAME, **other: object) -> Json:
    """Return a request to check a link while its edition is in force."""
    return {**checking(None, name, **other), "link": link}


def both_ways(answer: Json, name: str = NAME, **other: object) -> list[Json]:
    """Return the requests that check a record as a file and as a link."""
    return [checking(answer["record"], name, **other), checking_link(answer["link"], name, **other)]


def checked(request: Json | str) -> str:
    """Return the outcome of a check."""
    outcome: str = answered("check_record", request)["outcome"]
    return outcome

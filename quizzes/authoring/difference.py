"""What differs between two states of a policy and its quizzes, of all that matters.

A state is what the site publishes: the register, and the quizzes by their ids, as JSON.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from quizzes.policyquiz import canonical
from quizzes.policyquiz.editions import (
    Changes,
    ClauseChange,
    ClauseText,
    How,
    ItemChange,
    QuizChange,
)
from quizzes.policyquiz.reading import read

from .publish import lean

Json = dict[str, Any]


@dataclass(frozen=True)
class State:
    """A policy and its quizzes as published."""

    policy: Json
    quizzes: dict[str, Json]


SETTINGS = (
    "title",
    "audience",
    "policy",
    "asked",
    "pass_mark",
    "critical_asked",
    "renew_months",
    "declaration",
    "mended",
)
"""What holds for a whole quiz. Its forms and the order of its items are parts beside these."""


def _of_options(*keys: str) -> Callable[[Json], object]:
    return lambda item: [{key: option.get(key) for key in keys} for option in item["options"]]


def _of_item(*keys: str) -> Callable[[Json], object]:
    return lambda item: {key: item.get(key) for key in keys}


PARTS: dict[str, Callable[[Json], object]] = {
    "stem": _of_item("stem", "then"),
    "scene": _of_item("scene", "picture", "letter", "talk"),
    "options": _of_options("id", "text", "step", "picture"),
    "key": lambda item: [item.get("type"), _of_options("id", "mark", "danger")(item)],
    "critical": _of_item("critical"),
    "reasons": _of_options("rationale"),
    "clauses": _of_item("clauses"),
    "topic": _of_item("topic"),
}
"""The parts of an item, as changes name them, and what belongs to each."""


def difference(before: State, after: State) -> Changes:
    """Return what changed from one state to the other."""
    return Changes(
        tuple(_clauses(before.policy, after.policy)),
        tuple(_items(before.quizzes, after.quizzes)),
        tuple(_quizzes(before.quizzes, after.quizzes)),
    )


def _clauses(before: Json, after: Json) -> Iterator[ClauseChange]:
    was, now = (_texts(policy) for policy in (before, after))
    for name in [*now, *(name for name in was if name not in now)]:
        if was.get(name) != now.get(name):
            how = _how(name, was, now)
            yield ClauseChange(name, how, was.get(name), now.get(name))


def _texts(policy: Json) -> dict[str, ClauseText]:
    return {
        each["id"]: read(ClauseText, each, f"clause {each['id']}") for each in policy["clauses"]
    }


def _how(name: str, was: dict[str, Any], now: dict[str, Any]) -> How:
    if name not in was:
        return "added"
    return "changed" if name in now else "removed"


def _items(before: dict[str, Json], after: dict[str, Json]) -> Iterator[ItemChange]:
    for quiz in [*after, *(quiz for quiz in before if quiz not in after)]:
        was, now = (_by_id(quizzes.get(quiz)) for quizzes in (before, after))
        for name in [*now, *(name for name in was if name not in now)]:
            how = _how(name, was, now)
            parts = _changed_parts(was[name], now[name]) if how == "changed" else ()
            if parts or how != "changed":
                yield ItemChange(quiz, name, how, parts)


def _by_id(quiz: Json | None) -> dict[str, Json]:
    return {item["id"]: item for item in quiz["items"]} if quiz else {}


def _changed_parts(was: Json, now: Json) -> tuple[str, ...]:
    if _same(was, now):
        return ()
    parts = tuple(name for name, of in PARTS.items() if not _same(of(was), of(now)))
    return parts or ("other",)


def _quizzes(before: dict[str, Json], after: dict[str, Json]) -> Iterator[QuizChange]:
    for quiz in [*after, *(quiz for quiz in before if quiz not in after)]:
        how = _how(quiz, before, after)
        parts = _changed_settings(before[quiz], after[quiz]) if how == "changed" else ()
        if parts or how != "changed":
            yield QuizChange(quiz, how, parts)


def _changed_settings(was: Json, now: Json) -> tuple[str, ...]:
    settings = [name for name in SETTINGS if not _same(was.get(name), now.get(name))]
    forms = [] if _same(was["forms"], now["forms"]) else ["forms"]
    kept = [
        [name for name in _by_id(quiz) if name in _by_id(was) and name in _by_id(now)]
        for quiz in (was, now)
    ]
    return (*settings, *forms, *([] if kept[0] == kept[1] else ["order of items"]))


def _same(one: object, other: object) -> bool:
    """Compare as the hash does: what is empty is as good as not there, and 1 is not true."""
    return canonical.text(lean({"": one})) == canonical.text(lean({"": other}))

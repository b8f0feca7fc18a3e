"""Ids, topics, clauses, types and marks: an item hangs together and can be asked."""

import re
from collections.abc import Iterator

from quizzes.policyquiz.marking import RULES as MARKING
from quizzes.policyquiz.marking import can_be_right
from quizzes.policyquiz.model import RIGHT, Item

from ..bank import Bank
from ..choices import KEYED, side_by_side
from ..forms import Mend, shortages
from .known import Known
from .options import each_option

OPTIONS = {"staff": 4, "parents": 4, "pupils": 3}
ROUNDING = 0.01
MARKS = {
    "one": "Give mark 1 to the one right answer.",
    "tell": "Give mark 1 to the main route, and 0.5 to a deputy at most.",
    "some": "Give the right ones equal marks that add up to 1, and the others 0.",
    "best-worst": "Give mark 1 to the best, and “danger: true” to the worst alone.",
    "order": "Give each step the same mark.",
    "steps": "Give mark 0.5 to the right answer of each step.",
    "picture": "Give mark 1 to every picture that is right.",
}
"""How the marks of each type are given."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def ids(bank: Bank, known: Known) -> Iterator[Mend]:
    """Ids are short names of their own, each used once."""
    seen: set[str] = set()
    for n, item in enumerate(bank.items):
        if item.id in seen:
            yield ("items", n, "id"), f"The id “{item.id}” is taken.", "Give each item its own id."
        if not _SLUG.fullmatch(item.id):
            yield (
                ("items", n, "id"),
                f"“{item.id}” is no id.",
                "Use small letters, digits and hyphens.",
            )
        seen.add(item.id)


def option_ids(bank: Bank, known: Known) -> Iterator[Mend]:
    """Within an item, each option has an id of its own."""
    for path, item, option in each_option(bank):
        if [each.id for each in item.options].count(option.id) > 1:
            yield (
                (*path, "id"),
                f"Item “{item.id}” has two options “{option.id}”.",
                "Name its options a, b, c, d.",
            )
        if not re.fullmatch(r"[a-z0-9]+", option.id):
            yield (*path, "id"), f"“{option.id}” is no option id.", "Name the options a, b, c, d."


def topics(bank: Bank, known: Known) -> Iterator[Mend]:
    """An item's topic is one of the register's, and the blueprint asks for it."""
    asked = {line.topic for line in bank.blueprint}
    for n, item in enumerate(bank.items):
        if item.topic not in known.topics:
            yield (
                ("items", n, "topic"),
                f"The register has no topic “{item.topic}”.",
                f"Use one of {', '.join(sorted(known.topics))}.",
            )
        elif item.topic not in asked:
            yield (
                ("items", n, "topic"),
                f"No form asks for an item on “{item.topic}”.",
                "Add the topic to the blueprint.",
            )


def clauses(bank: Bank, known: Known) -> Iterator[Mend]:
    """An item names the clauses that it rests on, and they exist."""
    for n, item in enumerate(bank.items):
        if not item.clauses:
            yield (
                ("items", n, "clauses"),
                f"Item “{item.id}” rests on no clause.",
                "Name the clause that decides it, or drop the item.",
            )
        for clause in item.clauses:
            if clause not in known.clauses:
                yield (
                    ("items", n, "clauses"),
                    f"Item “{item.id}” rests on clause {clause}, which the register does not have.",
                    "Look the clause's id up in policy.yml.",
                )


def types(bank: Bank, known: Known) -> Iterator[Mend]:
    """The engine has a marking rule for the item's type."""
    for n, item in enumerate(bank.items):
        if item.type not in MARKING:
            yield (
                ("items", n, "type"),
                f"The engine cannot mark the type “{item.type}”.",
                f"Write type: {' or '.join(MARKING)}, or leave the line out.",
            )


def option_count(bank: Bank, known: Known) -> Iterator[Mend]:
    """The number of options is that of the type and the audience, in each step."""
    wanted = _wanted(known.audience)
    for n, item in enumerate(bank.items):
        for options in side_by_side(item):
            right = wanted.get(item.type)
            if right and len(options) not in right:
                yield (
                    ("items", n, "options"),
                    f"Item “{item.id}” has {len(options)} options.",
                    f"Give it {' or '.join(map(str, right))}.",
                )


def _wanted(audience: str) -> dict[str, tuple[int, ...]]:
    """Return how many options an item of each type has: “some” asks for more, to choose among."""
    usual = OPTIONS.get(audience, 4)
    return {
        "one": (usual,),
        "tell": (5,),
        "some": (usual + 1,),
        "best-worst": (4,),
        "order": (4,),
        "steps": (usual,),
        "picture": (2, 3),
    }


def keys(bank: Bank, known: Known) -> Iterator[Mend]:
    """The right answer earns the full mark, one choice at a time has one key, marks are 0 to 1."""
    for n, item in enumerate(bank.items):
        marks = [option.mark for option in item.options]
        if not all(0 <= mark <= RIGHT for mark in marks):
            yield (
                ("items", n, "options"),
                f"A mark of item “{item.id}” lies outside 0 to 1.",
                "Give marks from 0 to 1.",
            )
        elif not can_be_right(item) or (item.type in KEYED and not _one_key_a_step(item)):
            yield (
                ("items", n, "options"),
                _unsuited(item),
                MARKS.get(item.type, "Correct the type first."),
            )


def _unsuited(item: Item) -> str:
    if item.type in ("one", "tell"):
        right = [option for option in item.options if option.mark == RIGHT]
        return f"Item “{item.id}” has {len(right)} options with mark 1."
    return f"The marks of item “{item.id}” do not suit its type, “{item.type}”."


def _one_key_a_step(item: Item) -> bool:
    """Whether one option of each step has the highest mark."""
    steps = [[option.mark for option in step] for step in side_by_side(item)]
    return all(marks.count(max(marks)) == 1 for marks in steps)


def mark_sums(bank: Bank, known: Known) -> Iterator[Mend]:
    """Where several choices are right together, they share the full mark equally."""
    for n, item in enumerate(bank.items):
        marks = [option.mark for option in item.options if option.mark > 0]
        uneven = abs(sum(marks) - RIGHT) > ROUNDING or max(marks) - min(marks) > ROUNDING
        if item.type in ("some", "order") and marks and uneven:
            yield (
                ("items", n, "options"),
                f"The marks of the right choices of “{item.id}” are {marks}.",
                f"Give each of them {RIGHT / len(marks):.2g}.",
            )


def strata(bank: Bank, known: Known) -> Iterator[Mend]:
    """Every item belongs to a line of the blueprint: one with its topic, type and letter."""
    asked = {(line.topic, line.type, line.letter) for line in bank.blueprint}
    for n, item in enumerate(bank.items):
        mine = (item.topic, item.type, item.letter)
        if item.topic in {topic for topic, *_ in asked} and mine not in asked:
            letter = f", letter: {item.letter}" if item.letter else ""
            yield (
                ("items", n, "type"),
                f"No form asks for an item of type “{item.type}{letter}” on “{item.topic}”.",
                f"Add a line to the blueprint: topic: {item.topic}, type: {item.type}{letter}.",
            )


def dangers(bank: Bank, known: Known) -> Iterator[Mend]:
    """At most one option of an item would do harm."""
    for n, item in enumerate(bank.items):
        if sum(option.danger for option in item.options) > 1:
            yield (
                ("items", n, "options"),
                f"Item “{item.id}” has two dangerous options.",
                "Keep one of them.",
            )


def papers(bank: Bank, known: Known) -> Iterator[Mend]:
    """The bank holds enough items for every line of the blueprint."""
    return shortages(bank)

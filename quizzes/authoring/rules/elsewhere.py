"""What other schools ask: one question must not have two keys, unless two policies say so."""

from collections.abc import Iterator

from ..bank import Bank, Written
from ..forms import Mend
from .known import Known


def other_keys(bank: Bank, known: Known) -> Iterator[Mend]:
    """No item has the id and the options of another school's item, and another key."""
    for n, item in enumerate(bank.items):
        for school, other in known.others.items():
            for theirs in other.items:
                if theirs.id == item.id and _conflict(item, theirs):
                    yield (
                        ("items", n, "id"),
                        f"{school} has an item “{item.id}” with the same options and another key.",
                        "Give this item an id of its own, and options that this policy decides.",
                    )


def _conflict(one: Written, other: Written) -> bool:
    mine, theirs = marks_of(one), marks_of(other)
    return mine.keys() == theirs.keys() and mine != theirs


def marks_of(item: Written) -> dict[tuple[int, str], float]:
    """Return what each option of an item is worth, by its step and its text."""
    return {(option.step, option.text.casefold()): option.mark for option in item.options}


def shared_scenarios(bank: Bank, known: Known) -> Iterator[Mend]:
    """A scenario that several schools ask about is decided by this school's own clauses."""
    elsewhere = {item.scenario for other in known.others.values() for item in other.items}
    for n, item in enumerate(bank.items):
        shared = item.scenario and item.scenario in elsewhere
        if shared and not set(item.clauses) & set(known.clauses):
            yield (
                ("items", n, "clauses"),
                f"“{item.id}” asks about the scenario “{item.scenario}”, and no clause of this school decides it.",
                "Name this school's clause, or drop the item.",
            )

"""Assembles parallel forms from a bank: fixed papers, equal in what they cover.

Each line of the blueprint asks for so many items of a topic, critical ones and others.
Form after form takes the next items of each group in turn, beginning again at the end:
every form fits the blueprint exactly, and the items are used as evenly as can be.
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from random import Random

from quizzes.policyquiz.model import RIGHT, Form, FormItem, Item

from .bank import Bank, Stratum

LONGEST_RUN = 2
"""How often in a row the right answer may stand in the same place."""

MOST_FORMS = 99

Mend = tuple[tuple[str | int, ...], str, str]
"""A place in the bank, what is wrong there, and the repair."""


def assemble(bank: Bank, name: str) -> tuple[Form, ...]:
    """Return the forms of a bank that has no shortages. `name` seeds the order of options."""
    return tuple(_form(bank, number, name) for number in range(1, bank.quiz.forms + 1))


def shortages(bank: Bank) -> Iterator[Mend]:
    """Yield what keeps the forms from being assembled."""
    asked = sum(line.asked for line in bank.blueprint)
    if asked != bank.quiz.asked:
        yield (
            ("blueprint",),
            f"The blueprint adds up to {asked} items, but {bank.quiz.asked} are asked.",
            "Change the blueprint's lines or “asked” until they agree.",
        )
    for name, (least, most) in _ranges(bank).items():
        if not least <= getattr(bank.quiz, name) <= most:
            yield (
                ("quiz", name),
                f"“{name}” is {getattr(bank.quiz, name)}.",
                f"Write a number from {least} to {most}.",
            )
    topics = [line.topic for line in bank.blueprint]
    for place, line in enumerate(bank.blueprint):
        if line.topic in topics[:place]:
            yield (
                ("blueprint", place),
                f"The blueprint has two lines for “{line.topic}”.",
                "Make one line of them.",
            )
        yield from _short(bank, place, line)


def _ranges(bank: Bank) -> dict[str, tuple[int, int]]:
    """Return the least and the most that each number of the settings may be."""
    return {
        "asked": (1, len(bank.items)),
        "forms": (1, MOST_FORMS),
        "renew_months": (1, 120),
        "pass_mark": (1, max(1, bank.quiz.asked)),
    }


def _short(bank: Bank, place: int, line: Stratum) -> Iterator[Mend]:
    for critical, wanted in ((True, line.critical), (False, line.asked - line.critical)):
        there = len(_group(bank, line.topic, critical))
        if wanted > there or wanted < 0:
            kind = "critical" if critical else "other"
            yield (
                ("blueprint", place),
                f"No form can be assembled: it asks for {wanted} {kind} items on “{line.topic}”, and the bank has {there}.",
                f"Add {kind} items with topic {line.topic}, or ask for fewer.",
            )


def _group(bank: Bank, topic: str, critical: bool) -> list[Item]:
    return [item for item in bank.items if (item.topic, item.critical) == (topic, critical)]


def _form(bank: Bank, number: int, name: str) -> Form:
    random = Random(f"{name}, form {number}")
    chosen = [item for line in bank.blueprint for item in _turn(bank, line, number)]
    random.shuffle(chosen)
    slots = _slots(chosen, random)
    return Form(number, tuple(_placed(*pair, random) for pair in zip(chosen, slots, strict=True)))


def _turn(bank: Bank, line: Stratum, number: int) -> Iterator[Item]:
    for critical, wanted in ((True, line.critical), (False, line.asked - line.critical)):
        group = _group(bank, line.topic, critical)
        start = (number - 1) * wanted
        yield from (group[(start + step) % len(group)] for step in range(wanted))


def _slots(chosen: list[Item], random: Random) -> list[int]:
    """Return the place of each item's key: each place equally often, without long runs."""
    widths = [len(item.options) for item in chosen]
    slots = _dealt(widths, random)
    while _has_run(slots, LONGEST_RUN + 1):
        slots = _dealt(widths, random)
    return slots


def _dealt(widths: list[int], random: Random) -> list[int]:
    """Deal places, those of equally wide items among one another."""
    places = {width: [n % width for n in range(widths.count(width))] for width in set(widths)}
    for each in places.values():
        random.shuffle(each)
    return [places[width].pop() for width in widths]


def _has_run(slots: list[int], length: int) -> bool:
    if len(set(slots)) == 1:
        return False  # where there is one place alone, nothing can be done about it
    same = [one == other for one, other in pairwise(slots)]
    return any(all(islice(same, at, at + length - 1)) for at in range(len(same) - length + 2))


def _placed(item: Item, slot: int, random: Random) -> FormItem:
    key = next(option.id for option in item.options if option.mark == RIGHT)
    others = [option.id for option in item.options if option.id != key]
    random.shuffle(others)
    return FormItem(item.id, (*others[:slot], key, *others[slot:]))

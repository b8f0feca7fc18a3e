"""Where an item has one right answer among others: what the rules about “the key” look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.policyquiz.marking import steps_of
from quizzes.policyquiz.model import Item, Option

from .bank import Bank, Written

KEYED = frozenset({"one", "tell", "best-worst", "steps"})
"""The types that ask for one option: in best-worst the best one, in steps one of each step."""


@dataclass(frozen=True)
class Choice:
    """One choice of one option: an item, or one step of it. `place` counts the bank's items."""

    place: int
    item: Written
    options: tuple[Option, ...]
    key: Option

    @property
    def distractors(self) -> list[Option]:
        """The options beside the key."""
        return [option for option in self.options if option is not self.key]

    @property
    def at(self) -> tuple[str | int, ...]:
        """The place of its options in the bank."""
        return "items", self.place, "options"

    @property
    def chance(self) -> float:
        """How likely a blind guess is to take the key."""
        return 1 / len(self.options)


def choices(bank: Bank) -> Iterator[Choice]:
    """Yield every choice that has one key. What has none or two is another rule's affair."""
    for place, item in enumerate(bank.items):
        if item.type in KEYED:
            for options in side_by_side(item):
                best = max(option.mark for option in options)
                keys = [option for option in options if option.mark == best]
                if best > 0 and len(keys) == 1 and len(options) > 1:
                    yield Choice(place, item, options, keys[0])


def side_by_side(item: Item) -> list[tuple[Option, ...]]:
    """Return the options that people see beside one another: those of each step."""
    return [tuple(options) for options in steps_of(item) if options]


def situation(item: Item) -> str:
    """Return all that is read before the options: the scene, the stem and the second text."""
    lines = [f"{line.by} {line.text}" for line in item.scene.lines] if item.scene else []
    title = [item.scene.title] if item.scene else []
    return " ".join([*title, *lines, item.stem, item.then]).strip()


def prose(item: Item) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text of an item that is read, and its place in the item."""
    if item.scene:
        yield ("scene", "title"), item.scene.title
        for n, line in enumerate(item.scene.lines):
            yield ("scene", "lines", n, "by"), line.by
            yield ("scene", "lines", n, "text"), line.text
    yield ("stem",), item.stem
    if item.then:
        yield ("then",), item.then
    for n, option in enumerate(item.options):
        yield ("options", n, "text"), option.text
        yield ("options", n, "rationale"), option.rationale

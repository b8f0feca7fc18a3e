"""What a response is worth: one rule for each type of item.

A response is text: the ids of the chosen options, joined by hyphens, in the order in which
the type asks for them. Marks are exact fractions between 0 and 1. No rule can be played:
choosing everything earns nothing, and what random answers can expect stands with each rule.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import Protocol

from .model import RIGHT, Item, Option

JOINT = "-"
"""What stands between the options of a response."""

LAST_STEP = 2

Chosen = tuple[str, ...]


class Rule(Protocol):
    """How the items of one type are answered and marked."""

    def sound(self, item: Item) -> bool:
        """Whether some response to the item earns the full mark."""

    def responses(self, item: Item) -> Iterator[Chosen]:
        """Yield every response that the item allows."""

    def allows(self, item: Item, chosen: Chosen) -> bool:
        """Whether the item allows this response."""

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        """Return what an allowed response is worth."""


class ChooseOne:
    """Choose one: the mark of the chosen option. Random answers expect 1/k of k options."""

    def sound(self, item: Item) -> bool:
        return max((option.mark for option in item.options), default=0) == RIGHT

    def responses(self, item: Item) -> Iterator[Chosen]:
        return ((option.id,) for option in item.options)

    def allows(self, item: Item, chosen: Chosen) -> bool:
        return len(chosen) == 1 and chosen[0] in _ids(item)

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        return sum((_worth(item, each) for each in chosen), Fraction())


class ChooseSome:
    """Choose the stated number: the share of the right ones less the share of the others.

    As many are chosen as there are right ones. Two of five at random expect 0.2; the rule
    is of the family that R/exams documents for multiple choice with negative marks.
    """

    def sound(self, item: Item) -> bool:
        return 0 < len(rights(item)) < len(item.options)

    def responses(self, item: Item) -> Iterator[Chosen]:
        return combinations(sorted(_ids(item)), len(rights(item)))

    def allows(self, item: Item, chosen: Chosen) -> bool:
        known = set(_ids(item))
        return list(chosen) == sorted(known & {*chosen}) and len(chosen) == len(rights(item))

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        right = rights(item)
        hits = len(right & {*chosen})
        others = len(item.options) - len(right)
        return max(Fraction(), Fraction(hits, len(right)) - Fraction(len(chosen) - hits, others))


class BestAndWorst:
    """Choose the best action and the worst: half a mark each.

    Taking the worst for the best earns nothing. The worst is the one marked as a danger.
    Random answers expect 0.25 of four options.
    """

    def sound(self, item: Item) -> bool:
        return len(rights(item)) == 1 == len(_dangers(item)) and rights(item) != _dangers(item)

    def responses(self, item: Item) -> Iterator[Chosen]:
        return permutations(_ids(item), 2)

    def allows(self, item: Item, chosen: Chosen) -> bool:
        return len(chosen) == len({*chosen}) == len(("best", "worst")) and {*chosen} <= {
            *_ids(item)
        }

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        best, worst = chosen
        if best in _dangers(item):
            return Fraction()
        return Fraction((best in rights(item)) + (worst in _dangers(item)), 2)


class PutInOrder:
    """Put in order, the right order being the one in which the options are written.

    Spearman's footrule (the sum of how far each stands from its place), as a share of the
    largest that there is, and corrected so that the mean of all orders would earn nothing:
    of four steps, two neighbours swapped earn 0.6. Random orders expect 0.175.
    """

    def sound(self, item: Item) -> bool:
        return len(item.options) > 1

    def responses(self, item: Item) -> Iterator[Chosen]:
        return permutations(_ids(item))

    def allows(self, item: Item, chosen: Chosen) -> bool:
        return sorted(chosen) == sorted(_ids(item))

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        ids = _ids(item)
        off = sum(abs(ids.index(each) - place) for place, each in enumerate(chosen))
        usual = Fraction(len(ids) ** 2 - 1, 3)  # the mean of the footrule over all orders
        return max(Fraction(), 1 - off / usual)


class TwoSteps:
    """A scenario in two steps, one choice in each: the marks of both choices.

    The second step is the same whatever the first answer was.
    """

    def sound(self, item: Item) -> bool:
        steps = [[option.mark for option in each] for each in steps_of(item)]
        return all(steps) and sum(max(marks) for marks in steps) == RIGHT

    def responses(self, item: Item) -> Iterator[Chosen]:
        return product(*([option.id for option in each] for each in steps_of(item)))

    def allows(self, item: Item, chosen: Chosen) -> bool:
        steps = [{option.id for option in each} for each in steps_of(item)]
        return len(chosen) == len(steps) and all(
            one in step for one, step in zip(chosen, steps, strict=True)
        )

    def mark(self, item: Item, chosen: Chosen) -> Fraction:
        return sum((_worth(item, each) for each in chosen), Fraction())


RULES: dict[str, Rule] = {
    "one": ChooseOne(),
    "tell": ChooseOne(),
    "picture": ChooseOne(),
    "some": ChooseSome(),
    "best-worst": BestAndWorst(),
    "order": PutInOrder(),
    "steps": TwoSteps(),
}
"""The types of items. Whom to tell, and which picture, is chosen as one; they look another way."""


def responses(item: Item) -> Iterator[str]:
    """Yield every response that the item allows.

    Raises KeyError for a type without a rule.
    """
    return (JOINT.join(chosen) for chosen in RULES[item.type].responses(item))


def can_be(item: Item, response: str) -> bool:
    """Whether `response` is one that the item allows."""
    return RULES[item.type].allows(item, tuple(response.split(JOINT)))


def mark(item: Item, response: str) -> Fraction:
    """Return the mark of a response that the item allows, between 0 and 1.

    `can_be` tells whether it is allowed. Raises KeyError for a type without a rule.
    """
    return RULES[item.type].mark(item, tuple(response.split(JOINT)))


def can_be_right(item: Item) -> bool:
    """Whether the item is of a known type, and some response earns the full mark."""
    return item.type in RULES and RULES[item.type].sound(item)


def rights(item: Item) -> set[str]:
    """Return the ids of the options that earn something."""
    return {option.id for option in item.options if option.mark > 0}


def steps_of(item: Item) -> list[list[Option]]:
    """Return the options of an item step by step; most items have one step."""
    last = LAST_STEP if item.type == "steps" else 1
    return [
        [option for option in item.options if option.step == step] for step in range(1, last + 1)
    ]


def _ids(item: Item) -> list[str]:
    return [option.id for option in item.options]


def _dangers(item: Item) -> set[str]:
    return {option.id for option in item.options if option.danger}


def _worth(item: Item, chosen: str) -> Fraction:
    mark = next(option.mark for option in item.options if option.id == chosen)
    return Fraction(mark).limit_denominator(60)

"""What a response is worth: one rule for each type of item."""

from collections.abc import Callable

from .model import Item


def choose_one(item: Item, response: str) -> float:
    """Choose one: the mark of the chosen option."""
    return {option.id: option.mark for option in item.options}[response]


RULES: dict[str, Callable[[Item, str], float]] = {"one": choose_one}


def can_be(item: Item, response: str) -> bool:
    """Whether `response` is one that the item allows."""
    return response in {option.id for option in item.options}


def mark(item: Item, response: str) -> float:
    """Return the mark of a response, between 0 and 1.

    Raises KeyError for a type without a rule or a response that the item does not allow:
    `can_be` tells beforehand.
    """
    return RULES[item.type](item, response)

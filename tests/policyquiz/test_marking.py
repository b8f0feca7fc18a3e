"""What a response earns, type by type, and that no way of playing a type profits."""

from fractions import Fraction
from itertools import permutations
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.policyquiz.marking import RULES, can_be, can_be_right, mark, responses
from quizzes.policyquiz.model import Item, Option


def item(kind: str, marks: list[float], danger: str = "", second: str = "") -> Item:
    """Return an item with options a, b, c, … of these marks; `second` names those of step 2."""
    options = tuple(
        Option(name, f"Answer {name}", worth, "So it is.", name in danger, 1 + (name in second))
        for name, worth in zip("abcdefgh", marks, strict=False)
    )
    return Item("item", "topic", ("1",), "Which?", options, kind)


ONE = item("one", [0, 1, 0, 0])
TELL = item("tell", [1, 0.5, 0, 0, 0])
SOME = item("some", [0.5, 0, 0.5, 0, 0])
BEST_WORST = item("best-worst", [0, 1, 0, 0], danger="d")
ORDER = item("order", [0.25] * 4)
STEPS = item("steps", [0, 0.5, 0, 0, 0.5, 0, 0, 0], second="efgh")
PICTURE = item("picture", [0, 1, 1])
EXAMPLES = [ONE, TELL, PICTURE, SOME, BEST_WORST, ORDER, STEPS]


@pytest.mark.parametrize(
    ("asked", "response", "earned"),
    [
        (ONE, "b", 1),
        (ONE, "a", 0),
        (TELL, "a", 1),
        (TELL, "b", Fraction(1, 2)),
        (TELL, "e", 0),
        (PICTURE, "b", 1),
        (PICTURE, "c", 1),
        (PICTURE, "a", 0),
        (SOME, "a-c", 1),
        (SOME, "a-b", Fraction(1, 6)),
        (SOME, "b-d", 0),
        (BEST_WORST, "b-d", 1),
        (BEST_WORST, "b-a", Fraction(1, 2)),
        (BEST_WORST, "a-d", Fraction(1, 2)),
        (BEST_WORST, "d-b", 0),
        (BEST_WORST, "d-a", 0),
        (BEST_WORST, "a-c", 0),
        (ORDER, "a-b-c-d", 1),
        (ORDER, "b-a-c-d", Fraction(3, 5)),
        (ORDER, "b-a-d-c", Fraction(1, 5)),
        (ORDER, "a-d-c-b", Fraction(1, 5)),
        (ORDER, "d-c-b-a", 0),
        (STEPS, "b-e", 1),
        (STEPS, "b-f", Fraction(1, 2)),
        (STEPS, "a-e", Fraction(1, 2)),
        (STEPS, "a-h", 0),
    ],
)
def test_response_earns_its_mark(asked: Item, response: str, earned: Fraction) -> None:
    """Each rule of the standards, worked out by hand."""
    assert can_be(asked, response)
    assert mark(asked, response) == earned


@pytest.mark.parametrize(
    ("asked", "response"),
    [
        (ONE, ""),
        (ONE, "e"),
        (ONE, "a-b"),
        (TELL, "a-b"),
        (SOME, "a"),
        (SOME, "c-a"),
        (SOME, "a-a"),
        (SOME, "a-b-c"),
        (SOME, "a-b-c-d-e"),
        (BEST_WORST, "b"),
        (BEST_WORST, "b-b"),
        (BEST_WORST, "b-e"),
        (BEST_WORST, "a-b-c"),
        (ORDER, "a-b-c"),
        (ORDER, "a-b-c-c"),
        (ORDER, "a-b-c-d-a"),
        (STEPS, "b"),
        (STEPS, "e-b"),
        (STEPS, "b-e-f"),
        (STEPS, "b-"),
    ],
)
def test_response_that_the_item_does_not_allow_is_none(asked: Item, response: str) -> None:
    """Too few, too many, twice the same, another order than the type's, or another item's."""
    assert not can_be(asked, response)


@pytest.mark.parametrize("asked", EXAMPLES, ids=lambda each: each.type)
def test_just_one_response_earns_the_full_mark(asked: Item) -> None:
    """What is allowed is what is listed, and one of it is right; of pictures, more may be."""
    listed = list(responses(asked))
    assert len(set(listed)) == len(listed)
    assert all(can_be(asked, each) and 0 <= mark(asked, each) <= 1 for each in listed)
    right = [mark(asked, each) for each in listed].count(Fraction(1))
    assert right == (2 if asked is PICTURE else 1)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (ONE, 0.25),
        (TELL, 0.3),
        (PICTURE, 2 / 3),
        (SOME, 0.2),
        (BEST_WORST, 0.25),
        (ORDER, 0.175),
        (STEPS, 0.25),
    ],
    ids=lambda each: each.type if isinstance(each, Item) else "",
)
def test_random_answers_expect_what_the_rule_says(asked: Item, expected: float) -> None:
    """The mean over all responses is the figure in the rule's docstring."""
    assert float(mean(mark(asked, each) for each in responses(asked))) == pytest.approx(expected)


def test_every_type_has_an_example_here() -> None:
    """A new type comes with its figures."""
    assert {each.type for each in EXAMPLES} == RULES.keys()


@given(st.integers(2, 6), st.data())
def test_choosing_some_at_random_earns_half_at_most(options: int, data: object) -> None:
    """Whatever share of the options is right, a blind choice gains no more than tossing a coin."""
    right = data.draw(st.integers(1, options - 1))  # type: ignore[attr-defined]
    asked = item("some", [1 / right] * right + [0] * (options - right))
    earned = [mark(asked, each) for each in responses(asked)]
    assert mean(earned) <= Fraction(1, 2)
    assert min(earned) == 0 or right > options - right


@given(st.permutations("abcd"))
def test_order_is_judged_alike_from_both_ends(order: list[str]) -> None:
    """Turning the steps and the answer round changes nothing."""
    turned = [dict(zip("abcd", "dcba", strict=True))[each] for each in reversed(order)]
    assert mark(ORDER, "-".join(order)) == mark(ORDER, "-".join(turned))


def test_no_fixed_order_does_better_than_random_over_all_keys() -> None:
    """Whoever answers every such item in the order shown gains nothing by it."""
    earned = [mark(ORDER, "-".join(order)) for order in permutations("abcd")]
    assert float(mean(earned)) == pytest.approx(0.175)


@pytest.mark.parametrize(
    "broken",
    [
        item("riddle", [1, 0]),
        item("one", [0, 0, 0.5]),
        item("some", [0.5, 0.5]),
        item("some", [0, 0, 0]),
        item("best-worst", [1, 0, 0]),
        item("best-worst", [1, 0, 0], danger="a"),
        item("best-worst", [1, 0, 0, 0], danger="bc"),
        item("order", [1]),
        item("steps", [0.5, 0], second=""),
        item("steps", [0.5, 0, 0.25, 0], second="cd"),
        item("one", []),
    ],
    ids=lambda each: f"{each.type} {[option.mark for option in each.options]}",
)
def test_item_that_nobody_can_get_right_is_not_sound(broken: Item) -> None:
    """The engine judges by no such quiz."""
    assert not can_be_right(broken)

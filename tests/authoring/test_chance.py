"""Chances: exact, as counting every way of answering gives them."""

from fractions import Fraction
from itertools import product
from math import comb, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.authoring.chance import at_least, even, hit, mean, of_one_in, of_passing

CHANCES = st.lists(st.floats(0, 1), max_size=7)


def counted(pass_mark: int, critical: list[float], others: list[float]) -> float:
    """Return the chance of passing by going through every way to be right and wrong."""
    total = 0.0
    for rights in product((True, False), repeat=len(critical) + len(others)):
        if all(rights[: len(critical)]) and sum(rights) >= pass_mark:
            odds = zip(rights, critical + others, strict=True)
            total += prod(chance if right else 1 - chance for right, chance in odds)
    return total


@settings(deadline=None, derandomize=True, max_examples=60)
@given(wanted=st.integers(-2, 9), chances=CHANCES)
def test_at_least_so_many_is_what_counting_gives(wanted: int, chances: list[float]) -> None:
    """Each event may have a chance of its own."""
    assert at_least(wanted, map(hit, chances)) == pytest.approx(counted(wanted, [], chances))


@settings(deadline=None, derandomize=True, max_examples=60)
@given(
    pass_mark=st.integers(-1, 9),
    critical=st.lists(st.floats(0, 1), max_size=3),
    others=st.lists(st.floats(0, 1), max_size=5),
)
def test_passing_is_what_counting_gives(
    pass_mark: int, critical: list[float], others: list[float]
) -> None:
    """Every critical item right, and the pass mark reached."""
    exact = of_passing(pass_mark, list(map(hit, critical)), list(map(hit, others)))
    assert exact == pytest.approx(counted(pass_mark, critical, others))


@pytest.mark.parametrize(
    ("asked", "options", "pass_mark", "critical", "chance"),
    [
        (12, 4, 10, 0, 3.8e-5),
        (12, 4, 10, 3, 2.1e-5),
        (12, 3, 10, 0, 5.4e-4),
        (8, 4, 7, 0, 3.8e-4),
        (8, 3, 7, 0, 2.6e-3),
        (10, 3, 9, 0, 3.6e-4),
        (10, 2, 9, 0, 1.1e-2),
    ],
)
def test_blind_guessing_has_the_chances_of_the_standards(
    asked: int, options: int, pass_mark: int, critical: int, chance: float
) -> None:
    """The figures of the table of forms and pass marks, to two digits."""
    one = hit(1 / options)
    exact = of_passing(pass_mark, [one] * critical, [one] * (asked - critical))
    assert float(f"{exact:.1e}") == chance


@pytest.mark.parametrize(("known", "chance"), [(0.9, 0.89), (0.8, 0.56), (0.6, 0.08)])
def test_people_who_know_the_policy_pass(known: float, chance: float) -> None:
    """Ten of twelve is a fair gate with another attempt, and a hard one without."""
    assert round(at_least(10, [hit(known)] * 12), 2) == chance


def test_equal_chances_give_the_binomial() -> None:
    """Six throws of a coin."""
    assert [at_least(n, [hit(0.5)] * 6) for n in range(7)] == [
        sum(comb(6, k) for k in range(n, 7)) / 64 for n in range(7)
    ]


@pytest.mark.parametrize(
    ("wanted", "chances", "chance"),
    [(0, [], 1), (1, [], 0), (-3, [0.5], 1), (2, [1], 0), (2, [1, 1], 1), (1, [0, 0], 0)],
)
def test_edges(wanted: int, chances: list[float], chance: float) -> None:
    """Nothing wanted is certain, and more than there is impossible."""
    assert at_least(wanted, map(hit, chances)) == chance


def test_one_critical_item_that_is_never_right_shuts_the_gate() -> None:
    """Whatever the score."""
    assert of_passing(1, [hit(0), hit(1)], [hit(1)] * 10) == 0


@pytest.mark.parametrize(
    ("attempts", "chance", "once"),
    [(1, 0.25, 0.25), (2, 0.5, 0.75), (0, 0.5, 0), (20, 0, 0), (3, 1, 1)],
)
def test_one_pass_in_many_attempts(attempts: int, chance: float, once: float) -> None:
    """The chance that not all of them fail."""
    assert of_one_in(attempts, chance) == once


def test_twenty_blind_attempts_of_a_staff_form_stay_below_one_in_a_hundred() -> None:
    """The gate F3."""
    assert of_one_in(20, of_passing(10, [hit(0.25)] * 3, [hit(0.25)] * 9)) < 0.01


def test_part_marks_are_added_up_exactly() -> None:
    """Six sixths are one, and not a hair less."""
    sixth = {Fraction(1, 6): 1.0}
    assert at_least(1, [sixth] * 6) == 1
    assert at_least(1, [sixth] * 5) == 0


def test_even_odds_and_their_mean() -> None:
    """Two of four marks alike are twice as likely."""
    odds = even([Fraction(0), Fraction(0), Fraction(1, 2), Fraction(1)])
    assert odds == {Fraction(0): 0.5, Fraction(1, 2): 0.25, Fraction(1): 0.25}
    assert mean(odds) == 0.375


def test_staff_form_of_all_types_is_as_hard_to_guess_as_the_standards_say() -> None:
    """Six single, one whom to tell, best and worst, two of five, an order, two steps."""
    order = even([Fraction(n, 5) for n in [5] + [3] * 3 + [1] * 5 + [0] * 15])
    some = even([Fraction(1)] + [Fraction(1, 6)] * 6 + [Fraction(0)] * 3)
    best = even([Fraction(1)] + [Fraction(1, 2)] * 4 + [Fraction(0)] * 7)
    steps = even([Fraction(1)] + [Fraction(1, 2)] * 6 + [Fraction(0)] * 9)
    forms = [hit(0.25)] * 4 + [hit(0.2), some, best, order, steps]
    assert of_passing(10, [hit(0.25)] * 3, forms) < 1e-5

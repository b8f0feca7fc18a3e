"""The guesser that learns: it finds any cue, also one that nobody thought of beforehand."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.authoring.bank import Bank, load_bank
from quizzes.authoring.forms import assemble
from quizzes.authoring.guessers import figures
from quizzes.authoring.learned import HEADROOM, Learned, figure
from quizzes.authoring.lint import MEASURES, Known, lint, measured
from quizzes.authoring.located import Located
from quizzes.policyquiz.model import RIGHT, Form, FormItem, Option

from .banks import HERE, balanced, typed


def learned(bank: Bank) -> Learned:
    """Return how well the guesser does at a bank and its forms."""
    forms = assemble(bank, "example-staff")
    return figure(bank, forms, next(figures(bank, forms)).chance)


def naive() -> Bank:
    """Return the bank of a hurried author."""
    bank, located = load_bank(HERE / "naive.yml")
    assert bank, located.problems
    return bank


def test_naive_bank_is_learned() -> None:
    """Nearly every item, and every form."""
    found = learned(naive())
    assert found.mean_mark > 0.9
    assert found.passes > 0.9
    assert found.too_many and not found.ok


def test_bank_without_cues_teaches_nothing() -> None:
    """Options that look alike leave it where it began."""
    found = learned(balanced())
    assert found.mean_mark <= found.chance
    assert found.ok


def test_what_is_learned_wrongly_is_no_mistake_of_the_bank() -> None:
    """Of keys in each place equally often, the one left out is the place that it saw least."""
    assert learned(balanced()).mean_mark < 0.1
    assert not learned(balanced()).too_few


@pytest.mark.parametrize(
    "cue",
    [
        lambda text: text + " bbbbbbb",
        lambda text: text + ", bbbb",
        lambda text: "tell " + text,
        lambda text: text[:-2],
        lambda text: text + " Bbbb",
    ],
)
def test_cue_in_two_keys_of_three_is_learned(cue: Callable[[str], str]) -> None:
    """Nobody tells it which cue pays, nor in which direction."""
    bank = balanced()

    def cued(option: Option) -> Option:
        return replace(option, text=cue(option.text)) if option.mark == RIGHT else option

    items = tuple(
        replace(item, options=tuple(map(cued, item.options))) if n % 3 else item
        for n, item in enumerate(bank.items)
    )
    found = learned(replace(bank, items=items))
    assert found.mean_mark > found.chance + HEADROOM


def test_it_answers_every_type() -> None:
    """Several choices, orders and steps too."""
    found = learned(typed())
    assert 0 <= found.mean_mark <= 1


@pytest.mark.parametrize("left", [0, 1])
def test_bank_with_little_to_learn_from_raises_nothing(left: int) -> None:
    """A bank that is being written is checked too."""
    bank = typed()
    items = [item for item in bank.items if item.type in ("some", "order")]
    items += [item for item in bank.items if item.type == "one"][:left]
    forms = (Form(1, tuple(FormItem(each.id, ("a", "b")) for each in items)),)
    assert 0 <= figure(replace(bank, items=tuple(items)), forms, 0.25).mean_mark <= 1


def test_it_takes_well_under_a_second() -> None:
    """So that authors run the check after every change."""
    bank = balanced(60)
    forms, start = assemble(bank, "example-staff"), process_time()
    figure(bank, forms, 0.25)
    assert process_time() - start < 1


@settings(max_examples=20, deadline=None)
@given(st.permutations([n % 4 for n in range(40)]))
def test_keys_assigned_at_random_to_options_that_look_alike_pass(keys: list[int]) -> None:
    """No rule on shares and no guesser finds what is not there."""
    bank = balanced()
    items = tuple(
        replace(
            item,
            options=tuple(replace(o, mark=float(n == key)) for n, o in enumerate(item.options)),
        )
        for item, key in zip(bank.items, keys, strict=True)
    )
    found = replace(bank, items=items)
    forms = assemble(found, "example-staff")
    known = Known("staff", {"1.1"}, {"bags"}, forms=forms)
    rules = {each.rule for each in lint(found, Located("bank.yml"), known)}
    assert rules & ({*MEASURES, "L05", "L15p"}) == set()
    assert [each.guesser for each in figures(found, forms) if each.too_many or each.too_few] == []
    assert all(share.ok for share in measured(found, known).values())

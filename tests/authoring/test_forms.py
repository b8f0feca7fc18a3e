"""Forms: each fits the blueprint, all are alike, and the same bank gives the same forms."""

import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import combinations, groupby
from pathlib import Path
from statistics import mean

import pytest

from quizzes.authoring.bank import Bank, Stratum
from quizzes.authoring.forms import LONGEST_RUN, assemble, shortages
from quizzes.policyquiz.marking import mark
from quizzes.policyquiz.model import RIGHT, Form

from .banks import balanced, item, settings, typed

TEXTS = ["one", "two", "three", "four"]


def mixed(forms: int = 6) -> Bank:
    """Return a bank of three topics, with critical items in two of them."""
    lines = (Stratum("bags", 5, 2), Stratum("coats", 4, 1), Stratum("bells", 3))
    sizes = {"bags": (5, 11), "coats": (3, 7), "bells": (0, 8)}
    made = [
        item(100 * place + n, TEXTS, n % 4, line.topic, critical=n < sizes[line.topic][0])
        for place, line in enumerate(lines)
        for n in range(sum(sizes[line.topic]))
    ]
    return Bank(settings(12, forms, 10), lines, tuple(made))


def key_places(bank: Bank, form: Form) -> list[int]:
    """Return where the key of each item stands on a form."""
    keys = {each.id: next(o.id for o in each.options if o.mark == RIGHT) for each in bank.items}
    return [at.options.index(keys[at.id]) for at in form.items]


BANKS = {
    "mixed": mixed(),
    "many forms": mixed(40),
    "balanced": balanced(),
    "three options": replace(balanced(options=3), quiz=settings(12, 9, 10)),
    "five options": balanced(options=5),
    "two options": balanced(options=2),
    "no more than asked": balanced(12),
}
every_bank = pytest.mark.parametrize("bank", BANKS.values(), ids=BANKS)


@every_bank
def test_every_form_fits_the_blueprint(bank: Bank) -> None:
    """Each topic has its number of critical items and of others."""
    items = {each.id: each for each in bank.items}
    wanted = {
        (line.topic, critical): count
        for line in bank.blueprint
        for critical, count in ((True, line.critical), (False, line.asked - line.critical))
        if count
    }
    for form in assemble(bank, "example-staff"):
        assert Counter((items[at.id].topic, items[at.id].critical) for at in form.items) == wanted


@every_bank
def test_no_item_stands_twice_on_a_form(bank: Bank) -> None:
    """Nobody is asked the same again."""
    for form in assemble(bank, "example-staff"):
        assert len({at.id for at in form.items}) == len(form.items) == bank.quiz.asked


@every_bank
def test_forms_are_numbered_from_one(bank: Bank) -> None:
    """There are as many as the settings ask for."""
    assert [form.number for form in assemble(bank, "x")] == list(range(1, bank.quiz.forms + 1))


@every_bank
def test_items_are_used_evenly(bank: Bank) -> None:
    """Within its group, no item stands on two forms more than another."""
    used = Counter(at.id for form in assemble(bank, "x") for at in form.items)
    groups: dict[tuple[str, bool], list[int]] = {}
    for each in bank.items:
        groups.setdefault((each.topic, each.critical), []).append(used[each.id])
    assert all(max(counts) - min(counts) <= 1 for counts in groups.values())


@every_bank
def test_form_shows_every_option_once(bank: Bank) -> None:
    """The order is the form's, the options are the item's."""
    offered = {each.id: sorted(option.id for option in each.options) for each in bank.items}
    for form in assemble(bank, "x"):
        assert all(sorted(at.options) == offered[at.id] for at in form.items)


@every_bank
def test_right_answers_stand_in_each_place_equally_often(bank: Bank) -> None:
    """No place of a form is better than another by more than one item."""
    for form in assemble(bank, "example-staff"):
        places = Counter(key_places(bank, form))
        width = len(bank.items[0].options)
        counts = [places[place] for place in range(width)]
        assert max(counts) - min(counts) <= 1


@every_bank
def test_right_answers_stand_in_no_long_run(bank: Bank) -> None:
    """Never three in a row in the same place."""
    for form in assemble(bank, "example-staff"):
        assert max(len(list(run)) for _, run in groupby(key_places(bank, form))) <= LONGEST_RUN


def test_longest_run_is_two() -> None:
    """The figure that the tests rest on."""
    assert LONGEST_RUN == 2


def test_same_bank_and_name_give_the_same_forms() -> None:
    """A certificate names a form by its number alone."""
    assert assemble(mixed(), "example-staff") == assemble(mixed(), "example-staff")


def test_forms_do_not_depend_on_the_process() -> None:
    """Nor on the seed that Python hashes text with."""
    program = "from tests.authoring.test_forms import mixed; from quizzes.authoring.forms import assemble; print(assemble(mixed(), 'x'))"
    root = Path(__file__).resolve().parents[2]
    printed = subprocess.run(
        [sys.executable, "-c", program],
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert printed.strip() == str(assemble(mixed(), "x"))


def test_another_name_gives_another_order() -> None:
    """Two schools with the same bank do not share their answer keys."""
    assert assemble(mixed(), "example-staff") != assemble(mixed(), "sample-staff")


def test_forms_share_few_items_even_when_the_bank_is_small() -> None:
    """Twelve forms of 12 from 40 items: drawn by luck two would share 3.6, and some pair 8."""
    bank = replace(balanced(40), quiz=settings(12, 12, 10))
    papers = [{at.id for at in form.items} for form in assemble(bank, "x")]
    shared = [len(one & other) for one, other in combinations(papers, 2)]
    assert max(shared) <= 4
    assert mean(shared) < 3.8


@pytest.mark.parametrize("number", range(1, 7))
def test_form_holds_its_share_of_each_type(number: int) -> None:
    """An item belongs to the line of its topic and its type."""
    bank = typed()
    types = {item.id: item.type for item in bank.items}
    asked = [types[at.id] for at in assemble(bank, "x")[number - 1].items]
    assert sorted(asked) == ["best-worst", "one", "one", "order", "some", "steps", "tell"]


def test_order_is_never_shown_in_an_order_that_earns_anything() -> None:
    """Whoever leaves the steps as they stand knows nothing yet."""
    bank = typed()
    steps = {item.id: item for item in bank.items if item.type == "order"}
    shown = [at for form in assemble(bank, "x") for at in form.items if at.id in steps]
    assert shown
    assert all(mark(steps[at.id], "-".join(at.options)) == 0 for at in shown)


def test_second_step_stands_after_the_first() -> None:
    """Its options are mixed among themselves."""
    places = [at for form in assemble(typed(), "x") for at in form.items if "steps" in at.id]
    assert all({*at.options[:4]} == {*"abcd"} for at in places)
    assert len({at.options for at in places}) > 1


def test_following_forms_share_as_few_items_as_can_be() -> None:
    """A second attempt is not the first one again."""
    first, second = assemble(balanced(), "x")[:2]
    assert {at.id for at in first.items}.isdisjoint(at.id for at in second.items)


def test_bank_without_shortages_has_none_told() -> None:
    """Every bank of these tests can be assembled."""
    assert [list(shortages(bank)) for bank in BANKS.values()] == [[] for _ in BANKS]


@pytest.mark.parametrize(
    ("lines", "path", "what"),
    [
        (
            (Stratum("bags", 11, 3),),
            ("blueprint",),
            "The blueprint adds up to 11 items, but 12 are asked.",
        ),
        (
            (Stratum("bags", 12, 11),),
            ("blueprint", 0),
            "No form can be assembled: it asks for 11 critical items on “bags”, type “one”, and the bank has 10.",
        ),
        (
            (Stratum("bags", 11, 3), Stratum("hats", 1)),
            ("blueprint", 1),
            "No form can be assembled: it asks for 1 other items on “hats”, type “one”, and the bank has 0.",
        ),
    ],
)
def test_shortage_is_told(
    lines: tuple[Stratum, ...], path: tuple[str | int, ...], what: str
) -> None:
    """The line of the blueprint is the place."""
    told = [(where, says) for where, says, _ in shortages(replace(balanced(), blueprint=lines))]
    assert told == [(path, what)]


def test_more_critical_items_than_items_are_told() -> None:
    """A line cannot have a negative number of others."""
    bank = replace(balanced(), blueprint=(Stratum("bags", 2, 3), Stratum("bags", 10)))
    assert ("blueprint", 0) in [where for where, _, _ in shortages(bank)]


def test_quiz_without_forms_is_told() -> None:
    """At least one is needed."""
    assert [where for where, _, _ in shortages(replace(balanced(), quiz=settings(12, 0, 10)))] == [
        ("quiz", "forms")
    ]


def test_quiz_that_asks_nothing_is_told() -> None:
    """An empty blueprint makes no form."""
    bank = replace(balanced(), quiz=settings(0, 2, 0), blueprint=())
    assert list(shortages(bank)) != []


def test_topic_with_two_lines_is_told_or_has_no_item_twice() -> None:
    """Two lines of one topic must not ask the same item twice."""
    bank = replace(balanced(), blueprint=(Stratum("bags", 6, 2), Stratum("bags", 6, 1)))
    if not list(shortages(bank)):
        assert all(len({at.id for at in form.items}) == 12 for form in assemble(bank, "x"))


def test_right_answers_are_balanced_with_options_of_two_numbers() -> None:
    """One item with five options does not crowd the keys of the others."""
    items = tuple(
        item(n, ["one", "two", "three", "four", "five"][: 5 if n == 0 else 3], n % 3)
        for n in range(12)
    )
    bank = Bank(settings(12, 6, 10), (Stratum("bags", 12),), items)
    for form in assemble(bank, "x"):
        places = key_places(bank, form)
        assert max(len(list(run)) for _, run in groupby(places)) <= LONGEST_RUN
        assert max(Counter(places).values()) <= 5

"""The gate of the guessers: a naive bank is turned away, and a balanced one passes."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.authoring.bank import Bank, load_bank
from quizzes.authoring.chance import even
from quizzes.authoring.cues import CUES
from quizzes.authoring.forms import assemble, shortages
from quizzes.authoring.guessers import (
    GUESSERS,
    HEADROOM,
    MOST_LIKELY_PASS,
    Figure,
    figures,
    odds_of,
)
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import RIGHT, Item, Option

from .banks import HERE, MARKS, balanced, typed_item

NAIVE = HERE / "naive.yml"


def found(bank: Bank) -> dict[str, Figure]:
    """Return the figures of a bank by the names of the guessers."""
    return {figure.guesser: figure for figure in figures(bank, assemble(bank, "example-staff"))}


def rejected(bank: Bank) -> set[str]:
    """Return the guessers for whom a bank is too easy."""
    return {name for name, figure in found(bank).items() if not figure.ok}


def naive() -> Bank:
    """Return the bank of a hurried author."""
    bank, located = load_bank(NAIVE)
    assert bank, located.problems
    return bank


def test_naive_bank_is_a_bank() -> None:
    """It fits the model, can be assembled, and is large enough to be one."""
    bank = naive()
    assert len(bank.items) >= 24
    assert list(shortages(bank)) == []
    assert all([option.mark for option in item.options].count(RIGHT) == 1 for item in bank.items)


@pytest.mark.parametrize(
    "guesser", ["longest", "tells somebody", "most clauses", "six cues together"]
)
def test_naive_bank_is_turned_away(guesser: str) -> None:
    """A suite that lets it pass is broken."""
    figure = found(naive())[guesser]
    assert not figure.ok
    assert figure.mean_mark > figure.chance + HEADROOM
    assert figure.passes > MOST_LIKELY_PASS


def test_longest_option_passes_the_naive_bank() -> None:
    """Nobody needs to know the policy."""
    longest = found(naive())["longest"]
    assert longest.mean_mark > 0.9
    assert longest.passes > 0.5


def test_naive_bank_is_no_harder_for_blind_guessing() -> None:
    """Its fault is how the options look, not how many there are."""
    assert found(naive())["blind"].ok


@pytest.mark.parametrize("options", [3, 4, 5])
def test_balanced_bank_passes(options: int) -> None:
    """Every guesser stays at chance."""
    bank = balanced(60, options)
    assert rejected(bank) == set()
    assert all(figure.mean_mark == pytest.approx(1 / options) for figure in found(bank).values())


def test_balanced_bank_cannot_be_passed_by_guessing() -> None:
    """The chance is that of blind guessing, with three critical items, unless places are watched."""
    figures = found(balanced())
    chances = {name: each.passes for name, each in figures.items() if "as written" not in name}
    del chances["six cues together"], chances["not six cues together"]  # they know places too
    assert f"{chances['blind']:.1e}" == "2.1e-05"
    assert max(chances.values()) == chances["blind"]
    assert all(each.ok for each in figures.values())


def test_every_cue_has_its_inverse() -> None:
    """Whoever avoids a cue may win by that too."""
    names = set(found(balanced()))
    assert names == {"blind", *GUESSERS, *(f"not {name}" for name in GUESSERS)}


def marked(bank: Bank, change: Callable[[str], str], keys: bool) -> Bank:
    """Return the bank with the texts of all keys changed, or of all distractors."""

    def option(each: Option) -> Option:
        return replace(each, text=change(each.text)) if (each.mark == RIGHT) is keys else each

    items = (replace(item, options=tuple(map(option, item.options))) for item in bank.items)
    return replace(bank, items=tuple(items))


PLANTED: list[tuple[str, Callable[[str], str]]] = [
    ("longest", lambda text: text + " which"),
    ("tells somebody", lambda text: "tell " + text),
    ("most hedged", lambda text: text + " usually"),
    ("most clauses", lambda text: text + ", there"),
    ("most refusals", lambda text: text + " without"),
    ("most words of the stem", lambda text: text + " which"),
    ("most cautious", lambda text: "wait " + text),
    ("names a person in charge", lambda text: text + " head"),
    ("politest", lambda text: text + " please"),
    ("mentions permission or policy", lambda text: text + " policy"),
    ("longest words", lambda text: text + " bbbbbbbbbbb"),
    ("most specific", lambda text: text + " 10"),
    ("most specific", lambda text: text + " B"),
]


@pytest.mark.parametrize(("guesser", "cue"), PLANTED)
def test_cue_in_every_key_is_found(guesser: str, cue: Callable[[str], str]) -> None:
    """One cue is enough."""
    assert guesser in rejected(marked(balanced(), cue, keys=True))


@pytest.mark.parametrize(
    ("guesser", "cue"),
    [
        *PLANTED,
        ("fewest absolutes", lambda text: text + " always"),
        ("fewest naughty verbs", lambda text: "post " + text),
    ],
)
def test_cue_in_every_distractor_is_found(guesser: str, cue: Callable[[str], str]) -> None:
    """Whatever the key alone does not have gives it away."""
    name = guesser if guesser.startswith("fewest") else f"not {guesser}"
    assert name in rejected(marked(balanced(), cue, keys=False))


def test_absolutes_in_every_key_are_found() -> None:
    """The cue the other way round."""
    assert "not fewest absolutes" in rejected(
        marked(balanced(), lambda text: text + " always", keys=True)
    )


def test_key_that_is_like_the_others_is_found() -> None:
    """Two words of the key, one in each of two distractors."""

    def alike(item: Item) -> Item:
        key = next(option for option in item.options if option.mark == RIGHT)
        words = key.text.split()
        texts = iter([f"{words[0]} aaaaa", f"{words[1]} bbbbb"])
        options = tuple(
            replace(o, text=next(texts, o.text)) if o is not key else o for o in item.options
        )
        return replace(item, options=options)

    bank = balanced()
    assert "most like the others" in rejected(replace(bank, items=tuple(map(alike, bank.items))))


def test_key_that_is_always_written_first_is_found() -> None:
    """The order in the bank is not the order on a form, but people read banks too."""
    assert rejected(written_at(0)) >= {"first as written", "not middle as written"}


def written_at(place: int) -> Bank:
    """Return a bank whose keys all stand in one place."""
    bank, items = balanced(), []
    for item in bank.items:
        others = [option for option in item.options if option.mark != RIGHT]
        key = next(option for option in item.options if option.mark == RIGHT)
        items.append(replace(item, options=(*others[:place], key, *others[place:])))
    return replace(bank, items=tuple(items))


@pytest.mark.parametrize(
    ("place", "guesser"),
    [(1, "second as written"), (2, "third as written"), (3, "fourth as written")],
)
def test_key_that_is_always_written_in_one_place_is_found(place: int, guesser: str) -> None:
    """In every place."""
    assert guesser in rejected(written_at(place))


def test_six_cues_outvote_one_another() -> None:
    """The option that three of them choose wins over the one that one chooses."""
    item = balanced().items[0]
    options = [replace(o, text=t) for o, t in zip(item.options, VOTED, strict=True)]
    voted = replace(item, options=tuple(options))
    votes = [CUES["six cues together"](voted, option) for option in voted.options]
    assert votes.index(max(votes)) == 2


VOTED = ("Post the bag you found about the hall", "Lay it up", "Tell a porter, or wait", "Hide it")


def test_cue_in_a_few_keys_is_let_be() -> None:
    """Four items of forty may have the longest option for their key."""
    bank, cued = balanced(), marked(balanced(), lambda text: text + " bbbb", keys=True)
    few = tuple(
        there if n % 10 == 0 else here
        for n, (here, there) in enumerate(zip(bank.items, cued.items, strict=True))
    )
    assert rejected(replace(bank, items=few)) == set()


def test_tie_shares_the_mark() -> None:
    """Two longest options, one of them right: half."""
    bank = balanced()
    items = []
    for item in bank.items:
        wrong = next(option for option in item.options if option.mark != RIGHT)
        options = tuple(
            replace(o, text=o.text + " bbbb") if o is wrong or o.mark == RIGHT else o
            for o in item.options
        )
        items.append(replace(item, options=options))
    assert found(replace(bank, items=tuple(items)))["longest"].mean_mark == 0.5


@pytest.mark.parametrize(
    ("mean_mark", "passes", "ok"),
    [
        (0.25, 0.0, True),
        (0.40, 0.01, True),
        (0.41, 0.0, False),
        (0.25, 0.011, False),
        (1.0, 1.0, False),
        (0.11, 0.0, True),
    ],
)
def test_figure_is_ok_near_chance_and_far_from_passing(
    mean_mark: float, passes: float, ok: bool
) -> None:
    """Both limits hold; the last figure that is allowed is allowed."""
    assert Figure("longest", mean_mark, passes, 0.25).ok is ok


def test_option_that_is_never_right_is_found() -> None:
    """If the longest option is always wrong, one in four can be ruled out."""
    bank = balanced()
    items = []
    for item in bank.items:
        wrong = next(option for option in item.options if option.mark != RIGHT)
        options = tuple(
            replace(o, text=o.text + " bbbb") if o is wrong else o for o in item.options
        )
        items.append(replace(item, options=options))
    assert "longest" in rejected(replace(bank, items=tuple(items)))


def test_part_marks_count_for_a_guesser() -> None:
    """The longest option always earns nine tenths: that is no quarter."""
    bank = balanced()
    items = []
    for item in bank.items:
        wrong = next(option for option in item.options if option.mark != RIGHT)
        options = tuple(
            replace(o, text=o.text + " bbbb", mark=0.9) if o is wrong else o for o in item.options
        )
        items.append(replace(item, options=options))
    assert found(replace(bank, items=tuple(items)))["longest"].mean_mark == pytest.approx(0.9)


def test_item_with_one_option_raises_nothing() -> None:
    """A bank that is being written is checked too."""
    bank = balanced()
    lone = replace(bank.items[0], options=(replace(bank.items[0].options[0], mark=RIGHT),))
    assert found(replace(bank, items=(lone, *bank.items[1:])))


def knowing(item: Item, option: Option) -> float:
    """The score of somebody who knows the policy."""
    if item.type == "order":
        return -item.options.index(option)
    return option.mark - option.danger


@pytest.mark.parametrize("kind", MARKS)
def test_whoever_knows_is_right_in_every_type(kind: str) -> None:
    """What a guesser likes best is what it answers, in the way that the type asks for."""
    assert odds_of(typed_item(kind), knowing) == {Fraction(1): 1.0}


@pytest.mark.parametrize("kind", MARKS)
def test_whoever_has_no_preference_answers_at_random(kind: str) -> None:
    """All responses that the type allows are equally likely."""
    item = typed_item(kind)
    assert odds_of(item, lambda item, option: 0) == even(
        mark(item, each) for each in responses(item)
    )

"""What differs between two states, part by part, and which changes look material."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.authoring.difference import State, difference
from quizzes.authoring.publish import content_hash
from quizzes.authoring.weight import numbers, weighty
from quizzes.policyquiz.editions import Changes
from tests.policyquiz.requests import QUIZ, Json, changed, without


def clause(name: str, text: str = "Bags must go to the desk.", **other: Any) -> Json:
    """Return a clause as the register publishes it."""
    usual = {
        "id": name,
        "section": "1",
        "topic": "bags",
        "duty": "must",
        "voice": None,
        "text": text,
        "binds": ["staff"],
        "informs": [],
        "note": "",
    }
    return {**usual, **other}


def state(*clauses: Json, quiz: Json | None = QUIZ) -> State:
    """Return a state with these clauses and one quiz, or none."""
    return State(
        {"school": "example", "clauses": list(clauses)}, {quiz["id"]: quiz} if quiz else {}
    )


BEFORE = state(clause("1.1"), clause("1.2"))

CLAUSES: dict[str, tuple[Json, list[str]]] = {
    "duty": ({"duty": "should"}, ["was “must” and is “should”"]),
    "voice": ({"voice": "advised"}, ["was “must” and is “must (advised)”"]),
    "binds": ({"binds": ["staff", "parents"]}, ["bound staff and binds staff, parents"]),
    "informs": ({"informs": ["pupils"]}, []),
    "a word": ({"text": "Bags must go to the front desk."}, []),
    "a digit": ({"text": "2 bags must go to the desk."}, ["none before, 2 now"]),
    "a number in words": ({"text": "Twelve bags must go to the desk."}, ["twelve now"]),
    "section": ({"section": "2"}, []),
}


@pytest.mark.parametrize("case", CLAUSES)
def test_changed_clause_is_found_and_weighed(case: str) -> None:
    """What it asks, of whom, and how much of it, looks material; wording does not."""
    other, words = CLAUSES[case]
    found = difference(BEFORE, state(clause("1.1", **other), clause("1.2")))
    assert [(each.id, each.how) for each in found.clauses] == [("1.1", "changed")]
    said = weighty(found)
    assert len(said) == len(words)
    assert all(word in each for word, each in zip(words, said, strict=True))


@pytest.mark.parametrize(
    "other", [{"note": "Sic."}, {"compare": ["bans"]}, {"cited_on": ["staff"]}, {"items": ["x"]}]
)
def test_notes_and_what_is_derived_do_not_differ(other: Json) -> None:
    """An editor may mend them at any time."""
    assert not difference(BEFORE, state(clause("1.1", **other), clause("1.2")))


def test_order_of_clauses_does_not_differ() -> None:
    """Each has its number."""
    assert not difference(BEFORE, state(clause("1.2"), clause("1.1")))


def test_clauses_come_and_go() -> None:
    """Both look material."""
    found = difference(BEFORE, state(clause("1.2"), clause("1.3")))
    assert [(each.id, each.how) for each in found.clauses] == [("1.3", "added"), ("1.1", "removed")]
    assert weighty(found) == ["Clause 1.3 is new.", "Clause 1.1 is gone."]


ITEMS: dict[str, tuple[str, Any, str, bool]] = {
    "the question": ("stem", "Where?", "stem", False),
    "its second text": ("then", "And then?", "stem", False),
    "a scene": ("scene", {"kind": "post", "title": "T", "lines": []}, "scene", False),
    "a grown-up's question": ("talk", "Why?", "scene", False),
    "an answer's text": ("options.0.text", "Home", "options", True),
    "an answer's mark": ("options.0.mark", 0.5, "key", True),
    "a danger": ("options.0.danger", True, "key", True),
    "the type": ("type", "tell", "key", True),
    "critical": ("critical", False, "critical", True),
    "a reason": ("options.0.rationale", "Because [§1.1].", "reasons", False),
    "its clauses": ("clauses", ["1.2"], "clauses", False),
    "its topic": ("topic", "coats", "topic", False),
    "something new": ("sound", "bell.ogg", "other", False),
}


@pytest.mark.parametrize("case", ITEMS)
def test_changed_item_names_its_part(case: str) -> None:
    """And looks material where another answer may be right."""
    path, value, part, material = ITEMS[case]
    after = state(*BEFORE.policy["clauses"], quiz=changed(QUIZ, f"items.0.{path}", value))
    found = difference(BEFORE, after)
    assert [(each.id, each.parts) for each in found.items] == [("lost-bag", (part,))]
    assert bool(weighty(found)) == material


SETTINGS: dict[str, tuple[Any, bool]] = {
    "title": ("Quiz", False),
    "policy": ("Bags", False),
    "pass_mark": (4, True),
    "asked": (3, True),
    "critical_asked": (2, True),
    "renew_months": (24, True),
    "declaration": ("I have read it.", True),
    "mended": (True, True),
    "forms": (QUIZ["forms"][:1], False),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_changed_setting_is_named(name: str) -> None:
    """What passes, and what is declared, looks material."""
    value, material = SETTINGS[name]
    found = difference(BEFORE, state(*BEFORE.policy["clauses"], quiz={**QUIZ, name: value}))
    assert [each.parts for each in found.quizzes] == [(name,)]
    assert bool(weighty(found)) == material


def test_quizzes_and_items_come_and_go() -> None:
    """Each is told once."""
    fewer = {**QUIZ, "items": QUIZ["items"][1:]}
    clauses = BEFORE.policy["clauses"]
    gone = difference(BEFORE, state(*clauses, quiz=fewer))
    assert [(each.id, each.how) for each in gone.items] == [("lost-bag", "removed")]
    new = difference(state(*clauses, quiz=None), BEFORE)
    assert [each.how for each in new.quizzes] == ["added"]
    assert {each.how for each in new.items} == {"added"}
    turned = {**QUIZ, "items": QUIZ["items"][::-1]}
    assert [each.parts for each in difference(BEFORE, state(*clauses, quiz=turned)).quizzes] == [
        ("order of items",)
    ]


@pytest.mark.parametrize("part", ["mended", "items.0.then", "items.0.scene"])
def test_what_is_empty_is_as_good_as_not_there(part: str) -> None:
    """A later version of the program may write a key that an older one left out."""
    empty = {"mended": False, "items.0.then": "", "items.0.scene": None}[part]
    with_it = changed(QUIZ, part, empty)
    assert not difference(BEFORE, state(*BEFORE.policy["clauses"], quiz=with_it))
    assert "then" not in without(with_it, part)["items"][0]


@given(
    path=st.sampled_from(
        ["items.0.stem", "items.1.options.2.text", "items.2.options.0.mark", "pass_mark", "title"]
    ),
    value=st.one_of(st.text(), st.integers(), st.none(), st.booleans()),
)
def test_hash_differs_just_when_something_differs(path: str, value: object) -> None:
    """So a draft always has something to be named."""
    other = changed(QUIZ, path, value)
    same = content_hash(BEFORE.policy, [other]) == content_hash(BEFORE.policy, [QUIZ])
    found: Changes = difference(BEFORE, state(*BEFORE.policy["clauses"], quiz=other))
    assert same == (not found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Keep it for 24 hours.", {"24": 1}),
        ("Two of two.", {"two": 2}),
        ("No number", {}),
        ("Someone phoned at 9:30 on 1,000 days", {"9:30": 1, "1,000": 1}),
    ],
)
def test_numbers_are_found_in_digits_and_words(text: str, found: dict[str, int]) -> None:
    """“Phoned” holds no “one”."""
    assert dict(numbers(text)) == found

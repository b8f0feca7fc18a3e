"""Editions: which older record still counts, and what changed since it."""

from typing import Any

import pytest

from .history import (
    BAG_MUST,
    BAG_SHOULD,
    EDITIONS,
    FIRST,
    MOVED,
    MOVED_QUIZ,
    QUIZZES,
    REWORDED,
    STRICTER,
    STRICTER_QUIZ,
    asking,
    at,
    both,
    change,
    clause,
    old,
    published,
    rechecking,
)
from .requests import QUIZ, Json, answered, changed, checked

STATES = [
    (FIRST, FIRST, "adds-up"),
    (FIRST, REWORDED, "adds-up"),
    (REWORDED, REWORDED, "adds-up"),
    (FIRST, STRICTER, "older-edition"),
    (REWORDED, STRICTER, "older-edition"),
    (STRICTER, STRICTER, "adds-up"),
    (FIRST, MOVED, "older-edition"),
    (STRICTER, MOVED, "older-edition"),
]


def of(edition: Json) -> Json:
    """Return the quiz of an edition."""
    return next(quiz for quiz in QUIZZES if quiz["edition"] == edition)


def clauses(answer: Json) -> list[tuple[str, str]]:
    """Return which clauses changed since, and how."""
    return [(each["id"], each["how"]) for each in answer["since"]]


@pytest.mark.parametrize(("held", "in_force", "outcome"), STATES)
def test_minor_editions_ask_nothing(held: Json, in_force: Json, outcome: str) -> None:
    """A record counts until a material edition comes, by file and by link."""
    record = old(quiz=of(held), date="2026-11-20")
    found = {checked(each) for each in both(record, editions=at(in_force))}
    assert found == {outcome}


@pytest.mark.parametrize("way", [0, 1], ids=["record", "link"])
def test_older_edition_tells_what_changed_since(way: int) -> None:
    """As it was in the edition of the record, and as it is now."""
    answer = answered("check_record", both(old())[way])
    assert clauses(answer) == [("1.1", "changed"), ("3.9", "added")]
    assert answer["since"][0]["before"]["text"] == "A bag shoud go to the desk."
    assert answer["since"][0]["after"] == BAG_MUST


def test_minor_edition_is_not_told_as_a_change() -> None:
    """2.1 had its spelling corrected before; nobody has to read it again."""
    assert "2.1" not in dict(clauses(answered("what_changed", asking())))


@pytest.mark.parametrize("outcome", ["adds-up", "renewal-due", "name-differs"])
def test_only_an_older_edition_has_changes_since(outcome: str) -> None:
    """Other outcomes say nothing about it."""
    other: Json = {"renewal-due": {"today": "2028-01-01"}, "name-differs": {"name": "Ann"}}.get(
        outcome, {}
    )
    record = old(quiz=STRICTER_QUIZ)
    answer = answered("check_record", rechecking(record["record"], **other))
    assert (answer["outcome"], "since" in answer) == (outcome, False)


def test_edition_that_is_not_in_the_list_is_unknown() -> None:
    """The quiz is there, but the school never published it."""
    request = rechecking(old(quiz=MOVED_QUIZ)["record"])
    assert checked(request) == "unknown-edition"


def test_list_goes_before_the_edition_said_to_be_in_force() -> None:
    """Of two ways to tell it the list is asked."""
    assert checked(rechecking(old()["record"], current=FIRST)) == "older-edition"


@pytest.mark.parametrize(
    "spoilt",
    [
        [EDITIONS[0], *EDITIONS[2:]],
        EDITIONS[:2],
        EDITIONS[::-1],
        [EDITIONS[0], EDITIONS[2], EDITIONS[1], EDITIONS[3]],
    ],
    ids=["a gap", "no first one", "the other way round", "two swapped"],
)
def test_list_with_a_gap_is_refused(spoilt: list[Json]) -> None:
    """What is missing may be the edition that changed a rule."""
    for call, request in (
        ("check_record", rechecking(old()["record"], editions=spoilt)),
        ("what_changed", asking(editions=spoilt)),
    ):
        assert answered(call, request)["error"]["what"] == "The list of editions has a gap."


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("editions", {}),
        ("editions.0", "2027-01-15"),
        ("editions.0.kind", "large"),
        ("editions.0.changed", None),
        ("editions.0.changed.clauses.0.how", "gone"),
        ("editions.0.changed.clauses.0.after.binds", "staff"),
        ("edition", None),
        ("quiz", None),
    ],
)
def test_list_that_cannot_be_read_is_refused(path: str, value: Any) -> None:
    """No answer is guessed."""
    assert "error" in answered("what_changed", changed(asking(), path, value))


def test_items_that_rest_on_what_changed_are_asked_and_no_others() -> None:
    """In the order of the quiz, options in the order of a form."""
    answer = answered("what_changed", asking())
    assert [item["id"] for item in answer["form"]["items"]] == ["lost-bag", "found-purse"]
    assert answer["form"]["items"][0]["options"] == ["b", "a", "d", "c"]
    assert sorted(answer["form"]["items"][1]["options"]) == ["a", "b", "c", "d"]
    assert (answer["form"]["number"], answer["needless"]) == (0, False)


@pytest.mark.parametrize(
    ("held", "quiz", "kinds"),
    [
        (FIRST, STRICTER_QUIZ, ["material", "minor"]),
        (STRICTER, MOVED_QUIZ, ["material"]),
        (FIRST, {**QUIZ, "edition": REWORDED}, ["minor"]),
    ],
)
def test_editions_since_are_named_with_their_kinds(
    held: Json, quiz: Json, kinds: list[str]
) -> None:
    """The newest first; nothing is asked when all are minor."""
    answer = answered("what_changed", asking(held, quiz))
    assert [each["kind"] for each in answer["editions"]] == kinds
    assert answer["needless"] == ("material" not in kinds)
    assert bool(answer["since"]) == ("material" in kinds)


def test_clause_for_others_is_not_told() -> None:
    """5.1 binds parents alone and no item of the staff quiz rests on it; 1.2 only moved."""
    answer = answered("what_changed", asking(STRICTER, MOVED_QUIZ))
    assert clauses(answer) == [("2.2", "removed")]
    parents = {**MOVED_QUIZ, "audience": "parents", "items": [], "forms": []}
    assert clauses(answered("what_changed", asking(STRICTER, parents))) == [
        ("2.2", "removed"),
        ("5.1", "added"),
    ]


@pytest.mark.parametrize("audience", ["governors", "volunteers", "visitors"])
def test_staff_are_told_what_binds_those_who_take_their_quiz(audience: str) -> None:
    """A governor mostly has no quiz of their own."""
    new = change("9.9", None, clause("Wear a badge.", binds=(audience,)))
    editions = [published(STRICTER, FIRST, "material", new), published(FIRST, None)]
    answer = answered("what_changed", asking(editions=editions))
    assert clauses(answer) == [("9.9", "added")]


CHAINS = {
    "there and back": ([("1.1", BAG_SHOULD, BAG_MUST), ("1.1", BAG_MUST, BAG_SHOULD)], []),
    "added and changed": ([("1.1", None, BAG_SHOULD), ("1.1", BAG_SHOULD, BAG_MUST)], ["added"]),
    "added and removed": ([("1.1", None, BAG_MUST), ("1.1", BAG_MUST, None)], []),
    "changed and removed": ([("1.1", BAG_SHOULD, BAG_MUST), ("1.1", BAG_MUST, None)], ["removed"]),
    "removed and back": ([("1.1", BAG_MUST, None), ("1.1", None, BAG_MUST)], []),
    "removed and back stronger": (
        [("1.1", BAG_SHOULD, None), ("1.1", None, BAG_MUST)],
        ["changed"],
    ),
}


@pytest.mark.parametrize("chain", CHAINS)
def test_changes_of_several_editions_are_joined(chain: str) -> None:
    """What counts is how it was for the person, and how it is."""
    ((a, b), hows) = CHAINS[chain]
    editions = [
        published(MOVED, STRICTER, "material", change(*b)),
        published(STRICTER, FIRST, "material", change(*a)),
        published(FIRST, None),
    ]
    answer = answered("what_changed", asking(quiz=MOVED_QUIZ, editions=editions))
    assert [each["how"] for each in answer["since"]] == hows


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("minor", "minor"), False),
        (("minor", "material"), True),
        (("material", "minor"), True),
    ],
)
def test_clause_counts_as_changed_when_any_material_edition_touched_it(
    kinds: tuple[str, str], told: bool
) -> None:
    """However many minor ones did."""
    middle = clause("A bag should go to the desk now.", "should")
    editions = [
        published(MOVED, STRICTER, kinds[0], change("1.1", middle, BAG_MUST)),
        published(STRICTER, FIRST, kinds[1], change("1.1", BAG_SHOULD, middle)),
        published(FIRST, None),
    ]
    answer = answered("what_changed", asking(quiz=MOVED_QUIZ, editions=editions))
    assert bool(answer["since"]) == told


@pytest.mark.parametrize("held", [STRICTER, MOVED, {"name": "2020-01-01", "hash": "0" * 16}])
def test_record_that_is_not_older_has_nothing_to_renew(held: Json) -> None:
    """The same edition, a newer one, and one that nobody knows."""
    answer = answered("what_changed", asking(held))
    assert "does not lead from" in answer["error"]["what"]


@pytest.mark.parametrize(
    ("asked", "pass_mark", "items", "wanted"),
    [(12, 10, 3, 3), (12, 10, 6, 5), (8, 7, 1, 1), (8, 7, 8, 7), (4, 3, 0, 0), (10, 0, 3, 0)],
)
def test_pass_mark_is_the_quizs_share_rounded_up(
    asked: int, pass_mark: int, items: int, wanted: int
) -> None:
    """Of twelve and ten, three ask for all three."""
    on = [{**QUIZ["items"][0], "id": f"item-{n}"} for n in range(items)]
    other = {**QUIZ["items"][3], "id": "other"}
    form = {"number": 1, "items": [{"id": "other", "options": ["a", "b", "c", "d"]}]}
    quiz = {
        **STRICTER_QUIZ,
        "asked": asked,
        "pass_mark": pass_mark,
        "items": [*on, other],
        "forms": [form],
    }
    answer = answered("what_changed", asking(quiz=quiz))
    assert (len(answer["form"]["items"]), answer["pass_mark"]) == (items, wanted)


@pytest.mark.parametrize("way", ["record", "link"])
def test_record_names_its_editions_before_they_are_fetched(way: str) -> None:
    """The page learns what it has to fetch."""
    answer = answered("named_editions", {way: old()[way]})
    assert answer == {"quiz": QUIZ["id"], "editions": [FIRST]}


@pytest.mark.parametrize(
    "request_", [{}, {"record": {}}, {"link": "1.torn"}, {"record": {"edition": FIRST}}]
)
def test_what_names_no_edition_is_refused(request_: Json) -> None:
    """In a sentence."""
    assert answered("named_editions", request_)["error"]["what"].endswith(".")


def test_draft_makes_no_record() -> None:
    """It would be lost with the next change."""
    draft = {**QUIZ, "edition": {**FIRST, "name": "draft"}}
    assert old(quiz=draft)["error"]["what"].startswith("This quiz is a draft")

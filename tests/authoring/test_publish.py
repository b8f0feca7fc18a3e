"""Publishing: the quiz as the engine reads it, and the hash that names its edition."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from quizzes.authoring.bank import Bank
from quizzes.authoring.forms import assemble
from quizzes.authoring.publish import HASH_DIGITS, content_hash, edition, published
from quizzes.policyquiz import judge_attempt
from quizzes.policyquiz.model import Edition, Quiz

from .banks import load_good

POLICY: dict[str, Any] = {
    "school": "example",
    "clauses": [
        {"id": "1.1", "duty": "must", "text": "Bags must go to the desk."},
        {"id": "1.10", "duty": "may", "text": "Bags may hang."},
    ],
}


def good(folder: Path) -> Bank:
    """Return the good bank."""
    bank, _ = load_good(folder)
    assert bank
    return bank


def quiz_of(bank: Bank) -> Quiz:
    """Return a bank as published."""
    return published("example", "staff", "Bags and Coats", bank, assemble(bank, "example-staff"))


def hash_of(policy: dict[str, Any], *quizzes: Quiz) -> str:
    """Return the hash of an edition."""
    return edition("2026-09-01", policy, list(quizzes)).hash


def with_option(quiz: Quiz, **changes: Any) -> Quiz:
    """Return the quiz with another first option of its first item."""
    first, *others = quiz.items
    return replace(
        quiz,
        items=(
            replace(first, options=(replace(first.options[0], **changes), *first.options[1:])),
            *others,
        ),
    )


def with_item(quiz: Quiz, **changes: Any) -> Quiz:
    """Return the quiz with another first item."""
    return replace(quiz, items=(replace(quiz.items[0], **changes), *quiz.items[1:]))


def with_form_item(quiz: Quiz) -> Quiz:
    """Return the quiz with the first options of form 1 the other way round."""
    form = quiz.forms[0]
    turned = replace(form.items[0], options=form.items[0].options[::-1])
    return replace(quiz, forms=(replace(form, items=(turned, *form.items[1:])), *quiz.forms[1:]))


CHANGES: dict[str, Callable[[Quiz], Quiz]] = {
    "the text of an option": lambda quiz: with_option(quiz, text="Into the cupboard"),
    "a mark": lambda quiz: with_option(quiz, mark=0.5),
    "a rationale": lambda quiz: with_option(quiz, rationale="No [§1.1]."),
    "a danger": lambda quiz: with_option(quiz, danger=True),
    "an option's id": lambda quiz: with_option(quiz, id="e"),
    "a stem": lambda quiz: with_item(quiz, stem="A bag is found. What now?"),
    "a space in a stem": lambda quiz: with_item(quiz, stem=quiz.items[0].stem + " "),
    "an item's clauses": lambda quiz: with_item(quiz, clauses=("1.10",)),
    "an item's topic": lambda quiz: with_item(quiz, topic="coats"),
    "whether an item is critical": lambda quiz: with_item(quiz, critical=False),
    "an item's id": lambda quiz: with_item(quiz, id="found-bag"),
    "one item less": lambda quiz: replace(quiz, items=quiz.items[1:]),
    "the order of items": lambda quiz: replace(quiz, items=quiz.items[::-1]),
    "one form less": lambda quiz: replace(quiz, forms=quiz.forms[:1]),
    "the order of options on a form": with_form_item,
    "the pass mark": lambda quiz: replace(quiz, pass_mark=4),
    "the declaration": lambda quiz: replace(quiz, declaration="I have read it all."),
    "the months till renewal": lambda quiz: replace(quiz, renew_months=24),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_a_quiz_gives_another_edition(
    tmp_path: Path, change: Callable[[Quiz], Quiz]
) -> None:
    """A certificate for one is none for the other."""
    quiz = quiz_of(good(tmp_path))
    assert hash_of(POLICY, change(quiz)) != hash_of(POLICY, quiz)


@pytest.mark.parametrize(
    ("key", "value"),
    [("text", "Bags must go to the door."), ("duty", "should"), ("id", "1.2"), ("voice", "told")],
)
def test_any_change_of_a_clause_gives_another_edition(tmp_path: Path, key: str, value: str) -> None:
    """Its text, its strength, its id, or a key more."""
    quiz = quiz_of(good(tmp_path))
    first, *others = POLICY["clauses"]
    assert hash_of({**POLICY, "clauses": [{**first, key: value}, *others]}, quiz) != hash_of(
        POLICY, quiz
    )


@pytest.mark.parametrize(
    "clauses", [POLICY["clauses"][:1], POLICY["clauses"][1:], []], ids=["less", "other", "none"]
)
def test_any_change_of_the_clauses_gives_another_edition(clauses: list[Any]) -> None:
    """One less."""
    assert hash_of({**POLICY, "clauses": clauses}) != hash_of(POLICY)


@pytest.mark.parametrize(
    "clauses",
    [
        POLICY["clauses"][::-1],
        [{**each, "note": "Spelt as in the source."} for each in POLICY["clauses"]],
        [{**each, "compare": ["bans"], "cited_on": ["staff"]} for each in POLICY["clauses"]],
        [{**each, "voice": None, "informs": []} for each in POLICY["clauses"]],
    ],
    ids=["turned", "notes", "derived", "empty"],
)
def test_what_says_nothing_else_gives_the_same_edition(clauses: list[Any]) -> None:
    """The order, the editor's notes, what is derived, and what is empty."""
    assert hash_of({**POLICY, "clauses": clauses}) == hash_of(POLICY)


def test_a_key_that_a_later_version_adds_gives_the_same_edition_while_it_is_empty(
    tmp_path: Path,
) -> None:
    """A program that knows more does not make every school publish again."""
    quiz = asdict(quiz_of(good(tmp_path)))
    later = {**quiz, "music": "", "items": [{**each, "sound": False} for each in quiz["items"]]}
    assert content_hash(POLICY, [later]) == content_hash(POLICY, [quiz])
    assert content_hash(POLICY, [{**quiz, "music": "soft"}]) != content_hash(POLICY, [quiz])


def test_second_quiz_gives_another_edition(tmp_path: Path) -> None:
    """An edition is of the policy and all of its quizzes."""
    staff = quiz_of(good(tmp_path))
    parents = replace(staff, id="example-parents", audience="parents")
    assert len({hash_of(POLICY), hash_of(POLICY, staff), hash_of(POLICY, staff, parents)}) == 3


def test_same_content_gives_the_same_edition(tmp_path: Path) -> None:
    """Whenever and wherever it is built."""
    assert hash_of(POLICY, quiz_of(good(tmp_path))) == hash_of(POLICY, quiz_of(good(tmp_path)))


def test_order_of_keys_is_no_change() -> None:
    """Keys have no order in a register."""
    turned = {
        "clauses": [dict(reversed(clause.items())) for clause in POLICY["clauses"]],
        "school": "example",
    }
    assert hash_of(turned) == hash_of(POLICY)


def test_comments_and_layout_of_the_bank_are_no_change(tmp_path: Path) -> None:
    """Only what the bank says counts."""
    bank, _ = load_good(
        tmp_path, "    clauses: [1.10]\n", "    # a remark\n    clauses:\n      - '1.10'\n\n"
    )
    assert bank
    assert hash_of(POLICY, quiz_of(bank)) == hash_of(POLICY, quiz_of(good(tmp_path)))


def test_minutes_are_no_part_of_an_edition(tmp_path: Path) -> None:
    """How long it takes is told on the page, and is not published with the quiz."""
    bank, _ = load_good(tmp_path, "minutes: 5", "minutes: 50")
    assert bank
    assert hash_of(POLICY, quiz_of(bank)) == hash_of(POLICY, quiz_of(good(tmp_path)))


def test_name_of_an_edition_is_no_part_of_its_hash() -> None:
    """The same content under a new date has the same hash."""
    one, other = (edition(name, POLICY, []) for name in ("2026-09-01", "2027-09-01"))
    assert (one.hash, one.name, other.name) == (other.hash, "2026-09-01", "2027-09-01")


def test_hash_is_sixteen_hexadecimal_digits() -> None:
    """It goes into a link as it is."""
    assert len(hash_of(POLICY)) == HASH_DIGITS == 16
    assert set(hash_of(POLICY)) <= set("0123456789abcdef")


def test_published_quiz_says_what_the_bank_says(tmp_path: Path) -> None:
    """Its id is made of school and audience; critical items are summed over the blueprint."""
    bank = good(tmp_path)
    quiz = quiz_of(bank)
    assert (quiz.id, quiz.format, quiz.critical_asked, quiz.edition) == (
        "example-staff",
        1,
        1,
        Edition("", ""),
    )
    assert (quiz.asked, quiz.pass_mark, quiz.renew_months) == (4, 3, 12)
    assert quiz.items == tuple(item.published for item in bank.items)


def test_published_quiz_can_be_judged_as_json(tmp_path: Path) -> None:
    """What the authoring side writes, the engine reads."""
    quiz = quiz_of(good(tmp_path))
    keys = {item.id: next(o.id for o in item.options if o.mark) for item in quiz.items}
    answers = [keys[at.id] for at in quiz.forms[1].items]
    attempt = {"form": 2, "number": 1, "first": answers, "final": answers}
    answer = json.loads(judge_attempt(json.dumps({"quiz": asdict(quiz), "attempt": attempt})))
    assert (answer["score"], answer["passed"]) == (4, True)

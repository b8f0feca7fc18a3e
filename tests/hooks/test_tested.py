"""Every duty is asked about, or listed with a reason."""

import re

import pytest

from quizzes.authoring.problems import Problem

from .conftest import Copy


def told(copy: Copy) -> list[Problem]:
    """Return the problems of rule B01."""
    return [each for each in copy.problems("items") if each.rule == "B01"]


def test_bank_of_the_repository_tests_every_duty(copy: Copy) -> None:
    """Or says why not."""
    assert told(copy) == []


def test_duty_that_nothing_tests_is_told(copy: Copy) -> None:
    """By its clause."""
    lines = copy.text("staff.yml").splitlines()
    spoilt = [re.sub(r"\b6\.4\b", "6.2a", line) if "clauses:" in line else line for line in lines]
    copy.file("staff.yml").write_text("\n".join(spoilt))
    assert [each.what for each in told(copy)] == ["No item tests §6.4."]


@pytest.mark.parametrize(
    ("clauses", "why", "says"),
    [
        ("99.9", "So be it.", "lists clause 99.9, which the register does not have."),
        ("6.2a", "So be it.", "lists clause 6.2a, which an item tests."),
        ("5.2a", "''", "gives no reason for clause 5.2a."),
    ],
)
def test_list_of_what_is_not_tested_is_read_too(
    copy: Copy, clauses: str, why: str, says: str
) -> None:
    """A clause that does not exist, one that is tested, one without a reason."""
    line = copy.change(
        "staff.yml", "untested:\n", f"untested:\n  - clauses: [{clauses}]\n    why: {why}\n"
    )
    found = [each for each in told(copy) if says in each.what]
    assert [each.line for each in found] == [line + 1]


def test_quiz_without_a_pass_mark_tests_what_it_likes(copy: Copy) -> None:
    """The pupils' eight questions are a taste."""
    bank = copy.bank / "forge" / "pupils.yml"
    assert "pass_mark: 0" in bank.read_text()
    assert "untested" not in bank.read_text()
    assert told(copy) == []

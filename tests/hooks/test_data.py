"""The published data, which outside programs rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizzes.policyquiz.marking import can_be_right
from quizzes.policyquiz.model import Item
from quizzes.policyquiz.reading import read


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    """The three kinds of files."""
    return {
        name: json.loads((site / path).read_text())
        for name, path in {
            "index": "data/index.json",
            "policy": "data/policies/forge.json",
            "quiz": "data/quizzes/forge-staff.json",
        }.items()
    }


def test_the_register_has_every_clause_with_where_it_is_told(data: dict[str, Any]) -> None:
    """All fields of the contract, and a page for each audience."""
    clauses = data["policy"]["clauses"]
    assert len(clauses) == 94
    for clause in clauses:
        assert {
            "id",
            "section",
            "duty",
            "binds",
            "informs",
            "topic",
            "text",
            "cited_on",
            "items",
        } <= clause.keys()
        assert "staff" in clause["cited_on"]
        assert set(clause["informs"]) <= set(clause["cited_on"])


def test_the_bank_has_every_item_with_its_key_and_reasons(data: dict[str, Any]) -> None:
    """All fields of the contract, and an answer that earns the full mark."""
    for item in data["quiz"]["items"]:
        assert {"id", "type", "stem", "options", "clauses", "critical"} <= item.keys()
        assert can_be_right(read(Item, item, "item"))
        assert all(option["rationale"] for option in item["options"])


def test_the_staff_quiz_is_as_large_as_it_has_to_be(data: dict[str, Any]) -> None:
    """At least 24 items, four forms of 12, pass mark 10 with three critical ones."""
    quiz = data["quiz"]
    assert len(quiz["items"]) >= 24
    assert len(quiz["forms"]) >= 4
    assert (quiz["asked"], quiz["pass_mark"], quiz["critical_asked"]) == (12, 10, 3)
    critical = {item["id"] for item in quiz["items"] if item["critical"]}
    for form in quiz["forms"]:
        assert len(form["items"]) == 12
        assert sum(at["id"] in critical for at in form["items"]) == 3


def test_the_edition_is_the_same_everywhere(data: dict[str, Any]) -> None:
    """Index, register and quiz name one edition."""
    (school,) = [each for each in data["index"]["schools"] if each["id"] == "forge"]
    (edition,) = [each for each in school["editions"] if each["current"]]
    assert edition is school["editions"][0]
    named = {"name": edition["name"], "hash": edition["hash"]}
    assert data["policy"]["edition"] == data["quiz"]["edition"] == named

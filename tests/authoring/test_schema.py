"""The schema for editors: made from the model, explained, and in agreement with the loader."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from quizzes.authoring.bank import load_bank
from quizzes.authoring.schema import FILE, HINTS, schema, text

from .banks import GOOD, HERE

ROOT = HERE.parent.parent
BANKS = [
    *sorted((ROOT / "quizzes" / "bank").glob("*/*.yml")),
    HERE / "naive.yml",
    HERE / "good.yml",
]
HEADER = "# yaml-language-server: $schema=../schema.json"


def complaints(bank: str) -> list[str]:
    """Return what an editor would underline."""
    return [
        error.message for error in Draft202012Validator(schema()).iter_errors(yaml.safe_load(bank))
    ]


def test_file_is_what_the_model_gives() -> None:
    """Else run: python -m quizzes.authoring.schema."""
    assert FILE.read_text("utf-8") == text()


def test_schema_is_one() -> None:
    """It keeps the rules of the draft that it names."""
    Draft202012Validator.check_schema(schema())


def test_every_key_is_explained_and_no_other() -> None:
    """An editor shows a sentence for each key."""
    found = schema()
    parts = {**found["$defs"], "Bank": found}
    keys = {f"{name}.{key}" for name, part in parts.items() for key in part["properties"]}
    assert keys == HINTS.keys()


@pytest.mark.parametrize("file", BANKS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_editor_and_loader_agree_on_a_bank(file: Path) -> None:
    """What fits the model is not underlined."""
    bank, _ = load_bank(file)
    assert bank
    assert complaints(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", BANKS[:-2], ids=lambda file: f"{file.parent.name}/{file.name}")
def test_bank_names_its_schema_in_the_first_line(file: Path) -> None:
    """So that an editor finds it."""
    assert file.read_text("utf-8").startswith(HEADER + "\n")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("asked: 4", "asked: four", "'four' is not of type 'integer'"),
        ("critical: true", "critcal: true", "'critcal' was unexpected"),
        ("    topic: bags\n    critical", "    critical", "'topic' is a required property"),
    ],
)
def test_slip_is_underlined(old: str, new: str, part: str) -> None:
    """A value of another kind, a key that does not exist, a key that is missing."""
    assert old in GOOD
    assert any(part in each for each in complaints(GOOD.replace(old, new, 1)))


def test_types_are_offered() -> None:
    """An editor lists the types; another is underlined."""
    assert "'riddle' is not one of" in " ".join(
        complaints(GOOD.replace("    topic: bags", "    type: riddle\n    topic: bags", 1))
    )


def test_clause_that_looks_like_a_number_is_not_underlined() -> None:
    """6.10 without quotes is a clause to the loader, and a number to an editor."""
    assert complaints(GOOD.replace("clauses: [", "clauses: [6.10, ", 1)) == []


def test_schema_is_readable_json() -> None:
    """Umlauts and dashes stand as they are."""
    assert "…" in FILE.read_text("utf-8")
    assert json.loads(FILE.read_text("utf-8"))

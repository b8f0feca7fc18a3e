"""The published format: schemas made from the model, and vectors that any program can try."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import jsonschema
import pytest

from hooks.environment import ROOT
from quizzes.authoring.record_schema import FOLDER, schemas, text
from quizzes.policyquiz import call, canonical
from quizzes.policyquiz.formats import Record

from . import vectors
from .golden import cases
from .history import renewed
from .requests import Json, changed, made, without

SCHEMAS = schemas()
VALID = jsonschema.Draft202012Validator(SCHEMAS["record.schema.json"])
FILE = jsonschema.Draft202012Validator(SCHEMAS["certificate.schema.json"])
VECTORS = json.loads(vectors.FILE.read_text("utf-8"))


def golden_records() -> Iterator[Json]:
    """Yield every record that a golden answer makes."""
    for case in cases():
        if case["call"] in ("make_record", "make_renewal"):
            answer = json.loads(case["answer"])
            if "record" in answer:
                yield answer["record"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_in_the_docs_is_the_one_that_the_model_makes(name: str) -> None:
    """`python -m quizzes.authoring.record_schema` writes it."""
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])
    assert (FOLDER / name).read_text("utf-8") == text(SCHEMAS[name])


def test_every_golden_record_fits_the_schema() -> None:
    """Renewals too."""
    records = list(golden_records())
    assert len(records) > 20
    assert any("renews" in record for record in records)
    for record in records:
        VALID.validate(record)
        FILE.validate({"record": record, "name": "Ann", "role": ""})


def test_every_field_of_a_record_stands_in_the_model() -> None:
    """And no other."""
    names = {each.name for each in fields(Record)}
    assert {key for record in golden_records() for key in record} == names
    assert VALID.schema["$defs"]["Record"]["properties"].keys() == names


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", 2),
        ("edition", {"name": "2026-09-01"}),
        ("edition.hash", "a b"),
        ("form", 0),
        ("attempt", 0),
        ("first", "b~a"),
        ("first", ["b.a"]),
        ("score", "4"),
        ("score", -1),
        ("passed", False),
        ("declared", False),
        ("date", "20 November"),
        ("support", ["with help"]),
        ("check", "ILOU-0000-0000"),
        ("check", "ABCD-EFGH"),
        ("note", "more"),
        ("items", ["lost-bag"]),
    ],
)
def test_what_is_no_record_does_not_fit(path: str, value: Any) -> None:
    """Bounds, patterns, and keys that a record does not have."""
    assert not VALID.is_valid(changed(made()["record"], path, value))


@pytest.mark.parametrize("key", [each.name for each in fields(Record)][:-2])
def test_every_field_is_needed(key: str) -> None:
    """But those of renewals."""
    assert not VALID.is_valid(without(made()["record"], key))


@pytest.mark.parametrize(
    ("path", "value"), [("form", 1), ("renews", None), ("renews.check", "x"), ("renews.form", 0)]
)
def test_renewal_holds_a_whole_record(path: str, value: Any) -> None:
    """With the form 0, and an older record that fits as well."""
    assert VALID.is_valid(renewed()["record"])
    assert not VALID.is_valid(changed(renewed()["record"], path, value))
    assert not VALID.is_valid(without(renewed()["record"], "items"))


def test_vectors_are_what_the_engine_makes() -> None:
    """`python -m tests.policyquiz.vectors` writes them."""
    assert vectors.FILE.read_text("utf-8") == vectors.text()


def test_vectors_are_twenty_names_at_two_quizzes() -> None:
    """In many scripts; each answer is a record that fits the schema."""
    assert len(vectors.NAMES) == len(set(vectors.NAMES)) == 20
    assert len(VECTORS["vectors"]) == 40
    for vector in VECTORS["vectors"]:
        VALID.validate(vector["answer"]["record"])


@pytest.mark.parametrize("vector", VECTORS["vectors"], ids=lambda v: f"{v['quiz']} {v['name']}")
def test_vector_holds(vector: Json) -> None:
    """The engine answers it, and its code can be made by the page's own recipe."""
    again = call("make_record", vectors.request_of(vector, VECTORS["quizzes"]))
    assert json.loads(again) == vector["answer"]
    record = vector["answer"]["record"]
    body = {key: value for key, value in record.items() if key != "check"}
    assert record["check"] == canonical.code({"name": vector["folded"], "record": body})


def _examples() -> list[str]:
    page = (ROOT / "docs/maintainers/records.md").read_text("utf-8")
    return re.findall(r"```python\n(.*?)```", page, re.S)


def test_the_pages_own_program_makes_every_code() -> None:
    """Whoever follows docs/maintainers/records.md gets the codes of all vectors."""
    space: dict[str, Any] = {}
    exec(compile("\n".join(_examples()), "records.md", "exec"), space)
    for vector in VECTORS["vectors"]:
        record = vector["answer"]["record"]
        assert space["fold"](vector["name"]) == vector["folded"]
        assert space["check_code"](record, vector["name"]) == record["check"]


def test_the_page_tells_of_every_field() -> None:
    """What each means."""
    page = (ROOT / "docs/maintainers/records.md").read_text("utf-8")
    assert [each.name for each in fields(Record) if f"`{each.name}`" not in page] == []

"""The JSON Schemas of a record and of a certificate's file, made from the engine's classes.

They stand in docs/data/ and are published with the site. `python -m
quizzes.authoring.record_schema` writes them anew; a test says when.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from quizzes.policyquiz.formats import CertificateFile
from quizzes.policyquiz.model import FORMAT

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "data"

_TOKEN = {"pattern": "^[A-Za-z0-9-]{1,40}$"}
_ANSWER = {"items": {"type": "string", "pattern": "^[^.~=]+$"}}
_COUNT = {"minimum": 0}
_TRUE = {"const": True}

RULES: dict[str, dict[str, Any]] = {
    "Critical.asked": {"description": "How many critical items were asked.", **_COUNT},
    "Critical.right": {"description": "How many of them were right at the first answer.", **_COUNT},
    "Edition.name": {"description": "The edition's name, mostly its date.", **_TOKEN},
    "Edition.hash": {"description": "The hash of the edition's content.", **_TOKEN},
    "Record.format": {"description": "The version of the format.", "const": FORMAT},
    "Record.school": {"description": "The school's short name."},
    "Record.policy": {"description": "The title of the policy."},
    "Record.edition": {"description": "The edition that was answered."},
    "Record.quiz": {"description": "The quiz: school and audience.", **_TOKEN},
    "Record.form": {"description": "The number of the form; 0 for a renewal.", **_COUNT},
    "Record.attempt": {"description": "Which attempt of this person it was.", "minimum": 1},
    "Record.first": {"description": "The answers that count, in the order of the form.", **_ANSWER},
    "Record.final": {"description": "The answers that stood in the end.", **_ANSWER},
    "Record.score": {"description": "The marks of the first answers, to two decimals.", **_COUNT},
    "Record.max": {"description": "The number of items.", **_COUNT},
    "Record.critical": {"description": "The critical items."},
    "Record.passed": {"description": "Only attempts that passed have a record.", **_TRUE},
    "Record.declared": {"description": "Whether the declaration was ticked.", **_TRUE},
    "Record.date": {"description": "The device's date.", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "Record.language": {"description": "The language of the page.", **_TOKEN},
    "Record.support": {
        "description": "Short names of the help that was used.",
        "items": {"type": "string", **_TOKEN},
    },
    "Record.check": {
        "description": "The check code over the record and the name.",
        "pattern": "^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$",
    },
    "Record.items": {"description": "A renewal alone: the items that were asked, in order."},
    "Record.renews": {
        "description": "A renewal alone: the older record, with its check code.",
        "$ref": "#/$defs/Record",
    },
    "CertificateFile.record": {"description": "The record."},
    "CertificateFile.name": {"description": "The name as it stands on the certificate."},
    "CertificateFile.role": {"description": "The role, or an empty text."},
}
"""What the classes do not say: bounds, patterns, and what each field means."""


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas by the names of their files."""
    made = TypeAdapter(CertificateFile).json_schema()
    parts = made.pop("$defs")
    for name, part in {**parts, "CertificateFile": made}.items():
        _finish(name, part)
    parts["Record"] |= {
        "additionalProperties": False,
        "dependentRequired": {"items": ["renews"], "renews": ["items"]},
        "if": {"required": ["renews"]},
        "then": {"properties": {"form": {"const": 0}}},
        "else": {"properties": {"form": {"minimum": 1}}},
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    about = {"title": "The record of a certificate", "$ref": "#/$defs/Record"}
    return {
        "record.schema.json": {**head, **about, "$defs": parts},
        "certificate.schema.json": {**head, **made, "$defs": parts},
    }


def _finish(name: str, part: dict[str, Any]) -> None:
    """Complete one class: say each field's rule, and drop what pydantic adds of its own."""
    for key, value in part["properties"].items():
        for extra in ("title", "default", *(("anyOf",) if key == "renews" else ())):
            value.pop(extra, None)
        value.update(RULES[f"{name}.{key}"])


def text(schema: dict[str, Any]) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (FOLDER / name).write_text(text(schema), "utf-8", newline="\n")

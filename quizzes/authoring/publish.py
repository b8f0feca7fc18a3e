"""The quiz as the site publishes it: bank, forms and edition in one, ready for the engine."""

from dataclasses import asdict
from typing import Any

from quizzes.policyquiz import canonical
from quizzes.policyquiz.model import FORMAT, Edition, Form, Quiz

from .bank import Bank

HASH_DIGITS = 16

CLAUSE_KEYS = ("id", "section", "topic", "duty", "voice", "text", "binds", "informs")
"""What of a clause matters. Notes, rows of the comparison and citations may change freely."""

_UNKNOWN = Edition(name="", hash="")


def published(school: str, audience: str, policy: str, bank: Bank, forms: tuple[Form, ...]) -> Quiz:
    """Return the quiz of one audience, still without its edition."""
    settings = bank.quiz
    return Quiz(
        format=FORMAT,
        id=f"{school}-{audience}",
        school=school,
        audience=audience,
        title=settings.title,
        policy=policy,
        edition=_UNKNOWN,
        asked=settings.asked,
        pass_mark=settings.pass_mark,
        critical_asked=sum(line.critical for line in bank.blueprint),
        renew_months=settings.renew_months,
        declaration=settings.declaration,
        forms=forms,
        items=tuple(item.published for item in bank.items),
        mended=settings.mended,
    )


def edition(name: str, policy: dict[str, Any], quizzes: list[Quiz]) -> Edition:
    """Return the edition of a policy and its quizzes: its date, and a hash of what they say."""
    return Edition(name, content_hash(policy, [asdict(quiz) for quiz in quizzes]))


def content_hash(policy: dict[str, Any], quizzes: list[dict[str, Any]]) -> str:
    """Return the hash of a policy and its quizzes, each as published; "school" is the id.

    It is the first 16 digits of the SHA-256 of their canonical JSON, so that any change of a
    clause, an item, a form or a setting gives another one. Notes, the order of the clauses and
    the names of editions do not count, and what is empty counts as what is not there: so the
    hash stays when a later version of this program knows more that may be said.
    """
    clauses = [
        {key: clause[key] for key in CLAUSE_KEYS if key in clause} for clause in policy["clauses"]
    ]
    content = {
        "policy": {
            "school": policy["school"],
            "clauses": sorted(clauses, key=lambda clause: str(clause["id"])),
        },
        "quizzes": [{**quiz, "edition": asdict(_UNKNOWN)} for quiz in quizzes],
    }
    return canonical.digest(lean(content))[:HASH_DIGITS]


def lean(value: Any) -> Any:
    """Return JSON without the keys whose value is empty: "", false, null, [] or {}."""
    if isinstance(value, dict):
        leaner = {key: lean(each) for key, each in value.items()}
        return {key: each for key, each in leaner.items() if not _is_empty(each)}
    return [lean(each) for each in value] if isinstance(value, (list, tuple)) else value


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})

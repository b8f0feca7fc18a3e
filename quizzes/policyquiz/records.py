"""Records: the result of an attempt in a form that can be kept, passed on and marked again.

A record says nothing of who answered. The check code covers the record and the folded
name together, so a record fits the name that it was made for and no other.
"""

import re
from dataclasses import asdict
from datetime import date
from typing import Any

from . import canonical, names
from .judging import Result
from .model import DRAFT, FORMAT
from .problems import Refused

Record = dict[str, Any]


def make(
    result: Result,
    day: str,
    language: str,
    support: tuple[str, ...],
    name: str,
    renews: Record | None = None,
) -> Record:
    """Return the record of a passed attempt, with its check code.

    `day` is the device's date as YYYY-MM-DD; `renews` the record that this one renews, for an
    attempt at a renewal. Raises Refused for an attempt that did not pass, a quiz that is a
    draft, a date that is none, and a name without a letter.
    """
    if not result.passed:
        raise Refused(
            "This attempt did not pass, so there is no certificate for it.",
            "Read the parts that the result names, then try the next form.",
        )
    quiz = result.quiz
    if quiz.edition.name == DRAFT:
        raise Refused(
            "This quiz is a draft, so there is no certificate for it.",
            "Wait until the school has published it, then take it again.",
        )
    _check_tokens(language, *support, quiz.id, quiz.edition.name, quiz.edition.hash)
    record = facts(result, read_day(day), language, support, renews)
    return {**record, "check": check_code(record, name)}


def facts(
    result: Result,
    day: date,
    language: str,
    support: tuple[str, ...],
    renews: Record | None = None,
) -> Record:
    """Return what a record says of a judged attempt, without the check code.

    That of a renewal names its items, and holds the record that it renews, code and all.
    """
    quiz, attempt = result.quiz, result.attempt
    renewal = {"items": [each.item.id for each in result.judged], "renews": renews}
    return {
        "format": FORMAT,
        "school": quiz.school,
        "policy": quiz.policy,
        "edition": asdict(quiz.edition),
        "quiz": quiz.id,
        "form": attempt.form,
        "attempt": attempt.number,
        "first": list(attempt.first),
        "final": list(attempt.final),
        "score": canonical.number(result.score),
        "max": len(result.judged),
        "critical": {"asked": len(result.critical), "right": result.critical_right},
        "passed": result.passed,
        "declared": True,
        "date": day.isoformat(),
        "language": language,
        "support": list(support),
        **(renewal if renews is not None else {}),
    }


def _check_tokens(*tokens: str) -> None:
    """Refuse a language, a support or a name of the quiz that a link could not carry."""
    for token in tokens:
        if not re.fullmatch(r"[A-Za-z0-9-]{1,40}", token):
            raise Refused(f"“{token}” is not a short name.", "Use letters, digits and hyphens.")


def check_code(record: Record, name: str) -> str:
    """Return the check code of a record and a name.

    Raises Refused when the name has no letter.
    """
    person = names.folded(name)
    if not person:
        raise Refused("The name is empty.", "Type the name as it should stand on the certificate.")
    body = {key: value for key, value in record.items() if key != "check"}
    return canonical.code({"name": person, "record": body})


def read_day(text: str) -> date:
    """Return a date written YYYY-MM-DD. Raises Refused for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise Refused(f"“{text}” is not a date.", "Write it like 2026-09-01.")
    return day

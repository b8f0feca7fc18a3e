"""The words of a certificate that are the same on every one, and how its facts are said."""

from collections.abc import Iterator
from datetime import date
from typing import Any

TITLE = "Certificate of acknowledgement"
FOR = "This certificate is for"
DECLARATION = "Declaration"
CODE = "Check code"
SCAN = "Scan to check these answers again"
HONEST = (
    "The answers on this record add up to the score shown. "
    "This check cannot tell who answered or when."
)

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def facts(certificate: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the labelled facts of a certificate, in the order in which they are read."""
    edition, critical = certificate["edition"], certificate["critical"]
    yield "Policy", certificate["policy"]
    yield "Policy edition", f"{edition['name']} ({edition['hash']})"
    yield "Quiz", certificate["quiz"]
    yield _attempt(certificate)
    yield "Score", _score(certificate)
    if critical["asked"]:
        yield "Critical questions", f"{critical['right']} of {critical['asked']} right"
    yield "Date on the device", said(date.fromisoformat(certificate["date"]))


def _attempt(certificate: dict[str, Any]) -> tuple[str, str]:
    attempt, renews = certificate["attempt"], certificate.get("record", {}).get("renews")
    if renews:
        return "Renewal", f"Renews that of edition {renews['edition']['name']}, attempt {attempt}"
    return "Form and attempt", f"Form {certificate['form']}, attempt {attempt}"


def _score(certificate: dict[str, Any]) -> str:
    """Say the score; a renewal may have nothing to answer."""
    if certificate["max"]:
        return f"{certificate['score']} of {certificate['max']}"
    return "Read and declared; no questions"


def printed(certificate: dict[str, Any]) -> str:
    """Return all that a certificate prints of its own, to choose fonts for it."""
    own = [certificate[key] for key in ("name", "role", "school", "declaration", "code")]
    return "\n".join(own + [value for _, value in facts(certificate)])


def said(day: date) -> str:
    """Return a date as it is said: 20 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

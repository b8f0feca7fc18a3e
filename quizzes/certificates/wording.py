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
    yield "Form and attempt", f"Form {certificate['form']}, attempt {certificate['attempt']}"
    yield "Score", f"{certificate['score']} of {certificate['max']}"
    if critical["asked"]:
        yield "Critical questions", f"{critical['right']} of {critical['asked']} right"
    yield "Date on the device", said(date.fromisoformat(certificate["date"]))


def printed(certificate: dict[str, Any]) -> str:
    """Return all that a certificate prints of its own, to choose fonts for it."""
    own = [certificate[key] for key in ("name", "role", "school", "declaration", "code")]
    return "\n".join(own + [value for _, value in facts(certificate)])


def said(day: date) -> str:
    """Return a date as it is said: 20 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

"""Help that is not policy: where a worried reader can turn, with the day it was looked up."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from quizzes.authoring.fitting import fit
from quizzes.authoring.located import Located, load
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.model import Authored

from .register import Audience, Jurisdiction

FILE = Path(__file__).resolve().parent.parent / "docs" / "help.yml"
OLD_DAYS = 365
"""After so many days a number has to be looked up again."""


@dataclass(frozen=True)
class Contact(Authored):
    """One place to turn to. It has a number to call, an address to open, or both."""

    name: str
    says: str
    jurisdictions: tuple[Jurisdiction, ...]
    audiences: tuple[Audience, ...]
    checked_on: date
    number: str = ""
    address: str = ""


@dataclass(frozen=True)
class Help(Authored):
    """All places to turn to, in the order in which they are shown."""

    worried: tuple[Contact, ...]


def load_help(docs: Path) -> tuple[Help | None, Located]:
    """Return the contacts of the content, or those that every site has."""
    own = docs / "help.yml"
    located = load(own if own.is_file() else FILE)
    return fit(Help, located), located


def outdated(contacts: Help, located: Located, today: date) -> list[Problem]:
    """Return a problem for each contact that was last looked up too long ago."""
    return [
        located.problem(
            ("worried", n, "checked_on"),
            f"“{contact.name}” was last looked up on {contact.checked_on}.",
            "Look it up once more, and write today's date.",
        )
        for n, contact in enumerate(contacts.worried)
        if (today - contact.checked_on).days > OLD_DAYS
    ]

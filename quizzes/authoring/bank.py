"""The item bank of one audience of one school, as its author writes it."""

from dataclasses import dataclass, field, fields
from pathlib import Path

from quizzes.policyquiz.model import Authored, Item

from .fitting import fit
from .located import Located, load


@dataclass(frozen=True)
class Settings(Authored):
    """What holds for the whole quiz: how much is asked, what passes, what is declared."""

    title: str
    asked: int
    pass_mark: int
    forms: int
    renew_months: int
    minutes: int
    declaration: str
    mended: bool = False


@dataclass(frozen=True)
class Stratum(Authored):
    """One line of the blueprint: how many items of a topic, type and letter, and how many critical."""

    topic: str
    asked: int
    critical: int = 0
    type: str = "one"
    letter: str = ""


@dataclass(frozen=True)
class Untested(Authored):
    """Clauses that no item tests, and why not."""

    clauses: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Written(Item):
    """An item with what concerns its authors alone.

    `waive` gives a reason for each warning that the item may keep; `scenario` names a
    situation that several schools ask about, each by its own policy.
    """

    waive: dict[str, str] = field(default_factory=dict)
    scenario: str = ""

    @property
    def published(self) -> Item:
        """The item as the site publishes it."""
        return Item(**{each.name: getattr(self, each.name) for each in fields(Item)})


@dataclass(frozen=True)
class Bank(Authored):
    """All items of a quiz, and what every form must cover."""

    quiz: Settings
    blueprint: tuple[Stratum, ...]
    items: tuple[Written, ...]
    untested: tuple[Untested, ...] = ()


def load_bank(file: Path) -> tuple[Bank | None, Located]:
    """Return the bank, or None when it does not fit; the problems stand in the second value."""
    located = load(file)
    return fit(Bank, located), located

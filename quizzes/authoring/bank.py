"""The item bank of one audience of one school, as its author writes it."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Stratum(Authored):
    """One line of the blueprint: how many items of a topic a form has, and how many critical."""

    topic: str
    asked: int
    critical: int = 0


@dataclass(frozen=True)
class Bank(Authored):
    """All items of a quiz, and what every form must cover."""

    quiz: Settings
    blueprint: tuple[Stratum, ...]
    items: tuple[Item, ...]


def load_bank(file: Path) -> tuple[Bank | None, Located]:
    """Return the bank, or None when it does not fit; the problems stand in the second value."""
    located = load(file)
    return fit(Bank, located), located

"""Renewing: after a material edition a person answers just the items that rest on what changed.

These items make a paper of their own, with the number 0, which no form has. Its pass mark is
the same share as the quiz's, rounded up, and every critical item must be right (DESIGN.md, 7).
"""

from dataclasses import dataclass, replace

from . import canonical
from .editions import (
    ClauseChange,
    Editions,
    concerning,
    counts_still,
    material,
    newer,
    resting_on,
    upto,
)
from .marking import steps_of
from .model import Edition, Form, FormItem, Item, Quiz

RENEWAL = 0
"""The number of the paper of a renewal. The forms of a quiz count from 1."""

MOST_RENEWALS = 3
"""How often a record can be renewed. The link of the last still makes a QR code that phones read."""


class UnknownEdition(Exception):
    """An edition that is not to be had; the message says which, where that is not plain."""


@dataclass(frozen=True)
class Renewal:
    """What a renewal from an older edition asks.

    `paper` is the quiz of the newer edition with the renewal as its one form; `changes` are the
    clauses to look at, also those that no item rests on.
    """

    paper: Quiz
    changes: tuple[ClauseChange, ...]
    later: Editions

    @property
    def needless(self) -> bool:
        """Whether nothing changed materially, so that the older record still counts."""
        return counts_still(self.later)


def renewal(quiz: Quiz, editions: Editions, held: Edition) -> Renewal:
    """Return what a person who holds a record of the edition `held` is asked for that of `quiz`.

    `editions` is the whole list, which may hold editions newer than the quiz's.
    Raises UnknownEdition when one of the two is not in the list, or `held` is not the older.
    """
    known = upto(editions, quiz.edition)
    later = newer(known, held) if known else None
    if not later:
        raise UnknownEdition(
            f"The list of editions does not lead from {held.name} to {quiz.edition.name}."
        )
    changes = material(later)
    return Renewal(_paper(quiz, resting_on(quiz, changes)), concerning(changes, quiz), later)


def nothing(quiz: Quiz) -> Renewal:
    """Return the renewal of a record of the quiz's own edition, which asks nothing."""
    return Renewal(_paper(quiz, ()), (), ())


def _paper(quiz: Quiz, items: tuple[Item, ...]) -> Quiz:
    """Return the quiz with these items as its one form, and its pass mark as a share of them."""
    form = Form(RENEWAL, tuple(FormItem(item.id, _order(quiz, item)) for item in items))
    asked = len(items)
    pass_mark = -(-asked * quiz.pass_mark // max(quiz.asked, 1))
    return replace(quiz, forms=(form,), asked=asked, pass_mark=pass_mark)


def _order(quiz: Quiz, item: Item) -> tuple[str, ...]:
    """Return the options in the order of a form that asks the item, or else mixed."""
    for form in quiz.forms:
        for at in form.items:
            if at.id == item.id:
                return at.options
    steps = ([option.id for option in step] for step in steps_of(item))
    return tuple(
        option
        for step in steps
        for option in sorted(step, key=lambda option: canonical.digest([item.id, option]))
    )

"""Editions: what changed from each to the next, and what of it a person has to look at again.

A list of editions goes from the newest to the oldest. Each names the one that it follows, so
that a list with a gap is noticed: a missing edition could be the one that changed a rule.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from .model import Edition, Item, Quiz
from .problems import Refused

MINOR = "minor"

Kind = Literal["material", "minor"]
How = Literal["added", "removed", "changed"]

STAND_INS = {"staff": ("governors", "volunteers", "visitors")}
"""Audiences that mostly have no quiz of their own, and whose quiz they take."""


@dataclass(frozen=True)
class ClauseText:
    """What one edition says in a clause, without the editor's notes."""

    section: str
    topic: str
    duty: str
    voice: str | None
    text: str
    binds: tuple[str, ...]
    informs: tuple[str, ...]

    @property
    def asks(self) -> "ClauseText":
        """The same without its place in the policy: moving a clause changes nothing for people."""
        return replace(self, section="", topic="")


@dataclass(frozen=True)
class ClauseChange:
    """One clause that changed, as it was and as it is; None where it is not there."""

    id: str
    how: How
    before: ClauseText | None = None
    after: ClauseText | None = None


@dataclass(frozen=True)
class ItemChange:
    """One item of a quiz that changed, and which parts of it, such as "options" or "key"."""

    quiz: str
    id: str
    how: How
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuizChange:
    """A quiz that came, went, or whose settings or forms changed."""

    quiz: str
    how: How
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Changes:
    """Everything that matters and differs between two editions."""

    clauses: tuple[ClauseChange, ...] = ()
    items: tuple[ItemChange, ...] = ()
    quizzes: tuple[QuizChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses or self.items or self.quizzes)


@dataclass(frozen=True)
class PublishedEdition:
    """One edition as it was published: its file edition.json.

    `follows` names the edition before it, None for the first; `decided_by` is a role.
    """

    name: str
    hash: str
    date: str
    kind: Kind
    follows: str | None
    changed: Changes
    decided_by: str = ""
    reason: str = ""

    @property
    def edition(self) -> Edition:
        """The name and the hash, as records and quizzes give them."""
        return Edition(self.name, self.hash)


Editions = tuple[PublishedEdition, ...]
"""The editions of one school, the newest first."""


def whole(editions: Editions) -> Editions:
    """Return the list. Raises Refused where an edition is missing from it or out of its order."""
    followed = all(newer.follows == older.name for newer, older in pairwise(editions))
    if not followed or (editions and editions[-1].follows is not None):
        raise Refused(
            "The list of editions has a gap.",
            "Send all editions of the school, the newest first.",
        )
    return editions


def upto(editions: Editions, edition: Edition) -> Editions | None:
    """Return the list as it was when `edition` was the newest, or None when it is not in it."""
    for place, each in enumerate(editions):
        if each.edition == edition:
            return editions[place:]
    return None


def newer(editions: Editions, edition: Edition) -> Editions | None:
    """Return the editions that came after `edition`, or None when it is not in the list."""
    rest = upto(editions, edition)
    return None if rest is None else editions[: len(editions) - len(rest)]


def counts_still(later: Editions) -> bool:
    """Whether what was acknowledged before these editions still counts: all of them are minor."""
    return all(each.kind == MINOR for each in later)


def material(later: Editions) -> tuple[ClauseChange, ...]:
    """Return the clauses that changed materially over these editions, the newest given first.

    A clause that any material edition touched is given as it was before the first change and
    as it is after the last, minor ones too. What came back to where it was is left out.
    """
    first_to_last = [change for each in reversed(later) for change in each.changed.clauses]
    touched = {c.id for each in later if each.kind != MINOR for c in each.changed.clauses}
    before = {change.id: change.before for change in reversed(first_to_last)}
    after = {change.id: change.after for change in first_to_last}
    joined = (_joined(name, before[name], after[name]) for name in after if name in touched)
    return tuple(change for change in joined if change)


def concerning(changes: tuple[ClauseChange, ...], quiz: Quiz) -> tuple[ClauseChange, ...]:
    """Return the changes that matter to the people of a quiz.

    These are the clauses that bind or inform them, before or after, and those that an item of
    the quiz rests on.
    """
    audiences = {quiz.audience, *STAND_INS.get(quiz.audience, ())}
    asked = {clause for item in quiz.items for clause in item.clauses}
    return tuple(each for each in changes if each.id in asked or _spoken_to(each) & audiences)


def resting_on(quiz: Quiz, changes: tuple[ClauseChange, ...]) -> tuple[Item, ...]:
    """Return the items of a quiz that rest on a changed clause, in the order of the quiz."""
    changed = {change.id for change in changes}
    return tuple(item for item in quiz.items if changed & {*item.clauses})


def _joined(name: str, before: ClauseText | None, after: ClauseText | None) -> ClauseChange | None:
    if before is None or after is None:
        how: How = "removed" if after is None else "added"
        return ClauseChange(name, how, before, after) if before or after else None
    return ClauseChange(name, "changed", before, after) if before.asks != after.asks else None


def _spoken_to(change: ClauseChange) -> set[str]:
    texts = [each for each in (change.before, change.after) if each]
    return {audience for text in texts for audience in (*text.binds, *text.informs)}

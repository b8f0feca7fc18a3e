"""Who may renew what: refuses, in a sentence, what would not add up when it is checked."""

from datetime import date

from .checking import (
    ADDS_UP,
    NAME_DIFFERS,
    OLDER_EDITION,
    RENEWAL_DUE,
    Claim,
    check,
    contradiction,
    due,
    mark_again,
)
from .editions import Editions
from .model import Edition, Quiz
from .problems import Refused
from .remarking import Remarked, Shelf
from .renewing import MOST_RENEWALS, Renewal, UnknownEdition, nothing, renewal

WHOLE_QUIZ = "Take the whole quiz."
SAME_NAME = "Type the name as it stands on that certificate."


def asked(quiz: Quiz, editions: Editions, held: Edition) -> Renewal:
    """Return what a renewal asks. Raises Refused when the editions do not lead to the quiz's."""
    try:
        return renewal(quiz, editions, held)
    except UnknownEdition as unknown:
        raise Refused(str(unknown), WHOLE_QUIZ) from unknown


def opened(claim: Claim, shelf: Shelf, quiz: Quiz, day: date) -> tuple[Renewal, Edition]:
    """Return what a renewal of an older record asks, and the edition of the record.

    Nobody has given a name yet, so the check code is not looked at. Raises Refused when
    whoever holds the record has to take the whole quiz, or when it does not add up.
    """
    try:
        older = mark_again(claim, shelf)
    except UnknownEdition as unknown:
        what = str(unknown) or "This site does not have the edition of the older certificate."
        raise Refused(what, WHOLE_QUIZ) from unknown
    held, why = older.quiz.edition, contradiction(older, day)
    if why or older.quiz.id != quiz.id:
        what = why or "It is for another quiz."
        raise Refused(f"The older certificate cannot be renewed. {what}", WHOLE_QUIZ)
    found = nothing(quiz) if held == quiz.edition else asked(quiz, shelf.editions, held)
    _check_time(older, day, once_more=not found.needless)
    return found, held


def renewable(claim: Claim, shelf: Shelf, day: date) -> Remarked:
    """Return the older record, marked again. Raises Refused when it cannot be renewed on `day`.

    It has to add up, for this name and an older edition, and the whole quiz must not be due.
    """
    found = check(claim, shelf, None, day)
    if found["outcome"] in (ADDS_UP, RENEWAL_DUE):
        raise Refused("Nothing has changed materially since this certificate.", _instead(found))
    if found["outcome"] == NAME_DIFFERS:
        raise Refused("The older certificate was made for another name.", SAME_NAME)
    if found["outcome"] != OLDER_EDITION:
        what = found["why"] or found["outcome"].replace("-", " ").capitalize() + "."
        raise Refused(f"The older certificate cannot be renewed. {what}", WHOLE_QUIZ)
    older = mark_again(claim, shelf)
    _check_time(older, day, once_more=True)
    return older


def _check_time(older: Remarked, day: date, *, once_more: bool) -> None:
    """Refuse what is due by then, and what was renewed too often to be renewed once more."""
    if due(older) < day:
        raise Refused("Its renewal time is over.", WHOLE_QUIZ)
    if once_more and len(list(older.chain())) > MOST_RENEWALS:
        raise Refused("This certificate was renewed often enough.", WHOLE_QUIZ)


def _instead(found: dict[str, object]) -> str:
    return WHOLE_QUIZ if found["outcome"] == RENEWAL_DUE else "Keep it: it still counts."

"""Who may renew what: refuses, in a sentence, what would not add up when it is checked."""

from datetime import date

from .checking import ADDS_UP, OLDER_EDITION, RENEWAL_DUE, Claim, check, due, mark_again
from .editions import Editions
from .model import Edition, Quiz
from .problems import Refused
from .remarking import Remarked, Shelf
from .renewing import MOST_RENEWALS, Renewal, UnknownEdition, renewal

WHOLE_QUIZ = "Take the whole quiz."


def asked(quiz: Quiz, editions: Editions, held: Edition) -> Renewal:
    """Return what a renewal asks. Raises Refused when the editions do not lead to the quiz's."""
    try:
        return renewal(quiz, editions, held)
    except UnknownEdition as unknown:
        raise Refused(str(unknown), WHOLE_QUIZ) from unknown


def renewable(claim: Claim, shelf: Shelf, day: date) -> Remarked:
    """Return the older record, marked again. Raises Refused when it cannot be renewed on `day`.

    It has to add up, for this name and an older edition, and the whole quiz must not be due.
    """
    found = check(claim, shelf, None, day)
    if found["outcome"] in (ADDS_UP, RENEWAL_DUE):
        raise Refused("Nothing has changed materially since this certificate.", _instead(found))
    if found["outcome"] != OLDER_EDITION:
        what = found["why"] or found["outcome"].replace("-", " ").capitalize() + "."
        raise Refused(f"The older certificate cannot be renewed. {what}", WHOLE_QUIZ)
    older = mark_again(claim, shelf)
    if due(older) < day:
        raise Refused("Its renewal time is over.", WHOLE_QUIZ)
    if len(list(older.chain())) > MOST_RENEWALS:
        raise Refused("This certificate was renewed often enough.", WHOLE_QUIZ)
    return older


def _instead(found: dict[str, object]) -> str:
    return WHOLE_QUIZ if found["outcome"] == RENEWAL_DUE else "Keep it: it still counts."

"""Checks a record: marks its answers again and says whether everything adds up.

What a check shows: these answers earn this score in this edition, and the record was made
for this name. What it cannot show: who answered, and when.
"""

from calendar import monthrange
from dataclasses import asdict, dataclass
from datetime import MAXYEAR, date
from typing import Any

from . import canonical, links, records
from .editions import concerning, counts_still, material, newer
from .model import Edition
from .problems import Refused
from .remarking import Remarked, Shelf, from_link, from_record
from .renewing import Renewal, UnknownEdition

DAMAGED = "damaged"
UNKNOWN_EDITION = "unknown-edition"
DOES_NOT_ADD_UP = "does-not-add-up"
NAME_DIFFERS = "name-differs"
OLDER_EDITION = "older-edition"
RENEWAL_DUE = "renewal-due"
ADDS_UP = "adds-up"

OUTCOMES = (
    ADDS_UP,
    OLDER_EDITION,
    RENEWAL_DUE,
    NAME_DIFFERS,
    DOES_NOT_ADD_UP,
    UNKNOWN_EDITION,
    DAMAGED,
)


@dataclass(frozen=True)
class Claim:
    """What is handed in: a record or a link text, and the name that it is said to be for."""

    name: str
    record: dict[str, Any] | None = None
    link: str | None = None


def check(claim: Claim, shelf: Shelf, current: Edition | None, today: date) -> dict[str, Any]:
    """Return the outcome of a check and the record it is about.

    The outcome is one of OUTCOMES. `current` is the edition in force, None when the school has
    none; it is asked only where the shelf has no list of editions. With a list, a record whose
    edition was followed by minor ones alone counts as in force, and for an older one `since`
    holds the clauses that changed materially, and `link` its link text. Raises Refused only when the name has no letter.
    """
    try:
        remarked = mark_again(claim, shelf)
    except Refused as refused:
        return _outcome(DAMAGED, claim.record, refused.what)
    except UnknownEdition as unknown:
        return _outcome(UNKNOWN_EDITION, claim.record, str(unknown))
    why = contradiction(remarked, today)
    if why:
        return _outcome(DOES_NOT_ADD_UP, remarked.claimed, why)
    if not all(_made_for(each, claim.name) for each in remarked.chain()):
        return _outcome(NAME_DIFFERS, remarked.claimed)
    return _in_time(remarked, shelf, current, today)


def mark_again(claim: Claim, shelf: Shelf) -> Remarked:
    """Return the record with what comes out when its answers are marked again.

    Raises Refused when it is damaged, and UnknownEdition.
    """
    if claim.link is not None:
        return from_link(links.parse(claim.link), shelf)
    return from_record(claim.record or {}, shelf)


def due(remarked: Remarked) -> date:
    """Return the last day on which a record counts: its renewal time after the whole quiz.

    A renewal asks a few items, so it does not start the time anew.
    """
    *_, root = remarked.chain()
    return _months_later(date.fromisoformat(root.again["date"]), root.quiz.renew_months)


def contradiction(remarked: Remarked, latest: date) -> str:
    """Return what in a record, or in one that it renews, does not add up, or nothing.

    No record may be of a later day than `latest`.
    """
    claimed = {key: value for key, value in remarked.claimed.items() if key != "check"}
    again = remarked.again
    day = date.fromisoformat(again["date"])
    if canonical.text(claimed) != canonical.text(again) or not again["passed"]:
        return _first_difference(claimed, again)
    if day > latest:
        return "The date lies in the future."
    if remarked.renewal and remarked.renews:
        return _wrong_renewal(remarked, remarked.renewal, remarked.renews, day)
    return ""


def _wrong_renewal(remarked: Remarked, renewal: Renewal, older: Remarked, day: date) -> str:
    if renewal.needless:
        return "It renews a record that still counted."
    if day > due(remarked):
        return "The whole quiz was due when it was renewed."
    why = contradiction(older, day)
    return f"In the record that it renews: {why}" if why else ""


def _made_for(remarked: Remarked, name: str) -> bool:
    return bool(records.check_code(remarked.again, name) == remarked.claimed["check"])


def _in_time(
    remarked: Remarked, shelf: Shelf, current: Edition | None, today: date
) -> dict[str, Any]:
    edition = remarked.quiz.edition
    later = newer(shelf.editions, edition)
    if later is None and edition != current:
        return _outcome(OLDER_EDITION, remarked.claimed)
    if later and not counts_still(later):
        since = [asdict(each) for each in concerning(material(later), remarked.quiz)]
        link = links.write(remarked.claimed)
        return {**_outcome(OLDER_EDITION, remarked.claimed), "since": since, "link": link}
    if due(remarked) < today:
        return _outcome(RENEWAL_DUE, remarked.claimed, _whole_quiz(remarked))
    return _outcome(ADDS_UP, remarked.claimed)


def _whole_quiz(remarked: Remarked) -> str:
    """Return when the whole quiz was last taken, for a renewal, whose own date is a later one."""
    *_, root = remarked.chain()
    return f"The whole quiz was last taken on {root.again['date']}." if remarked.renews else ""


def _first_difference(claimed: records.Record, again: records.Record) -> str:
    for key in sorted(claimed.keys() | again.keys()):
        said, found = (
            canonical.text(each[key]) if key in each else "nothing" for each in (claimed, again)
        )
        if said != found:
            return f"The record says {key} {said}; marked again it is {found}."
    return "The answers do not reach the pass mark."


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _outcome(outcome: str, record: records.Record | None, why: str = "") -> dict[str, Any]:
    return {"outcome": outcome, "why": why, "record": record}

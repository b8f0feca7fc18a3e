"""No item gives away the key of another that stands on the same paper."""

from collections.abc import Iterator

from ..bank import Bank, Written
from ..choices import Choice, choices
from ..citing import CITATION
from ..forms import Mend
from ..vocabulary import SMALL, words
from .known import Known
from .likeness import alike

NEARLY = 80
FEWEST_WORDS = 4
"""A key of fewer content words is found in many texts, and gives nothing away there."""


def clues(bank: Bank, known: Known) -> Iterator[Mend]:
    """No stem and no reason says nearly what the key of another item on the form says."""
    beside = _beside(known)
    for choice in choices(bank):
        if len(_content(choice.key.text).split()) >= FEWEST_WORDS:
            for other in bank.items:
                if other.id in beside.get(choice.item.id, set()) and _gives_away(other, choice):
                    yield (
                        choice.at,
                        f"“{other.id}” stands on the same form and says nearly what the key of “{choice.item.id}” says.",
                        "Say it in other words in one of the two.",
                    )


def _beside(known: Known) -> dict[str, set[str]]:
    """Return for each item which others stand on a form with it."""
    found: dict[str, set[str]] = {}
    for form in known.forms:
        there = {at.id for at in form.items}
        for each in there:
            found.setdefault(each, set()).update(there - {each})
    return found


def _gives_away(other: Written, choice: Choice) -> bool:
    key = _content(choice.key.text)
    said = [other.stem, other.then, *(option.rationale for option in other.options)]
    return any(alike(key, _content(CITATION.sub("", text))) >= NEARLY for text in said)


def _content(text: str) -> str:
    return " ".join(word for word in words(text) if word not in SMALL)

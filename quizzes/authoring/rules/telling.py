"""“Tell somebody” is nearly always right in this subject, and so must not be a way to pass."""

import re
from collections.abc import Iterator

from ..bank import Bank
from ..choices import Choice, choices, side_by_side
from ..forms import Mend
from ..vocabulary import TELL, has
from .known import Known
from .shares import Share, share_of

ALONE = 0.25
"""In which share of the items the key may be the only option that tells."""
ACCOMPANIED = 0.5
FEWEST_KEYS = 4
"""Where so many keys tell, a distractor tells too in half of the items at the least."""

ABOUT_TELLING = "T"

_TOLD = re.compile(
    r"(?<!not )(?<!never )(?<!n’t )(?<!n't )\b(tell|report|talk|speak|inform)\b"
    r"[^,.;]*?\b(adult|grown-up|teacher|head|headteacher|principal|parent|parents|carer|carers|"
    r"mum|dad|family|police|staff|nurse)\b",
    re.I,
)
"""Telling a trusted adult."""


def telling_shares(bank: Bank, known: Known) -> Iterator[Share]:
    """Adults: the key seldom is the only option that tells, and often a distractor tells too.

    The second is asked of the items whose key tells, since in the others telling is no way
    to pass; and where fewer than four keys tell, it is reported alone.
    """
    if known.audience == "pupils":
        return
    found = [choice for choice in choices(bank) if choice.item.type != "tell"]
    telling = [choice for choice in found if has(TELL, choice.key.text)]
    yield Share(
        "The key is the only option that tells somebody",
        share_of([_alone(choice) for choice in found]),
        0.0,
        ALONE,
        "Let distractors tell as well: somebody else, at another time, or in another way.",
    )
    if telling:
        yield Share(
            "Where the key tells somebody, a distractor does too",
            share_of([not _alone(choice) for choice in telling]),
            ACCOMPANIED if len(telling) >= FEWEST_KEYS else 0.0,
            1.0,
            "Let a second option tell: somebody else, at another time, or in another way.",
        )


def _alone(choice: Choice) -> bool:
    """Whether the key tells somebody and no distractor does."""
    others = [has(TELL, option.text) for option in choice.distractors]
    return has(TELL, choice.key.text) and not any(others)


def all_tell_or_none(bank: Bank, known: Known) -> Iterator[Mend]:
    """Pupils: telling stands in every option or in none, so it cannot be picked out.

    The letter T of SMART is about telling: there it is what the question asks.
    """
    for n, item in enumerate(bank.items if known.audience == "pupils" else ()):
        for options in side_by_side(item) if item.letter != ABOUT_TELLING else ():
            if len({has(TELL, option.text) for option in options}) > 1:
                yield (
                    ("items", n, "options"),
                    f"Some options of “{item.id}” tell somebody, and some do not.",
                    "Use words such as tell, ask, show and report in every option or in none.",
                )


def telling_is_right(bank: Bank, known: Known) -> Iterator[Mend]:
    """Pupils: telling a trusted adult is never marked wrong."""
    for n, item in enumerate(bank.items if known.audience == "pupils" else ()):
        for m, option in enumerate(item.options):
            if option.mark <= 0 and item.type != "order" and _TOLD.search(option.text):
                yield (
                    ("items", n, "options", m, "mark"),
                    f"Option “{option.id}” of “{item.id}” tells a trusted adult, and earns nothing.",
                    "Give it a mark, or write an option that does not tell an adult.",
                )

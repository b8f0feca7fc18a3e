"""How a question is put."""

import re
from collections.abc import Iterator

from ..bank import Bank
from ..forms import Mend
from .known import Known

STEM_WORDS = {"staff": 60, "parents": 45, "pupils": 25}
SPOKEN_WORDS = {"infant": 12, "special": 15}
"""How long a question may be that is heard, beside a picture."""

_NEGATIVE = re.compile(r"\b(not|except|least|never|\w+n['’]t)\b[^.?]*\?$", re.I)


def negative_stems(bank: Bank, known: Known) -> Iterator[Mend]:
    """A question asks what to do and not what not to do."""
    for n, item in enumerate(bank.items):
        if _NEGATIVE.search(item.stem):
            yield (
                ("items", n, "stem"),
                f"The question of “{item.id}” is put in the negative.",
                "Ask for the right action.",
            )


def stem_length(bank: Bank, known: Known) -> Iterator[Mend]:
    """A stem is short enough to hold in mind."""
    for n, item in enumerate(bank.items):
        heard = SPOKEN_WORDS.get(known.pupils) if item.type == "picture" else None
        most = heard or STEM_WORDS.get(known.audience, 60)
        words = len(item.stem.split())
        if words > most:
            yield (
                ("items", n, "stem"),
                f"The stem of “{item.id}” has {words} words.",
                f"Cut it to {most}.",
            )

"""The key does not repeat the policy: who only recognises words knows nothing yet."""

import re
from collections.abc import Iterator

from ..bank import Bank
from ..choices import choices
from ..forms import Mend
from .known import Known

LONGEST_RUN = 5

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def verbatim(bank: Bank, known: Known) -> Iterator[Mend]:
    """A key has at most five words in a row from a clause; titles of people are not counted."""
    titles = _titles(known.people)
    clauses = {name: _bare(text, titles) for name, text in known.texts.items()}
    for choice in choices(bank):
        key = _bare(choice.key.text, titles)
        found = {name: longest_run(key, text) for name, text in clauses.items()}
        name = max(found, key=lambda each: len(found[each]), default="")
        if name and len(found[name]) > LONGEST_RUN:
            yield (
                choice.at,
                f"The key of “{choice.item.id}” repeats clause {name}: “{' '.join(found[name])}”.",
                f"Say it in other words: at most {LONGEST_RUN} in a row.",
            )


def longest_run(one: list[str], other: list[str]) -> list[str]:
    """Return the longest run of words that both texts have."""
    text, best, start = f" {' '.join(other)} ", 0, 0
    for at in range(len(one)):
        while at + best < len(one) and f" {' '.join(one[at : at + best + 1])} " in text:
            best, start = best + 1, at
    return one[start : start + best]


def _titles(people: tuple[str, ...]) -> list[str]:
    """Return the single titles, longest first: an entry may list several."""
    found = {title.strip() for each in people for title in re.split(r",| or | and ", each)}
    return sorted(found - {""}, key=len, reverse=True)


def _bare(text: str, titles: list[str]) -> list[str]:
    for title in titles:
        text = re.sub(rf"\b{re.escape(title)}\b", " ", text, flags=re.I)
    return _WORD.findall(text.lower())

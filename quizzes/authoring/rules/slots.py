"""Where the key stands on the papers, as they are printed."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import groupby
from math import comb

from ..bank import Bank
from ..choices import KEYED, Choice, choices
from ..forms import ONE_KEY, Mend
from .known import Known

LONGEST_RUN = 3
IN_BAND = 0.95


def slots(bank: Bank, known: Known) -> Iterator[Mend]:
    """Over all forms, the key stands in each place about equally often."""
    counts = Counter(pair for form in _places(bank, known) for pair in form)
    for width in sorted({width for width, _ in counts}):
        total = sum(counts[width, place] for place in range(width))
        least, most = band(total, 1 / width)
        for place in range(width):
            if not least <= counts[width, place] <= most:
                yield (
                    ("quiz", "forms"),
                    f"Of {total} keys among {width} options, {counts[width, place]} stand in place {place + 1}; chance gives {least} to {most}.",
                    "Change the number of forms or the blueprint: the papers are then dealt anew.",
                )


def runs(bank: Bank, known: Known) -> Iterator[Mend]:
    """On no form does the key stand in the same place many times in a row.

    That is asked of the items of one choice: in the others, people choose otherwise.
    """
    for number, form in enumerate(_places(bank, known, ONE_KEY), 1):
        longest = max((len(list(run)) for _, run in groupby(place for _, place in form)), default=0)
        if longest > LONGEST_RUN:
            yield (
                ("quiz", "forms"),
                f"On form {number} the key stands in the same place {longest} times in a row.",
                "Change the number of forms or the blueprint: the papers are then dealt anew.",
            )


def band(total: int, chance: float) -> tuple[int, int]:
    """Return the least and the most hits that 95 % of blind draws give, by the exact binomial."""
    tail, least, below = (1 - IN_BAND) / 2, -1, 0.0
    for hits in range(total + 1):
        below += comb(total, hits) * chance**hits * (1 - chance) ** (total - hits)
        if least < 0 and below >= tail:
            least = hits
        if below >= 1 - tail:
            return least, hits
    return max(least, 0), total


def _places(
    bank: Bank, known: Known, types: Collection[str] = KEYED
) -> list[list[tuple[int, int]]]:
    """Return for each form how many options each choice on it has, and where its key stands."""
    found: dict[str, list[Choice]] = {}
    for choice in choices(bank):
        if choice.item.type in types:
            found.setdefault(choice.item.id, []).append(choice)
    return [
        [_place(choice, at.options) for at in form.items for choice in found.get(at.id, [])]
        for form in known.forms
    ]


def _place(choice: Choice, seen: tuple[str, ...]) -> tuple[int, int]:
    mine = {option.id for option in choice.options}
    return len(mine), [each for each in seen if each in mine].index(choice.key.id)

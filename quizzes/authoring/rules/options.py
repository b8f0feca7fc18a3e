"""What an option says by itself."""

import re
from collections.abc import Iterator

from quizzes.policyquiz.model import Item, Option

from ..bank import Bank
from ..forms import Mend
from .known import Known

_SHORTCUT = re.compile(r"\b(all|none|both|neither) of (the|these|them)\b|\b[a-d] and [a-d]\b", re.I)


def each_option(bank: Bank) -> Iterator[tuple[tuple[str | int, ...], Item, Option]]:
    """Yield every option with its place in the bank and its item."""
    for n, item in enumerate(bank.items):
        for m, option in enumerate(item.options):
            yield ("items", n, "options", m), item, option


def shortcuts(bank: Bank, known: Known) -> Iterator[Mend]:
    """No “all of these”, no “none of these”."""
    for path, item, option in each_option(bank):
        if _SHORTCUT.search(option.text):
            yield (
                (*path, "text"),
                f"Option “{option.id}” of “{item.id}” points at other options.",
                "Write an answer that stands by itself.",
            )

"""Two texts word by word: which words were taken away, and which were added."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "removed", "added"]

_PIECE = re.compile(r"\w+(?:[’'.,:-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Words side by side that share a fate, with the spaces between them."""

    kind: Kind
    text: str


def compared(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """Return the runs of the text before (same, removed) and of the text after (same, added)."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (
        list(_runs(old, [(op, a, b) for op, a, b, _, _ in steps], "removed")),
        list(_runs(new, [(op, a, b) for op, _, _, a, b in steps], "added")),
    )


def _runs(pieces: list[str], steps: list[tuple[str, int, int]], other: Kind) -> Iterator[Run]:
    for step, start, end in steps:
        if start < end:
            yield Run("same" if step == "equal" else other, "".join(pieces[start:end]))

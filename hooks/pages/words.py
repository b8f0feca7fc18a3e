"""Two texts word by word: which words were taken away, and which were added."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "removed", "added"]

_Step = tuple[str, int, int, int, int]
"""What SequenceMatcher says of a part: its kind, and where it stands before and after."""

_PIECE = re.compile(r"\w+(?:[’'.,:-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True)
class Run:
    """Words side by side that share a fate, with the spaces between them."""

    kind: Kind
    text: str


def compared(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """Return the runs of the text before (same, removed) and of the text after (same, added)."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    steps = _joined(SequenceMatcher(None, old, new, autojunk=False).get_opcodes(), old)
    return (
        list(_runs(old, [(op, a, b) for op, a, b, _, _ in steps], "removed")),
        list(_runs(new, [(op, a, b) for op, _, _, a, b in steps], "added")),
    )


def _joined(steps: Sequence[_Step], old: list[str]) -> list[_Step]:
    """Join two changes with nothing but a space between them: they read better as one."""
    joined: list[_Step] = []
    for at, (kind, a, b, c, d) in enumerate(steps):
        is_space = kind == "equal" and "".join(old[a:b]).isspace() and 0 < at < len(steps) - 1
        if joined and (is_space or kind != "equal") and joined[-1][0] != "equal":
            _, start, _, begin, _ = joined.pop()
            joined.append(("replace", start, b, begin, d))
        else:
            joined.append((kind, a, b, c, d))
    return joined


def _runs(pieces: list[str], steps: list[tuple[str, int, int]], other: Kind) -> Iterator[Run]:
    for step, start, end in steps:
        if start < end:
            yield Run("same" if step == "equal" else other, "".join(pieces[start:end]))

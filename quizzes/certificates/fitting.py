"""Breaks a text into lines and finds the size at which it fits its box."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from .letters import clusters

Measure = Callable[[str], float]

LEADING = 1.4
_SHRINK = 0.94
# Marks can lean out of their letters, and a broken word joins up differently.
_MARGIN = 0.985
_HAN = ((0x2E80, 0x3200), (0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x32000))


class Box(NamedTuple):
    """A place on the page, in millimetres from the top left corner."""

    x: float
    y: float
    width: float
    height: float


class Fitted(NamedTuple):
    """Lines of text and the size, in millimetres, at which they fit."""

    lines: list[str]
    size: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.size * LEADING


def fit(text: str, box: Box, sizes: tuple[float, float], measure: Measure) -> Fitted:
    """Return `text` in lines, as large as fits in `box` between the two sizes.

    `measure` tells the width of a text at size 1. What is too long even at the smallest
    size ends in an ellipsis.
    """
    measure = lru_cache(maxsize=None)(measure)
    for size in _downward(*sizes):
        fitted = Fitted(_lines(text, box.width * _MARGIN / size, measure), size)
        if fitted.height <= box.height:
            return fitted
    room = max(1, int(box.height / (fitted.size * LEADING)))
    return Fitted(_cut(fitted.lines, room), fitted.size)


def _downward(largest: float, smallest: float) -> Iterator[float]:
    size = largest
    while size > smallest:
        yield size
        size *= _SHRINK
    yield smallest


def _cut(lines: list[str], room: int) -> list[str]:
    last = clusters(lines[room - 1])
    return [*lines[: room - 1], "".join(last[:-2]).rstrip() + "…"]


def _lines(text: str, width: float, measure: Measure) -> list[str]:
    lines, line, used = list[str](), "", 0.0
    for piece in _narrow(_pieces(text), width, measure):
        if line and used + measure(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line, used = "", 0.0
        line, used = line + piece, used + measure(piece)
    return [*lines, line.rstrip()]


def _narrow(pieces: Sequence[str], width: float, measure: Measure) -> Iterator[str]:
    """Give the pieces; one that is wider than a line is given cluster by cluster."""
    for piece in pieces:
        yield from [piece] if measure(piece.rstrip()) <= width else clusters(piece)


@lru_cache(maxsize=64)
def _pieces(text: str) -> tuple[str, ...]:
    """Return what a line may end after: words with their space, and Han characters."""
    pieces = [""]
    for cluster in clusters(text):
        if pieces[-1].endswith(" ") or _is_han(cluster) or _is_han(pieces[-1][-1:]):
            pieces.append("")
        pieces[-1] += cluster
    return tuple(piece for piece in pieces if piece)


def _is_han(cluster: str) -> bool:
    return bool(cluster) and any(low <= ord(cluster[0]) < high for low, high in _HAN)

"""The QR code of a link, as rectangles and as SVG."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import segno

# A QR code wants four empty modules around it.
QUIET = 4


class Bar(NamedTuple):
    """Dark modules side by side: the first column, the row, and how many there are."""

    x: int
    y: int
    width: int


class Code(NamedTuple):
    """A QR code: the modules along one side, without the quiet zone, and its dark bars."""

    side: int
    bars: list[Bar]


def code(link: str) -> Code:
    """Return the QR code of `link`. Raises ValueError for a link that is too long for one."""
    matrix = segno.make(link, error="m", micro=False).matrix
    return Code(len(matrix), [bar for y, row in enumerate(matrix) for bar in _bars(y, row)])


def svg(link: str) -> str:
    """Return an SVG element with the QR code of `link`, in the colour of the text around it.

    It is an image without a name: the page says beside it what it is for, and hides it
    from a screen reader. Raises ValueError for a link that is too long for one.
    """
    side, bars = code(link)
    size = side + 2 * QUIET
    path = "".join(f"M{x + QUIET} {y + QUIET}h{width}v1h-{width}z" for x, y, width in bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" '
        f'shape-rendering="crispEdges" aria-hidden="true" focusable="false">'
        f'<path fill="currentColor" d="{path}"/></svg>'
    )


def _bars(y: int, row: bytearray) -> Iterator[Bar]:
    x = 0
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            yield Bar(x, y, width)
        x += width

"""Cuts a line of text into runs: what is drawn in one go, from left to right.

A run has one font and one direction. The font is settled here, cluster by cluster, so
that no letter is parted from its marks; the direction follows the Unicode rules.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from fpdf.bidi import BidiParagraph, auto_detect_base_direction
from fpdf.enums import TextDirection

from .fonts import BOX
from .letters import SHAPELESS, clusters, codes

# The bidirectional rules set joiners aside. A mark that follows its letter's direction
# takes their place while directions are worked out.
_MARK = "\u0300"
_REPLACEMENT = "\ufffd"


class Face(NamedTuple):
    """A font under the name that the PDF knows it by, and the code points that it has."""

    name: str
    style: str
    codes: frozenset[int]


class Run(NamedTuple):
    """Text to draw in one go, in the order in which it is read."""

    text: str
    face: Face
    rightward: bool


class _Letter(NamedTuple):
    text: str
    face: Face


def visual_runs(line: str, faces: Sequence[Face], rightward: bool) -> list[Run]:
    """Return the runs of a line from left to right.

    `faces` are tried in their order; `rightward` is the direction of the paragraph.
    """
    letters = list(_letters(line, faces))
    levels = _levels("".join(letter.text for letter in letters), rightward)
    order = _reordered(levels)
    groups = groupby(order, key=lambda i: (levels[i], letters[i].face))
    return [_run(level, face, letters, list(group)) for (level, face), group in groups]


def reads_rightward(text: str) -> bool:
    """Return whether a paragraph runs from left to right, by its first letter."""
    return auto_detect_base_direction(text) is TextDirection.LTR


def _run(level: int, face: Face, letters: Sequence[_Letter], places: list[int]) -> Run:
    text = "".join(letters[i].text for i in sorted(places))
    return Run(text, face, rightward=level % 2 == 0)


def _letters(line: str, faces: Sequence[Face]) -> Iterator[_Letter]:
    """Give the characters of a line with their fonts; boxes for those that no font has."""
    face = faces[0]
    for cluster in clusters(line):
        face = _face(cluster, faces, face) or face
        yield from _shown(cluster, faces, face)


def _shown(cluster: str, faces: Sequence[Face], face: Face) -> Iterator[_Letter]:
    """Give a cluster in its font. What the font lacks is given in another, or as one box."""
    kept = [c for c in cluster if ord(c) in face.codes or ord(c) not in SHAPELESS]
    found = [(c, _face(c, faces, face)) for c in kept]
    if kept and not any(other for _, other in found):
        yield _box(faces)
        return
    for c, other in found:
        yield _Letter(c, other) if other else _box(faces)


def _face(cluster: str, faces: Sequence[Face], current: Face) -> Face | None:
    """Return the first face that has all of a cluster.

    Spaces, digits and signs stay in the font of the text that they stand in.
    """
    want = codes(cluster)
    able = [face for face in faces if want <= face.codes]
    if current in able and not any(c.isalpha() for c in cluster):
        return current
    return able[0] if able else None


def _box(faces: Sequence[Face]) -> _Letter:
    box = _face(BOX, faces, faces[0])
    return _Letter(BOX, box) if box else _Letter(_REPLACEMENT, faces[0])


@lru_cache(maxsize=256)
def _levels(text: str, rightward: bool) -> list[int]:
    """Return the embedding level of each character: even runs rightward, odd leftward."""
    direction = TextDirection.LTR if rightward else TextDirection.RTL
    plain = "".join(_MARK if ord(c) in SHAPELESS else c for c in text)
    paragraph = BidiParagraph(plain, direction, preserve_bn_chars=True)
    return [c.embedding_level for c in paragraph.get_characters_with_embedding_level()]


def _reordered(levels: Sequence[int]) -> list[int]:
    """Return the places of the characters from left to right (rule L2 of the standard)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        groups = groupby(order, key=lambda i: levels[i] >= level)
        order = [i for high, group in groups for i in (reversed(list(group)) if high else group)]
    return order

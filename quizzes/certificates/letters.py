"""What of a text is printed, and which of its characters belong together."""

import unicodedata
from collections.abc import Iterable

# The joiners shape letters in Persian, Sinhala and other scripts, so names keep them.
_JOINERS = "\u200c\u200d"
_VARIATIONS = (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x180E))
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_VIRAMA = 9
# No writing puts more on one letter; what does is meant to spill over the lines around it.
_MOST_TOGETHER = 16

# Characters that have no shape of their own; a font need not know them.
SHAPELESS = frozenset((*map(ord, _JOINERS), *_VARIATIONS, 0x034F))


def printable(text: str) -> str:
    """Return the text as it is printed: composed, single spaces, nothing that hides or turns.

    Control characters, direction marks and halves of characters go; joiners stay.
    """
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    shown = "".join(c for c in spaced if c in _JOINERS or not _is_hidden(c))
    return "".join(cluster[:_MOST_TOGETHER] for cluster in clusters(shown))


def clusters(text: str) -> list[str]:
    """Return the text in pieces that must not be parted: a letter with its marks.

    "नेत्र" gives "ने", "त्र": a virama holds on to the letter that follows.
    """
    pieces: list[str] = []
    for character in text:
        if pieces and _belongs(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def codes(cluster: Iterable[str]) -> frozenset[int]:
    """Return the code points of a cluster that a font must have."""
    return frozenset(map(ord, cluster)) - SHAPELESS


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs")


def _belongs(cluster: str, character: str) -> bool:
    category = unicodedata.category(character)
    if category.startswith("M") or character in _JOINERS or ord(character) in _SKIN_TONES:
        return True
    linked = cluster[-1] == "\u200d" or unicodedata.combining(cluster[-1]) == _VIRAMA
    return linked and category in ("Lo", "So")

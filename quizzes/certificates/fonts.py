"""Chooses the font files that a text wants, so that no others are fetched.

An index is a list of entries, as `hooks/fonts.py` writes them:

    {"file": "noto-sans-latin-400-normal.woff", "family": "Noto Sans",
     "ranges": [[33, 126], …], "base": true}

`base` marks the few files that every certificate wants, for its own words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .letters import clusters, codes, printable

# What stands for a character that no font has.
BOX = "□"

# Han characters look different in each of these countries, and a text does not say which
# it means. The character set that its country used before Unicode is a good hint.
_HAN = {
    "Noto Sans SC": "gb2312",
    "Noto Sans TC": "big5",
    "Noto Sans JP": "euc_jis_2004",
    "Noto Sans KR": "euc_kr",
}
_KANA = range(0x3040, 0x3100)
_EAST = 0x1100


@dataclass(frozen=True)
class Font:
    """A font file and the code points that it can print."""

    file: str
    family: str
    base: bool
    codes: frozenset[int]


def needed(text: str, index: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the files that the characters of `text` want: the base files, then few others.

    A character that no font has wants the file with the box. Raises KeyError for an entry
    without "file", "family" or "ranges".
    """
    fonts = _read(index)
    wanted = _wanted(text, fonts)
    families = _han_order(text)
    chosen = [font for font in fonts if font.base]
    for want in wanted:
        if not any(want <= font.codes for font in chosen):
            chosen.extend(_best(want, wanted, fonts, families))
    return [font.file for font in chosen]


def missing(text: str, index: Sequence[Mapping[str, Any]]) -> str:
    """Return the characters of `text` that no font has, each once, in their order."""
    known = frozenset[int]().union(*(font.codes for font in _read(index)))
    shown = (c for cluster in clusters(printable(text)) for c in cluster if codes(c))
    return "".join(dict.fromkeys(c for c in shown if ord(c) not in known and c != " "))


def _read(index: Sequence[Mapping[str, Any]]) -> list[Font]:
    return [
        Font(
            entry["file"],
            entry["family"],
            bool(entry.get("base")),
            frozenset(_spread(entry["ranges"])),
        )
        for entry in index
    ]


def _spread(ranges: Iterable[Sequence[int]]) -> Iterable[int]:
    return (code for first, last in ranges for code in range(first, last + 1))


def _wanted(text: str, fonts: Sequence[Font]) -> list[frozenset[int]]:
    """Return what must be found in one file: clusters, or parts of those that no file has."""
    found: list[frozenset[int]] = []
    for cluster in dict.fromkeys(clusters(printable(text))):
        found.extend(_parts(cluster, fonts) if cluster != " " else [])
    return [want for want in dict.fromkeys(found) if want]


def _parts(cluster: str, fonts: Sequence[Font]) -> list[frozenset[int]]:
    if _have(codes(cluster), fonts):
        return [codes(cluster)]
    box = codes(BOX) if _have(codes(BOX), fonts) else frozenset[int]()
    return [codes(c) if _have(codes(c), fonts) else box for c in cluster]


def _have(want: frozenset[int], fonts: Sequence[Font]) -> bool:
    return any(want <= font.codes for font in fonts)


def _best(
    want: frozenset[int],
    wanted: Sequence[frozenset[int]],
    fonts: Sequence[Font],
    families: Sequence[str],
) -> list[Font]:
    """Return the file for `want` that has most of the rest too, a Han family last."""
    able = [font for font in fonts if want <= font.codes]

    def cost(font: Font) -> tuple[int, int]:
        han = families.index(font.family) + 1 if font.family in families else 0
        return han, -sum(other <= font.codes for other in wanted)

    return [min(able, key=cost)] if able else []


def _han_order(text: str) -> list[str]:
    """Return the Han families, the likeliest first."""
    kana = any(ord(c) in _KANA for c in text)
    families = sorted(_HAN, key=lambda family: kana and family != "Noto Sans JP")
    return sorted(families, key=lambda family: _strange(text, _HAN[family]))


def _strange(text: str, encoding: str) -> int:
    """Return how many letters of `text` a country's old character set lacks."""
    return sum(1 for c in text if ord(c) >= _EAST and not c.encode(encoding, "ignore"))

"""Draws one run of text, so that it looks right and is read back right.

A letter with its marks can be several glyphs, and one glyph several letters. What belongs
together stands, for a reader that copies or searches, for the text that it was shaped from.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from fpdf.fonts import TTFFont
from fpdf.line_break import Fragment

from .letters import clusters

# What a glyph stands for that stands for nothing, to readers that would make up a letter.
_NOTHING = "\u2060"


class Glyph(NamedTuple):
    """A glyph as the font numbers it, the letter that it came from, and its place in points."""

    id: int
    cluster: int
    x: float
    y: float
    advance: float


class ShapedFragment(Fragment):
    """A run in one font and one direction."""

    def render_with_text_shaping(
        self, pos_x: float, pos_y: float, h: float, word_spacing: float
    ) -> str:
        """Return the operators that draw the run from `pos_x`, `pos_y` on a page `h` high."""
        return " ".join(self._operators(pos_x * self.k, (h - pos_y) * self.k))

    def _operators(self, x: float, y: float) -> Iterator[str]:
        """Give the letters in their order, then the marks over and under them.

        A mark stands higher or lower than its letter, and a reader that meets it in between
        takes it for the end of the word. So marks are drawn last, and stand for nothing.
        """
        marks: list[Glyph] = []
        for text, group in _groups(self.string, self._glyphs(x, y)):
            letters = [glyph for glyph in group if glyph.advance] or group[:1]
            marks += [glyph for glyph in group if glyph not in letters]
            yield from self._letters(text, letters)
        if marks:
            yield from _standing_for("", [self._drawn(mark, _NOTHING) for mark in marks])

    def _letters(self, text: str, letters: Sequence[Glyph]) -> Iterator[str]:
        stands_for = [text] + [_NOTHING] * (len(letters) - 1)
        drawn = [self._drawn(*pair) for pair in zip(letters, stands_for, strict=True)]
        yield from _standing_for(text, drawn) if len(drawn) > 1 else drawn

    def _drawn(self, glyph: Glyph, text: str) -> str:
        """Return the operators that draw a glyph, and let it stand for `text`."""
        font = self._ttf
        name = font.ttfont.getGlyphName(glyph.id)
        width = round(font.scale * font.ttfont["hmtx"].metrics[name][0])
        wanted = font.subset.get_glyph(glyph.id, tuple(map(ord, text)), name, width)
        character = font.subset.pick_glyph(wanted) or 0
        return f"1 0 0 1 {glyph.x:.2f} {glyph.y:.2f} Tm <{character:04X}> Tj"

    def _glyphs(self, x: float, y: float) -> Iterator[Glyph]:
        """Give the glyphs of the run from left to right."""
        infos, places = self._ttf.perform_harfbuzz_shaping(
            self.string, self.font_size_pt, self.text_shaping_parameters
        )
        unit = self._ttf.scale * self.font_size_pt / 1000
        for info, place in zip(infos, places, strict=True):
            advance = place.x_advance * unit
            yield Glyph(
                info.codepoint,
                info.cluster,
                x + place.x_offset * unit,
                y + place.y_offset * unit,
                advance,
            )
            x += advance

    @property
    def _ttf(self) -> TTFFont:
        assert isinstance(self.font, TTFFont)
        return self.font


def _standing_for(text: str, drawn: Sequence[str]) -> Iterator[str]:
    yield f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC"
    yield from drawn
    yield "EMC"


def _groups(text: str, glyphs: Iterator[Glyph]) -> Iterator[tuple[str, list[Glyph]]]:
    """Give the glyphs that belong together, and the text that they stand for."""
    shaped = list(glyphs)
    starts = _starts(text, {glyph.cluster for glyph in shaped})
    ends = dict(pairwise([*starts, len(text)]))
    for start, group in groupby(shaped, key=lambda glyph: _last_before(glyph.cluster, starts)):
        yield text[start : ends[start]], list(group)


def _starts(text: str, shaped: set[int]) -> list[int]:
    """Return where a letter begins that has glyphs of its own."""
    starts, place = [0], 0
    for cluster in clusters(text):
        if place in shaped and place:
            starts.append(place)
        place += len(cluster)
    return starts


def _last_before(place: int, starts: Sequence[int]) -> int:
    return max(start for start in starts if start <= place)

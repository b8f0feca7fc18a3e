"""Draws one run of text, so that it looks right and is read back right.

A letter with its marks can be several glyphs, and one glyph several letters. Glyphs that
belong together are wrapped in the text that they stand for, which is what a reader copies.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from fpdf.fonts import TTFFont
from fpdf.line_break import Fragment

from .letters import clusters


class Glyph(NamedTuple):
    """A glyph as the font numbers it, its place from the pen, and how far the pen moves."""

    id: int
    cluster: int
    x: float
    y: float
    advance: float


class Point(NamedTuple):
    """A place on the page in points."""

    x: float
    y: float


class ShapedFragment(Fragment):
    """A run in one font and one direction."""

    def render_with_text_shaping(self, pos_x: float, pos_y: float, h: float,
                                 word_spacing: float) -> str:  # fmt: skip
        """Return the operators that draw the run from `pos_x`, `pos_y` on a page `h` high."""
        start = Point(pos_x * self.k, (h - pos_y) * self.k)
        return " ".join(self._operators(start))

    def _operators(self, pen: Point) -> Iterator[str]:
        glyphs = self._glyphs()
        starts = _starts(self.string, {glyph.cluster for glyph in glyphs})
        reached: Point | None = None
        for text, group in _groups(self.string, glyphs, starts):
            if len(group) > 1:
                yield f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC"
            for number, glyph in enumerate(group):
                place = Point(pen.x + glyph.x, pen.y + glyph.y)
                if reached is None or not _close(place, reached):
                    yield f"1 0 0 1 {place.x:.2f} {place.y:.2f} Tm"
                character, width = self._character(glyph, "" if number else text)
                yield f"<{character:04X}> Tj"
                pen = pen._replace(x=pen.x + glyph.advance)
                reached = place._replace(x=place.x + width)
            if len(group) > 1:
                yield "EMC"

    def _glyphs(self) -> list[Glyph]:
        """Return the glyphs of the run from left to right, measured in points."""
        font = self._ttf
        infos, places = font.perform_harfbuzz_shaping(
            self.string, self.font_size_pt, self.text_shaping_parameters
        )
        unit = font.scale * self.font_size_pt / 1000
        return [Glyph(info.codepoint, info.cluster, place.x_offset * unit, place.y_offset * unit,
                      place.x_advance * unit)
                for info, place in zip(infos, places, strict=True)]  # fmt: skip

    def _character(self, glyph: Glyph, text: str) -> tuple[int, float]:
        """Return the code of a glyph that stands for `text`, and its own width in points."""
        font = self._ttf
        name = font.ttfont.getGlyphName(glyph.id)
        width = round(font.scale * font.ttfont["hmtx"].metrics[name][0])
        picked = font.subset.pick_glyph(
            font.subset.get_glyph(glyph.id, tuple(map(ord, text)), name, width)
        )
        return picked or 0, width * self.font_size_pt / 1000

    @property
    def _ttf(self) -> TTFFont:
        assert isinstance(self.font, TTFFont)
        return self.font


def _groups(text: str, glyphs: Sequence[Glyph],
            starts: Sequence[int]) -> Iterator[tuple[str, list[Glyph]]]:  # fmt: skip
    """Give the glyphs that belong together, and the text that they stand for."""
    ends = dict(pairwise([*starts, len(text)]))

    def start(glyph: Glyph) -> int:
        return max(place for place in starts if place <= glyph.cluster)

    for place, group in groupby(glyphs, key=start):
        yield text[place : ends[place]], list(group)


def _starts(text: str, shaped: set[int]) -> list[int]:
    """Return where a letter begins that has glyphs of its own."""
    starts, place = [0], 0
    for cluster in clusters(text):
        if place in shaped and place:
            starts.append(place)
        place += len(cluster)
    return starts


def _close(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) < 0.01 and abs(one.y - other.y) < 0.01

"""A sheet of paper: draws fitted text in any script, rules and QR codes."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from . import browser  # noqa: F401  isort: skip  (before the library, which may lack ssl)
from fpdf import FPDF, ViewerPreferences
from fpdf.fonts import TTFFont

from . import qr
from .fitting import LEADING, Box, Fitted, fit
from .letters import printable
from .runs import Face, Run, reads_rightward, visual_runs
from .shaped import ShapedFragment

Colour = tuple[int, int, int]

_POINTS = 72 / 25.4
_STYLES = {"bold": "-700-", "mono": "-mono-"}


class Paper(FPDF):
    """One A4 page on which text is placed in boxes, and nothing flows."""

    def __init__(self, fonts: Mapping[str, bytes], day: date, folder: Path) -> None:
        """Take the font files, by their names, in the order in which they are tried.

        The library reads fonts from files only: they go to `folder`, which must stay until
        the page is written.
        """
        super().__init__(format="A4")
        self.faces = list(self._load(fonts, folder))
        self.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_auto_page_break(False)
        self.c_margin = 0
        self.add_page()

    def write_in(
        self,
        box: Box,
        text: str,
        sizes: tuple[float, float],
        *,
        style: str = "",
        colour: Colour = (0, 0, 0),
        align: str = "left",
        middle: bool = False,
    ) -> float:
        """Write `text` in `box`, as large as fits between the two sizes in points.

        Nothing is drawn outside the box. Returns the height that the text takes.
        """
        text = printable(text)
        fitted = fit(text, box, _millimetres(sizes), lambda part: self._width(part, style))
        top = box.y + (box.height - fitted.height) / 2 if middle else box.y
        self.set_text_color(*colour)
        with self.rect_clip(*box):
            self._draw_lines(fitted, box._replace(y=top), style, align, reads_rightward(text))
        return fitted.height

    def draw_qr(self, box: Box, link: str) -> None:
        """Draw the QR code of `link` as one shape, which is itself the link."""
        side, bars = qr.code(link)
        module = box.width / side
        with self.new_path() as path:
            path.style.fill_color, path.style.stroke_color = "#000000", None
            for x, y, width in bars:
                path.rectangle(box.x + x * module, box.y + y * module, width * module, module)
        self.link(*box, link=link)

    def _parse_chars(self, text: str, markdown: bool, **_: object) -> Iterator[ShapedFragment]:
        """Keep a run in one piece.

        The library would part letters from the marks over them, and read {nb} as the number
        of pages. Runs come from `visual_runs`, which has settled font and direction.
        """
        yield ShapedFragment(text, self._get_current_graphics_state(), self.k)

    def _load(self, fonts: Mapping[str, bytes], folder: Path) -> Iterator[Face]:
        for number, (file, content) in enumerate(fonts.items()):
            path = folder / file
            path.write_bytes(content)
            yield self._face(f"font{number}", path)

    def _face(self, name: str, path: Path) -> Face:
        self.add_font(name, fname=path)
        font = self.fonts[name]
        assert isinstance(font, TTFFont)
        style = next((style for style, mark in _STYLES.items() if mark in path.name), "")
        return Face(name, style, frozenset(font.cmap))

    def _width(self, text: str, style: str) -> float:
        """Return the width of a text at size 1."""
        runs = self._runs(text, style, reads_rightward(text))
        return sum(self._run_width(run, 1.0) for run in runs)

    def _runs(self, text: str, style: str, rightward: bool) -> list[Run]:
        wanted = sorted(self.faces, key=lambda face: (face.style != style, face.style != ""))
        return visual_runs(text, wanted, rightward) if text else []

    def _run_width(self, run: Run, size: float) -> float:
        self._take(run, size)
        return self.get_string_width(run.text)

    def _take(self, run: Run, size: float) -> None:
        self.set_font(run.face.name, size=size * _POINTS)
        self.set_text_shaping(direction="ltr" if run.rightward else "rtl")

    def _draw_lines(
        self, fitted: Fitted, box: Box, style: str, align: str, rightward: bool
    ) -> None:
        height = fitted.size * LEADING
        for number, line in enumerate(fitted.lines):
            runs = self._runs(line, style, rightward)
            room = box.width - sum(self._run_width(run, fitted.size) for run in runs)
            self.set_xy(box.x + room * _SHARES[align], box.y + number * height)
            for run in runs:
                self._draw_run(run, fitted.size, height)

    def _draw_run(self, run: Run, size: float, height: float) -> None:
        width = self._run_width(run, size)
        self.cell(width, height, run.text)


# How much of the room beside a line lies to its left.
_SHARES = {"left": 0.0, "centre": 0.5, "right": 1.0}


def _millimetres(sizes: tuple[float, float]) -> tuple[float, float]:
    largest, smallest = sizes
    return largest / _POINTS, smallest / _POINTS

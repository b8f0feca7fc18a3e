"""Turns a picture into one to colour in: its lines stay, its colours go."""

from pathlib import Path
from xml.etree import ElementTree

from .pictures import OURS

SVG = "http://www.w3.org/2000/svg"
DARK = 0x60
"""A colour whose parts all stay below this is a line, such as a pupil of an eye or a shoe."""

BROAD = 5
"""A line that is broader than this is an area, such as an arm; a finer one, such as the frame of
a pair of glasses, is drawn in black whatever its colour was."""

_HEX = 16


def to_colour_in(docs: Path, name: str) -> str:
    """Return a picture of the content, or of every site, in black and white; "" if there is none."""
    for folder in (docs / "pictures", OURS):
        file = folder / f"{name}.svg"
        if file.is_file():
            return without_colours(file.read_text("utf-8"))
    return ""


def without_colours(svg: str) -> str:
    """Return a drawing with white in the place of every colour that is not as dark as a line.

    Raises xml.etree.ElementTree.ParseError for what is no drawing.
    """
    ElementTree.register_namespace("", SVG)
    drawing = ElementTree.fromstring(svg)
    for element in drawing.iter():
        _take_colours(element)
    for name in ("width", "height"):
        drawing.attrib.pop(name, None)
    drawing.set("aria-hidden", "true")
    return ElementTree.tostring(drawing, encoding="unicode")


def _take_colours(element: ElementTree.Element) -> None:
    fill, line = element.get("fill", "none"), element.get("stroke", "none")
    if fill != "none":
        element.set("fill", "#000" if _is_dark(fill) else "#fff")
    if line != "none":
        broad = float(element.get("stroke-width", "0")) > BROAD
        element.set("stroke", "#fff" if broad and not _is_dark(line) else "#000")


def _is_dark(colour: str) -> bool:
    digits = colour.removeprefix("#")
    wide = "".join(each * 2 for each in digits) if len(digits) == len("fff") else digits
    try:
        return all(int(wide[n : n + 2], _HEX) < DARK for n in (0, 2, 4))
    except ValueError:
        return False  # a colour by its name

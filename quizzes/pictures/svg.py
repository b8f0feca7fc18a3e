"""The few SVG elements that pictures are made of, written as short as they can be."""

from .palette import CREAM, INK

LINE = 3
"""How wide outlines are."""

type Point = tuple[float, float]


def num(value: float) -> str:
    """Return a number with one decimal place at most."""
    return f"{round(value, 1):g}"


def _more(attributes: dict[str, object]) -> str:
    written = (
        (key.replace("_", "-"), num(value) if isinstance(value, float | int) else value)
        for key, value in attributes.items()
    )
    return "".join(f' {key}="{value}"' for key, value in written)


def path(d: str, fill: str = "", **more: object) -> str:
    """Return a path; without a fill it is a line alone."""
    return f'<path d="{d}"{_fill(fill)}{_more(more)}/>'


def circle(x: float, y: float, r: float, fill: str = "", **more: object) -> str:
    """Return a circle around a point."""
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{_fill(fill)}{_more(more)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str = "", **more: object) -> str:
    """Return an ellipse around a point."""
    place = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    return f"<ellipse {place}{_fill(fill)}{_more(more)}/>"


def box(
    x: float, y: float, w: float, h: float, r: float = 6, fill: str = "", **more: object
) -> str:
    """Return a rectangle with round corners."""
    place = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" rx="{num(r)}"'
    return f"<rect {place}{_fill(fill)}{_more(more)}/>"


def _fill(fill: str) -> str:
    return f' fill="{fill}"' if fill else ""


def dot(x: float, y: float, r: float, fill: str = INK) -> str:
    """Return a circle without an outline."""
    return circle(x, y, r, fill, stroke="none")


def at(x: float, y: float, content: str, size: float = 1, turn: float = 0) -> str:
    """Return a group moved to a point, its outlines as wide as everywhere."""
    if size == 1 and not (x or y or turn):
        return content
    move = f"translate({num(x)} {num(y)})" if x or y else ""
    move += f"rotate({num(turn)})" if turn else ""
    if size == 1:
        return f'<g transform="{move}">{content}</g>'
    scale = f"scale({round(size, 2):g})"
    return f'<g transform="{move}{scale}" stroke-width="{num(LINE / size)}">{content}</g>'


def limb(d: str, colour: str, wide: float) -> str:
    """Return a thick line with an outline: an arm, a leg, a stalk."""
    return f'<path d="{d}" stroke-width="{num(wide + 2 * LINE - 1)}"/>' + (
        f'<path d="{d}" stroke="{colour}" stroke-width="{num(wide - 1)}"/>'
    )


def curve(start: Point, end: Point, bend: float) -> str:
    """Return the path from a point to another, bent to the left by so much."""
    (x1, y1), (x2, y2) = start, end
    dx, dy = x2 - x1, y2 - y1
    far = (dx * dx + dy * dy) ** 0.5 or 1
    cx, cy = (x1 + x2) / 2 + bend * dy / far, (y1 + y2) / 2 - bend * dx / far
    return f"M{num(x1)} {num(y1)}Q{num(cx)} {num(cy)} {num(x2)} {num(y2)}"


def drawing(wide: int, high: int, content: str, ground: str = CREAM) -> str:
    """Return a whole picture on its own light ground."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" fill="none" stroke="{INK}" stroke-width="{LINE}" '
        f'stroke-linecap="round" stroke-linejoin="round">'
        f'<rect width="{wide}" height="{high}" rx="18" fill="{ground}" stroke="none"/>'
        f"{content}</svg>\n"
    )

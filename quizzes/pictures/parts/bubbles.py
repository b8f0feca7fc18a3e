"""What people say and think, in signs; and what goes along a dotted line."""

from ..palette import WHITE
from ..svg import Point, at, box, circle, curve, num, path


def speech(
    x: float, y: float, w: float, h: float, to: Point, said: str = "", fill: str = WHITE
) -> str:
    """Return a speech bubble around (x, y) with its tail at `to`, above or below it."""
    tx, ty = to[0] - x, to[1] - y
    side = h / 2 if ty > 0 else -h / 2
    edge = max(-w / 2 + 15, min(w / 2 - 15, tx))
    tail = f"M{num(edge - 7)} {num(side)}L{num(tx)} {num(ty)}L{num(edge + 7)} {num(side)}"
    cover = path(
        f"M{num(edge - 5)} {num(side - 2 if ty > 0 else side + 2)}h10", stroke=fill, stroke_width=5
    )
    body = box(-w / 2, -h / 2, w, h, min(w, h, 42) / 3, fill)
    return at(x, y, body + path(tail, fill) + cover + said)


def beside(
    x: float, y: float, w: float, h: float, to: Point, said: str = "", fill: str = WHITE
) -> str:
    """Return a speech bubble around (x, y) with its tail at `to`, left or right of it."""
    tx, ty = to[0] - x, to[1] - y
    side = w / 2 if tx > 0 else -w / 2
    edge = max(-h / 2 + 13, min(h / 2 - 13, ty))
    tail = f"M{num(side)} {num(edge - 6)}L{num(tx)} {num(ty)}L{num(side)} {num(edge + 6)}"
    cover = path(
        f"M{num(side - 2 if tx > 0 else side + 2)} {num(edge - 4)}v8", stroke=fill, stroke_width=5
    )
    return at(
        x, y, box(-w / 2, -h / 2, w, h, min(w, h, 42) / 3, fill) + path(tail, fill) + cover + said
    )


def thought(x: float, y: float, w: float, h: float, to: Point, held: str = "") -> str:
    """Return a cloud of thought around (x, y), and two small clouds on the way to `to`."""
    a, b = w / 2, h / 2
    points = [
        (-a, b * 0.35),
        (-a * 0.8, -b * 0.6),
        (-a * 0.1, -b),
        (a * 0.7, -b * 0.75),
        (a, 0),
        (a * 0.7, b * 0.85),
        (0.0, b),
        (-a * 0.7, b),
    ]
    start = points[-1]
    arcs = "".join(f"A{num(a * 0.46)} {num(b * 0.55)} 0 0 1 {num(x)} {num(y)}" for x, y in points)
    dx, dy = to[0] - x, to[1] - y
    small = circle(dx * 0.72, dy * 0.72, 5.5, WHITE) + circle(dx * 0.95, dy * 0.95, 3.5, WHITE)
    return at(x, y, path(f"M{num(start[0])} {num(start[1])}{arcs}Z", WHITE) + small + held)


def way(start: Point, end: Point, bend: float = 0) -> str:
    """Return a dotted line that ends in an arrow's head."""
    (x1, y1), (x2, y2) = start, end
    dots = path(curve(start, end, bend), stroke_dasharray="0 8", stroke_width=4)
    far = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1
    ux, uy = (x2 - x1) / far, (y2 - y1) / far
    ux, uy = _turned(ux, uy, 2 * bend / far)
    wings = "".join(
        f"{'M' if side < 0 else 'L'}{num(x2 - 10 * ux + side * 7 * uy)} {num(y2 - 10 * uy - side * 7 * ux)}{f'L{num(x2)} {num(y2)}' if side < 0 else ''}"
        for side in (-1, 1)
    )
    return dots + path(wings, stroke_width=4)


def _turned(x: float, y: float, by: float) -> Point:
    """Return a direction turned a little to the right, as a bent line has it at its end."""
    length = (1 + by * by) ** 0.5
    return (x - y * by) / length, (y + x * by) / length

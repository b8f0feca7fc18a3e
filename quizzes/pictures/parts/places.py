"""Houses, the school, the park, a stage, and the ground that people stand on."""

from ..palette import BLUE, BROWN, CORAL, CREAM, DAY, LEAF, SUN, WHITE
from ..svg import at, box, circle, limb, num, path


def school(x: float, y: float, size: float = 1) -> str:
    """Return the low school with its clock and its flag, standing at (x, y)."""
    flag = path("M0-58V-80") + path("M0-80L17-74L0-68Z", SUN)
    wings = box(-46, -34, 92, 34, 3, CREAM)
    middle = path("M-18 0V-44L0-60L18-44V0Z", CORAL)
    clock = circle(0, -37, 9, WHITE) + path("M0-42v5h4", stroke_width=2)
    panes = box(-39, -24, 13, 13, 2, DAY) + box(26, -24, 13, 13, 2, DAY)
    return at(x, y, flag + wings + middle + clock + panes + path("M-8 0V-18H8V0", BLUE), size)


def big_house(x: float, y: float, inside: str = "") -> str:
    """Return the front of a house with its door open, standing at (x, y)."""
    walls = box(-44, -88, 88, 88, 3, WHITE) + path("M-56-84L0-126L56-84Z", CORAL)
    return at(x, y, walls + path("M-22 0V-66H22V0Z", SUN) + inside)


def tree(x: float, y: float, size: float = 1) -> str:
    """Return a tree that stands at (x, y)."""
    crown = "M-12-28a16 16 0 0 1-10-22a17 17 0 0 1 16-22a16 16 0 0 1 24 8a16 16 0 0 1 2 28a14 14 0 0 1-16 8Z"
    return at(x, y, limb("M0 0V-34", BROWN, 9) + path(crown, LEAF), size)


def swing(x: float, y: float, size: float = 1) -> str:
    """Return a swing that stands at (x, y)."""
    frame = "M-30 0L-20-56H20L30 0M-20-56L-12 0M20-56L12 0"
    posts = path(frame, stroke_width=7) + path(frame, stroke=CORAL, stroke_width=3)
    return at(
        x,
        y,
        posts + path("M-7-54V-20M7-54V-20", stroke_width=2.5) + box(-11, -22, 22, 7, 3, SUN),
        size,
    )


def meadow(y: float, wide: float) -> str:
    """Return green hills to the lower edge of a picture."""
    w = num(wide)
    d = f"M0 {num(y + 6)}Q{num(wide / 4)} {num(y - 8)} {num(wide / 2)} {num(y)}T{w} {num(y - 2)}V142a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18Z"
    return path(d, LEAF, stroke="none", fill_opacity=".5")


def ground(y: float, wide: float, colour: str = BROWN) -> str:
    """Return the floor of a room to the lower edge of a picture."""
    d = f"M0 {num(y)}H{num(wide)}V142a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18Z"
    return path(d, colour, stroke="none", fill_opacity=".35")


def board(x: float, y: float, w: float, h: float) -> str:
    """Return a class board around (x, y)."""
    return at(
        x,
        y,
        box(-w / 2, -h / 2, w, h, 4, LEAF)
        + path(
            f"M{num(-w / 2 + 10)}-6h{num(w * 0.3)}M{num(-w / 2 + 10)} 4h{num(w * 0.2)}",
            stroke=WHITE,
        ),
    )


def shop(x: float, y: float) -> str:
    """Return a shop with a striped awning, standing at (x, y)."""
    front = (
        box(-50, -74, 100, 74, 3, CREAM)
        + box(-40, -48, 44, 32, 3, DAY)
        + box(12, -48, 26, 48, 3, BLUE)
    )
    stripes = "".join(
        path(f"M{-56 + 16 * n}-80h16v18a8 8 0 0 1-16 0Z", CORAL if n % 2 else WHITE)
        for n in range(7)
    )
    return at(x, y, front + stripes)


def stage(content: str, size: float = 1) -> str:
    """Return a stage with its curtain around (0, 0), and who stands on it."""
    back = box(-40, -30, 80, 60, 4, CREAM)
    drapes = path("M-40-30H-22Q-26 8-40 20ZM40-30H22Q26 8 40 20Z", CORAL)
    fringe = path("M-40-30H40V-22Q30-14 20-22Q10-14 0-22Q-10-14-20-22Q-30-14-40-22Z", CORAL)
    floor = box(-44, 20, 88, 12, 3, BROWN)
    return at(0, 0, back + content + drapes + fringe + floor, size)


def window(x: float, y: float, w: float, h: float, content: str = "") -> str:
    """Return a window around (x, y), and what is seen through it."""
    return at(
        x,
        y,
        box(-w / 2, -h / 2, w, h, 4, DAY)
        + content
        + box(-w / 2, -h / 2, w, h, 4)
        + path(f"M{num(-w / 2 - 5)} {num(h / 2)}H{num(w / 2 + 5)}", stroke_width=6),
    )


def fence(x: float, y: float, boards: int) -> str:
    """Return a garden fence that starts at (x, y)."""
    pales = "".join(
        path(f"M{num(x + 13 * n)} {num(y)}v-26l5-6l5 6v26Z", WHITE) for n in range(boards)
    )
    return (
        path(
            f"M{num(x - 3)} {num(y - 20)}h{13 * boards + 2}M{num(x - 3)} {num(y - 8)}h{13 * boards + 2}",
            stroke_width=5,
        )
        + pales
    )

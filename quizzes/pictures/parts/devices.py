"""Tablets, computers and phones without a brand."""

from ..palette import DAY, INK, STONE, WHITE, WOOD
from ..svg import at, box, dot, path


def tablet(
    x: float, y: float, w: float, h: float, shown: str = "", glass: str = WHITE, size: float = 1
) -> str:
    """Return a tablet around (x, y), and what it shows, drawn around its middle."""
    frame = box(-w / 2, -h / 2, w, h, 10, INK)
    screen = box(-w / 2 + 6, -h / 2 + 6, w - 12, h - 12, 5, glass, stroke="none")
    return at(x, y, frame + screen + shown, size)


def flat(x: float, y: float, shown: str = "", glass: str = WHITE) -> str:
    """Return a tablet that lies around (x, y), what it shows flattened with it."""
    frame = path(
        "M-36-19H36Q40-19 42-15L54 17Q55 22 50 22H-50Q-55 22-54 17L-42-15Q-40-19-36-19Z", INK
    )
    screen = path("M-34-13H34L46 16H-46Z", glass, stroke="none")
    return at(x, y, frame + screen + f'<g transform="translate(0 1)scale(1 .6)">{shown}</g>')


def phone(x: float, y: float, shown: str = "", glass: str = DAY, size: float = 1) -> str:
    """Return a phone around (x, y)."""
    frame = box(-24, -38, 48, 76, 8, INK) + box(-19, -31, 38, 58, 3, glass, stroke="none")
    return at(x, y, frame + dot(0, 32.5, 2, WHITE) + shown, size)


def computer(x: float, y: float, shown: str = "", glass: str = WHITE, size: float = 1) -> str:
    """Return a computer whose screen is around (x, y), on its foot."""
    foot = path("M-10 38h20l4 14h-28Z", STONE)
    frame = box(-52, -38, 104, 76, 8, INK) + box(-45, -31, 90, 62, 4, glass, stroke="none")
    return at(x, y, foot + frame + shown, size)


def back(x: float, y: float, size: float = 1) -> str:
    """Return the back of a tablet around (x, y)."""
    return at(x, y, box(-28, -21, 56, 42, 8, STONE) + dot(-19, -12, 3.5), size)


def table(y: int, left: int = 0, right: int = 200) -> str:
    """Return a table seen a little from above, to the lower edge of a picture."""
    legs = f"V142A18 18 0 0 1 {right - 18} 160" if right in (160, 200) else f"L{right} 160"
    start = "18A18 18 0 0 1 0 142" if left == 0 else f"{left}"
    return path(
        f"M{left + 12} {y}H{right - 12}L{right} {y + 14}{legs}H{start}{f'V{y + 14}' if left == 0 else ''}Z",
        WOOD,
    )

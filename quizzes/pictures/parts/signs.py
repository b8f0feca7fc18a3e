"""Signs that mean the same in every picture: name, home, photo, message, password, bad feeling."""

from ..palette import BLUE, CORAL, CREAM, DAY, INK, LEAF, LILAC, STONE, SUN, WHITE
from ..svg import at, box, circle, dot, num, path
from .looks import Look
from .people import asks, head, portrait, unknown


def label(look: Look | None = None, size: float = 1) -> str:
    """Return a name label with a face and a wavy line, or with room for them and a question mark."""
    card = box(-34, -19, 68, 38, 8, WHITE) + box(-12, -25, 24, 10, 4, SUN)
    if look is None:
        room = circle(-17, 2, 11, stroke_dasharray="4 5", stroke_width=2.5)
        return at(0, 0, card + room + at(13, 0, asks(1.25)), size)
    wave = path("M3 4q4-7 8 0t8 0t8 0")
    return at(0, 0, card + at(-17, 2, head(look), 0.5) + wave, size)


def home(size: float = 1) -> str:
    """Return a small house with a red roof around (0, 0)."""
    walls = path("M14-20V-30H21V-14", WHITE) + box(-22, -6, 44, 32, 3, WHITE)
    roof = path("M-30-4L0-30L30-4Z", CORAL)
    door = path("M-6 26V10a6 6 0 0 1 12 0V26Z", BLUE)
    panes = box(-18, 2, 8, 8, 1, SUN, stroke_width=2) + box(10, 2, 8, 8, 1, SUN, stroke_width=2)
    return at(0, 0, walls + roof + door + panes, size)


def photo(
    content: str = "",
    w: float = 56,
    h: float = 56,
    ground: str = DAY,
    turn: float = 0,
    size: float = 1,
) -> str:
    """Return a square photograph with a white edge around (0, 0), and what is on it."""
    edge = box(-w / 2, -h / 2, w, h, 3, WHITE)
    face = box(-w / 2 + 6, -h / 2 + 6, w - 12, h - 12, 2, ground, stroke_width=2)
    return at(0, 0, edge + face + content, size, turn)


def envelope(seal: str = "", size: float = 1) -> str:
    """Return a closed envelope around (0, 0), with a seal where its flap ends."""
    closed = box(-32, -22, 64, 44, 4, WHITE) + path("M-30-19L0 4L30-19")
    return at(0, 0, closed + (at(0, 4, seal) if seal else ""), size)


def from_unknown(size: float = 1) -> str:
    """Return a closed envelope from somebody whom nobody knows."""
    return envelope(unknown(15), size)


def opened(seal: str = "", size: float = 1) -> str:
    """Return an envelope with its flap up."""
    flap = path("M-32-16L0-44L32-16Z", STONE)
    body = box(-32, -18, 64, 40, 4, WHITE) + path("M-31 20L0-2L31 20M-30-16L0 2L30-16")
    return at(0, 0, flap + body + (at(0, -32, seal) if seal else ""), size)


def key(size: float = 1) -> str:
    """Return a key around (0, 0)."""
    shaft = path("M-6-4H30V11H22V4H16V9H9V4H-6Z", SUN)
    return at(0, 0, shaft + circle(-17, 0, 13, SUN) + circle(-17, 0, 4.5, WHITE), size)


def gift(size: float = 1, shines: bool = False) -> str:
    """Return a present with a bow around (0, 0), with stars around it."""
    body = box(-22, -4, 44, 30, 4, CORAL) + box(-26, -13, 52, 13, 4, CORAL)
    band = box(-5, -12, 10, 38, 0, SUN)
    bow = path("M0-13C-20-14-22-34-8-30Q0-26 0-13C20-14 22-34 8-30Q0-26 0-13Z", SUN)
    stars = "".join(
        at(x, y, star(r)) for x, y, r in ((-36, -20, 7), (36, -24, 8), (-37, 14, 6), (38, 10, 6))
    )
    return at(0, 0, (stars if shines else "") + body + band + bow, size)


def star(r: float, colour: str = SUN) -> str:
    """Return a star with five soft points around (0, 0)."""
    points = "M0-10L3-3.5L10-3L4.5 1.5L6.5 8.5L0 4.5L-6.5 8.5L-4.5 1.5L-10-3L-3-3.5Z"
    return at(0, 0, path(points, colour), r / 10)


def swirl(size: float = 1, colour: str = INK) -> str:
    """Return the spiral that stands for a funny feeling."""
    d = "M1 1a4 4 0 0 1-6-4a8 8 0 0 1 15 1a12 12 0 0 1-23 3a16 16 0 0 1 12-20"
    return at(0, 0, path(d, stroke=colour), size)


def scribble(size: float = 1) -> str:
    """Return the dark scribble that stands for unkind words."""
    d = "M-19 3C-22-15-2-16-3 0C-4 15-19 10-13-3C-6-16 12-17 11-1C10 15-7 14-3 0C2-15 22-15 19 2C16 14 2 12 6-2"
    return at(0, 0, path(d, stroke_width=3.5), size)


def bolt(size: float = 1) -> str:
    """Return a small flash."""
    return at(0, 0, path("M2-14L-8 3H-1L-3 14L8-4H1Z", SUN), size)


def heart(size: float = 1, colour: str = CORAL) -> str:
    """Return a heart."""
    return at(0, 0, path("M0 12C-22-2-14-18 0-8C14-18 22-2 0 12Z", colour), size)


def globe(size: float = 1) -> str:
    """Return the globe that stands for everybody."""
    land = path(
        "M-20-12Q-8-22 2-18Q4-8-6-4Q-8 6-16 8Q-24 0-20-12ZM6 4Q16-4 22 2Q20 16 8 20Q2 14 6 4Z", LEAF
    )
    return at(0, 0, circle(0, 0, 26, BLUE) + land, size)


def thumb(skin: str, size: float = 1) -> str:
    """Return a thumb that points up."""
    return at(
        0,
        0,
        path("M-8 2L0-16Q8-18 6-8L4-2H16Q20 2 16 5Q20 9 15 11Q18 15 12 17H-4Q-8 16-8 12Z", skin),
        size,
    )


def magnifier(content: str = "", size: float = 1) -> str:
    """Return a magnifying glass around (0, 0), its handle up, and what is seen in it."""
    handle = path("M20-20L40-40", stroke_width=11) + path(
        "M21-21L39-39", stroke=SUN, stroke_width=5
    )
    return at(0, 0, handle + circle(0, 0, 27, WHITE, stroke_width=5) + content, size)


def balloon(colour: str, size: float = 1) -> str:
    """Return a balloon."""
    return at(
        0, 0, path("M0 16Q-6 26 0 34") + path("M0 16C-22 6-14-18 0-18S22 6 0 16Z", colour), size
    )


def cake(candles: int = 6, size: float = 1) -> str:
    """Return a birthday cake with so many candles."""
    xs = [-22 + 44 / (candles - 1) * n for n in range(candles)]
    lights = "".join(path(f"M{num(x)}-6v-11") + dot(x, -21, 3, CORAL) for x in xs)
    body = box(-30, -6, 60, 28, 5, CREAM) + path(
        "M-30 4q7.5 8 15 0t15 0t15 0t15 0V-1Q30-6 25-6H-25Q-30-6-30-1Z", CORAL
    )
    return at(0, 0, lights + body, size)


def play(size: float = 1) -> str:
    """Return the sign of a film."""
    return at(0, 0, circle(0, 0, 15, WHITE) + path("M-4-7L8 0L-4 7Z", BLUE), size)


def gamepad(size: float = 1) -> str:
    """Return what games are steered with."""
    body = path(
        "M-16-12H16Q28-12 30 6Q30 16 22 14L12 6H-12L-22 14Q-30 16-30 6Q-28-12-16-12Z", STONE
    )
    return at(
        0, 0, body + path("M-16-7v10M-21-2h10") + dot(13, -5, 3, CORAL) + dot(20, 1, 3, BLUE), size
    )


def own_page(look: Look, tiles: tuple[str, str, str], size: float = 1) -> str:
    """Return somebody's own page around (0, 0): a round portrait, three photographs under it."""
    top = box(-38, -44, 76, 24, 4, LILAC, stroke="none") + at(0, -22, portrait(look, 20, CREAM))
    places = "".join(
        at(x, 26, box(-12, -14, 24, 28, 3, DAY, stroke_width=2) + tile)
        for x, tile in zip((-27, 0, 27), tiles, strict=True)
    )
    return at(0, 0, top + path("M-14 4q3.5-5 7 0t7 0t7 0t7 0", stroke_width=2.5) + places, size)

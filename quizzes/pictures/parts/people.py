"""People: a look, a pose and a friendly face. Their feet stand at the point they are placed at."""

from ..palette import CORAL, INK, LILAC, SUN, WHITE
from ..svg import Point, at, box, circle, curve, dot, limb, num, path
from .hair import COVERED, HAIR
from .looks import Look

HEIGHTS = {
    "child": (-36.0, -68.0, -89.0),
    "teen": (-46.0, -85.0, -106.0),
    "grown": (-56.0, -99.0, -120.0),
}
"""How high hips, shoulders and the middle of the head are."""

MOUTHS = {
    "smile": "M-5 9Q0 14 5 9",
    "calm": "M-4 10Q0 12 4 10",
    "open": "M-5 8H5Q4 15 0 15T-5 8Z",
    "unsure": "M-5 11q2.5-3 5 0t5 0",
    "small": "M-2 11h4",
}
"""Mouths. None of them is a frown: a picture does not tell that a choice is wrong."""


def head(look: Look, mouth: str = "smile", gaze: Point = (0, 0)) -> str:
    """Return a head around (0, 0) whose face is moved a little to where `gaze` points."""
    behind, before = HAIR[look.style](look.hair)
    ears = (
        ""
        if look.style in COVERED
        else circle(-23, 3, 4.5, look.skin) + circle(23, 3, 4.5, look.skin)
    )
    skull = circle(0, 0, 23, look.skin)
    return (
        behind + ears + skull + before + _face(look, mouth, gaze) + (_aid(look) if look.aid else "")
    )


def _face(look: Look, mouth: str, gaze: Point) -> str:
    """Return two dots, a small line and warm cheeks."""
    eyes = dot(-8, 0, 2.7) + dot(8, 0, 2.7)
    cheeks = "" if look.style == "beard" else _cheeks()
    frames = _glasses() if look.glasses else ""
    return at(*gaze, cheeks + eyes + frames + _mouth(look, mouth))


def _mouth(look: Look, mouth: str) -> str:
    if look.style == "beard":
        return path("M-7 12Q0 13 7 12Q5 20 0 20T-7 12Z", WHITE, stroke_width=2)
    return path(MOUTHS[mouth], WHITE if mouth == "open" else "", stroke_width=2.5)


def _cheeks() -> str:
    spots = "".join(f'<circle cx="{x}" cy="8" r="3.5"/>' for x in (-13, 13))
    return f'<g fill="{CORAL}" fill-opacity=".45" stroke="none">{spots}</g>'


def _glasses() -> str:
    lenses = circle(-8, 0, 6.8) + circle(8, 0, 6.8)
    return f'<g stroke-width="2" stroke="{WHITE}">{lenses}<path d="M-1.5 0h3"/></g>'


def _aid(look: Look) -> str:
    """Return an ear with a hearing aid behind it."""
    return circle(22, 4, 4.5, look.skin) + path("M24-4q6 2 4 9", stroke=CORAL, stroke_width=4)


# Bodies ----------------------------------------------------------------------------------


def person(
    look: Look,
    x: float,
    y: float,
    left: Point = (-24, -38),
    right: Point = (24, -38),
    mouth: str = "smile",
    gaze: Point = (0, 0),
    held: str = "",
    front: str = "",
    size: float = 1,
    bends: Point = (6, -6),
) -> str:
    """Return somebody whose feet stand at (x, y).

    `left` and `right` are where the hands are as we see them, from the feet; `held` is drawn
    between the body and the arms, `front` before the arms and behind the hands; `bends` is how far the elbows go out.
    """
    middle = HEIGHTS[look.build][2]
    legs = _seat(look) if look.chair else _crossed(look) if look.sits else _legs(look)
    body = _torso(look) + legs if look.sits else legs + _torso(look)
    arms = _arm(look, -1, left, bends[0]) + _arm(look, 1, right, bends[1])
    hands = circle(*left, 5.5, look.skin) + circle(*right, 5.5, look.skin)
    return at(
        x, y, body + at(0, middle, head(look, mouth, gaze)) + held + arms + front + hands, size
    )


def _arm(look: Look, side: int, hand: Point, bend: float) -> str:
    """Return the sleeve of an arm from a shoulder to a hand."""
    return limb(curve((side * 16, HEIGHTS[look.build][1] + 9), hand, bend), look.top, 8)


def _torso(look: Look) -> str:
    hips, shoulders, _ = HEIGHTS[look.build]
    top, arm, hem = num(shoulders), num(shoulders + 9), num(hips + 4)
    d = f"M-12 {top}H12Q20 {top} 20 {arm}L21 {hem}H-21L-20 {arm}Q-20 {top}-12 {top}Z"
    neck = box(-6, shoulders - 4, 12, 9, 4, look.skin)
    return neck + path(d, look.top) + at(0, shoulders, _worn(look))


def _worn(look: Look) -> str:
    """Return what a school gives to wear: a card on a ribbon, or a badge on the jumper."""
    card = path("M-8 4L0 20L8 4") + box(-6, 19, 12, 13, 2, WHITE)
    badge = path("M2 10h10v7q-5 5-10 0Z", SUN, stroke_width=2)
    return (card if look.lanyard else "") + (badge if look.badge else "")


def _legs(look: Look) -> str:
    hips = HEIGHTS[look.build][0]
    legs = "".join(limb(f"M{x} {num(hips + 2)}V-8", look.legs, 12) for x in (-9, 9))
    shoes = "".join(path(f"M{x - 9}-2Q{x - 9}-10 {x}-10T{x + 9}-2Z", INK) for x in (-10, 10))
    return legs + shoes


def _crossed(look: Look) -> str:
    """Return the legs of a child that sits on the floor."""
    legs = limb("M8-34Q34-32 22-22L-4-18", look.legs, 12) + limb(
        "M-8-34Q-34-32-22-22L4-18", look.legs, 12
    )
    return legs + path("M-2-12q2-10 12-9t8 9Z", INK)


def _seat(look: Look) -> str:
    """Return a wheelchair, seen from the side, and the legs of who sits in it."""
    hips = HEIGHTS[look.build][0]
    high = num(hips - 32)
    back = path(f"M-24 {high}h-9M-24 {high}V{num(hips + 8)}H22L32-6h12", stroke_width=5)
    wheel = circle(-8, -22, 21, WHITE, stroke_width=4.5) + circle(-8, -22, 14) + dot(-8, -22, 4)
    small = circle(26, -6, 5.5, WHITE)
    legs = limb(f"M-4 {num(hips + 2)}H24L32-12", look.legs, 12) + path("M25-5q0-9 8-9t10 9z", INK)
    return back + wheel + small + legs


# Portraits, and somebody whom nobody knows ---------------------------------------------------


def portrait(look: Look, r: float = 34, ground: str = WHITE) -> str:
    """Return somebody's round portrait around (0, 0), as beside a message."""
    return at(
        0,
        0,
        circle(0, 0, 34, ground) + at(0, 3, head(look), 0.7 if look.style == "cloud" else 0.85),
        r / 34,
    )


def bust(look: Look) -> str:
    """Return head and shoulders around (0, 0), as on a photograph; they end at 40."""
    return path("M-24 40Q-24 20 0 20T24 40Z", look.top) + head(look)


def mini(look: Look) -> str:
    """Return head and shoulders as `bust`, for a crowd: so small that a face is three marks."""
    behind, before = HAIR[look.style](look.hair)
    face = path("M-8 0h.1M8 0h.1", stroke_width=6) + path(MOUTHS["smile"])
    shoulders = path("M-24 40Q-24 20 0 20T24 40Z", look.top)
    return behind + shoulders + circle(0, 0, 23, look.skin) + before + face


def rows(looks: tuple[Look, ...], in_row: int, apart: float = 27, size: float = 0.5) -> str:
    """Return a crowd in rows around (0, 0), those behind first."""
    high = (len(looks) - 1) // in_row
    places = (
        ((n % in_row - (in_row - 1) / 2) * apart / size, (n // in_row - high / 2) * apart / size)
        for n in range(len(looks))
    )
    crowd = (at(x, y, mini(look)) for (x, y), look in zip(places, looks, strict=True))
    return at(0, 0, "".join(crowd), size)


def face(look: Look) -> str:
    """Return a head as `mini` has it, without shoulders."""
    behind, before = HAIR[look.style](look.hair)
    return behind + circle(0, 0, 23, look.skin) + before + path("M-8 2h.1M8 2h.1", stroke_width=7)


def asks(size: float = 1) -> str:
    """Return a question mark around (0, 0)."""
    return at(0, 0, path("M-5-5a5.5 5.5 0 1 1 8 4.6q-3 1.4-3 4") + dot(0, 9.5, 2.4), size)


def unknown(r: float = 24) -> str:
    """Return the badge of somebody whom nobody knows: no face, and a question mark."""
    shoulders = path("M-17 17Q-16 5 0 5T17 17Q0 30-17 17Z", LILAC, stroke_width=2)
    shape = shoulders + circle(0, -6, 11.5, LILAC, stroke_width=2)
    return at(0, 0, circle(0, 0, 24, WHITE) + shape + at(0, -7, asks(), 0.8), r / 24)


def stranger(
    x: float, y: float, left: Point = (-24, -44), right: Point = (24, -44), size: float = 1
) -> str:
    """Return somebody whom nobody knows, standing at (x, y): neither face nor clothes."""
    like = Look(LILAC, LILAC, "short", LILAC, LILAC, build="teen")
    arms = _arm(like, -1, left, 6) + _arm(like, 1, right, -6)
    arms += circle(*left, 5.5, LILAC) + circle(*right, 5.5, LILAC)
    shape = _legs(like) + _torso(like) + circle(0, -106, 23, LILAC)
    return at(x, y, shape + arms + at(0, -66, asks(1.3)), size)

"""Hands without their people: a finger that taps, hands that hold."""

from ..svg import Point, at, circle, curve, limb, path


def tapping(x: float, y: float, skin: str, sleeve: str, turn: float = 0) -> str:
    """Return a finger whose tip touches (x, y); its arm comes from below, on the right."""
    arm = limb("M24 46L44 84", sleeve, 18)
    fist = path("M12 26Q20 18 30 24Q38 32 34 44Q26 54 16 46Q10 38 12 26Z", skin)
    finger = limb("M3 5L17 32", skin, 10)
    return at(x, y, arm + fist + finger + ripple(), turn=turn)


def ripple() -> str:
    """Return the little lines around (0, 0) that show a touch."""
    return path("M-12 4L-18 6M-9-8L-14-13M3-12L5-19", stroke_width=2.5)


def hand(x: float, y: float, skin: str, sleeve: str, start: Point, bend: float = 0) -> str:
    """Return an arm from `start` with its hand at (x, y)."""
    return limb(curve(start, (x, y), bend), sleeve, 13) + circle(x, y, 9, skin)


def both(x: float, y: float, skin: str, sleeve: str, content: str, apart: float = 26) -> str:
    """Return two hands that come from below and hold something around (x, y)."""
    arms = hand(x - apart, y + 4, skin, sleeve, (x - apart - 6, y + 44), -6)
    arms += hand(x + apart, y + 4, skin, sleeve, (x + apart + 6, y + 44), 6)
    return at(x, y, content) + arms


def open_hand(skin: str, sleeve: str) -> str:
    """Return an open hand around (0, 0), its palm up, the arm from the right."""
    arm = limb("M26 8L64 20", sleeve, 16)
    palm = path(
        "M-26 2Q-10 6 0 2Q2-8 10-8Q14-4 10 2Q28 0 30 8Q26 20 6 18Q-12 16-26 10Q-32 4-26 2Z", skin
    )
    return arm + palm

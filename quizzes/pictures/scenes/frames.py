"""How pictures of a kind are laid out, so that a child knows them again."""

from ..palette import DAY, LEAF, WHITE
from ..parts.bubbles import way
from ..parts.devices import flat, tablet
from ..parts.hands import both
from ..parts.looks import Look
from ..parts.people import person
from ..parts.places import ground
from ..svg import Point, at, circle, path

BUST = {"child": (1.3, 206.0), "teen": (1.14, 198.0), "grown": (1.05, 200.0)}
"""How large somebody is drawn from the hips up, and where the feet would be."""


def at_tablet(look: Look, shown: str, mouth: str = "calm", glass: str = WHITE) -> str:
    """Return a scene: somebody at the left, and a large tablet with what it shows."""
    size, y = _seated(look) if look.chair else BUST[look.build]
    hand = ((90 - 44) / size, (114 - y) / size)
    who = person(look, 44, y, left=(-22, -40), right=hand, mouth=mouth, gaze=(4, 0), size=size)
    return tablet(141, 80, 106, 138, shown, glass) + who


def _seated(look: Look) -> Point:
    return (1.06, 156.0) if look.build == "child" else (0.96, 156.0)


def in_game(content: str) -> str:
    """Return what the large tablet shows of a game: a sky, a hill, and what happens there."""
    sky = path("M-47-58Q-47-63-42-63H42Q47-63 47-58V63H-47Z", DAY, stroke="none")
    hill = path("M-47 34Q-20 16 10 32T47 28V58Q47 63 42 63H-42Q-47 63-47 58Z", LEAF, stroke="none")
    return sky + hill + content


def sent(look: Look, thing: str, wide: float = 54) -> str:
    """Return an option: a thing goes from somebody along a dotted line into a tablet."""
    size, y = (
        (0.84, 154.0) if look.chair else (0.98, 186.0) if look.build == "child" else (0.9, 186.0)
    )
    hand = ((60 - 34) / size, (104 - y) / size)
    who = person(look, 34, y, left=(-22, -40), right=hand, size=size, gaze=(4, -3), bends=(6, -8))
    right = 30 + wide
    arrow = way((right + 6, 34), (128, 72), (134 - right) / 2)
    return who + tablet(120, 117, 68, 76) + arrow + at(30 + wide / 2, 38, thing)


def kept(look: Look, thing: str) -> str:
    """Return an option: somebody holds a thing in both arms, an empty tablet beside."""
    size, y = (
        (1.0, 150.0) if look.chair else (1.2, 176.0) if look.build == "child" else (1.08, 184.0)
    )
    held = at(0, -47 if look.build == "child" else -57, thing, 1 / size)
    low = -36 if look.build == "child" else -48
    who = person(
        look, 54, y, left=(-22, low), right=(22, low), front=held, size=size, bends=(14, -14)
    )
    return tablet(126, 112, 58, 76) + who


def holding_up(look: Look, shown: str, sign: str) -> str:
    """Return an option: somebody plays on a tablet, and a sign says for whom the game is."""
    who = person(look, 64, 140, left=(-36, -30), right=(36, -30))
    screen = tablet(64, 114, 100, 78, shown, DAY)
    return who + screen + circle(15, 116, 7, look.skin) + circle(113, 116, 7, look.skin) + sign


def left_alone(look: Look, shown: str, toy: str) -> str:
    """Return an option: a tablet lies flat with the thing on it, hands hold a toy beside it."""
    return ground(24, 160) + flat(94, 52, shown) + both(64, 118, look.skin, look.top, toy, 26)

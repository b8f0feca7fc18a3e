"""Who is in the pictures. Each one looks the same in every picture."""

from dataclasses import dataclass, replace
from typing import Literal

from ..palette import BLUE, BROWN, CORAL, DEEP, FAIR, INK, LEAF, PLUM, STONE, SUN, TAN

Build = Literal["child", "teen", "grown"]


@dataclass(frozen=True)
class Look:
    """What somebody looks like, whatever they do."""

    skin: str
    hair: str
    style: str
    top: str
    legs: str = BLUE
    build: Build = "child"
    glasses: bool = False
    chair: bool = False
    sits: bool = False
    aid: bool = False
    lanyard: bool = False
    badge: bool = False


SAFE = Look(BROWN, INK, "curls", SUN, PLUM)
"""The child of the letters S and T."""
OPEN = Look(FAIR, CORAL, "plaits", LEAF, BLUE, chair=True)
"""The child of the letter A."""
THINK = Look(DEEP, INK, "short", BLUE, STONE, glasses=True)
"""The child of the letters M and R."""
FRIEND = Look(FAIR, SUN, "fringe", CORAL, BLUE)
TEEN = Look(TAN, INK, "bob", PLUM, BLUE, build="teen", aid=True)
"""The pupil of the special school."""
MATE = Look(DEEP, INK, "cloud", CORAL, STONE, build="teen", chair=True, badge=True)
OTHER = Look(FAIR, BROWN, "short", SUN, LEAF, build="teen")
TEACHER = Look(TAN, BLUE, "scarf", LEAF, INK, build="grown", lanyard=True)
FATHER = Look(BROWN, INK, "beard", CORAL, BLUE, build="grown")
CARER = Look(DEEP, STONE, "curls", PLUM, STONE, build="grown")
GRANNY = Look(FAIR, STONE, "bun", CORAL, PLUM, build="grown", glasses=True)
AUNT = Look(TAN, INK, "bob", SUN, BLUE, build="grown", lanyard=True)
HEAD = Look(FAIR, BROWN, "tail", BLUE, INK, build="grown")
MAN = Look(DEEP, INK, "short", SUN, BLUE, build="grown", glasses=True)
STAR = Look(TAN, PLUM, "cloud", CORAL, INK)
TALL = Look(FAIR, BROWN, "short", BLUE, INK, build="teen")

CLASS = (
    FRIEND,
    SAFE,
    THINK,
    replace(OPEN, chair=False),
    Look(TAN, INK, "bob", BLUE),
    Look(FAIR, INK, "tail", PLUM),
)
CROWD = (*CLASS, GRANNY, FATHER)


def in_uniform(look: Look) -> Look:
    """Return somebody in the jumper of the school."""
    return replace(look, top=BLUE, badge=True)

"""Reliable: not all that is seen is true."""

from ..gallery import option, scene
from ..palette import CORAL, CREAM, DAY, DEEP, LILAC, SUN, WHITE
from ..parts.bubbles import speech, thought
from ..parts.devices import flat, table, tablet
from ..parts.hands import hand
from ..parts.looks import STAR, THINK
from ..parts.people import asks, head, person, stranger, unknown
from ..parts.places import stage, window
from ..parts.signs import photo, play, star
from ..parts.things import cat, mask, microphone, scissors, strong, sweet
from ..svg import at, box, circle, path
from .frames import at_tablet, in_game


def _roofs() -> str:
    roofs = path(
        "M-47 34L-30 18L-13 34V63H-42Q-47 63-47 58ZM-13 40L8 20L29 40V63H-13ZM29 36L40 26L47 32V58Q47 63 42 63H29Z",
        CORAL,
    )
    return path("M-47-58Q-47-63-42-63H42Q47-63 47-58V63H-47Z", DAY, stroke="none") + roofs


@scene()
def cat_with_wings() -> str:
    """A cat with wings flies over roofs."""
    cloud = path("M-38-38a7 7 0 0 1 4-12a9 9 0 0 1 16 0a7 7 0 0 1 4 12Z", WHITE, stroke_width=2)
    return at_tablet(THINK, _roofs() + cloud + at(0, -8, cat(wings=True, size=0.9)))


def _strong_by_sweets() -> str:
    arrow = path("M-7-24H6M1-30L7-24L1-18", stroke_width=4)
    return at(-28, -24, sweet(0.62)) + arrow + at(28, -26, strong(DEEP, 0.72))


@scene()
def sweets_clip() -> str:
    """A clip says that sweets make strong."""
    bar = path("M-36 52H36", stroke_width=5) + path("M-36 52H-14", stroke=CORAL, stroke_width=5)
    return at_tablet(THINK, _strong_by_sweets() + at(0, 24, play(1)) + bar)


def _on_stage() -> str:
    return at(
        0, -8, person(STAR, 0, 28, left=(-8, -54), right=(26, -70), size=0.42, mouth="open")
    ) + at(-4, -18, microphone(0.4))


@scene()
def player_says_star() -> str:
    """Somebody in a game says that he is a pop star."""
    asked = speech(0, -22, 88, 68, (-16, 24), stage(_on_stage(), 0.86))
    return at_tablet(THINK, in_game(at(-20, 44, unknown(17)) + asked))


@option()
def cats_fly() -> str:
    """A child believes that cats fly."""
    sky = window(
        80,
        56,
        144,
        92,
        at(-44, -14, cat(True, 0.52)) + at(6, 8, cat(True, 0.52)) + at(46, -16, cat(True, 0.52)),
    )
    return sky + person(THINK, 80, 206, left=(-44, -74), right=(44, -74), gaze=(0, -4), size=1.1)


@option()
def made_by_hand() -> str:
    """Somebody puts paper wings on a photograph of a cat."""
    picture = at(74, 62, photo(at(0, 6, cat(size=1.05)), 104, 100))
    wing = "M0 6C10-24 38-24 36-10C46-8 38 6 28 4C28 14 10 18 0 16Z"
    left = f'<g transform="translate(60 68)scale(-1 1)">{path(wing, WHITE)}</g>'
    right = at(112, 84, path(wing, WHITE), turn=-14)
    cut = at(136, 112, scissors(0.75), turn=50) + hand(146, 124, DEEP, THINK.top, (150, 168))
    glue = at(26, 104, box(-10, -12, 20, 38, 5, SUN) + path("M-5-12L-2-24H2L5-12Z", CORAL))
    return (
        table(100, 0, 160)
        + picture
        + left
        + right
        + glue
        + hand(30, 122, DEEP, THINK.top, (20, 168))
        + cut
    )


@option()
def eats_sweets() -> str:
    """A child eats a lot of sweets to be strong."""
    heap = "".join(
        at(x, y, sweet(0.8, colour))
        for x, y, colour in (
            (80, 106, SUN),
            (56, 124, CORAL),
            (104, 124, LILAC),
            (34, 144, SUN),
            (80, 144, CORAL),
            (126, 144, SUN),
        )
    )
    return (
        person(THINK, 80, 178, left=(-34, -96), right=(34, -96), size=1.15, bends=(28, -28)) + heap
    )


@option()
def stops_to_think() -> str:
    """A child puts the tablet down and thinks."""
    who = person(
        THINK, 44, 196, left=(-20, -48), right=(9, -70), gaze=(3, -4), size=1.15, bends=(8, -16)
    )
    return (
        who
        + table(132, 0, 160)
        + flat(112, 132, "")
        + thought(110, 42, 90, 62, (72, 84), at(-14, 0, sweet(0.8)) + at(24, -3, asks(1.8)))
    )


@option()
def believes_star() -> str:
    """A child asks the pop star for a name in its book."""
    who = person(THINK, 36, 152, right=(34, -62), left=(-18, -40), gaze=(4, 0), size=0.92)
    book = box(60, 88, 26, 20, 3, CREAM) + path("M73 88V108")
    pop = person(STAR, 122, 136, left=(-30, -56), right=(26, -70), gaze=(-4, 0), size=0.86)
    return (
        tablet(122, 80, 68, 132, "", WHITE)
        + pop
        + at(147, 70, microphone(0.9))
        + who
        + book
        + at(104, 30, star(6))
        + at(142, 26, star(6))
    )


@option()
def mask_on_stick() -> str:
    """Somebody unknown holds the mask of a pop star."""
    return (
        stranger(54, 158, left=(-24, -48), right=(44, -64), size=1.1)
        + at(112, 54, mask(head(STAR), 1.05))
        + circle(104, 92, 7, LILAC)
    )

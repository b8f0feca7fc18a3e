"""Tell: something feels funny, and there is somebody to go to."""

from ..gallery import option, scene
from ..palette import BLUE, BROWN, CORAL, DAY, LILAC, STONE, SUN, WHITE, WOOD
from ..parts.bubbles import beside, speech
from ..parts.devices import back, flat, table, tablet
from ..parts.looks import CARER, FATHER, SAFE, TEACHER
from ..parts.people import person
from ..parts.places import board, ground
from ..parts.signs import bolt, scribble, swirl
from ..parts.things import creature, cushion, mug, sofa, teddy
from ..svg import at, box, circle, dot, path
from .frames import at_tablet, in_game, sent


@scene()
def tummy_feels_funny() -> str:
    """A child has seen something, and its tummy feels funny."""
    tummy = circle(0, -48, 13, WHITE) + at(1, -47, swirl(0.6))
    who = person(
        SAFE,
        84,
        212,
        left=(-30, -62),
        right=(22, -46),
        mouth="unsure",
        held=tummy,
        size=1.5,
        bends=(8, -12),
    )
    return who + at(34, 120, back(0, 0, 1.25), turn=-6) + circle(52, 122, 8, BROWN)


@scene()
def scary_picture() -> str:
    """A child has seen a picture that scares it."""
    shape = (
        path("M-47 63V10Q-34-34 0-34T47 10V63Z", "#3f4f6e")
        + circle(-13, -4, 8, WHITE)
        + circle(15, -4, 8, WHITE)
        + dot(-12, -3, 3)
        + dot(16, -3, 3)
    )
    screen = tablet(146, 82, 100, 128, at(0, -5, shape, 0.93), LILAC)
    return screen + person(
        SAFE,
        44,
        206,
        left=(-8, -60),
        right=(12, -58),
        mouth="unsure",
        gaze=(3, 1),
        size=1.25,
        bends=(16, -16),
    )


@scene()
def mean_player() -> str:
    """Somebody in a game is unkind."""
    said = beside(
        2, -22, 80, 56, (-58, -10), at(-6, 0, scribble(1.25)) + at(30, -6, bolt(0.9)), STONE
    )
    return at_tablet(SAFE, in_game(at(22, 38, creature(0.8, CORAL)) + said), mouth="unsure")


@scene()
def tapped_and_feels_bad() -> str:
    """A child has tapped something, and now feels bad."""
    tummy = circle(0, -50, 11, WHITE) + at(1, -49, swirl(0.5))
    who = person(
        SAFE,
        48,
        204,
        left=(-12, -44),
        right=(36, -52),
        mouth="unsure",
        gaze=(3, 2),
        held=tummy,
        size=1.25,
        bends=(14, -4),
    )
    cloud = path(
        "M110 76a13 13 0 0 1-4-24a15 15 0 0 1 20-18a18 18 0 0 1 32 2a14 14 0 0 1 14 22a12 12 0 0 1-10 18Z",
        STONE,
    )
    prize = (
        box(112, 84, 56, 34, 4, CORAL)
        + box(134, 84, 12, 34, 0, SUN)
        + path("M112 84L94 76M168 84L186 76", stroke_width=5)
    )
    return (
        table(136, 0, 200)
        + flat(142, 132, "", DAY)
        + cloud
        + at(138, 56, scribble(1.1))
        + prize
        + who
    )


# Whom a child tells ------------------------------------------------------------------------


def _says(x: float, y: float, to: tuple[float, float]) -> str:
    """Return the bubble of a child that tells of the funny feeling."""
    return speech(x, y, 48, 42, to, at(1, 1, swirl(0.75)))


@option()
def tells_teacher() -> str:
    """A child tells a teacher."""
    grown = person(TEACHER, 122, 172, left=(-40, -66), right=(22, -56), gaze=(-5, 3))
    who = person(SAFE, 42, 156, right=(24, -46), left=(-20, -38), gaze=(5, -3))
    return ground(136, 160) + board(82, 60, 132, 68) + grown + who + _says(46, 24, (44, 52))


@option()
def tells_parent() -> str:
    """A child tells its father."""
    grown = person(FATHER, 112, 178, left=(-44, -74), right=(18, -60), gaze=(-5, 3), size=0.98)
    who = person(SAFE, 56, 164, right=(16, -44), left=(-18, -40), gaze=(5, -3), size=0.92)
    hug = circle(40, 106, 6, FATHER.skin)
    return (
        ground(132, 160)
        + sofa(82, 130, 132)
        + grown
        + who
        + hug
        + box(26, 140, 112, 14, 6, LILAC)
        + _says(40, 28, (54, 56))
    )


@option()
def tells_carer() -> str:
    """A child tells its carer."""
    grown = person(CARER, 116, 176, left=(-32, -62), right=(22, -56), gaze=(-5, 3))
    who = person(SAFE, 42, 172, right=(38, -56), left=(-20, -50), gaze=(5, -3))
    held = circle(82, 115, 7, CARER.skin)
    return (
        grown
        + who
        + held
        + box(6, 120, 148, 12, 5, WOOD)
        + path("M22 132V160M138 132V160", stroke_width=8)
        + at(132, 106, mug(0.8))
        + _says(38, 26, (42, 62))
    )


@option()
def tells_teddy() -> str:
    """A child tells its teddy."""
    bed = (
        box(10, 56, 14, 94, 6, WOOD)
        + box(16, 112, 134, 34, 8, BLUE)
        + box(22, 92, 46, 26, 10, WHITE)
    )
    who = person(SAFE, 60, 166, right=(36, -52), left=(-18, -50), gaze=(5, 2))
    return (
        bed
        + who
        + at(114, 98, teddy(1.05))
        + box(20, 124, 130, 26, 8, BLUE)
        + _says(88, 28, (72, 56))
    )


@option()
def keeps_it_in() -> str:
    """A child keeps it to itself."""
    closed = circle(0, -46, 19, WHITE) + at(1, -45, swirl(0.85))
    return person(
        SAFE,
        80,
        174,
        left=(-19, -38),
        right=(19, -38),
        mouth="smile",
        front=closed,
        size=1.3,
        bends=(12, -12),
    )


@option()
def mean_back() -> str:
    """A child is unkind as well."""
    return sent(SAFE, speech(0, 0, 62, 44, (-8, 34), scribble(1.05), STONE), 62)


@option()
def hides_tablet() -> str:
    """A child hides the tablet."""
    who = person(SAFE, 44, 162, left=(-20, -44), right=(24, -40), gaze=(5, 3))
    under = at(92, 122, back(0, 0, 1.1), turn=-6)
    return sofa(88, 128, 138) + under + at(116, 96, cushion(1)) + who

"""Meeting: somebody whom a child knows only from a game."""

from dataclasses import replace

from ..gallery import option, scene
from ..palette import CORAL, CREAM, DAY, LILAC, SUN, WHITE
from ..parts.bubbles import speech, thought
from ..parts.devices import back, flat, table
from ..parts.looks import FRIEND, SAFE, TEACHER, THINK, Look, in_uniform
from ..parts.people import head, mini, person, stranger, unknown
from ..parts.places import big_house, board, ground, meadow, school, shop, swing, tree
from ..parts.signs import cake, gamepad
from ..parts.things import ball, blocks, creature, mask
from ..svg import at, box, circle, oval, path
from .frames import at_tablet, in_game

SITTING = replace(THINK, sits=True)


def _park() -> str:
    return tree(-22, 22, 0.58) + swing(16, 22, 0.62)


@scene()
def player_wants_to_meet() -> str:
    """Somebody in a game wants to meet at the park."""
    asked = speech(0, -24, 84, 62, (-14, 20), _park())
    return at_tablet(THINK, in_game(at(-18, 40, unknown(19)) + asked))


@scene()
def player_says_six() -> str:
    """Somebody in a game says that she is six and wants to meet."""
    pair = at(22, 8, mini(SAFE) + at(52, 0, unknown(24)), 0.31)
    asked = speech(0, -26, 86, 58, (-20, 14), at(-19, 6, cake(6, 0.66)) + pair)
    player = (
        at(-20, 42, unknown(18)) + at(20, 26, mask(head(FRIEND), 0.55)) + circle(20, 52, 4, LILAC)
    )
    return at_tablet(THINK, in_game(player + path("M-4 46Q8 58 17 53") + asked))


@scene()
def who_is_online() -> str:
    """A child thinks of whom it knows only from a game."""
    frames = "".join(circle(x, 2, 15, CREAM, stroke_dasharray="5 6") for x in (-38, 0, 38))
    who = person(
        THINK,
        56,
        214,
        left=(-20, -52),
        right=(9, -72),
        mouth="calm",
        gaze=(4, -3),
        size=1.3,
        bends=(8, -16),
    )
    return (
        who
        + table(138, 0, 200)
        + flat(146, 134, at(0, 2, creature(0.8)), DAY)
        + thought(132, 48, 122, 66, (88, 100), frames)
    )


def _path_to_park(content: str) -> str:
    """Return the way to the park, where somebody waits whom nobody knows."""
    track = path(
        "M0 136Q70 118 160 132V142a18 18 0 0 1-18 18H18a18 18 0 0 1-18-18Z", CREAM, stroke="none"
    )
    return (
        meadow(96, 160)
        + tree(146, 104, 0.9)
        + swing(92, 112, 0.9)
        + track
        + stranger(132, 150, size=0.74)
        + content
    )


@option()
def goes_to_park() -> str:
    """A child goes to the park alone."""
    return _path_to_park(
        person(THINK, 36, 150, left=(-24, -44), right=(28, -44), gaze=(5, 0), size=0.9)
    )


@option()
def goes_with_friend() -> str:
    """Two children go to the park."""
    two = person(FRIEND, 24, 152, right=(30, -36), left=(-20, -38), gaze=(5, 0), size=0.7)
    return _path_to_park(
        two + person(THINK, 66, 154, left=(-30, -36), right=(24, -40), gaze=(5, 0), size=0.7)
    )


@option()
def stays_and_plays() -> str:
    """A child stays at home and plays."""
    rug = oval(80, 132, 76, 24, CORAL)
    who = person(SITTING, 62, 156, left=(-8, -40), right=(30, -46), gaze=(4, 3))
    return ground(100, 160) + rug + at(24, 112, back(0, 0, 0.62)) + who + at(116, 122, blocks(1))


@option()
def meets_at_shop() -> str:
    """A child meets somebody unknown at a shop."""
    who = person(THINK, 38, 150, right=(30, -92), left=(-20, -38), gaze=(4, -2), size=0.82)
    return shop(80, 116) + ground(114, 160) + who + stranger(122, 152, left=(-34, -100), size=0.72)


@option()
def player_at_my_door() -> str:
    """A child opens the door of its home to somebody unknown."""
    who = person(THINK, 2, 0, gaze=(5, 0), right=(24, -50), left=(-20, -38), size=0.68)
    return (
        ground(138, 160) + big_house(62, 146, who) + stranger(130, 154, left=(-26, -70), size=0.76)
    )


@option()
def plays_with_class_friend() -> str:
    """A child plays with a friend from its class."""
    far = school(80, 94, 0.74)
    one = person(
        in_uniform(THINK), 36, 150, right=(28, -48), left=(-20, -42), gaze=(4, 2), size=0.88
    )
    two = person(
        in_uniform(FRIEND), 124, 150, left=(-28, -48), right=(20, -42), gaze=(-4, 2), size=0.88
    )
    return far + meadow(96, 160) + one + two + at(80, 122, ball(1))


@option()
def my_teacher() -> str:
    """A teacher."""
    ribbon = path("M-11 24L0 42L11 24") + box(-7, 40, 14, 14, 2, WHITE)
    behind = circle(80, 80, 68, WHITE) + board(80, 58, 100, 62)
    return behind + at(80, 78, _shoulders(TEACHER) + ribbon, 1.3)


@option()
def class_friend() -> str:
    """A friend from the class."""
    bag = box(40, 94, 80, 42, 14, SUN)
    return (
        circle(80, 80, 68, WHITE)
        + school(112, 84, 0.68)
        + bag
        + at(70, 78, _shoulders(in_uniform(FRIEND)), 1.2)
        + path("M50 104V134M90 104V134", stroke=SUN, stroke_width=7)
    )


def _shoulders(look: Look) -> str:
    badge = path("M6 32h10v8q-5 5-10 0Z", SUN, stroke_width=2) if look.badge else ""
    return path("M-26 50Q-26 22 0 22T26 50Z", look.top) + badge + head(look)


@option()
def unknown_player() -> str:
    """Somebody whom nobody knows, from a game."""
    return circle(80, 80, 66, WHITE) + at(80, 66, unknown(46)) + at(80, 130, gamepad(1.05))

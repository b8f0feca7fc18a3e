"""Accepting: messages and prizes from somebody whom a child does not know."""

from ..gallery import option, scene
from ..palette import DAY, FAIR, LEAF, LILAC, WHITE
from ..parts.bubbles import way
from ..parts.devices import flat, table, tablet
from ..parts.hands import hand, tapping
from ..parts.looks import GRANNY, OPEN, THINK
from ..parts.people import head, person, unknown
from ..parts.places import ground
from ..parts.signs import envelope, from_unknown, gift, opened, star
from ..parts.things import ball, keys, mug, pencil, sheet, teddy
from ..svg import at, circle, limb, path
from .frames import at_tablet, in_game, left_alone


@scene()
def mail_on_tablet() -> str:
    """A letter from somebody unknown is on a grown-up's tablet."""
    top = table(112, 0, 200)
    screen = tablet(122, 80, 100, 80, from_unknown(1.05), DAY)
    who = person(OPEN, 36, 158, left=(-20, -40), right=(20, -40), mouth="calm", gaze=(5, 0))
    return who + top + screen + at(176, 128, mug(1)) + at(88, 130, keys(0.8), turn=24)


@scene()
def free_prize() -> str:
    """A prize from somebody unknown."""
    arm = limb("M46 56L26 30", LILAC, 18) + circle(20, 24, 9, LILAC)
    shown = at(-4, -4, gift(1.15, shines=True)) + arm + at(30, 42, unknown(17))
    return at_tablet(OPEN, shown)


@scene()
def new_player_message() -> str:
    """A message from somebody unknown pops up in a game."""
    play = (
        at(-24, 44, ball(0.9)) + at(26, 42, star(9)) + at(-30, -46, star(7)) + at(28, -50, star(9))
    )
    return at_tablet(OPEN, in_game(play + at(0, -4, from_unknown(1.2))))


@scene()
def which_mail() -> str:
    """Three letters have come."""
    three = "".join(at(0, y, envelope(size=0.82)) for y in (-42, 0, 42))
    return at_tablet(OPEN, three, glass=DAY)


@option()
def envelope_opened() -> str:
    """The letter from somebody unknown is opened."""
    rays = path("M80 18V6M48 24L42 12M112 24L118 12", stroke_width=4)
    return rays + at(80, 96, opened(unknown(15), 1.55)) + hand(122, 58, FAIR, LEAF, (162, 92), 10)


@option()
def envelope_answered() -> str:
    """The letter from somebody unknown is answered."""
    writes = (
        at(44, 104, sheet(1.25))
        + at(52, 116, pencil(0.9))
        + hand(84, 92, FAIR, LEAF, (96, 164), -10)
    )
    return (
        at(44, 34, from_unknown(0.85))
        + way((84, 64), (112, 46), 0)
        + at(130, 34, unknown(24))
        + writes
    )


@option()
def envelope_left_shut() -> str:
    """The letter stays shut, and the child plays with a teddy."""
    return left_alone(OPEN, from_unknown(0.95), teddy(0.95))


@option()
def prize_tapped() -> str:
    """A finger taps the prize."""
    shown = at(0, 0, gift(1.5, shines=True))
    return tablet(80, 68, 132, 104, shown, DAY) + tapping(92, 82, FAIR, LEAF)


@option()
def prize_for_friend() -> str:
    """A friend is to tap the prize."""
    one = person(OPEN, 36, 150, right=(38, -54), left=(-18, -40), gaze=(4, 2), size=0.84)
    two = person(THINK, 130, 152, left=(-34, -56), right=(18, -40), gaze=(-4, 2), size=0.92)
    return (
        one
        + two
        + tablet(84, 100, 48, 60, gift(0.62), DAY)
        + circle(66, 108, 6, FAIR)
        + circle(101, 100, 6, THINK.skin)
    )


@option()
def prize_left() -> str:
    """The prize stays where it is, and the child goes off with a ball."""
    who = person(
        OPEN,
        50,
        152,
        left=(-6, -46),
        right=(18, -48),
        held=at(8, -44, ball(0.9)),
        gaze=(-4, 0),
        size=0.95,
    )
    return ground(92, 160) + at(112, 106, flat(0, 0, gift(0.8), DAY), 0.82) + who


def _letter(seal: str, more: str = "") -> str:
    return more + at(80, 82, envelope(seal, 1.9))


@option()
def mail_from_granny() -> str:
    """A letter from a grandmother."""
    return _letter(circle(0, 0, 19, WHITE) + at(0, 2, head(GRANNY), 0.52))


@option()
def mail_from_unknown() -> str:
    """A letter from somebody unknown."""
    return _letter(unknown(19))


@option()
def mail_with_prize() -> str:
    """A letter from somebody unknown that promises a prize."""
    bow = path("M80 40C44 40 40 4 66 12Q80 20 80 40C116 40 120 4 94 12Q80 20 80 40Z", "#e8705a")
    stars = (
        at(22, 24, star(11)) + at(138, 24, star(11)) + at(20, 142, star(9)) + at(140, 142, star(9))
    )
    return _letter(unknown(19), stars) + bow

"""What the pupil of the special school meets."""

from ..gallery import scene
from ..palette import CORAL, DAY, STONE, SUN, TAN
from ..parts.bubbles import beside, speech, thought
from ..parts.devices import computer, phone, table, tablet
from ..parts.looks import (
    AUNT,
    CARER,
    FRIEND,
    HEAD,
    MAN,
    MATE,
    OTHER,
    SAFE,
    TEACHER,
    TEEN,
    THINK,
    Look,
)
from ..parts.people import asks, bust, face, head, mini, person
from ..parts.places import board, ground, school, stage, window
from ..parts.signs import cake, envelope, globe, heart, home, key, own_page, photo, scribble, thumb
from ..parts.things import cat, dog, drum, pencil, sheet, thermometer
from ..svg import at, box, circle, num, path
from .frames import at_tablet


def beach() -> str:
    """Return a beach for a small tile."""
    return path("M-12 4H12V14H-12Z", SUN, stroke="none") + circle(3, -5, 5, CORAL, stroke_width=2)


def teacher_page(size: float = 1) -> str:
    """Return the teacher's own page."""
    return own_page(TEACHER, (beach(), at(0, 2, cake(3, 0.36)), at(0, 1, cat(size=0.34))), size)


def pupil_page(size: float = 1) -> str:
    """Return the pupil's own page."""
    return own_page(TEEN, (at(0, 1, drum(0.34)), at(0, 0, dog(0.42)), beach()), size)


def class_site(size: float = 1) -> str:
    """Return the site of a class: the school and three small faces."""
    faces = "".join(
        at(x, 34, face(look), 0.36)
        for x, look in zip((-26, 0, 26), (FRIEND, SAFE, THINK), strict=True)
    )
    return at(0, 0, school(0, 14, 0.72) + faces, size)


@scene()
def teacher_own_page() -> str:
    """A teacher's own page."""
    return at_tablet(TEEN, at(0, 0, teacher_page(1.15)))


@scene()
def aunt_at_school() -> str:
    """An aunt works at the school."""
    two = person(TEEN, 34, 154, right=(30, -50), left=(-20, -50), gaze=(3, 0)) + person(
        AUNT, 98, 154, left=(-32, -50), right=(22, -56), gaze=(-3, 0)
    )
    return ground(118, 200) + school(154, 126, 0.95) + two + at(66, 30, heart(1.15))


@scene()
def wants_to_write_teacher() -> str:
    """A pupil wants to write to a teacher."""
    who = person(
        TEEN, 52, 210, left=(-22, -58), right=(40, -66), mouth="calm", gaze=(4, 0), size=1.1
    )
    return (
        who
        + table(138, 0, 200)
        + at(124, 128, sheet(1), turn=70)
        + at(106, 124, pencil(0.8))
        + thought(144, 54, 86, 82, (82, 86), at(0, 0, head(TEACHER), 0.95))
    )


@scene()
def leaders_say_yes() -> str:
    """Those who lead the school agree to a site."""
    three = _agrees(HEAD, 26) + _agrees(MAN, 70) + _agrees(CARER, 114)
    return ground(128, 200) + three + tablet(162, 92, 68, 100, class_site(0.68))


def _agrees(look: Look, x: float) -> str:
    """Return somebody from the hips up who holds a thumb up."""
    up = at(x, 60, mini(look), 0.92)
    body = path(f"M{x - 18} 158V92Q{x} 78 {x + 18} 92V158Z", look.top)
    return body + up + at(x + 4, 124, thumb(look.skin, 0.85))


@scene()
def photo_of_friend() -> str:
    """A pupil wants to post a photograph of a friend."""
    shown = at(0, 0, bust(MATE), 0.52)
    who = person(TEEN, 46, 204, left=(-20, -56), right=(36, -72), gaze=(4, 0), size=1.14)
    return (
        who
        + phone(112, 104, shown, size=1.3)
        + circle(86, 122, 7, TAN)
        + thought(158, 40, 62, 60, (84, 62), globe(0.75))
    )


@scene()
def show_photos() -> str:
    """A pupil has photographs of a show at school."""
    players = (
        at(-15, 4, mini(SAFE), 0.3) + at(0, 2, mini(FRIEND), 0.3) + at(15, 4, mini(THINK), 0.3)
    )
    fan = at(128, 88, photo("", 84, 70), turn=-16) + at(150, 92, photo("", 84, 70), turn=12)
    front = at(140, 96, photo(stage(players, 0.82), 96, 76))
    return (
        person(TEEN, 46, 204, left=(-20, -50), right=(42, -62), gaze=(4, 0), size=1.14)
        + fan
        + front
        + circle(94, 128, 7, TAN)
    )


@scene()
def cross_with_someone() -> str:
    """A pupil is cross with somebody."""
    off = person(OTHER, 172, 152, gaze=(9, 0), size=0.78)
    mood = at(
        2,
        24,
        path("M34 30a10 10 0 0 1 0-18a14 14 0 0 1 26-4a12 12 0 0 1 14 22Z", STONE)
        + at(54, 18, scribble(0.7)),
    )
    who = person(TEEN, 52, 200, left=(-20, -56), right=(34, -60), mouth="small", gaze=(4, 3))
    return (
        ground(126, 200)
        + off
        + who
        + mood
        + tablet(114, 110, 66, 84, speech(0, -6, 38, 30, (-8, 26)), DAY)
    )


@scene()
def group_is_rude() -> str:
    """A group is rude about a family."""
    family = photo(
        at(-13, 2, mini(MAN), 0.3) + at(13, 2, mini(HEAD), 0.3) + at(0, 8, mini(FRIEND), 0.24),
        60,
        46,
    )
    rude = (
        speech(-22, -44, 42, 26, (-4, -14), scribble(0.6), STONE)
        + speech(24, -44, 42, 26, (6, -14), scribble(0.6), STONE)
        + speech(0, 50, 46, 24, (0, 30), scribble(0.6), STONE)
    )
    return at_tablet(TEEN, at(0, 6, family) + rude, "small")


@scene()
def friend_is_ill() -> str:
    """A friend tells in class that he is ill."""
    ill = person(MATE, 138, 154, left=(-24, -54), right=(20, -50), gaze=(-4, 0), size=0.94)
    plaster = at(133, 44, box(-9, -4, 18, 8, 4, SUN, stroke_width=2), turn=-12)
    who = person(TEEN, 40, 158, right=(22, -56), left=(-20, -50), gaze=(5, 0), mouth="calm")
    return (
        board(86, 40, 84, 50)
        + ground(128, 200)
        + who
        + ill
        + plaster
        + beside(88, 44, 42, 66, (110, 62), thermometer(0.85))
    )


@scene()
def knows_home() -> str:
    """A pupil knows where a friend lives."""
    seen = at(-26, 4, home(1)) + at(28, 2, head(MATE), 0.68)
    return person(
        TEEN,
        48,
        202,
        left=(-20, -56),
        right=(10, -80),
        mouth="calm",
        gaze=(4, -3),
        size=1.1,
        bends=(6, -18),
    ) + thought(134, 60, 108, 92, (92, 112), at(0, 0, seen, 0.9))


@scene()
def friend_wants_key() -> str:
    """A friend wants to have a password."""
    who = (
        person(TEEN, 48, 164, left=(-20, -56), right=(16, -60), gaze=(4, 0))
        + path("M36 84L49 104L62 84", stroke_width=2.5)
        + at(52, 112, key(0.85))
    )
    friend = person(OTHER, 156, 164, left=(-44, -52), right=(20, -50), gaze=(-4, 0))
    palm = path("M104 112q8 6 16 0", stroke_width=7) + path(
        "M104 112q8 6 16 0", stroke=OTHER.skin, stroke_width=3
    )
    return (
        ground(136, 200)
        + who
        + friend
        + palm
        + speech(112, 34, 70, 44, (134, 62), at(-9, 0, key(0.75)) + at(22, 0, asks(1.2)))
    )


def _slider(y: float, at_: float) -> str:
    return path(f"M-30 {num(y)}H30", stroke_width=6) + circle(at_, y, 7, SUN)


@scene()
def own_page_() -> str:
    """A pupil's own page, and how it is set."""
    return at_tablet(TEEN, at(0, -12, pupil_page(1)) + _slider(42, -14) + _slider(56, 14))


@scene()
def page_asks_school() -> str:
    """A page has a box for the school."""
    asked = (
        box(-38, 26, 76, 36, 6, DAY, stroke_dasharray="5 6")
        + school(-14, 58, 0.4)
        + at(24, 42, asks(1.1))
    )
    return at_tablet(TEEN, at(0, -18, pupil_page(0.92)) + asked)


@scene()
def email_at_school() -> str:
    """A pupil writes an e-mail at school."""
    who = person(TEEN, 46, 206, left=(-20, -64), right=(36, -70), gaze=(4, 0), size=1.1)
    seen = window(48, 34, 72, 50, school(0, 22, 0.5))
    return (
        seen
        + who
        + table(134, 0, 200)
        + computer(138, 86, envelope(size=0.95), DAY, 1.05)
        + circle(86, 130, 7, TAN)
    )


@scene()
def school_internet() -> str:
    """A pupil uses the school's internet."""
    waves = path("M120 36q12-12 24 0M112 26q20-20 40 0M104 16q28-26 56 0", stroke_width=4)
    who = person(TEEN, 48, 160, left=(-14, -60), right=(18, -60), gaze=(0, 2))
    held = tablet(50, 108, 46, 36, "", DAY)
    return (
        ground(128, 200)
        + school(132, 138, 1.2)
        + waves
        + who
        + held
        + circle(27, 112, 6, TAN)
        + circle(73, 112, 6, TAN)
    )

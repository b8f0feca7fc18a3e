"""What the pupil of the special school may do."""

from ..gallery import option
from ..palette import BLUE, CORAL, CREAM, DAY, INK, LEAF, LILAC, PLUM, STONE, SUN, TAN, WHITE, WOOD
from ..parts.bubbles import beside, speech, way
from ..parts.devices import back, flat, tablet
from ..parts.hands import both, hand, open_hand, tapping
from ..parts.looks import AUNT, FRIEND, HEAD, MATE, OTHER, TEACHER, TEEN, THINK
from ..parts.people import bust, face, head, mini, person, portrait
from ..parts.places import board, fence, ground, school, stage, window
from ..parts.signs import (
    envelope,
    gamepad,
    globe,
    home,
    key,
    magnifier,
    own_page,
    photo,
    scribble,
    thumb,
)
from ..parts.things import ball, bell, book, dog, drum, thermometer
from ..svg import at, box, circle, dot, limb, path
from .frames import kept, left_alone
from .school_scenes import beach, class_site, pupil_page, teacher_page


def _dots(colour: str) -> str:
    """Return what a chat's bubble says, as three points."""
    return dot(-11, 0, 3.5, colour) + dot(0, 0, 3.5, colour) + dot(11, 0, 3.5, colour)


def _chat(x: float, y: float) -> str:
    """Return two bubbles of a chat around (x, y)."""
    one = speech(x - 14, y - 17, 48, 24, (x - 34, y + 4), _dots(WHITE), PLUM)
    return one + speech(x + 14, y + 15, 48, 24, (x + 34, y + 36), _dots(INK))


# A teacher's own page ----------------------------------------------------------------------


@option()
def chat_on_teacher_page() -> str:
    """A pupil chats on a teacher's own page."""
    return tablet(60, 80, 100, 132, teacher_page(1.05)) + _chat(116, 104)


@option()
def adds_teacher() -> str:
    """A pupil adds a teacher as a friend."""
    button = (
        box(-36, -17, 72, 34, 12, SUN)
        + circle(-15, -5, 7, WHITE)
        + path("M-27 13Q-27 3-15 3T-3 13Z", WHITE)
        + path("M18-9V9M9 0H27", stroke_width=5)
    )
    return (
        tablet(66, 74, 104, 136, at(0, -12, teacher_page(1.08)))
        + at(60, 120, button)
        + tapping(100, 124, TAN, PLUM)
    )


@option()
def page_left() -> str:
    """The teacher's page is left alone; the pupil reads a book."""
    return left_alone(TEEN, at(0, 0, teacher_page(0.62)), book(1.05))


@option()
def family_chat() -> str:
    """A pupil and her aunt write to each other as a family."""
    roof = path("M4 52L80 6L156 52", stroke_width=11) + path(
        "M4 52L80 6L156 52", stroke=CORAL, stroke_width=5
    )
    one = person(TEEN, 36, 166, left=(-14, -62), right=(14, -62), gaze=(4, 2), size=0.92) + at(
        36, 108, back(0, 0, 0.68)
    )
    two = person(AUNT, 124, 176, left=(-14, -70), right=(14, -70), gaze=(-4, 2), size=0.92) + at(
        124, 110, back(0, 0, 0.68)
    )
    return (
        roof
        + one
        + two
        + speech(80, 46, 34, 20, (60, 60), at(0, 0, _dots(WHITE), 0.7), PLUM)
        + speech(80, 74, 34, 20, (100, 88), at(0, 0, _dots(INK), 0.7))
    )


@option()
def staff_desk() -> str:
    """An aunt is one of the staff at her desk."""
    who = person(AUNT, 92, 178, left=(-30, -56), right=(30, -56))
    desk = box(22, 122, 132, 14, 5, WOOD) + path("M36 136V160M140 136V160", stroke_width=8)
    return (
        window(30, 44, 48, 46, school(0, 20, 0.42))
        + who
        + desk
        + at(34, 106, back(0, 0, 0.75))
        + at(132, 114, box(-16, -9, 32, 16, 3, WHITE) + path("M-10-2h18", stroke_width=2.5))
    )


@option()
def school_site() -> str:
    """The school's own site."""
    return _site(at(0, 30, school(0, 22, 1)))


@option()
def teacher_page_() -> str:
    """A teacher's own page."""
    return _site(at(0, 4, teacher_page(1)))


@option()
def game_chat() -> str:
    """The chat of a game."""
    return _site(at(0, 34, gamepad(1.2)) + at(-22, 2, ball(0.9)))


def _site(shown: str) -> str:
    """Return a tablet with a bubble that is being written."""
    return tablet(68, 84, 104, 134, shown, WHITE) + speech(
        120, 36, 62, 40, (104, 76), at(0, 0, _dots(INK), 1.2)
    )


@option()
def chat_on_class_site() -> str:
    """A pupil and a teacher write to each other on the class site."""
    one = person(TEEN, 28, 168, right=(20, -56), left=(-18, -56), gaze=(4, 0), size=0.86)
    two = person(TEACHER, 134, 176, left=(-22, -64), right=(18, -60), gaze=(-4, 0), size=0.86)
    screen = tablet(80, 112, 66, 82, class_site(0.62))
    talk = speech(64, 30, 36, 22, (48, 48), at(0, 0, _dots(WHITE), 0.75), PLUM) + speech(
        92, 50, 36, 22, (108, 66), at(0, 0, _dots(INK), 0.75)
    )
    return one + two + screen + talk + circle(47, 120, 6, TAN) + circle(114, 120, 6, TAN)


@option()
def tablet_set_aside() -> str:
    """The tablet is set aside; the pupil reads a book."""
    return ground(24, 160) + flat(94, 52, "", STONE) + both(64, 118, TAN, PLUM, book(1.05), 34)


# Photographs -------------------------------------------------------------------------------


def _friends_photo(size: float = 1) -> str:
    return photo(at(0, -2, bust(MATE), 0.56), 58, 58, size=size)


def _yes(look: str, top: str, who: str) -> str:
    return (
        who
        + speech(116, 38, 66, 60, (80, 70), at(0, 0, _friends_photo(0.78)))
        + limb("M58 100Q66 124 84 118", top, 11)
        + at(98, 112, thumb(look, 1.25))
    )


@option()
def school_says_yes() -> str:
    """The school says yes to a photograph."""
    door = ground(130, 160) + school(66, 146, 1.38)
    who = person(HEAD, 60, 152, left=(-18, -56), right=(26, -62), size=0.66)
    said = speech(118, 36, 66, 58, (82, 76), _friends_photo(0.74))
    return door + who + said + at(88, 100, thumb(HEAD.skin, 0.95))


@option()
def friend_says_yes() -> str:
    """A friend says yes to a photograph."""
    return ground(130, 160) + _yes(
        MATE.skin, MATE.top, person(MATE, 44, 156, left=(-20, -54), right=(20, -46), size=0.9)
    )


def _posted(thing: str, wide: float = 58) -> str:
    """Return a thing that goes along a dotted line to everybody, and the finger that sends it."""
    arrow = way((20 + wide, 34), (128, 60), 16)
    return (
        at(16 + wide / 2, 46, thing) + arrow + at(118, 96, globe(1.25)) + tapping(36, 92, TAN, PLUM)
    )


@option()
def posts_at_once() -> str:
    """The photograph is posted at once."""
    return _posted(_friends_photo(), 62)


def _show_photo(size: float = 1, turn: float = 0) -> str:
    return photo(
        stage(at(-9, 6, face(FRIEND), 0.34) + at(9, 6, face(THINK), 0.34), 0.46),
        54,
        48,
        CREAM,
        turn,
        size,
    )


@option()
def photos_in_album() -> str:
    """Photographs of a show are in an album."""
    album = path(
        "M80 40Q50 26 12 34V122Q50 114 80 128Q110 114 148 122V34Q110 26 80 40Z", LILAC
    ) + path("M80 40V128")
    return (
        album
        + at(46, 78, _show_photo(0.98, -5))
        + at(114, 78, _show_photo(0.98, 5))
        + hand(14, 112, TAN, PLUM, (4, 166))
        + hand(146, 112, TAN, PLUM, (156, 166))
    )


@option()
def photos_on_friend_page() -> str:
    """Photographs of a show are on a friend's own page."""
    shows = stage(at(0, 6, face(FRIEND), 0.4), 0.25)
    return tablet(80, 80, 108, 144, own_page(MATE, (shows, shows, shows), 1.18))


@option()
def photos_on_public_site() -> str:
    """Photographs of a show are on a large screen before a crowd."""
    wall = (
        box(16, 14, 128, 84, 6, INK)
        + box(24, 22, 112, 68, 3, WHITE, stroke="none")
        + path("M80 98V120", stroke_width=8)
    )
    shown = at(52, 56, _show_photo(0.86)) + at(108, 56, _show_photo(0.86))
    return wall + shown + _crowd(124)


def _crowd(y: float, dark: str = "") -> str:
    """Return many heads from behind."""
    backs = ((16, 6, INK), (46, 0, SUN), (78, 8, CORAL), (110, 0, INK), (142, 6, STONE))
    front = "".join(
        path(f"M{x - 20} 160Q{x - 20} {y + dy + 20} {x} {y + dy + 18}T{x + 20} 160Z", top)
        + circle(x, y + dy, 16, hair)
        for (x, dy, hair), top in zip(backs, (BLUE, LEAF, PLUM, SUN, CORAL), strict=True)
    )
    return front + dark


# Being kind --------------------------------------------------------------------------------


@option()
def rude_post() -> str:
    """Something rude is posted."""
    return _into_tablet(speech(0, 0, 64, 48, (-12, 38), scribble(1.2), STONE))


@option()
def rude_joke_post() -> str:
    """A rude joke is posted."""
    laugh = (
        at(-20, 0, scribble(0.85))
        + path("M4-8l6-5l6 5M22-8l6-5l6 5")
        + path("M5 0H33Q31 15 19 15T5 0Z", WHITE)
    )
    return _into_tablet(speech(4, 0, 84, 50, (-12, 40), laugh, STONE))


def _into_tablet(thing: str) -> str:
    """Return a thing that goes into a tablet, and the finger that sends it."""
    return (
        at(44, 40, thing)
        + way((96, 30), (124, 56), 14)
        + tablet(116, 108, 76, 88, "", DAY)
        + tapping(34, 88, TAN, PLUM)
    )


@option()
def nothing_rude() -> str:
    """A pupil breathes out, and writes nothing rude."""
    who = person(
        TEEN, 50, 196, left=(-20, -64), right=(20, -64), mouth="small", gaze=(5, 0), size=1.1
    )
    air = path("M84 90Q96 82 106 88T124 80M84 98Q98 94 110 100")
    return who + air + tablet(120, 128, 60, 56, speech(0, -4, 34, 22, (-8, 16)), DAY)


def _group(size: float = 1) -> str:
    three = "".join(
        speech(x, y, 44, 28, (tx, ty), scribble(0.62), STONE)
        for x, y, tx, ty in ((-24, -34, -12, -6), (26, -26, 12, -2), (-24, 22, -8, 4))
    )
    return at(0, 0, three, size)


@option()
def joins_in() -> str:
    """A pupil adds something rude."""
    mine = speech(104, 96, 50, 32, (126, 122), scribble(0.72), PLUM)
    return tablet(72, 76, 116, 124, _group(1)) + mine + tapping(120, 108, TAN, PLUM)


@option()
def stays_out() -> str:
    """A pupil plays a drum instead."""
    behind = at(112, 54, flat(0, 0, _group(0.72)), 0.82)
    who = person(TEEN, 52, 168, left=(-8, -60), right=(28, -64), gaze=(0, 3))
    return ground(40, 160) + behind + who + at(62, 124, drum(1.25))


# What is private ---------------------------------------------------------------------------


@option()
def posts_illness() -> str:
    """A pupil posts that a friend is ill."""
    return _posted(
        speech(
            0, 0, 76, 56, (-14, 42), at(-18, 2, thermometer(0.62)) + at(14, 2, head(MATE), 0.52)
        ),
        66,
    )


@option()
def leaves_illness_out() -> str:
    """A pupil keeps to herself that a friend is ill."""
    return kept(
        TEEN,
        speech(0, 0, 62, 50, (-14, 34), at(-14, 2, thermometer(0.6)) + at(13, 0, head(MATE), 0.44)),
    )


@option()
def posts_home() -> str:
    """A pupil posts where a friend lives."""
    return _posted(at(-6, 4, home(1.1)) + at(24, 18, portrait(MATE, 17)), 66)


@option()
def leaves_home_out() -> str:
    """A pupil keeps to herself where a friend lives."""
    return kept(TEEN, at(-4, 0, home(1)) + at(18, 12, portrait(MATE, 15)))


# Passwords and settings --------------------------------------------------------------------


@option()
def key_handed_over() -> str:
    """A password is given to a friend."""
    give = hand(62, 66, TAN, PLUM, (6, 34), 6)
    takes = at(92, 108, open_hand(OTHER.skin, OTHER.top), 1.3)
    return takes + at(84, 76, key(1.25), turn=30) + give


@option()
def key_on_wall() -> str:
    """A password hangs where all see it."""
    wall = board(80, 50, 132, 84)
    heads = "".join(
        path(f"M{x - 22} 160Q{x - 22} 134 {x} 132T{x + 22} 160Z", top) + circle(x, 118, 19, hair)
        for x, hair, top in ((30, INK, PLUM), (80, SUN, CORAL), (130, INK, BLUE))
    )
    return (
        wall
        + at(80, 60, box(-40, -24, 80, 46, 4, WHITE) + dot(-21, -14, 3))
        + at(80, 62, key(1.1))
        + heads
    )


@option()
def key_kept() -> str:
    """A password is kept in a pocket."""
    jumper = path(
        "M58 14Q80 30 102 14L134 30L156 92L128 104L122 84V150H38V84L32 104L4 92L26 30Z", PLUM
    )
    hidden = at(80, 76, key(1.15), turn=90)
    pocket = path("M50 92H110V132Q110 140 102 140H58Q50 140 50 132Z", LILAC)
    flap = path("M46 88H114V98L80 114L46 98Z", LILAC) + circle(80, 101, 5, SUN)
    return jumper + hidden + pocket + flap + hand(104, 62, TAN, PLUM, (166, 16), -14)


@option()
def page_open_to_all() -> str:
    """All people see the page."""
    wings = path("M34 14L8 26V104L34 92ZM126 14L152 26V104L126 92Z", DAY)
    frame = box(34, 12, 92, 84, 3, WHITE)
    return wings + frame + at(80, 54, pupil_page(0.8)) + _crowd(122)


@option()
def page_for_few() -> str:
    """Only a few people see the page."""
    screen = tablet(80, 52, 70, 84, pupil_page(0.68))
    few = at(30, 84, mini(MATE), 0.78) + at(130, 84, mini(OTHER), 0.78)
    gate = (
        path("M58 150V108Q80 94 102 108V150Z", WHITE)
        + path("M69 150V103M80 150V100M91 150V103")
        + circle(96, 130, 3.5, SUN)
    )
    return screen + few + fence(4, 150, 4) + fence(106, 150, 4) + gate


def _page_with_box(content: str, look: str = "") -> str:
    asked = box(-40, 24, 80, 38, 6, DAY, stroke_dasharray="5 6") + content
    return tablet(80, 80, 108, 144, at(0, -20, look or pupil_page(1)) + asked)


@option()
def page_with_school() -> str:
    """The page names the school."""
    return _page_with_box(school(0, 60, 0.46))


@option()
def page_with_badge() -> str:
    """The page shows the school's badge."""
    portrait_ = circle(0, 0, 46, LILAC) + at(0, -8, _in_badge(), 0.92)
    three = "".join(
        at(x, 48, box(-13, -13, 26, 26, 3, DAY, stroke_width=2) + tile)
        for x, tile in zip((-30, 0, 30), (at(0, 1, drum(0.34)), dog(0.42), beach()), strict=True)
    )
    return tablet(80, 80, 108, 144, at(0, -16, portrait_) + three)


def _in_badge() -> str:
    crest = at(
        0,
        36,
        path("M-12-11H12V4Q0 16-12 4Z", SUN)
        + circle(0, -1, 5.5, WHITE, stroke_width=2)
        + path("M0-4v3h2", stroke_width=2),
    )
    return path("M-30 44Q-28 21 0 21T30 44Q0 56-30 44Z", BLUE) + head(TEEN) + crest


@option()
def page_without_school() -> str:
    """The page does not name the school."""
    return _page_with_box("")


# What the school sees ----------------------------------------------------------------------


@option()
def school_looks_in() -> str:
    """The school can see an e-mail."""
    screen = tablet(62, 106, 104, 84, envelope(size=1.1), DAY)
    return school(112, 66, 0.8) + screen + at(70, 104, magnifier(envelope(size=0.66), 1.15))


@option()
def only_me() -> str:
    """Only the pupil sees an e-mail."""
    around = circle(80, 80, 72, WHITE, stroke_dasharray="8 9")
    return (
        around
        + at(52, 66, _shoulders(TEEN), 1.05)
        + tablet(108, 98, 74, 60, envelope(size=0.85), DAY)
    )


def _shoulders(look: object) -> str:
    from ..parts.looks import Look

    assert isinstance(look, Look)
    return path("M-26 50Q-26 22 0 22T26 50Z", look.top) + head(look, gaze=(4, 2))


@option()
def school_looks_unsaid() -> str:
    """The school looks without saying so first."""
    who = person(TEEN, 42, 172, left=(-12, -58), right=(16, -58), gaze=(-5, 3)) + at(
        42, 116, book(0.7)
    )
    return (
        ground(124, 160)
        + school(112, 66, 0.85)
        + who
        + tablet(116, 124, 60, 46, "", DAY)
        + at(112, 116, magnifier(envelope(size=0.5), 0.85))
    )


@option()
def school_says_first() -> str:
    """The school says so before it looks."""
    who = person(TEEN, 42, 172, left=(-18, -52), right=(20, -52), gaze=(4, -4))
    said = beside(46, 32, 48, 46, (82, 46), at(0, 1, bell(0.72)))
    return (
        ground(124, 160)
        + school(120, 66, 0.78)
        + who
        + said
        + tablet(116, 124, 60, 46, "", DAY)
        + at(112, 116, magnifier(envelope(size=0.5), 0.85))
    )


@option()
def school_does_not_look() -> str:
    """The school does not look."""
    shut = "".join(
        box(x, 30, 17, 20, 2, STONE) + path(f"M{x} 37h17M{x} 44h17", stroke_width=2)
        for x in (49, 123)
    )
    who = person(TEEN, 42, 172, left=(-14, -56), right=(16, -56), gaze=(0, 2))
    return (
        ground(124, 160)
        + at(0, 28, school(95, 66, 1.1) + shut)
        + who
        + tablet(44, 116, 42, 34, "", DAY)
        + at(116, 136, magnifier("", 0.62), turn=45)
    )

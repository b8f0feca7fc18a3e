"""The pictures around a quiz: the letters of SMART, listening, looking again, and the end."""

from ..gallery import option
from ..palette import BLUE, BROWN, CORAL, CREAM, LEAF, LILAC, STONE, SUN, TAN, WHITE
from ..parts.bubbles import speech, thought
from ..parts.devices import tablet
from ..parts.looks import FATHER, OPEN, SAFE, THINK
from ..parts.people import asks, person, unknown
from ..parts.signs import balloon, from_unknown, home, star, swirl
from ..parts.things import book, cat
from ..svg import at, box, circle, limb, oval, path


def _shield(content: str) -> str:
    shape = "M80 12Q112 30 142 26Q148 110 80 148Q12 110 18 26Q48 30 80 12Z"
    return (
        path(shape, LEAF)
        + path("M80 28Q106 42 129 40Q130 100 80 130Q30 100 31 40Q54 42 80 28Z", WHITE)
        + content
    )


@option()
def smart_safe() -> str:
    """Safe: name, home and photographs are kept."""
    return _shield(at(80, 76, home(1.15)))


@option()
def smart_meeting() -> str:
    """Meeting: somebody whom one knows only from a game."""
    screen = tablet(106, 82, 88, 118, at(0, 4, unknown(34)), CREAM)
    return screen + person(
        THINK, 34, 150, left=(-22, -38), right=(24, -44), gaze=(5, 0), mouth="calm"
    )


@option()
def smart_accepting() -> str:
    """Accepting: letters from people whom one knows."""
    return at(80, 90, from_unknown(1.9))


@option()
def smart_reliable() -> str:
    """Reliable: whether it is true."""
    return thought(80, 70, 118, 96, (34, 146), at(-14, 2, cat(True, 0.76)) + at(40, -4, asks(2.2)))


@option()
def smart_tell() -> str:
    """Tell: there is somebody to go to."""
    grown = person(FATHER, 116, 176, left=(-36, -62), right=(22, -56), gaze=(-5, 3))
    who = person(SAFE, 44, 160, right=(26, -46), left=(-20, -38), gaze=(5, -3))
    return grown + who + speech(48, 26, 50, 44, (46, 56), at(1, 1, swirl(0.78)))


@option()
def look_again() -> str:
    """Let's look again."""
    turn = path("M30 62A54 54 0 0 1 128 50M130 98A54 54 0 0 1 32 110", stroke=SUN, stroke_width=13)
    line = path("M30 62A54 54 0 0 1 128 50M130 98A54 54 0 0 1 32 110", stroke_width=18)
    points = path("M140 34L134 62L108 52ZM20 126L26 98L52 108Z", SUN)
    eyes = (
        path("M40 80Q80 44 120 80Q80 116 40 80Z", WHITE)
        + circle(80, 80, 16, BLUE)
        + circle(80, 80, 6, "#3b2a33")
        + circle(86, 74, 4, WHITE, stroke="none")
    )
    return line + turn + points + eyes


@option()
def well_done() -> str:
    """Well done: a big star with a friendly face."""
    face = path("M66 78h.1M94 78h.1", stroke_width=8) + path("M66 92Q80 106 94 92")
    cheeks = circle(60, 86, 5, CORAL, stroke="none", fill_opacity=".5") + circle(
        100, 86, 5, CORAL, stroke="none", fill_opacity=".5"
    )
    small = (
        at(22, 36, star(10, WHITE))
        + at(140, 40, star(12, WHITE))
        + at(136, 138, star(9, WHITE))
        + at(24, 134, star(11, WHITE))
    )
    big = "M80 14L98 56L144 60L109 90L120 136L80 112L40 136L51 90L16 60L62 56Z"
    return small + path(big, SUN, stroke_width=4) + cheeks + face


@option()
def finished() -> str:
    """The quiz is done: children together, with balloons."""
    air = (
        at(30, 34, balloon(CORAL, 1))
        + at(128, 30, balloon(BLUE, 1))
        + at(80, 24, balloon(SUN, 0.9))
    )
    one = person(
        SAFE, 36, 154, left=(-24, -84), right=(24, -46), mouth="open", size=0.82, bends=(4, -6)
    )
    two = person(
        THINK, 124, 154, right=(24, -84), left=(-24, -46), mouth="open", size=0.82, bends=(6, -4)
    )
    return (
        air
        + one
        + two
        + person(OPEN, 80, 154, left=(-24, -42), right=(24, -42), mouth="open", size=0.86)
    )


@option()
def listen() -> str:
    """Listen: a loudspeaker."""
    horn = path(
        "M22 60H50L92 26Q98 24 98 30V130Q98 136 92 134L50 100H22Q16 100 16 94V66Q16 60 22 60Z",
        SUN,
        stroke_width=5,
    )
    return (
        horn
        + path("M50 62V98")
        + path("M114 56Q128 80 114 104M130 40Q156 80 130 120", stroke_width=8)
    )


@option()
def choose() -> str:
    """Choose one: a finger above three cards."""
    from ..parts.hands import tapping

    cards = (
        box(8, 30, 42, 58, 8, WHITE) + box(59, 30, 42, 58, 8, SUN) + box(110, 30, 42, 58, 8, WHITE)
    )
    return cards + tapping(80, 72, BROWN, LILAC)


@option()
def grown_up() -> str:
    """For the grown-up beside the child."""
    return person(FATHER, 100, 200, left=(-46, -76), gaze=(-4, 3), size=1.15) + person(
        SAFE, 50, 178, gaze=(4, -3), size=1.1
    )


@option()
def read_together() -> str:
    """Read a page, as in a book."""
    return at(80, 84, book(1.9))


@option()
def next_() -> str:
    """Go on to the next question."""
    d = "M24 80H104"
    tip = path("M92 34L142 80L92 126Z", SUN, stroke_width=5)
    return path(d, stroke_width=46) + path(d, stroke=SUN, stroke_width=37) + tip


@option()
def one_switch() -> str:
    """One switch: a hand on a big round button."""
    base = path("M18 112V130Q18 146 80 146T142 130V112Z", STONE) + oval(80, 112, 62, 18, STONE)
    button = path("M40 92V108Q40 120 80 120T120 108V92Z", CORAL) + oval(80, 92, 40, 13, CORAL)
    arm = limb("M142 8L112 52", LILAC, 18)
    fist = path(
        "M104 48Q118 48 122 60Q124 76 108 82L70 88Q60 88 62 80Q72 74 82 72Q80 54 104 48Z", TAN
    )
    return base + button + arm + fist


@option()
def calm() -> str:
    """Calm: a sleeping moon above quiet water."""
    moon = path("M96 20A48 48 0 1 0 128 96A52 52 0 0 1 96 20Z", SUN)
    face = path("M62 68q5 5 10 0M60 88q8 7 16 0")
    return (
        moon
        + face
        + path("M20 132q10-8 20 0t20 0t20 0t20 0t20 0t20 0", stroke=BLUE, stroke_width=5)
    )


@option()
def skip() -> str:
    """Go on without an answer."""
    d = "M14 112Q60 22 112 84"
    arrow = (
        path(d, stroke_width=16)
        + path(d, stroke=SUN, stroke_width=10)
        + path("M138 106L96 100L128 66Z", SUN)
    )
    return box(46, 112, 44, 34, 8, WHITE) + arrow

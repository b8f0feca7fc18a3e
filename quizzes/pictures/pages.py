"""The drawings of the site's own pages: who comes here, the schools, empty and finished states."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .palette import BLUE, CREAM, DAY, LEAF, STONE, SUN, WHITE, WOOD
from .parts.bubbles import speech
from .parts.devices import phone
from .parts.looks import (
    AUNT,
    CARER,
    FATHER,
    FRIEND,
    GRANNY,
    MAN,
    MATE,
    OPEN,
    OTHER,
    SAFE,
    STAR,
    TEACHER,
    TEEN,
    THINK,
    Look,
)
from .parts.people import asks, person
from .parts.places import school, tree
from .parts.signs import envelope, magnifier, star
from .parts.things import book, sheet
from .svg import at, box, circle, drawing, path

ICON, WIDE = (160, 160), (400, 260)
SKY = f'<rect width="400" height="260" rx="22" fill="{DAY}" stroke="none"/>'
HILL = path(
    "M0 186Q100 168 200 176T400 182V238Q400 260 378 260H22Q0 260 0 238Z", LEAF, stroke="none"
)


# Who comes here --------------------------------------------------------------------------


def staff() -> str:
    """Somebody who works at the school, with a card on a ribbon."""
    who = person(TEACHER, 80, 258, left=(-28, -58), right=(24, -58), size=1.6)
    return drawing(*ICON, who, DAY)


def parents() -> str:
    """A father and his child."""
    grown = person(FATHER, 104, 226, left=(-40, -70), gaze=(-4, 3), size=1.45)
    return drawing(*ICON, grown + person(SAFE, 48, 176, gaze=(4, -3), size=1.25))


def pupils() -> str:
    """A child with a phone on which there is a star."""
    child = person(THINK, 58, 170, right=(30, -52), gaze=(4, 2), size=1.25)
    return drawing(*ICON, child + phone(118, 96, star(13), size=1.15), DAY)


def governors() -> str:
    """Three grown-ups."""
    behind = person(MAN, 38, 210, size=1.2) + person(GRANNY, 122, 210, size=1.2)
    return drawing(*ICON, behind + person(CARER, 80, 226, size=1.3))


def volunteers() -> str:
    """Somebody who waves."""
    return drawing(*ICON, _waves(GRANNY), DAY)


def visitors() -> str:
    """Somebody else who waves."""
    return drawing(*ICON, _waves(MAN), DAY)


def _waves(look: Look) -> str:
    return person(look, 80, 250, left=(-42, -104), right=(26, -58), mouth="open", size=1.55)


def office() -> str:
    """Somebody at a desk with a paper and a computer."""
    who = person(AUNT, 80, 190, left=(-30, -52), right=(34, -52), size=1.35)
    desk = box(8, 118, 144, 14, 5, WOOD) + path("M24 132V160M136 132V160", stroke_width=6)
    on_it = at(124, 96, sheet(0.62)) + box(18, 88, 44, 31, 6, STONE)
    return drawing(*ICON, who + desk + on_it)


def policy() -> str:
    """An open book."""
    return drawing(*ICON, at(80, 84, book(1.75)), DAY)


def letter() -> str:
    """A letter."""
    return drawing(*ICON, at(80, 82, envelope("", 1.45)))


# The schools -----------------------------------------------------------------------------


def _before_the_school(people: str) -> str:
    trees = tree(40, 190, 1.1) + tree(366, 190, 0.95)
    behind = SKY + circle(340, 50, 22, SUN) + school(200, 176, 1.55) + trees + HILL
    whole = drawing(*WIDE, behind + people)
    ground = whole.index("<rect")
    return whole[:ground] + whole[whole.index("/>", ground) + 2 :]  # the sky is the ground here


def home() -> str:
    """Everybody before a school, and a sign that all is well."""
    people = (
        person(TEACHER, 86, 252, left=(-26, -62), right=(40, -98), size=0.98)
        + person(FATHER, 322, 252, left=(-44, -74), right=(24, -60), gaze=(-4, 2), size=0.98)
        + person(SAFE, 268, 252, right=(28, -54), gaze=(3, -2), size=0.95)
        + person(OPEN, 196, 250, left=(-26, -44), right=(40, -86), mouth="open", size=0.95)
        + person(THINK, 138, 252, left=(-22, -40), right=(20, -40), size=0.95)
    )
    tick = path("M-18 2l11 11L18-12", stroke=LEAF, stroke_width=9)
    return _before_the_school(people + speech(62, 44, 84, 56, (84, 98), tick))


def primary() -> str:
    """Children and a teacher before a school."""
    return _before_the_school(
        person(SAFE, 92, 252, left=(-24, -40), right=(34, -92), mouth="open")
        + person(FRIEND, 150, 252)
        + person(TEACHER, 216, 254, left=(-28, -62), right=(34, -64), size=0.95)
        + person(THINK, 276, 252, left=(-30, -60))
        + person(replace(OPEN, chair=False), 330, 252, right=(32, -90), mouth="open")
    )


def infant() -> str:
    """Small children and a grown-up before a school."""
    return _before_the_school(
        person(SAFE, 104, 252, left=(-34, -88), mouth="open", size=0.86)
        + person(FRIEND, 156, 252, size=0.86)
        + person(FATHER, 214, 256, left=(-36, -56), right=(36, -56), gaze=(0, 3), size=0.95)
        + person(THINK, 268, 252, size=0.86)
        + person(replace(STAR, legs=BLUE), 320, 252, right=(32, -88), mouth="open", size=0.86)
    )


def special() -> str:
    """Older pupils and a teacher before a school."""
    return _before_the_school(
        person(TEEN, 108, 252, left=(-24, -50), right=(36, -100), size=0.95)
        + person(MATE, 178, 250, left=(-26, -54), right=(38, -92), mouth="open", size=0.92)
        + person(TEACHER, 252, 254, left=(-30, -64), right=(24, -58), size=0.92)
        + person(OTHER, 314, 252, left=(-30, -66), right=(32, -100), mouth="open", size=0.92)
    )


# States ----------------------------------------------------------------------------------


def _floor(colour: str) -> str:
    return path("M0 206H400V242Q400 260 382 260H18Q0 260 0 242Z", colour, stroke="none")


def lost() -> str:
    """A page that is not there: a child with a magnifying glass."""
    child = person(THINK, 150, 250, left=(-26, -44), right=(46, -74), gaze=(5, -1), size=1.25)
    return drawing(*WIDE, _floor(LEAF) + child + at(268, 132, magnifier(asks(2), 1.5)), DAY)


def finished() -> str:
    """All done: two children and stars."""
    stars = at(200, 118, star(66)) + at(96, 92, star(22)) + at(304, 92, star(22))
    left = person(SAFE, 110, 254, left=(-34, -88), right=(24, -44), mouth="open")
    right = person(OPEN, 290, 252, left=(-26, -44), right=(40, -88), mouth="open", size=0.95)
    return drawing(*WIDE, stars + left + right, CREAM)


def empty() -> str:
    """Nothing here yet: somebody beside a board with a few lines."""
    board = box(-90, -70, 180, 120, 12, WHITE)
    lines = path("M-60-36H60M-60-8H60M-60 20H10", stroke=STONE, stroke_width=8)
    who = person(
        TEACHER, 330, 254, left=(-48, -92), right=(24, -58), gaze=(-4, 0), size=1.05
    )  # fmt: skip
    return drawing(*WIDE, _floor(WOOD) + at(200, 150, board + lines) + who, DAY)


DRAWN: tuple[Callable[[], str], ...] = (
    staff,
    parents,
    pupils,
    governors,
    volunteers,
    visitors,
    office,
    policy,
    letter,
    home,
    primary,
    infant,
    special,
    lost,
    finished,
    empty,
)
"""All of them; each has the name of its function."""


def write(folder: Path) -> list[str]:
    """Write the drawings into a folder and return the names of those that are new or changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for draws in DRAWN:
        file, svg = folder / f"{draws.__name__}.svg", draws()
        if not file.is_file() or file.read_text("utf-8") != svg:
            file.write_text(svg, "utf-8")
            changed.append(draws.__name__)
    return changed

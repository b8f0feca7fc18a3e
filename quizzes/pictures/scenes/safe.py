"""Safe: what a child keeps, and games for one's age."""

from ..gallery import option, scene
from ..palette import BLUE, BROWN, CORAL, CREAM, DAY, SUN, WHITE
from ..parts.bubbles import speech
from ..parts.devices import tablet
from ..parts.hands import both, tapping
from ..parts.looks import CLASS, FRIEND, SAFE, TALL
from ..parts.people import asks, bust, person, rows, unknown
from ..parts.places import ground, school
from ..parts.signs import balloon, home, label, photo, star
from ..parts.things import car, creature, duck
from ..svg import at, box, circle, num, path
from .frames import at_tablet, holding_up, in_game, kept, sent


@scene()
def game_asks_name() -> str:
    """A game wants to know a name."""
    asked = speech(0, -26, 86, 52, (-4, 10), at(0, 2, label(size=0.95)))
    return at_tablet(SAFE, in_game(at(0, 38, creature(0.85)) + asked))


@scene()
def game_asks_home() -> str:
    """Somebody in a game wants to know where a child lives."""
    asked = speech(0, -24, 80, 54, (-14, 16), at(-14, 2, home(0.78)) + at(24, 0, asks(1.5)))
    return at_tablet(SAFE, in_game(at(-20, 40, unknown(18)) + asked))


@scene()
def game_asks_photo() -> str:
    """Somebody in a game wants a photograph."""
    asked = speech(0, -24, 80, 54, (-14, 16), at(0, 0, photo(asks(1.3), 48, 44, CREAM)))
    return at_tablet(SAFE, in_game(at(-20, 40, unknown(18)) + asked))


def _ring(content: str, r: float = 30) -> str:
    """Return the round sign that says for whom a game is."""
    return (
        circle(0, 0, r, WHITE, stroke_width=7)
        + circle(0, 0, r, stroke=SUN, stroke_width=3)
        + content
    )


def _tall_ring(r: float = 30) -> str:
    return _ring(person(TALL, 0, r * 0.8, size=r / 74), r)


def _stick(x: float, top: float, bottom: float) -> str:
    """Return a measuring stick."""
    marks = "".join(
        f"M{num(x)} {num(top + 8 + 11 * n)}h{9 if n % 2 else 6}"
        for n in range(int((bottom - top - 8) / 11))
    )
    return box(x, top, 15, bottom - top, 3, SUN) + path(marks, stroke_width=2.5)


@scene()
def game_for_big_kids() -> str:
    """A game for bigger children."""
    game = at(4, 18, creature(0.8)) + at(32, -24, star(7))
    floor = ground(146, 200)
    screen = tablet(148, 84, 92, 104, game, DAY)
    return (
        floor
        + _stick(60, 12, 150)
        + person(SAFE, 32, 150, size=0.78, gaze=(4, -3))
        + screen
        + at(108, 42, _tall_ring(34))
    )


@option()
def name_typed() -> str:
    """A child's own name goes into the box."""
    return _box_on_tablet(label(SAFE, 1.2)) + tapping(110, 88, BROWN, SUN)


@option()
def name_of_friend() -> str:
    """Another child's name goes into the box."""
    return _box_on_tablet(label(FRIEND, 1.2)) + tapping(110, 88, BROWN, SUN)


def _box_on_tablet(content: str) -> str:
    return tablet(
        80, 70, 128, 100, box(-46, -29, 92, 58, 8, CREAM, stroke_dasharray="6 7") + content
    )


@option()
def name_left_blank() -> str:
    """The box stays empty, and the child plays with a car."""
    empty = tablet(80, 52, 108, 78, box(-38, -20, 76, 40, 8, CREAM, stroke_dasharray="6 7"))
    return empty + both(80, 124, BROWN, SUN, car(1.1), 36)


@option()
def home_sent() -> str:
    """A child says where it lives."""
    return sent(SAFE, home(0.85))


@option()
def school_sent() -> str:
    """A child says which school it goes to."""
    return sent(SAFE, school(0, 26, 0.66), 64)


@option()
def home_kept() -> str:
    """A child keeps to itself where it lives."""
    return kept(SAFE, home(0.95))


@option()
def photo_of_me_sent() -> str:
    """A photograph of one child goes into the game."""
    return sent(SAFE, photo(at(0, -2, bust(SAFE), 0.52), 52, 52))


@option()
def class_photo_sent() -> str:
    """A photograph of a class goes into the game."""
    return sent(SAFE, photo(at(0, 2, rows(CLASS, 3, 24, 0.42)), 88, 68))


@option()
def photos_kept() -> str:
    """A child keeps its photographs."""
    two = at(-14, -6, photo(rows(CLASS[:3], 3, 14, 0.27), 56, 42, turn=-8)) + at(
        14, 6, photo(at(0, -2, bust(SAFE), 0.42), 44, 44, turn=8)
    )
    return kept(SAFE, two)


@option()
def plays_big_game() -> str:
    """A child plays the game for bigger children."""
    return holding_up(
        SAFE, at(4, 4, creature(0.75)) + at(-30, -12, star(7)), at(122, 42, _tall_ring())
    )


@option()
def stands_on_box() -> str:
    """A child stands on a box to be as tall as a big one."""
    step = box(14, 118, 56, 28, 4, BROWN)
    ruler = _stick(72, 10, 148)
    return (
        ground(144, 160)
        + step
        + ruler
        + person(SAFE, 42, 119, left=(-22, -34), right=(24, -96), size=0.92)
        + person(TALL, 122, 148, size=1.02)
    )


@option()
def plays_own_game() -> str:
    """A child plays a game for its age."""
    game = (
        at(8, 10, duck(0.8))
        + at(-28, -8, balloon(CORAL, 0.7))
        + path("M-36 24q6-5 12 0t12 0t12 0t12 0t12 0t12 0", stroke=BLUE)
    )
    return holding_up(SAFE, game, at(122, 42, _ring(person(SAFE, 0, 20, size=0.38))))

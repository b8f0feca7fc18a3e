"""Things and animals: what children hold, eat, read and play with."""

from ..palette import BLUE, BROWN, CORAL, CREAM, DAY, INK, LEAF, LILAC, PLUM, STONE, SUN, WHITE
from ..svg import at, box, circle, dot, limb, oval, path


def creature(size: float = 1, colour: str = LEAF) -> str:
    """Return the round friendly creature of a game."""
    horns = path("M-16-18L-20-32L-6-23M16-18L20-32L6-23", colour)
    body = path("M-26 22Q-32-24 0-24T26 22Q18 16 13 22T0 22T-13 22Q-18 16-26 22Z", colour)
    eyes = circle(-8, -6, 7, WHITE) + circle(9, -6, 7, WHITE) + dot(-7, -5, 3) + dot(9, -5, 3)
    return at(0, 0, horns + body + eyes + path("M-8 8Q0 15 8 8"), size)


def ball(size: float = 1) -> str:
    """Return a ball."""
    return at(
        0,
        0,
        circle(0, 0, 13, CORAL)
        + path("M-12-4Q0 4 12-4M-8 10Q0-2 4-12", stroke=WHITE)
        + circle(0, 0, 13),
        size,
    )


def car(size: float = 1) -> str:
    """Return a toy car."""
    body = path("M-28 8V-2Q-27-7-20-7L-14-18H8L17-7Q28-6 28 2V8Z", CORAL)
    pane = path("M-10-8L-7-13H5L9-8Z", DAY, stroke_width=2)
    return at(0, 0, body + pane + circle(-14, 9, 7, WHITE) + circle(15, 9, 7, WHITE), size)


def teddy(size: float = 1) -> str:
    """Return a teddy bear that sits."""
    limbs = "".join(
        circle(x, y, r, BROWN)
        for x, y, r in (
            (-12, 24, 8),
            (12, 24, 8),
            (-17, 6, 7),
            (17, 6, 7),
            (-12, -24, 7),
            (12, -24, 7),
        )
    )
    body = oval(0, 12, 15, 16, BROWN) + circle(0, -14, 16, BROWN)
    snout = (
        oval(0, -9, 7, 5.5, CREAM, stroke_width=2)
        + dot(0, -11, 2.2)
        + dot(-6, -17, 2.2)
        + dot(6, -17, 2.2)
    )
    return at(0, 0, limbs + body + snout, size)


def duck(size: float = 1) -> str:
    """Return a duck that swims."""
    body = path("M-26 0Q-28 16-8 16H8Q24 16 22 2Q14-8 4-2Q4 4-4 4Q-16 6-26 0Z", SUN)
    face = circle(10, -12, 12, SUN) + path("M21-14L32-10L21-7Z", CORAL) + dot(12, -14, 2.4)
    return at(0, 0, body + face, size)


def blocks(size: float = 1) -> str:
    """Return a tower of blocks."""
    parts = ((-24, 0, CORAL), (0, 0, SUN), (-12, -24, BLUE))
    return at(0, 0, "".join(box(x, y, 24, 24, 3, colour) for x, y, colour in parts), size)


def book(size: float = 1) -> str:
    """Return an open book."""
    pages = path("M0-12Q-14-22-32-16V16Q-14 10 0 20Q14 10 32 16V-16Q14-22 0-12Z", WHITE)
    return at(
        0,
        0,
        pages
        + path(
            "M0-12V20M-24-6q8-2 15 2M-24 4q8-2 15 2M9-4q7-4 15-2M9 6q7-4 15-2", stroke_width=2.5
        ),
        size,
    )


def drum(size: float = 1) -> str:
    """Return a drum with its sticks."""
    body = path("M-26-8V16Q0 28 26 16V-8Z", CORAL) + path(
        "M-26-4L-13 20L0-2L13 20L26-4", stroke=WHITE
    )
    return at(
        0,
        0,
        body + oval(0, -8, 26, 9, CREAM) + path("M-20-30L-4-9M24-30L8-9", stroke_width=4),
        size,
    )


def sweet(size: float = 1, colour: str = CORAL) -> str:
    """Return a sweet in its wrapper."""
    ends = path("M-12 0L-27-10V10ZM12 0L27-10V10Z", colour)
    return at(
        0,
        0,
        ends
        + circle(0, 0, 14, colour)
        + path("M-7-9Q1 0-4 12M5-12Q11 0 6 11", stroke=WHITE, stroke_width=4),
        size,
    )


def strong(skin: str, size: float = 1) -> str:
    """Return a bent arm that shows how strong it is."""
    arm = "M-22 22Q-26 4-20-4Q-10-10 0-2Q8 0 8-8L4-24Q6-34 16-30L22-20Q24 0 16 14Q6 24-22 22Z"
    return at(0, 0, path(arm, skin) + path("M4-24L14-20M-8 8Q-2 2 6 6", stroke_width=2.5), size)


def mug(size: float = 1) -> str:
    """Return a steaming mug."""
    steam = path("M-6-22q-4-5 0-9t0-8M6-22q-4-5 0-9t0-8", stroke_width=2.5)
    return at(
        0, 0, steam + path("M14-8h5a7 7 0 0 1 0 16h-5") + box(-14, -14, 28, 30, 5, CORAL), size
    )


def keys(size: float = 1) -> str:
    """Return a bunch of house keys."""
    one = path("M-3 6H3V28H9V22H3", STONE) + circle(0, 2, 7, STONE)
    two = at(0, -4, one, turn=28) + at(0, -4, one, turn=-24)
    return at(0, 0, two + circle(0, -8, 8, stroke=SUN, stroke_width=4), size)


def microphone(size: float = 1) -> str:
    """Return a microphone."""
    return at(
        0,
        0,
        limb("M0 2V26", INK, 5) + circle(0, -6, 9, STONE) + path("M-8-6H8", stroke_width=2),
        size,
    )


def scissors(size: float = 1) -> str:
    """Return a pair of scissors, its blades to the left."""
    blades = path("M8-4L-30 8L-24 10L10 2ZM8 4L-30-8L-24-10L10-2Z", STONE, stroke_width=2.5)
    return at(
        0,
        0,
        blades
        + circle(17, -9, 8, stroke=CORAL, stroke_width=5)
        + circle(17, 9, 8, stroke=CORAL, stroke_width=5),
        size,
    )


def pencil(size: float = 1) -> str:
    """Return a pencil whose point is at (0, 0), slanted to the right."""
    return at(
        0,
        0,
        path("M0 0L4-10L30-40L38-33L11-3Z", SUN)
        + path("M4-10L11-3L0 0Z", CREAM)
        + path("M0 0l3-5l3 3Z", INK),
        size,
    )


def sheet(size: float = 1, rows: int = 3) -> str:
    """Return a sheet with lines that nobody can read."""
    written = "".join(f"M-14 {-18 + 11 * n}q4-5 8 0t8 0t8 0" for n in range(rows))
    return at(0, 0, box(-22, -30, 44, 60, 3, WHITE) + path(written, stroke_width=2.5), size)


def thermometer(size: float = 1) -> str:
    """Return a thermometer."""
    glass = path("M-6 12V-22a6 6 0 0 1 12 0V12a11 11 0 1 1-12 0Z", WHITE)
    return at(
        0,
        0,
        glass
        + circle(0, 20, 6, CORAL, stroke="none")
        + path("M0 18V-12", stroke=CORAL, stroke_width=5)
        + path("M12-18h6M12-8h6M12 2h6", stroke_width=2.5),
        size,
    )


def bell(size: float = 1) -> str:
    """Return a bell that rings."""
    body = circle(0, 17, 5, INK) + path("M-20 14Q-14 8-14-6Q-14-20 0-20T14-6Q14 8 20 14Z", SUN)
    return at(0, 0, body + path("M0-20v-5M-25-10q-5 7-1 15M25-10q5 7 1 15"), size)


def cat(wings: bool = False, size: float = 1) -> str:
    """Return a ginger cat that sits around (0, 0), with wings where somebody made it up."""
    wing = "M12 4C22-26 50-26 48-12C58-10 50 4 40 2C40 12 22 16 12 14Z"
    pair = (
        path(wing, WHITE) + f'<g transform="scale(-1 1)">{path(wing, WHITE)}</g>' if wings else ""
    )
    tail = "" if wings else limb("M14 30C32 32 34 16 26 10", SUN, 6)
    body = path("M-16 34C-20 2 20 2 16 34Z", SUN)
    ears = path("M-18-16L-17-34L-4-26M18-16L17-34L4-26", SUN)
    skull = circle(0, -12, 19, SUN) + dot(-7, -14, 2.6) + dot(7, -14, 2.6)
    snout = path("M-3-8H3L0-5Z", INK, stroke_width=2) + path(
        "M0-5q-3 5-6 2M0-5q3 5 6 2M-13-8h-12M-13-4l-11 3M13-8h12M13-4l11 3M-6-29v5M0-30v6M6-29v5",
        stroke_width=2,
    )
    return at(0, 0, pair + tail + body + ears + skull + snout + path("M-5 34V24M5 34V24"), size)


def dog(size: float = 1) -> str:
    """Return a dog's face."""
    skull = path("M-18-2Q-18-20 0-20T18-2Q18 18 0 18T-18-2Z", CREAM)
    ears = path("M-15-16Q-32-14-25 8Q-17 4-16-6ZM15-16Q32-14 25 8Q17 4 16-6Z", BROWN)
    return at(
        0,
        0,
        skull
        + ears
        + oval(0, 6, 5, 4, INK)
        + dot(-7, -3, 2.6)
        + dot(7, -3, 2.6)
        + path("M0 10q-3 4-6 2M0 10q3 4 6 2", stroke_width=2),
        size,
    )


def mask(content: str, size: float = 1) -> str:
    """Return a mask on a stick, its face around (0, 0)."""
    return at(0, 0, limb("M0 20V62", BROWN, 5) + content, size)


def cushion(size: float = 1) -> str:
    """Return a cushion."""
    return at(0, 0, path("M-34-18Q0-10 34-18Q28 0 34 20Q0 12-34 20Q-28 0-34-18Z", LILAC), size)


def sofa(x: float, y: float, wide: float) -> str:
    """Return a sofa whose seat's front edge is around (x, y)."""
    half = wide / 2
    rest = box(x - half + 6, y - 62, wide - 12, 60, 14, PLUM)
    seat = box(x - half + 8, y - 16, wide - 16, 30, 8, PLUM)
    arms = box(x - half - 6, y - 34, 22, 50, 10, PLUM) + box(
        x + half - 16, y - 34, 22, 50, 10, PLUM
    )
    return rest + seat + arms

"""Hair: for each style what is behind the head, and what is before it."""

from collections.abc import Callable

from ..svg import circle, path

type Hair = tuple[str, str]

CAP = "M-23 2C-27-32 27-32 23 2Q18-8 12-12Q-4-6-14-12Q-20-6-23 2Z"


def _short(hair: str) -> Hair:
    return "", path("M-23 1C-28-34 24-34 23 1Q20-9 15-13Q2-7-8-15Q-20-10-23 1Z", hair)


def _fringe(hair: str) -> Hair:
    behind = "M-24 12C-32-38 32-38 24 12Z"
    return path(behind, hair), path("M-22-2C-25-32 25-32 22-2Q12-10 0-9T-22-2Z", hair)


def _bob(hair: str) -> Hair:
    behind = "M-25 20C-34-42 34-42 25 20Q0 28-25 20Z"
    return path(behind, hair), path("M-22 0C-24-30 24-30 22 0Q18-10 10-13H-10Q-18-10-22 0Z", hair)


def _curls(hair: str) -> Hair:
    cloud = "M-22 4a10 10 0 0 1-2-17a11 11 0 0 1 14-14a12 12 0 0 1 20 0a11 11 0 0 1 14 14a10 10 0 0 1-2 17Z"
    return path(cloud, hair), path(
        "M-21-4Q-14-16-7-12Q0-18 7-12Q14-16 21-4C20-33-20-33-21-4Z", hair
    )


def _cloud(hair: str) -> Hair:
    cloud = "M-27 12a11 11 0 0 1-5-20a13 13 0 0 1 12-21a15 15 0 0 1 27-4a13 13 0 0 1 21 17a12 12 0 0 1-1 28Z"
    return path(cloud, hair), path("M-22-2Q-14-14 0-13T22-2C22-34-22-34-22-2Z", hair)


def _plaits(hair: str) -> Hair:
    both = "M-20 2Q-34 4-30 14Q-38 20-31 27Q-36 36-27 38Q-18 36-21 27Q-16 20-18 12ZM20 2Q34 4 30 14Q38 20 31 27Q36 36 27 38Q18 36 21 27Q16 20 18 12Z"
    return path(both, hair), path(CAP, hair)


def _tail(hair: str) -> Hair:
    return path("M14-20Q42-22 36 14Q22 6 20-8Z", hair), path(CAP, hair)


def _bun(hair: str) -> Hair:
    return circle(0, -28, 10, hair), path(CAP, hair)


def _beard(hair: str) -> Hair:
    beard = "M-22 5Q-23 28 0 28Q23 28 22 5Q17 13 10 9Q0 6-10 9Q-17 13-22 5Z"
    return "", path(beard, hair) + _short(hair)[1]


def _scarf(hair: str) -> Hair:
    over = "M0-29C-34-29-24 8-30 26Q0 40 30 26C24 8 34-29 0-29ZM0-18C20-18 20 18 0 20C-20 18-20-18 0-18Z"
    return "", path(over, hair, fill_rule="evenodd")


HAIR: dict[str, Callable[[str], Hair]] = {
    "short": _short,
    "fringe": _fringe,
    "bob": _bob,
    "curls": _curls,
    "cloud": _cloud,
    "plaits": _plaits,
    "tail": _tail,
    "bun": _bun,
    "beard": _beard,
    "scarf": _scarf,
}
COVERED = ("scarf", "bob", "cloud", "fringe")
"""Styles that hide the ears."""

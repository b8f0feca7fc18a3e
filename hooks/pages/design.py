"""The page that shows every part of the design in every state, for eyes and for the tests."""

from typing import get_args

from ..drawings import SCENE, drawing, files
from ..register import Accent, Route
from .charts import bar, percent
from .render import render

ROOT = "../"
TOKENS = {
    "Text and surfaces": ("text", "text-quiet", "surface", "surface-raised", "surface-sunk", "line", "line-quiet"),
    "What can be pressed": ("action", "action-hover", "on-action", "focus", "focus-edge"),
    "What is said of an answer": ("good", "good-surface", "again", "again-surface", "danger", "danger-surface"),
    "The accent": ("accent", "accent-strong", "on-accent", "accent-soft", "accent-mid", "masthead", "on-masthead"),
}  # fmt: skip
"""The colours by their purpose, as the page shows them."""

_ROUTES = [
    Route(
        ("staff",),
        "A worry that the policy names",
        "should go to",
        ("the class teacher", "the head of the school"),
        ("1.1",),
    ),
    Route(("staff",), "Another one", "must go to", ("the governors",), ("1.2",)),
]
_BARS = [("Pictures", 12, 9), ("Messages", 8, 8), ("The law", 6, 0)]


def design_page() -> str:
    """Return the Markdown of the page."""
    names = [file.stem for file in files()]
    wide = {"home", "primary", "infant", "special", "lost", "finished", "empty"}
    return render(
        "design.md",
        tokens=TOKENS,
        accents=get_args(Accent),
        routes=[(route, "") for route in _ROUTES],
        bars=[
            (title, count, tested, bar([("yes", tested), ("no", count - tested)], 12), percent(tested, count))
            for title, count, tested in _BARS
        ],
        icons=[(name, drawing(name, ROOT, "card__art")) for name in names if name not in wide],
        scenes=[drawing(name, ROOT, "state", SCENE) for name in names if name in wide],
        icon=drawing("parents", ROOT, "card__art"),
        panel=drawing("staff", ROOT, "panel__art"),
    )  # fmt: skip

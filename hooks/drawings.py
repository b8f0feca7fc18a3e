"""The drawings of the site's own pages: who is who, the schools, empty and finished states."""

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from .environment import ROOT

FOLDER = ROOT / "hooks" / "assets" / "art"
PLACE = "assets/site/art"
"""Where they stand on the site."""

ICON, SCENE = (160, 160), (400, 260)
"""How large they are drawn. The page is told, so that nothing moves when they come."""

SCENES = {"primary": "primary", "infant": "infant", "special": "special"}
"""The drawing of a school, by the pupils that it has."""


def files() -> list[Path]:
    """Return all drawings."""
    return sorted(FOLDER.glob("*.svg"))


def drawing(name: str, root: str, css: str, size: tuple[int, int] = ICON) -> Markup:
    """Return a drawing as an image for decoration. `root` leads to the site's first page."""
    wide, high = size
    image = '<img class="{}" src="{}{}/{}.svg" alt="" width="{}" height="{}">'
    return Markup(image).format(css, root, PLACE, name, wide, high)


def icons(names: Iterable[str], root: str) -> dict[str, str]:
    """Return the small drawings that there are of these names, as they stand on cards."""
    there = (name for name in names if (FOLDER / f"{name}.svg").is_file())
    return {name: drawing(name, root, "card__art") for name in there}

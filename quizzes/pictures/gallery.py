"""All pictures by their names: a function that draws one is marked as a scene or an option."""

from collections.abc import Callable

from .palette import CREAM, DAY
from .svg import drawing

type Drawing = Callable[[], str]

GALLERY: dict[str, Drawing] = {}
"""What draws each picture, by name: `game_asks_name` draws game-asks-name."""

SCENE, OPTION = (200, 160), (160, 160)


def scene() -> Callable[[Drawing], Drawing]:
    """Mark what draws a situation, 200 × 160."""
    return _kept(SCENE, DAY)


def option() -> Callable[[Drawing], Drawing]:
    """Mark what draws an answer or a sign, 160 × 160; all on one ground, so that none stands out."""
    return _kept(OPTION, CREAM)


def _kept(size: tuple[int, int], ground: str) -> Callable[[Drawing], Drawing]:
    def keep(draws: Drawing) -> Drawing:
        GALLERY[draws.__name__.strip("_").replace("_", "-")] = lambda: drawing(
            *size, draws(), ground
        )
        return draws

    return keep

"""Tags: what other programs have no field for, as words that travel with a question."""

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from .parts import PAIRED, Part

TALK = "talk"
"""Says that the general feedback is what a grown-up may ask."""

_UNSAFE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff\[\]\\%,<>`]")
"""What a tag cannot hold, in GIFT or in Moodle."""


def labels(part: Part) -> list[str]:
    """Return the tags of a question."""
    item = part.item
    told = [
        *([f"type:{item.type}"] if item.type != "one" else []),
        f"topic:{item.topic}",
        *(["critical"] if item.critical else []),
        *(f"clause:{clause}" for clause in item.clauses),
        *([f"scenario:{item.scenario}"] if item.scenario else []),
        *([f"scene:{item.scene.kind}"] if item.scene else []),
        *([f"letter:{item.letter}"] if item.letter else []),
        *([f"picture:{item.picture}"] if item.picture else []),
        *([TALK] if item.talk and item.type not in PAIRED else []),
        *(f"picture-{n}:{o.picture}" for n, o in enumerate(part.options, 1) if o.picture),
        *(f"danger:{n}" for n, option in enumerate(part.options, 1) if option.danger),
    ]
    return [safe(each) for each in told]


def safe(text: str) -> str:
    """Return a text without what a tag cannot hold: that stands as in an address, %5D for “]”."""
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), text)


def values(tags: Iterable[str], key: str) -> tuple[str, ...]:
    """Return the values of all tags “key:value”, in order."""
    return tuple(unquote(tag.removeprefix(f"{key}:")) for tag in tags if tag.startswith(f"{key}:"))


def value(tags: Iterable[str], key: str, otherwise: str = "") -> str:
    """Return the value of the first tag “key:value”."""
    return next(iter(values(tags, key)), otherwise)

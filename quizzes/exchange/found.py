"""One question as the parser of GIFT found it, and its texts without markup."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from .labels import value
from .mistakes import Parsed
from .texts import one_line, tidy

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_STEP = re.compile(r"(.*) \(step ([12]) of 2\)", re.DOTALL)
_BREAKS = re.compile(r"<(?:br|/p|/div|/li)\b[^>]*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>")
_CODES = {
    "&&092;": "\\",
    "&&058;": ":",
    "&&035;": "#",
    "&&061;": "=",
    "&&123;": "{",
    "&&125;": "}",
    "&&126;": "~",
    "&&010;": "\n",
}
"""What the parser makes of escaped signs while it reads."""

_CODED = re.compile("|".join(_CODES))
_NAMED = 50
"""How much of a text stands for a name that is missing."""


@dataclass(frozen=True)
class Found:
    """One question as the parser found it, and where."""

    line: int
    data: Parsed
    category: str = ""

    @property
    def tags(self) -> list[str]:
        """Its tags."""
        return self.data.get("tags") or []

    @property
    def text(self) -> str:
        """What stands before its answers."""
        return plain(self.data["stem"])

    @property
    def name(self) -> str:
        """What it is called: its title, or how it begins."""
        return one_line(self.data.get("title") or self.text[:_NAMED]) or f"line {self.line}"

    @property
    def step(self) -> tuple[str, int]:
        """The item and the number of the step that it is; the number is 0 for a whole item."""
        matched = _STEP.fullmatch(self.name)
        if matched and value(self.tags, "type") == "steps" and self.data["type"] == "MC":
            return matched[1], int(matched[2])
        return self.name, 0


def plain(text: Any) -> str:
    """Return a text of the parser without markup, or nothing where there is none."""
    if not text:
        return ""
    written = str(text["text"])
    if text["format"] == "html":
        written = unescape(_MARKUP.sub("", _BREAKS.sub("\n", written)))
    return tidy(written)


def decoded(text: str) -> str:
    """Return the second half of a pair, in which the parser leaves its own codes."""
    return tidy(_CODED.sub(lambda found: _CODES[found[0]], text))


def slug(text: str) -> str:
    """Return a text as an id: small letters, digits and hyphens. It may be empty."""
    if _SLUG.fullmatch(text):
        return text
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))[:_NAMED].strip("-")

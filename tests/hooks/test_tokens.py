"""The colours: every pair that meets has the contrast that WCAG 2.2 asks for, in every mode."""

import re
from itertools import product
from typing import get_args

import pytest

from hooks.environment import ROOT
from hooks.pages.design import TOKENS
from hooks.register import Accent

STYLES = ROOT / "hooks" / "assets" / "styles"
MODES = {
    "light": (),
    "dark": ("(prefers-color-scheme: dark)",),
    "light, more contrast": ("(prefers-contrast: more)",),
    "dark, more contrast": ("(prefers-color-scheme: dark)", "(prefers-contrast: more)"),
}
"""What the device asks for."""

SURFACES = ("surface", "surface-raised", "surface-sunk", "accent-soft")
TEXT, LARGE = 4.5, 3.0
PAIRS = [
    *((text, on, TEXT) for text in ("text", "text-quiet", "accent", "action-hover") for on in SURFACES),
    ("on-action", "action", TEXT),
    ("on-action", "action-hover", TEXT),
    ("on-masthead", "masthead", TEXT),
    ("on-accent", "accent", TEXT),
    *((kind, f"{kind}-surface", TEXT) for kind in ("good", "again", "danger")),
    *((kind, "surface-raised", TEXT) for kind in ("good", "again", "danger")),
    *(("text", f"{kind}-surface", TEXT) for kind in ("good", "again", "danger")),
    *(("text-quiet", f"{kind}-surface", TEXT) for kind in ("good", "again")),
    *(("action", f"{kind}-surface", TEXT) for kind in ("good", "again")),
    *((kind, "surface", LARGE) for kind in ("good", "again")),
    ("surface-raised", "good", LARGE),
    *(("line", on, LARGE) for on in SURFACES),
    ("focus-edge", "focus", LARGE),
]  # fmt: skip
"""A colour, the one that it stands on, and the least contrast between them."""

_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PROPERTY = re.compile(r"--([\w-]+):\s*([^;]+);")


def _rules(css: str) -> list[tuple[str, str, str]]:
    """Return the rules of a stylesheet: the media query around each ("" for none), selector, body."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    found = []
    for media in re.finditer(r"@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}", css):
        found += [(media[1].strip(), *rule) for rule in _BLOCK.findall(media[2])]
    plain = re.sub(r"@media [^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", css)
    return [*(("", *rule) for rule in _BLOCK.findall(plain)), *found]


def _holds(media: str, asked: tuple[str, ...]) -> bool:
    conditions = re.findall(r"\([^)]*\)", media)
    return all(each in asked for each in conditions)


def _tokens(accent: str, asked: tuple[str, ...]) -> dict[str, str]:
    """Return every token's value on a page of that accent, on a device that asks so."""
    values: dict[str, str] = {}
    for file in ("tokens.css", "accents.css"):
        for media, selector, body in _rules((STYLES / file).read_text()):
            named = re.search(r'\[data-accent(?:="(\w+)")?\]', selector)
            ours = not named or (accent != "teal" and named[1] in (None, accent))
            if _holds(media, asked) and ours:
                values |= dict(_PROPERTY.findall(body))
    return values


def _value(name: str, tokens: dict[str, str]) -> str:
    value = tokens[name]
    inner = re.fullmatch(r"var\(--([\w-]+)\)", value)
    return _value(inner[1], tokens) if inner else value


def _light(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_counted_as_wcag_does() -> None:
    """Black on white is 21, a grey that is known is known."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("accent", "mode"), list(product(get_args(Accent), MODES)))
def test_every_pair_that_meets_can_be_read(accent: str, mode: str) -> None:
    """AA for text, and 3:1 for the edges of what can be pressed."""
    tokens = _tokens(accent, MODES[mode])
    short = {
        f"{colour} on {ground}": round(contrast(_value(colour, tokens), _value(ground, tokens)), 2)
        for colour, ground, least in PAIRS
        if contrast(_value(colour, tokens), _value(ground, tokens)) < least
    }
    assert short == {}


@pytest.mark.parametrize("accent", get_args(Accent))
@pytest.mark.parametrize("mode", [mode for mode in MODES if "more" in mode])
def test_more_contrast_is_more(accent: str, mode: str) -> None:
    """Who asks for it gets AAA for text."""
    tokens = _tokens(accent, MODES[mode])
    for colour in ("text", "text-quiet", "accent"):
        for ground in SURFACES:
            assert contrast(_value(colour, tokens), _value(ground, tokens)) >= 7


def test_the_page_of_the_design_shows_every_colour() -> None:
    """Those for drawings and the aliases are left out."""
    shown = {name for names in TOKENS.values() for name in names}
    tokens = _tokens("teal", ())
    colours = {name for name in tokens if _value(name, tokens).startswith("#")}
    aliases = {"problem", "problem-surface"}
    assert {name for name in colours - aliases if not name.startswith("art-")} == shown

"""Banks with texts that would break a careless writer of GIFT, XML or YAML."""

from fractions import Fraction

from hypothesis import strategies as st

from quizzes.authoring.bank import Bank, Settings, Written
from quizzes.exchange.texts import KINDS, tidy
from quizzes.policyquiz.model import Line, Option, Scene

from ..authoring.banks import MARKS, settings

SIGNS = (
    *"{}~=#:\\%[]<>&§'\"\n\t -",
    *("::", "//", "->", "####", "\\n", "&&058;", "&amp;", "[html]", "%50%", "]]>", "🙂", "\r\n"),
    *("שלום", "مرحبا", "  ", "\u00a0", "\u2028", "null", "TRUE", "Best", "1st", "– "),
)
WORTHS = {**MARKS, "picture": [1, 0, 1]}
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"])
TEXTS = st.lists(st.sampled_from(SIGNS) | LETTERS, min_size=1, max_size=12).map("".join)
FILLED = TEXTS.filter(tidy)
SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)

SCENES = st.builds(
    Scene,
    st.sampled_from(sorted(KINDS)),
    TEXTS,
    st.lists(st.builds(Line, TEXTS, TEXTS), max_size=3).map(tuple),
)


@st.composite
def items(draw: st.DrawFn, name: str) -> Written:
    """Return an item of any type."""
    kind = draw(st.sampled_from(sorted(WORTHS)))
    return Written(
        id=name,
        topic=draw(FILLED),
        clauses=tuple(draw(st.lists(FILLED, max_size=3))),
        stem=draw(FILLED),
        options=tuple(_option(draw, kind, n) for n in range(len(WORTHS[kind]))),
        type=kind,
        critical=draw(st.booleans()),
        then=draw(FILLED) if kind == "steps" else "",
        scene=draw(st.none() | SCENES),
        scenario=draw(st.just("") | FILLED),
        letter="M" if kind == "picture" else "",
        picture=draw(st.just("") | SLUGS) if kind == "picture" else "",
        talk=draw(st.just("") | FILLED) if kind == "picture" else "",
    )


def _option(draw: st.DrawFn, kind: str, place: int) -> Option:
    worst = kind == "best-worst" and place == len(WORTHS[kind]) - 1
    harms = kind in ("one", "tell", "some") and draw(st.booleans())
    return Option(
        id="abcdefgh"[place],
        text=draw(FILLED),
        mark=float(Fraction(WORTHS[kind][place])),
        rationale=draw(TEXTS | st.just("")),
        danger=worst or harms,
        step=1 + place // 4 if kind == "steps" else 1,
        picture=draw(st.just("") | SLUGS) if kind == "picture" else "",
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """Return a bank of a few items."""
    names = draw(st.lists(SLUGS, min_size=1, max_size=3, unique=True))
    made: tuple[Written, ...] = tuple(draw(items(name)) for name in names)
    usual: Settings = settings(len(made), 1, 0)
    return Bank(usual, (), made)

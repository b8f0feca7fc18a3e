"""One item as a page shows it: its choices in order, and what is said of each afterwards.

The words of every verdict stand here and in the page, so that no script has to find any.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from quizzes.policyquiz.marking import rights, steps_of
from quizzes.policyquiz.model import RIGHT, Item, Option

from ..content import SchoolContent
from ..coverage import Place
from ..register import anchor
from .render import with_links

POLICY = "../../policy/"
GUIDANCE = "../../"
SUMMARY = "the-three-main-points"
"""The part of a page that only sums up the others."""

COUNTED = ("no", "one", "two", "three", "four", "five", "six")
PLACES = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")

TEMPLATES = {
    "one": "one",
    "tell": "one",
    "some": "some",
    "best-worst": "best-worst",
    "order": "order",
    "steps": "steps",
    "picture": "picture",
}
"""The template in questions/ that draws the choices of each type."""


@dataclass(frozen=True)
class Verdict:
    """What is said of a choice: `kind` for its colour and sign, `said` as its heading.

    `missed` is the heading where it should have been chosen and was not.
    """

    kind: str
    said: str
    missed: str = ""


@dataclass(frozen=True)
class Choice:
    """One option as the page shows it."""

    id: str
    text: str
    danger: bool
    verdict: Verdict
    rationale: Markup
    picture: str


@dataclass(frozen=True)
class Question:
    """One item as the page shows it, with the parts of the guidance that answer it.

    `steps` holds the choices as they are shown, `reasons` as they are explained. `heading`
    stands over the reasons when all is right, and when not. `rests` holds its clauses with
    their addresses and their texts, for a grown-up who goes through it with a child.
    """

    item: Item
    template: str
    hint: str
    asks: int
    steps: list[list[Choice]]
    reasons: list[list[Choice]]
    heading: tuple[str, str]
    read: list[tuple[str, str]]
    rests: list[tuple[str, str, str]]


def question(
    school: SchoolContent,
    audience: str,
    item: Item,
    order: tuple[str, ...],
    told: Mapping[str, list[Place]],
) -> Question:
    """Return the item with its options in an order, as the audience is spoken to.

    `told` are the places where the school's pages tell each clause.
    """
    young = audience == "pupils"
    written = [[_choice(item, option, young) for option in step] for step in steps_of(item)]
    shown = [sorted(step, key=lambda choice: order.index(choice.id)) for step in written]
    return Question(
        item=item,
        template=f"questions/{TEMPLATES[item.type]}.html",
        hint=_hint(item, young),
        asks=len(rights(item)),
        steps=shown,
        reasons=written if item.type == "order" else shown,
        heading=("That’s it", "Let’s look again") if young else _HEADINGS.get(item.type, ("", "")),
        read=_read(item, audience, told),
        rests=_rests(item, school),
    )


def _choice(item: Item, option: Option, young: bool) -> Choice:
    verdict = _VERDICTS.get(item.type, _of_one)(item, option, young)
    return Choice(
        option.id,
        option.text,
        option.danger,
        verdict,
        with_links(option.rationale, POLICY),
        option.picture,
    )


# What is said of a choice -----------------------------------------------------------------


def _of_one(item: Item, option: Option, young: bool) -> Verdict:
    best = max(each.mark for each in item.options if each.step == option.step)
    kind = "right" if option.mark == best else "part" if option.mark else "again"
    return Verdict(kind, (_TO_PUPILS if young else _TO_ADULTS)[kind])


def _of_some(item: Item, option: Option, young: bool) -> Verdict:
    if option.mark > 0:
        return Verdict("right", "Belongs here", missed="Belongs too")
    return Verdict("again", "Does not belong")


def _of_best_and_worst(item: Item, option: Option, young: bool) -> Verdict:
    if option.mark == RIGHT:
        return Verdict("right", "The best thing to do")
    return Verdict("worst", "The worst thing to do") if option.danger else Verdict("part", "In between")  # fmt: skip


def _of_order(item: Item, option: Option, young: bool) -> Verdict:
    return Verdict("right", PLACES[item.options.index(option)])


_TO_ADULTS = {"right": "Right", "part": "Right in part", "again": "Not what this policy says"}
_TO_PUPILS = {"right": "That’s it", "part": "Nearly", "again": "Let’s look again"}

_VERDICTS: dict[str, Callable[[Item, Option, bool], Verdict]] = {
    "some": _of_some,
    "best-worst": _of_best_and_worst,
    "order": _of_order,
}

_HEADINGS = {
    "some": ("Right: these belong", "Not all of these belong"),
    "best-worst": ("Right, both of them", "Let’s look at these two again"),
    "order": ("Right: that is the order", "Let’s look at the order again"),
}


def _hint(item: Item, young: bool) -> str:
    """Return how the question is answered, where that is not plain to see."""
    hints = {
        "some": f"Tick {COUNTED[len(rights(item))]} answers.",
        "best-worst": "Choose one as the best and another as the worst.",
        "order": "Tick what comes first. Then tick what comes next, and so on.",
    }
    return hints.get(item.type, "")


def _read(item: Item, audience: str, told: Mapping[str, list[Place]]) -> list[tuple[str, str]]:
    """Return the headings of the guidance that tell the item's clauses, with their addresses."""
    found = (place for clause in item.clauses for place in told.get(clause, ()))
    headed = (place for place in found if place.audience == audience and place.anchor)
    mine = [place for place in headed if place.anchor != SUMMARY]
    return list(
        dict.fromkeys((place.heading, f"{GUIDANCE}{audience}/#{place.anchor}") for place in mine)
    )


def _rests(item: Item, school: SchoolContent) -> list[tuple[str, str, str]]:
    texts = {clause.id: clause.text for clause in school.register.clauses}
    return [(each, f"{POLICY}#{anchor(each)}", texts.get(each, "")) for each in item.clauses]


def topics(school: SchoolContent, items: tuple[Item, ...]) -> list[tuple[str, str, int]]:
    """Return the topics that items have, in the register's order: id, name, number of items."""
    asked = [item.topic for item in items]
    return [
        (topic, name, asked.count(topic))
        for topic, name in school.register.topics.items()
        if topic in asked
    ]

"""The page of a quiz: complete HTML, with every question, every reason and every link in it."""

from dataclasses import asdict, dataclass

from markupsafe import Markup

from quizzes.policyquiz.model import RIGHT, Item

from ..content import QuizSource, SchoolContent
from ..coverage import Place, places
from .render import render, with_links

POLICY = "../../policy/"
GUIDANCE = "../../"
TO_ROOT = "../../../../"
SUMMARY = "the-three-main-points"
"""The part of a page that only sums up the others."""


@dataclass(frozen=True)
class _Choice:
    """One option as the page shows it."""

    id: str
    text: str
    right: bool
    rationale: Markup


@dataclass(frozen=True)
class _Question:
    """One item as the page shows it, with the parts of the guidance that answer it."""

    item: Item
    choices: list[_Choice]
    read: list[tuple[str, str]]


def quiz_page(school: SchoolContent, audience: str) -> str:
    """Return the Markdown of the quiz page of an audience."""
    source, told = school.quizzes[audience], places(school)
    questions = [
        _question(item, order, audience, told) for item, order in _first_form_first(source)
    ]
    return render(
        "quiz.md",
        school=school,
        quiz=source.quiz,
        questions=questions,
        forms=[asdict(form) for form in source.forms],
        minutes=source.bank.quiz.minutes,
        root=TO_ROOT,
        guidance=f"{GUIDANCE}{audience}/",
    )


def _first_form_first(source: QuizSource) -> list[tuple[Item, tuple[str, ...]]]:
    """Return the items, those of the first form first and as it shows them.

    So the first question stands right before any script has run, and without any.
    """
    items = {item.id: item for item in source.bank.items}
    first = {at.id: at.options for at in source.forms[0].items}
    rest = {
        name: tuple(option.id for option in item.options)
        for name, item in items.items()
        if name not in first
    }
    return [(items[name], order) for name, order in (first | rest).items()]


def _question(
    item: Item, order: tuple[str, ...], audience: str, told: dict[str, list[Place]]
) -> _Question:
    options = {option.id: option for option in item.options}
    choices = [
        _Choice(
            name,
            options[name].text,
            options[name].mark == RIGHT,
            with_links(options[name].rationale, POLICY),
        )
        for name in order
    ]
    return _Question(item, choices, _read(item, audience, told))


def _read(item: Item, audience: str, told: dict[str, list[Place]]) -> list[tuple[str, str]]:
    """Return the headings of the guidance that tell the item's clauses, with their addresses."""
    found = (place for clause in item.clauses for place in told.get(clause, ()))
    headed = (place for place in found if place.audience == audience and place.anchor)
    mine = [place for place in headed if place.anchor != SUMMARY]
    return list(
        dict.fromkeys((place.heading, f"{GUIDANCE}{audience}/#{place.anchor}") for place in mine)
    )

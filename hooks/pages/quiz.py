"""The page of a quiz: complete HTML, with every question, every reason and every link in it."""

from dataclasses import asdict
from hashlib import sha256

from quizzes.policyquiz.marking import steps_of
from quizzes.policyquiz.model import Item

from ..content import QuizSource, SchoolContent
from ..coverage import places
from ..environment import ROOT
from .question import question, topics
from .render import render

GUIDANCE = "../../"
TO_ROOT = "../../../../"

PLAYER = ROOT / "quizzes" / "player"
NOT_AT_ONCE = ("check", "practice", "quiz", "worker")
"""The modules that belong to another page, come later, or fetch the others."""


def quiz_page(school: SchoolContent, audience: str) -> str:
    """Return the Markdown of the quiz page of an audience."""
    source, told = school.quizzes[audience], places(school)
    return render(
        "quiz.md",
        school=school.register.school,
        quiz=source.quiz,
        questions=[
            question(item, order, audience, told) for item, order in _first_form_first(source)
        ],
        topics=topics(school, source.quiz.items),
        forms=[asdict(form) for form in source.forms],
        minutes=source.bank.quiz.minutes,
        young=audience == "pupils",
        modules=[each.name for each in sorted(PLAYER.glob("*.js")) if each.stem not in NOT_AT_ONCE],
        root=TO_ROOT,
        guidance=f"{GUIDANCE}{audience}/",
    )


def _first_form_first(source: QuizSource) -> list[tuple[Item, tuple[str, ...]]]:
    """Return the items, those of the first form first and as it shows them.

    So the first question stands right before any script has run, and without any.
    """
    items = {item.id: item for item in source.bank.items}
    placed = {at.id: at.options for form in reversed(source.forms) for at in form.items}
    first = [at.id for at in source.forms[0].items]
    rest = [name for name in items if name not in first]
    return [(items[name], placed.get(name) or _mixed(items[name])) for name in (*first, *rest)]


def _mixed(item: Item) -> tuple[str, ...]:
    """Return an order for the options of an item that no form asks, the same in every build."""

    def digest(option: str) -> str:
        return sha256(f"{item.id} {option}".encode()).hexdigest()

    steps = ([option.id for option in step] for step in steps_of(item))
    return tuple(option for step in steps for option in sorted(step, key=digest))

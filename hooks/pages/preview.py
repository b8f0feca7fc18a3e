"""The page that shows one item to its author, in all its states, while the bank is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from quizzes.policyquiz import canonical
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import Item

from ..content import SchoolContent
from ..coverage import places
from .pictured import WORDS
from .question import Question, question
from .render import render

EVERY_OPTION = ("one", "tell", "picture")
"""The types of which each answer is shown; of the others, one answer for each mark."""


@dataclass(frozen=True)
class State:
    """The item after an answer, or before any; `says` is the heading."""

    says: str
    response: str
    question: Question


def preview_page(
    school: SchoolContent,
    audience: str,
    item: Item,
    problems: list[str],
    shows: Mapping[str, str],
) -> str:
    """Return the Markdown of the page: the item before an answer and after each kind of answer.

    `shows` tells for each picture what it shows, in words.
    """
    shown = question(school, audience, item, _mixed(item), places(school))
    return render(
        "preview.md",
        item=item,
        school=school.register.school,
        states=[State(says, response, shown) for says, response in _states(item)],
        problems=problems,
        young=audience == "pupils",
        pictures="pictures/",
        shows=shows,
        topic_names=school.register.topics,
        words=WORDS,
    )


def _states(item: Item) -> Iterator[tuple[str, str]]:
    yield "Before an answer", ""
    if item.type == "steps":
        first = next(responses(item)).split("-")[0]
        yield "After the first step", first
    for response in _telling(item):
        yield f"Answered {response}: earns {canonical.number(mark(item, response))}", response


def _telling(item: Item) -> list[str]:
    """Return the responses worth showing: all of a single choice, else one for each mark."""
    found = list(responses(item))
    if item.type in EVERY_OPTION:
        return found
    by_mark = {mark(item, each): each for each in reversed(found)}
    return [by_mark[earned] for earned in sorted(by_mark, reverse=True)]


def _mixed(item: Item) -> tuple[str, ...]:
    options = [option.id for option in item.options]
    return tuple(Random(item.id).sample(options, len(options)))

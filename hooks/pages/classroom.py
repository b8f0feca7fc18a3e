"""The pages with which a grown-up does a pupils' quiz with a whole class: sheets to print."""

from collections.abc import Mapping
from typing import Any

from quizzes.policyquiz.model import Form, Item

from ..content import QuizSource, SchoolContent
from ..papers import key_of, questions_of
from .pictured import WORDS, is_in_pictures, letters
from .question import topics
from .render import render

AUDIENCE = "pupils"
FOLDER = f"{AUDIENCE}/class"


def class_pages(school: SchoolContent, shows: Mapping[str, str]) -> dict[str, str]:
    """Return the pages for classes of a school by their paths below it, as Markdown."""
    source = school.quizzes.get(AUDIENCE)
    if source is None or not source.forms:
        return {}
    made = {
        f"{FOLDER}.md": render("class.md", **_common(school, source)),
        f"{FOLDER}/teacher.md": render("class-teacher.md", **_common(school, source)),
    }
    if is_in_pictures(source):
        made |= {f"{FOLDER}/form-{each.number}.md": _sheet(school, source, each, shows) for each in source.forms}  # fmt: skip
    return made


def _sheet(school: SchoolContent, source: QuizSource, form: Form, shows: Mapping[str, str]) -> str:
    return render(
        "class-sheet.md",
        **_common(school, source),
        form=form,
        asked=asked(source, form),
        shows=shows,
        pictures="../../../../../pictures/",
    )


def asked(source: QuizSource, form: Form) -> list[tuple[Item, list[Any]]]:
    """Return the items of a form, each with its options in the order of the form."""
    items = {item.id: item for item in source.bank.items}
    options = {(item.id, each.id): each for item in items.values() for each in item.options}
    return [(items[at.id], [options[at.id, each] for each in at.options]) for at in form.items]


def _common(school: SchoolContent, source: QuizSource) -> dict[str, Any]:
    return {
        "school": school.register.school,
        "quiz": source.quiz,
        "forms": [(each.number, questions_of(each), key_of(each)) for each in source.forms],
        "in_pictures": is_in_pictures(source),
        "letters": letters(source),
        "words": WORDS,
        "topics": [name for _, name, _ in topics(school, source.quiz.items)],
        "minutes": source.bank.quiz.minutes,
    }

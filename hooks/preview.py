"""Finds the item that an author wants to see, with its school and what check says of it."""

from dataclasses import dataclass
from pathlib import Path

from quizzes.authoring.bank import Written
from quizzes.policyquiz.marking import can_be_right

from .checks import items
from .content import Content, QuizSource, SchoolContent, gather
from .pages.preview import preview_page

PARTS = 3
HOW = "Name it as <school>/<audience>/<item>, such as forge/staff/request-from-a-pupil."


class NotFound(Exception):
    """There is no such item; the message says what there is."""


@dataclass(frozen=True)
class Found:
    """An item with where it belongs, and its place in the bank."""

    school: SchoolContent
    source: QuizSource
    item: Written
    place: int


def find(content: Content, name: str) -> Found:
    """Return the item of that name. Raises NotFound with what there is instead."""
    parts = name.split("/")
    if len(parts) != PARTS:
        raise NotFound(f"“{name}” names no item. {HOW}")
    school = _one_of(content.schools, parts[0], "school")
    source = _one_of(school.quizzes, parts[1], f"readable bank of {parts[0]} for")
    places = {item.id: n for n, item in enumerate(source.bank.items)}
    place = _one_of(places, parts[2], "item")
    item = source.bank.items[place]
    if not can_be_right(item):
        raise NotFound(
            f"No answer to “{item.id}” is right. Run build.py check, and mend its marks."
        )
    return Found(school, source, item, place)


def _one_of[T](known: dict[str, T], name: str, kind: str) -> T:
    if name not in known:
        raise NotFound(f"There is no {kind} “{name}”. There are: {', '.join(known) or 'none'}.")
    return known[name]


def page(docs: Path, bank: Path, name: str) -> str:
    """Return the Markdown of an item's preview, read anew. Raises NotFound."""
    content = gather(docs, bank)
    found = find(content, name)
    problems = _problems(content, found)
    shows = {name: each.shows for name, each in content.pictures.items()}
    return preview_page(found.school, found.source.audience, found.item.published, problems, shows)


def _problems(content: Content, found: Found) -> list[str]:
    """Return what check says between the item's first line and the next one's."""
    lines = _lines(found)
    file = found.source.located.file
    mine = (each for each in items.check(content).problems if each.file == file)
    return [
        f"Line {each.line}: {each.what} [{each.rule}] {each.repair}"
        for each in sorted(set(mine))
        if each.line in lines
    ]


def _lines(found: Found) -> range:
    starts = [
        found.source.located.places[("items", n)][0] for n in range(len(found.source.bank.items))
    ]
    return range(starts[found.place], [*starts, 10**9][found.place + 1])

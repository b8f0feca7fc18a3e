"""Where each clause is told: on which page, under which heading, and in which items."""

import re
from collections import defaultdict
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from .content import Page, SchoolContent
from .prose import plain


@dataclass(frozen=True)
class Place:
    """A part of a guidance page: the audience it speaks to, its heading and its anchor."""

    audience: str
    heading: str
    anchor: str


def places(school: SchoolContent) -> dict[str, list[Place]]:
    """Return for each clause the parts of the pages that cite it, each once."""
    found: dict[str, list[Place]] = defaultdict(list)
    for page in school.pages.values():
        for clause, place in _cited_on(page):
            if place not in found[clause]:
                found[clause].append(place)
    return found


def _cited_on(page: Page) -> list[tuple[str, Place]]:
    place, found = Place(page.audience, "", ""), []
    for sentence in page.sentences:
        if sentence.kind == "heading":
            heading = plain(sentence.text)
            place = Place(page.audience, heading, slugify(heading, "-"))
        found += [(clause, place) for clause in sentence.cites]
    return found


def items(school: SchoolContent) -> dict[str, list[tuple[str, str]]]:
    """Return for each clause the items that rest on it, as (audience, item id)."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for source in school.quizzes.values():
        for item in source.bank.items:
            for clause in item.clauses:
                found[clause].append((source.audience, item.id))
    return found


def in_order(clause: str) -> list[int | str]:
    """Return a key that sorts clauses as people count: 6.2 before 6.10."""
    return [int(part) if part.isdigit() else part for part in re.findall(r"\d+|\D+", clause)]

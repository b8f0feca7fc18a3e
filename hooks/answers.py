"""The answers that a school's first screen shows: which an author chose, or the page's first three.

They stand in the page's front matter by their headings:

    first_answers:
      - Can I post the class photograph?
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from markdown.extensions.toc import slugify

from quizzes.authoring.problems import Problem

from .content import Page
from .prose import plain

KEY = "first_answers"
HOW_MANY = 3
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_SECTION = re.compile(r"^## +(.+?)\s*$\n(.*?)(?=^## |\Z)", re.M | re.S)


@dataclass(frozen=True)
class Answer:
    """A question of a page, its anchor, and the first paragraph of its answer, as Markdown.

    Where the section opens with a list, or with what leads to one, there is no paragraph that
    could stand alone, and it is "".
    """

    question: str
    anchor: str
    opening: str


def first_answers(page: Page) -> list[Answer]:
    """Return the answers for the first screen, in the author's order."""
    sections = {plain(heading): body for heading, body in _SECTION.findall(page.markdown)}
    asked = [heading for heading in sections if heading.endswith("?")]
    wanted = [each for each in _chosen(page) if each in sections] or asked[:HOW_MANY]
    return [Answer(each, slugify(each, "-"), _opening(sections[each])) for each in wanted]


def strangers(page: Page) -> Iterator[Problem]:
    """Yield a problem for each heading in the front matter that the page does not have."""
    headings = {sentence.plain for sentence in page.sentences if sentence.kind == "heading"}
    whole = {plain(heading) for heading, _ in _SECTION.findall(page.markdown)}
    for heading in _chosen(page):
        if heading not in headings | whole:
            yield Problem(
                page.file,
                _line(page, heading),
                1,
                f"“{heading}” in {KEY} is no heading of this page.",
                "Copy the heading as it stands below, question mark and all.",
            )


def _chosen(page: Page) -> list[str]:
    front = _FRONT.match(page.markdown)
    try:
        meta: Any = yaml.safe_load(front[1]) if front else {}
    except yaml.YAMLError:
        return []
    chosen = meta.get(KEY) if isinstance(meta, dict) else None
    return [str(each) for each in chosen] if isinstance(chosen, list) else []


def _line(page: Page, text: str) -> int:
    return next((n for n, line in enumerate(page.markdown.splitlines(), 1) if text in line), 1)


def _opening(body: str) -> str:
    """Return the first paragraph of a section, if it says something by itself."""
    first = body.strip().split("\n\n")[0].strip()
    leads = re.match(r"[-*+<!#]|\d+[.)] ", first) or first.endswith(":")
    return "" if leads or not first else " ".join(first.split())

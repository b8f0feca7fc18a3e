"""The paragraphs of a guidance page that answer a quiz, as the page itself has them.

The result of a quiz shows them, so that nobody has to look for what they should read again.
What renders the page renders them: no word is changed, and every citation stays.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown import Markdown
from markupsafe import Markup

from quizzes.policyquiz.model import Item

from ..citations import Citations
from ..content import SchoolContent
from ..guidance import Guidance
from ..markup import Element, parsed
from ..prose import without_front
from ..register import anchor
from .question import GUIDANCE, POLICY, SUMMARY

HEADINGS = ("h1", "h2", "h3")
LISTS = ("ul", "ol")
BOXES = {"main-points", "rules"}
"""Classes of what only holds other parts together."""

_HREF = re.compile(r'(?<= href=")(?![a-z]+:)([^"]*)')


@dataclass(frozen=True)
class Passage:
    """A paragraph, a rule, or a list with its lead-in; the clauses that it cites; where it stands."""

    html: Markup
    clauses: tuple[str, ...]
    heading: Markup
    address: str


def passages(school: SchoolContent, audience: str, items: Iterable[Item]) -> list[Passage]:
    """Return the parts of the audience's page that tell what items rest on, in the page's order.

    Of several that tell a clause, it is the first; one that only sums up comes last.
    """
    told = sorted(_told(school, audience), key=_sums_up)
    wanted = {clause for item in items for clause in item.clauses}
    chosen = [next((each for each in told if clause in each.clauses), None) for clause in wanted]
    return [each for each in told if each in chosen]


def _sums_up(passage: Passage) -> bool:
    return passage.address.endswith(f"#{SUMMARY}")


def _told(school: SchoolContent, audience: str) -> Iterator[Passage]:
    """Yield every part of the page that cites a clause."""
    if audience not in school.pages:
        return
    page = parsed(_rendered(school.pages[audience].markdown, school.register.school.name))
    for heading, parts in _blocks(page):
        clauses = tuple(dict.fromkeys(clause for part in parts for clause in _cited(part)))
        if clauses:
            at = f"{GUIDANCE}{audience}/#{heading.attributes.get('id', '')}"
            html = Markup(_moved("".join(map(str, parts)), audience))
            yield Passage(html, clauses, Markup(_said(heading)), at)


def _rendered(markdown: str, name: str) -> str:
    """Return a page as HTML, by what renders it on the site."""
    ours = (Citations(policy=POLICY), Guidance(on=True, name=name))
    theirs = ("admonition", "attr_list", "md_in_html", "toc")
    return Markdown(extensions=[*theirs, *ours]).convert(without_front(markdown))


# The parts of a page ----------------------------------------------------------------------


def _blocks(page: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Yield each part with the heading that it stands under; a lead-in and its list are one."""
    heading, block = Element("h1", {}, ""), list[Element]()
    for element in _flat(page):
        if element.tag in LISTS and block and _leads(block[-1]):
            block.append(element)
            continue
        if block:
            yield heading, block
        is_heading = element.tag in HEADINGS
        heading, block = (element, []) if is_heading else (heading, [element])
    if block:
        yield heading, block


def _flat(parent: Element) -> Iterator[Element]:
    for child in parent.children:
        if isinstance(child, Element):
            yield from _flat(child) if child.classes & BOXES else (child,)


def _leads(element: Element) -> bool:
    return element.tag == "p" and _said(element).rstrip().endswith(":")


def _said(element: Element) -> str:
    """Return what an element says without its citations, as it stands in the source."""
    parts = (
        _said(child) if isinstance(child, Element) else str(child)
        for child in element.children
        if not (isinstance(child, Element) and "cites" in child.classes)
    )
    return "".join(parts).strip()


def _cited(element: Element) -> Iterator[str]:
    """Yield the clauses that an element cites."""
    for link in element.elements():
        if "cite" in link.classes:
            yield link.attributes["href"].partition(f"#{anchor('')}")[2]


def _moved(html: str, audience: str) -> str:
    """Return HTML of the page with its links as they are from the quiz, one folder deeper."""
    return _HREF.sub(lambda link: _address(link.group(), audience), html)


def _address(href: str, audience: str) -> str:
    if href.startswith(POLICY):
        return href
    path, mark, place = href.partition("#")
    folder = re.sub(r"(^|/)index$", r"\1", (path or audience).removesuffix(".md"))
    return f"{GUIDANCE}{folder}/{mark}{place}".replace("//", "/")

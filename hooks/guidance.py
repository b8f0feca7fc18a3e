"""How a school's page looks, as a Python-Markdown extension: no word of it is changed.

What an author wrote in plain Markdown gets the parts of the design: the school's name over the
heading, the three main points as a card, rules with their strength as a sign, steps and what can
follow as the author marks them, citations behind the sentence, the pages of a school as cards. Configuration:

    on       whether the page is a school's; otherwise it stays as it is
    name     the school's name, as the heading has it
    icons    drawings by the name of an audience
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from .ruling import ruling

PRIORITY = 15
"""After citations and links have become elements, and before the headings get their addresses."""

MAIN_POINTS = ("The three main points", "What are its three main points?")
WHICH_PAGE = "Which page is for me?"
MARKED = {"<!-- steps -->": "in-order", "<!-- what can follow -->": "follows"}
"""The mark before a list, and how it is drawn then: in the order that the policy gives, or as
what can follow, each for itself. It is for the author to say, who has the policy at hand."""

_STOPS = ".,;:!?"
FIRM_SPACE = "\N{NO-BREAK SPACE}"


class Guidance(Extension):
    """Registers the design of a school's pages with Python-Markdown."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "on": [False, "whether the page is a school's"],
            "name": ["", "the school's name"],
            "icons": [{}, "drawings by the name of an audience"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the tree processor."""
        md.treeprocessors.register(_Designed(self, md), "guidance", PRIORITY)


class _Designed(Treeprocessor):
    def __init__(self, extension: Guidance, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        if not self.extension.getConfig("on"):
            return
        for element in root.iter():
            _cites_behind(element)
            _cites_beside(element)
        for heading in root.iter("h1"):
            _named(heading, self.extension.getConfig("name"))
        _main_points(root)
        self._pages_as_cards(root)
        self._lists(root)

    def _pages_as_cards(self, root: Element) -> None:
        for heading, pages in _after_headings(root, "ul"):
            if _words(heading) == WHICH_PAGE:
                pages.set("class", "cards")
                for entry in pages:
                    self._card(entry)

    def _card(self, entry: Element) -> None:
        link = entry.find("a")
        if link is None:
            return
        entry.set("class", "card")
        audience = link.get("href", "").removesuffix(".md")
        drawing = self.extension.getConfig("icons").get(audience)
        if drawing and self.md:
            entry.text = self.md.htmlStash.store(drawing)
        said = re.sub(r"^:\s*", "", link.tail or "")
        link.tail = ""
        colon = SubElement(entry, "span", {"class": "unseen"})
        colon.text = ": "
        text = SubElement(entry, "span", {"class": "card__text"})
        text.text = said
        for child in list(entry):
            if child not in (link, colon, text):
                entry.remove(child)
                text.append(child)

    def _lists(self, root: Element) -> None:
        mark = ""
        before: Element | None = None
        for element in list(root):
            if element.tag == "ul" and not element.get("class"):
                if mark:
                    element.set("class", mark)
                elif before is not None:
                    _as_rule(root, before, element)
            mark = self._mark(element)
            if not mark:
                before = element if element.tag == "p" else None
        _side_by_side(root)

    def _mark(self, element: Element) -> str:
        """Return how the list after this element is to be drawn, if the element is a mark."""
        blocks = self.md.htmlStash.rawHtmlBlocks if self.md else []
        number = re.search(r"wzxhzdk:(\d+)", element.text or "")
        return MARKED.get(str(blocks[int(number[1])]).strip(), "") if number else ""


# The parts --------------------------------------------------------------------------------


def _words(element: Element) -> str:
    """Return what an element says, without its citations."""
    inner = "" if element.get("class") in ("cites", "unseen") else element.text or ""
    if element.get("class") not in ("cites", "unseen"):
        inner += "".join(_words(child) + (child.tail or "") for child in element)
    return " ".join(inner.split())


def _cites_behind(parent: Element) -> None:
    """Put the stop of a sentence before its citations: 'the Principal. 5.3a'."""
    before: Element | None = None
    for child in parent:
        if child.get("class") == "cites" and (child.tail or "")[:1] in (*_STOPS,):
            stop, child.tail = (child.tail or "")[0], (child.tail or "")[1:]
            if before is None:
                parent.text = f"{(parent.text or '').rstrip()}{stop} "
            else:
                before.tail = f"{(before.tail or '').rstrip()}{stop} "
        before = child


def _cites_beside(parent: Element) -> None:
    """Keep a citation on the line of the word before it, however narrow the page is."""
    before: Element | None = None
    for child in parent:
        if child.get("class") == "cites":
            if before is None:
                parent.text = _with_firm_end(parent.text)
            else:
                before.tail = _with_firm_end(before.tail)
        before = child


def _with_firm_end(text: str | None) -> str:
    """Return a text whose last space, if it ends with one, is a space that does not break."""
    text = text or ""
    return f"{text.rstrip()}{FIRM_SPACE}" if text.strip() and text[-1].isspace() else text


def _named(heading: Element, school: str) -> None:
    """Set the school's name over what the page is: 'Forge: social media' becomes two lines."""
    name, colon, rest = (heading.text or "").partition(": ")
    if not colon or len(heading) or name != school:
        return
    heading.text = ""
    over = SubElement(heading, "span", {"class": "eyebrow"})
    over.text, over.tail = name, " "
    SubElement(over, "span", {"class": "unseen"}).text = ":"
    SubElement(heading, "span", {"class": "headline"}).text = rest


def _after_headings(root: Element, tag: str) -> Iterator[tuple[Element, Element]]:
    """Yield each heading that is followed at once by such an element, with it."""
    for parent in list(root.iter()):
        elements = list(parent)
        for heading, following in pairwise(elements):
            if heading.tag == "h2" and following.tag == tag:
                yield heading, following


def _main_points(root: Element) -> None:
    """Gather the main points and their heading in a card."""
    elements = list(root)
    first = next(
        (n for n, e in enumerate(elements) if e.tag == "h2" and _words(e) in MAIN_POINTS), -1
    )
    if first < 0:
        return
    end = next(
        (n for n in range(first + 1, len(elements)) if elements[n].tag not in ("p", "ul")),
        len(elements),
    )
    card = Element("div", {"class": "main-points"})
    for element in elements[first:end]:
        if not (element.text or "").startswith("\x02wzxhzdk"):
            root.remove(element)
            card.append(element)
    root.insert(first, card)


def _as_rule(root: Element, before: Element, entries: Element) -> None:
    """Gather a rule and its list, with the strength that its own words have, if they have one."""
    lead = _last_sentence(before)
    found = ruling(_words(lead), [_words(entry) for entry in entries])
    if found is None:
        return
    rule = Element("div", {"class": "rule rule--not" if found.against else "rule rule--do"})
    word = SubElement(rule, "div", {"class": "rule__word", "aria-hidden": "true"})
    word.text = found.word
    place = list(root).index(entries)
    if lead is before:
        root.remove(before)
        place -= 1
    else:
        _shorten(before, lead)
    root.remove(entries)
    rule.extend([lead, entries])
    root.insert(place, rule)


_BOUNDARY = re.compile(r".*[.?!][\"”’)]* +", re.S)


def _last_sentence(paragraph: Element) -> Element:
    """Return a paragraph of the last sentence, or the paragraph itself where it has but one.

    Only plain words are looked at: a sentence that holds a citation stays where it is.
    """
    end = paragraph[-1].tail if len(paragraph) else paragraph.text
    boundary = _BOUNDARY.match(end or "")
    behind_citation = len(paragraph) and _stopped(paragraph)
    if not boundary and not behind_citation:
        return paragraph
    lead = Element("p")
    lead.text = (end or "")[boundary.end() if boundary else 0 :].strip()
    return lead


def _stopped(paragraph: Element) -> bool:
    """Whether the words before the last citation end a sentence."""
    if paragraph[-1].get("class") != "cites":
        return False
    before = paragraph[-2].tail if len(paragraph) > 1 else paragraph.text
    return (before or "").rstrip().endswith((".", "?", "!"))


def _shorten(paragraph: Element, lead: Element) -> None:
    """Take the last sentence out of the paragraph that it came from."""
    last, said = (paragraph[-1] if len(paragraph) else None), lead.text or ""
    text = ((last.tail if last is not None else paragraph.text) or "").rstrip()
    left = text.removesuffix(said).rstrip()
    if last is None:
        paragraph.text = left
    else:
        last.tail = left


def _side_by_side(root: Element) -> None:
    """Gather rules that stand next to each other; one for and one against stand side by side."""
    run: list[Element] = []
    for element in [*root, Element("end")]:
        if element.get("class", "").startswith("rule "):
            run.append(element)
            continue
        if run:
            _gather(root, run)
        run = []


def _gather(root: Element, run: list[Element]) -> None:
    kinds = [each.get("class") for each in run]
    both = len(run) == 2 and len(set(kinds)) == 2  # noqa: PLR2004 - a pair
    box = Element("div", {"class": "rules rules--both" if both else "rules"})
    root.insert(list(root).index(run[0]), box)
    for element in run:
        root.remove(element)
        box.append(element)


def makeExtension(**settings: Any) -> Guidance:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension; Python-Markdown calls this by its name."""
    return Guidance(**settings)

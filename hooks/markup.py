"""HTML as a tree that writes itself back byte for byte, so that a page can be added to.

The parser of the standard library finds the tags. What they are made of is kept as it stood,
so whatever nobody touches comes out as it went in.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))  # fmt: skip


@dataclass
class Text:
    """A run of text, as it stands in the source: with its character references."""

    source: str

    def __str__(self) -> str:
        return self.source


@dataclass
class Raw(Text):
    """A comment, a declaration, or the text of a script or a style: nothing to be read."""


@dataclass
class Element:
    """An element with what is in it. `opening` and `closing` are its tags as they stand."""

    tag: str
    attributes: dict[str, str]
    opening: str
    children: list["Node"] = field(default_factory=list)
    closing: str = ""

    def __str__(self) -> str:
        return "".join([self.opening, *map(str, self.children), self.closing])

    @property
    def classes(self) -> set[str]:
        """The names of its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """Its text as it is seen."""
        parts = (
            each.text if isinstance(each, Element) else unescape(each.source)
            for each in self.children
        )
        return "".join(parts)

    def elements(self) -> Iterator["Element"]:
        """Yield the elements in it, at every depth, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()


Node = Text | Element


def parsed(html: str) -> Element:
    """Return a page as an element without tags of its own."""
    parser = _Parser(html)
    parser.feed(html)
    parser.close()
    return parser.finished()


class _Parser(HTMLParser):
    """Notes where each token begins; its source ends where the next one begins."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self._html = html
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._tokens: list[tuple[int, str, str, dict[str, str]]] = []

    def _note(self, kind: str, tag: str = "", attributes: dict[str, str] | None = None) -> None:
        line, column = self.getpos()
        self._tokens.append((self._lines[line - 1] + column, kind, tag, attributes or {}))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("void" if tag in VOID else "start", tag, {k: v or "" for k, v in attrs})

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note("void", tag, {k: v or "" for k, v in attrs})

    def handle_endtag(self, tag: str) -> None:
        self._note("end", tag)

    def handle_data(self, data: str) -> None:
        self._note("raw" if self.cdata_elem else "text")

    def handle_entityref(self, name: str) -> None:
        self._note("text")

    def handle_charref(self, name: str) -> None:
        self._note("text")

    def handle_comment(self, data: str) -> None:
        self._note("raw")

    def handle_decl(self, decl: str) -> None:
        self._note("raw")

    def handle_pi(self, data: str) -> None:
        self._note("raw")

    def unknown_decl(self, data: str) -> None:
        self._note("raw")

    def finished(self) -> Element:
        """Return the tree of what was fed."""
        root = Element("", {}, "")
        open_elements = [root]
        ends = [*(start for start, *_ in self._tokens[1:]), len(self._html)]
        for (start, kind, tag, attributes), end in zip(self._tokens, ends, strict=False):
            _add(open_elements, kind, self._html[start:end], tag, attributes)
        return root


def _add(
    open_elements: list[Element], kind: str, source: str, tag: str, attributes: dict[str, str]
) -> None:
    """Put one token in its place in the tree."""
    here = open_elements[-1].children
    last = here[-1] if here else None
    if kind == "text" and type(last) is Text:
        last.source += source
    elif kind in ("text", "raw"):
        here.append(Text(source) if kind == "text" else Raw(source))
    elif kind == "end":
        _close(open_elements, tag, source)
    else:
        here.append(element := Element(tag, attributes, source))
        if kind == "start":
            open_elements.append(element)


def _close(open_elements: list[Element], tag: str, source: str) -> None:
    """Close the innermost element of a name, and those in it that were left open."""
    if tag not in (element.tag for element in open_elements):
        open_elements[-1].children.append(Raw(source))
        return
    while open_elements[-1].tag != tag:
        open_elements.pop()
    open_elements.pop().closing = source

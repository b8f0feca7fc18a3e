"""A guidance page as a reader takes it in: sentences, with the line and column of each.

It knows what the pages are written in: headings, paragraphs, lists with a lead-in, and
boxes (`!!! extra "title"` with an indented text).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from quizzes.authoring.citing import CITATION, cited

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_BOX = re.compile(r"^(?:!!!|\?\?\?\+?) +(\w+)")
_HEADING = re.compile(r"^#{1,6} +")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]) +")
_SENTENCE = re.compile(r"\S.*?(?:[.!?:][\"”’)*_]*(?=\s|$)|$)", re.S)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_MARKUP = re.compile(r"[*_`]{1,3}|\{[^}]*\}|<[^>]+>")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a page. `lead` is the lead-in of the list that it stands in, if any."""

    text: str
    line: int
    column: int
    kind: str
    box: str = ""
    lead: "Sentence | None" = None
    leads: bool = False

    @property
    def cites(self) -> list[str]:
        """The ids of the clauses that it cites."""
        return cited(self.text)

    @property
    def plain(self) -> str:
        """The words as they are read: no citations, no markup, no link addresses."""
        return plain(self.text)

    @property
    def whole(self) -> str:
        """The words with the lead-in that they complete."""
        return f"{self.lead.plain} {self.plain}" if self.lead else self.plain


@dataclass
class _Block:
    kind: str
    box: str
    lines: list[tuple[int, int, str]] = field(default_factory=list)


def plain(text: str) -> str:
    """Return a text without citations, markup and link addresses."""
    bare = _MARKUP.sub("", _LINK.sub(r"\1", CITATION.sub("", text)))
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(bare.split()))


def sentences(markdown: str) -> Iterator[Sentence]:
    """Yield the sentences of a page, headings among them (kind "heading")."""
    lead: Sentence | None = None
    blocks = list(_blocks(_blanked(markdown)))
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind != "item":
            lead = None
        found = list(_sentences(block, lead))
        opens_list = following is not None and following.kind == "item"
        if found and block.kind == "text" and opens_list and found[-1].text.endswith(":"):
            found[-1] = lead = replace(found[-1], leads=True)
        yield from found


def without_front(markdown: str) -> str:
    """Return a page without the settings at its top."""
    return _FRONT.sub("", markdown)


def _blanked(markdown: str) -> str:
    """Return the text with front matter and comments emptied, every line in its place."""
    for pattern in (_FRONT, _COMMENT):
        markdown = pattern.sub(lambda match: re.sub(r"[^\n]", "", match.group()), markdown)
    return markdown


def _blocks(markdown: str) -> Iterator[_Block]:
    block, box = None, ""
    for number, line in enumerate(markdown.split("\n"), 1):
        opened = _BOX.match(line)
        if opened or not line.strip():
            if block:
                yield block
            block, box = None, opened.group(1) if opened else box
            continue
        if not line.startswith("    ") and block is None:
            box = ""
        kind, start = _kind(line)
        if block is None or kind != "text":
            if block:
                yield block
            block = _Block(kind, box)
        block.lines.append((number, start + 1, line[start:]))
        if kind == "heading":
            yield block
            block = None
    if block:
        yield block


def _kind(line: str) -> tuple[str, int]:
    """Return what a line begins, and where its words start."""
    for kind, pattern in (("heading", _HEADING), ("item", _ITEM)):
        match = pattern.match(line)
        if match:
            return kind, match.end()
    return "text", len(line) - len(line.lstrip())


def _sentences(block: _Block, lead: Sentence | None) -> Iterator[Sentence]:
    text = "\n".join(words for _, _, words in block.lines)
    for match in _SENTENCE.finditer(text):
        row = text.count("\n", 0, match.start())
        line, column, _ = block.lines[row]
        within = match.start() - (text.rfind("\n", 0, match.start()) + 1)
        yield Sentence(match.group(), line, column + within, block.kind, block.box, lead)

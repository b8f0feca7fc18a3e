"""Makes a pupils' page ready to be read aloud: a span around each word, and places for buttons.

The words of a sentence follow its first one, which names the sentence's recording:

    <span class="w" data-s="0f3a…">Call</span> <span class="w" data-say="…">999</span>

`data-say` stands where a word is said otherwise than it is written; an empty one belongs to
the word before. Citations are not read. Nothing else on the page changes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from quizzes.speech.recording import name
from quizzes.speech.wording import Piece, Sentence, sentence, sentences

from .markup import Element, Node, Text, parsed

INLINE = frozenset(("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var"))  # fmt: skip
SILENT_TAGS = frozenset(("button", "input", "noscript", "read-aloud", "script", "select", "style", "svg", "template"))  # fmt: skip
SILENT = frozenset(("cites", "pair__pick", "choice__place", "question__tally", "feedback"))
"""Classes of what is not read: what it says is said elsewhere, or comes from a script."""
FOR_GROWN_UPS = "grown-up"
"""The class of what is for the grown-up beside a pupil. The reasons in it are read all the same."""
APART = frozenset(("photo__by", "photo__label", "question__text", "reasons__links", "then__text"))
"""Classes of inline elements that are sentences of their own."""
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
"""What is said before the options, in the order in which they are shown."""

BY_SCRIPTS = (
    *NUMBERS,
    "Your best: the best thing to do",
    "Your best: in between",
    "Your best: the worst thing to do",
    "Your worst: the best thing to do",
    "Your worst: in between",
    "Your worst: the worst thing to do",
    "By the policy",
    "Your order",
    "This one has to be right to pass.",
    "You can go on all the same.",
    "Read this first:",
    "Your first answer is the one that counts.",
    "Your first answer counts. Putting it right helps you to pass as well.",
    "You have finished",
    "Well done! You have passed",
    "You are not there yet",
    "answers were right the first time.",
    "for your first answers. Some of them were right in part.",
    "You have put every answer right since. That passes too.",
    "You also pass when you put every answer right. Your answers are kept.",
)
"""What the player says of an answer, and of the result, in words that do not stand on the page."""


@dataclass
class Aloud:
    """A page that can be read aloud: its HTML, its sentences, and what scripts may say besides."""

    html: str
    sentences: list[Sentence]
    phrases: dict[str, Sentence] = field(default_factory=dict)

    @property
    def all_sentences(self) -> list[Sentence]:
        """Everything that may be said."""
        return [*self.sentences, *self.phrases.values()]


def is_read(path: str) -> bool:
    """Whether the page at a path below the sources is for pupils: a guide or a quiz."""
    top, _, *rest = [*path.removesuffix(".md").split("/"), ""]
    return top == "schools" and rest[:-1] in (["pupils"], ["pupils", "quiz"])


def with_aloud(html: str, root: str) -> Aloud:
    """Return a page with its words marked, its buttons placed and its script, from `root`."""
    page = parsed(html)
    article = next((each for each in page.elements() if each.tag == "article"), None)
    if article is None:
        return Aloud(html, [])
    quiz = [each for each in article.elements() if _is_asked(each)]
    found = [said for area in quiz or [article] for said in _mark(area)]
    phrases = {text: sentence(text) for text in _phrases(article) if text} if quiz else {}
    _place_buttons(article, quiz)
    _add_script(page, root)
    return Aloud(str(page), found, phrases)


def _is_asked(element: Element) -> bool:
    """Whether it is a part of a quiz that is read: its introduction, a question, or its end."""
    part = element.attributes.get("data-part")
    return "data-item" in element.attributes or (
        part in ("intro", "finish") and FOR_GROWN_UPS not in element.classes
    )


def _phrases(article: Element) -> Iterator[str]:
    """Yield what scripts write on the page of a quiz."""
    yield from BY_SCRIPTS
    for element in article.elements():
        attributes = element.attributes
        if "reasons" in element.classes:
            yield from (attributes["data-right"], attributes["data-again"])
        if attributes.get("data-missed"):
            yield attributes["data-missed"]
        if element.tag == "policy-quiz":
            yield from _scores(int(attributes["data-asked"]), int(attributes["data-pass-mark"]))


def _scores(asked: int, pass_mark: int) -> Iterator[str]:
    """Yield the figures of a result, where there are any."""
    if pass_mark:
        yield from (f"{score} of {asked}" for score in range(asked + 1))
        yield f"It takes {pass_mark} to pass."


# Words -----------------------------------------------------------------------------------

_RUNS = re.compile(r"\s+|\S+")


@dataclass
class _Bit(Text):
    """A run of text without a space; `opening` is the tag of its span, once it has one."""

    dialled: bool = False
    opening: str = ""

    def __str__(self) -> str:
        return f"{self.opening}{self.source}</span>" if self.opening else self.source

    @property
    def text(self) -> str:
        """The text as it is seen."""
        return unescape(self.source)


_BORDER = Text("")
"""Stands between two paragraphs, in the flow of a page's text."""


def _mark(area: Element) -> Iterator[Sentence]:
    """Put the words of an area into spans, and yield its sentences."""
    _split(area, dialled=False)
    for bits, pieces in _paragraphs(_flow(area)):
        for said in sentences(pieces):
            _open_spans(said, bits)
            yield said


def _split(element: Element, dialled: bool) -> None:
    """Split the texts in an element into runs with and without spaces."""
    children: list[Node] = []
    for child in element.children:
        if type(child) is Text:
            children += (_bit(run, dialled) for run in _RUNS.findall(child.source))
            continue
        if isinstance(child, Element) and _is_read(child, element):
            _split(child, dialled or child.attributes.get("href", "").startswith("tel:"))
        children.append(child)
    element.children = children


def _bit(run: str, dialled: bool) -> Text:
    return Text(run) if run.isspace() else _Bit(run, dialled)


def _is_read(child: Node, parent: Element) -> bool:
    """Whether what stands in an element is read; for grown-ups the reasons are, and nothing else."""
    if FOR_GROWN_UPS in parent.classes:
        return isinstance(child, Element) and "reasons" in child.classes
    return isinstance(child, Text) or not _is_silent(child)


def _is_silent(element: Element) -> bool:
    return (
        element.tag in SILENT_TAGS
        or bool(element.classes & SILENT)
        or element.attributes.get("aria-hidden") == "true"
        or element.attributes.get("data-part") == "count"
    )


def _flow(element: Element) -> Iterator[Text]:
    """Yield the runs of an element, and a border where a block begins or ends."""
    for child in (each for each in element.children if _is_read(each, element)):
        if isinstance(child, Text):
            yield child
        else:
            apart = child.tag not in INLINE or bool(child.classes & APART)
            yield from [_BORDER] if apart else []
            yield from _flow(child)
            yield from [_BORDER] if apart else []


def _paragraphs(flow: Iterable[Text]) -> Iterator[tuple[list[_Bit], list[Piece]]]:
    """Yield the bits of each paragraph, with what the voice has to know of each."""
    bits: list[_Bit] = []
    pieces: list[Piece] = []
    glued = False
    for text in (*flow, _BORDER):
        if isinstance(text, _Bit):
            bits.append(text)
            pieces.append(Piece(text.text, glued, text.dialled))
        elif text is _BORDER and bits:
            yield bits, pieces
            bits, pieces = [], []
        glued = isinstance(text, _Bit)


def _open_spans(said: Sentence, bits: list[_Bit]) -> None:
    """Give each word of a sentence its span, the first one with the sentence's name."""
    first = f' data-s="{name(said.text)}"'
    for word in said.words:
        says = word.says
        for bit in (bits[n] for n in word.pieces if Piece(bits[n].text).sounds):
            other = "" if says == bit.text else f' data-say="{escape(says)}"'
            bit.opening = f'<span class="w"{first}{other}>'
            first = says = ""


# Buttons and script ------------------------------------------------------------------------


def _place_buttons(article: Element, quiz: list[Element]) -> None:
    """Give every question and the introduction of a quiz a place for a button, or every section of a page."""
    if not quiz:
        _after(article, "h1", "page")
        _after(article, "h2", "section")
        _after(article, "h3", "section")
    for area in quiz:
        if "data-item" in area.attributes:
            _after(area, "legend", "question")
        elif area.attributes["data-part"] == "finish":
            _after(area, "h2", "part")
        else:
            area.children.insert(0, _button("part"))


def _after(element: Element, tag: str, what: str) -> None:
    """Put a button's place after each element of a name, or where the page keeps one there."""
    children: list[Node] = []
    for child in element.children:
        children.append(child)
        if isinstance(child, Element) and not _is_silent(child):
            _after(child, tag, what)
            if child.tag == tag:
                kept = _kept_place(element, child)
                (kept.children if kept else children).append(_button(what))
    element.children = children


def _kept_place(parent: Element, child: Element) -> Element | None:
    """Return the element that follows if the page keeps it for the button."""
    after = parent.children[parent.children.index(child) + 1 :]
    following = next((each for each in after if isinstance(each, Element)), None)
    is_kept = following and following.attributes.get("data-part") == "aloud"
    return following if is_kept else None


def _button(what: str) -> Element:
    reads = {"data-reads": what}
    return Element("read-aloud", reads, f'<read-aloud data-reads="{what}">', [], "</read-aloud>")


def _add_script(page: Element, root: str) -> None:
    """Let the page load what reads it aloud."""
    head = next(each for each in page.elements() if each.tag == "head")
    player = f"{root}assets/player"
    style = f'<link rel="stylesheet" href="{player}/aloud.css">'
    script = f'<script type="module" src="{player}/aloud.js"></script>'
    head.children.append(Text(style + script))

"""A bank as Moodle XML: what Moodle imports without loss of reasons, tags and part marks."""

import re
from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from quizzes.authoring.bank import Bank
from quizzes.policyquiz.model import Option

from .labels import labels
from .parts import Part, general, label, parts, worth
from .texts import BETWEEN, one_line, tidy
from .weights import percent

ORDERING = {
    "layouttype": "VERTICAL",
    "selecttype": "ALL",
    "gradingtype": "RELATIVE_TO_CORRECT",
    "showgrading": "SHOW",
    "numberingstyle": "none",
}
"""How Moodle asks for an order. Of its ways of marking, this is the nearest to ours."""

_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def moodle(bank: Bank, category: str) -> bytes:
    """Return the bank as Moodle XML. `category` is where its questions go: “Forge/Staff quiz”."""
    quiz = Element("quiz")
    question = SubElement(quiz, "question", type="category")
    _text(SubElement(question, "category"), f"$course$/top/{one_line(category)}")
    for item in bank.items:
        for part in parts(item):
            _question(quiz, part)
    indent(quiz)
    made: bytes = tostring(quiz, "utf-8", xml_declaration=True)
    return made + b"\n"


def _question(quiz: Element, part: Part) -> None:
    kind = {"order": "ordering", "best-worst": "matching"}.get(part.item.type, "multichoice")
    question = SubElement(quiz, "question", type=kind)
    _text(SubElement(question, "name"), part.name)
    _html(SubElement(question, "questiontext"), part.text)
    _html(SubElement(question, "generalfeedback"), general(part))
    _fields(question, {"defaultgrade": "1", "penalty": "0", "hidden": "0", "idnumber": part.id})
    {"ordering": _ordering, "matching": _matching, "multichoice": _choices}[kind](question, part)
    tags = SubElement(question, "tags")
    for each in labels(part):
        _text(SubElement(tags, "tag"), each)


def _choices(question: Element, part: Part) -> None:
    single = part.item.type != "some"
    _fields(question, {"single": str(single).lower(), "shuffleanswers": "true"})
    _fields(question, {"answernumbering": "ABCD", "showstandardinstruction": "1"})
    for option in part.options:
        answer = _answer(question, option, percent(worth(part, option)))
        _html(SubElement(answer, "feedback"), option.rationale)


def _ordering(question: Element, part: Part) -> None:
    _fields(question, {**ORDERING, "selectcount": str(len(part.options))})
    _fields(question, {"shownumcorrect": "1"})
    for n, option in enumerate(part.options, 1):
        _answer(question, option, f"{n}")


def _matching(question: Element, part: Part) -> None:
    _fields(question, {"shuffleanswers": "true"})
    for n, option in enumerate(part.options):
        asked = _html(SubElement(question, "subquestion"), option.text)
        _text(SubElement(asked, "answer"), label(part, n))


def _answer(question: Element, option: Option, fraction: str) -> Element:
    return _html(SubElement(question, "answer", fraction=fraction), option.text)


def _fields(owner: Element, values: dict[str, str]) -> None:
    for name, value in values.items():
        SubElement(owner, name).text = value


def _text(owner: Element, text: str) -> None:
    SubElement(owner, "text").text = printable(text)


def _html(owner: Element, text: str) -> Element:
    """Write a plain text as HTML: paragraphs, and their lines."""
    owner.set("format", "html")
    _text(owner, html(text) if text else "")
    return owner


def html(text: str) -> str:
    """Return a plain text as HTML."""
    paragraphs = escape(tidy(text), quote=False).split(BETWEEN)
    return "".join(f"<p>{each}</p>" for each in paragraphs).replace("\n", "<br>")


def printable(text: str) -> str:
    """Return a text without the characters that no XML can hold."""
    return _NO_CHARACTER.sub("", text)

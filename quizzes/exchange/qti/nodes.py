"""Small builders of XML, so that a document reads as what it is made of."""

from collections.abc import Iterable
from fractions import Fraction
from xml.etree.ElementTree import Element, indent, tostring

from ..moodle import printable
from ..texts import BETWEEN, tidy

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
LANGUAGE = "en-GB"


def node(tag: str, *inside: Element | str, **attributes: str) -> Element:
    """Return an element with what is inside it: elements, or a text."""
    made = Element(tag, {name.rstrip("_"): value for name, value in attributes.items()})
    for each in inside:
        if isinstance(each, str):
            made.text = printable(each)
        else:
            made.append(each)
    return made


def document(root: Element) -> bytes:
    """Return an element as the bytes of its file."""
    made: bytes = tostring(root, "utf-8", xml_declaration=True)
    return made + b"\n"


def laid_out(root: Element) -> Element:
    """Return an element with a line for each of its parts, where no text is mixed with them."""
    indent(root)
    return root


def paragraphs(text: str) -> list[Element]:
    """Return a plain text as paragraphs."""
    return [node("p", *_lines(each)) for each in tidy(text).split(BETWEEN)]


def _lines(text: str) -> Iterable[Element | str]:
    first, *others = text.split("\n")
    yield first
    for each in others:
        line = node("br")
        line.tail = printable(each)
        yield line


# Expressions ----------------------------------------------------------------------------


def variable(name: str) -> Element:
    """Return the value of a variable."""
    return node("variable", identifier=name)


def number(value: Fraction | int) -> Element:
    """Return a number."""
    return node("baseValue", repr(float(value)), baseType="float")


def choice(name: str) -> Element:
    """Return a choice by its identifier."""
    return node("baseValue", name, baseType="identifier")


def put(name: str, value: Element) -> Element:
    """Set a variable."""
    return node("setOutcomeValue", value, identifier=name)


def outcome(name: str, kind: str = "float", cardinality: str = "single", **more: str) -> Element:
    """Declare a variable for what comes out; a number begins at 0."""
    begin = [node("defaultValue", node("value", "0"))] if kind == "float" else []
    return node(
        "outcomeDeclaration",
        *begin,
        identifier=name,
        cardinality=cardinality,
        baseType=kind,
        **more,
    )

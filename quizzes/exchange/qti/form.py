"""One form as a QTI test: its items in order, and whether it is passed."""

from fractions import Fraction
from xml.etree.ElementTree import Element

from quizzes.policyquiz.model import Form, Item, Quiz

from .item import file_of, identifier
from .nodes import QTI, document, laid_out, node, number, outcome, put, variable

ROUNDING = Fraction(1, 10**6)
"""What a sum of rounded marks may lack."""


def form_file(form: Form) -> str:
    """Return the path of a form in the package."""
    return f"forms/form-{form.number}.xml"


def form_identifier(form: Form) -> str:
    """Return the name of a form in the package."""
    return f"form-{form.number}"


def form_document(quiz: Quiz, form: Form) -> bytes:
    """Return the document of a form."""
    by_id = {item.id: item for item in quiz.items}
    items = [by_id[each.id] for each in form.items]
    test = node(
        "assessmentTest",
        outcome("SCORE", normalMaximum=str(len(items))),
        outcome("PASSED", "boolean"),
        _part(quiz, items),
        node("outcomeProcessing", put("SCORE", _sum()), put("PASSED", _passed(quiz, items))),
        **_head(quiz, form),
    )
    return document(laid_out(test))


def _head(quiz: Quiz, form: Form) -> dict[str, str]:
    return {
        "xmlns": QTI,
        "identifier": form_identifier(form),
        "title": f"{quiz.title}, form {form.number}",
    }


def _part(quiz: Quiz, items: list[Item]) -> Element:
    control = node("itemSessionControl", maxAttempts="1", showFeedback="true", allowReview="true")
    section = node(
        "assessmentSection",
        *(_reference(item) for item in items),
        identifier="questions",
        title=quiz.title,
        visible="true",
    )
    return node(
        "testPart",
        control,
        section,
        identifier="part",
        navigationMode="linear",
        submissionMode="individual",
    )


def _reference(item: Item) -> Element:
    categories = [f"topic-{item.topic}", *(["critical"] if item.critical else [])]
    return node(
        "assessmentItemRef",
        identifier=identifier(item),
        href=f"../{file_of(item)}",
        category=" ".join(categories),
    )


def _sum() -> Element:
    return node("sum", node("testVariables", variableIdentifier="SCORE"))


def _passed(quiz: Quiz, items: list[Item]) -> Element:
    """Return whether the marks are enough, and each critical item is right."""
    critical = [f"{identifier(item)}.SCORE" for item in items if item.critical]
    return node(
        "and",
        _at_least("SCORE", quiz.pass_mark),
        *(_at_least(name, 1) for name in critical),
    )


def _at_least(name: str, least: int) -> Element:
    return node("gte", variable(name), number(least - ROUNDING))

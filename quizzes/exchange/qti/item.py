"""One item as a QTI document: what is seen, how it is marked, the reason for each option."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from quizzes.policyquiz.model import Item, Option, Scene

from ..texts import scene_lines
from .asking import Asked, asked, name_of
from .nodes import LANGUAGE, QTI, document, node, outcome, paragraphs, put

FEEDBACK = "FEEDBACK"


def file_of(item: Item) -> str:
    """Return the path of an item in the package."""
    return f"items/{item.id}.xml"


def identifier(item: Item) -> str:
    """Return the name by which tests refer to an item."""
    return f"item-{item.id}"


def item_document(item: Item) -> bytes:
    """Return the document of an item."""
    how = asked(item)
    return document(
        node(
            "assessmentItem",
            *how.responses,
            *_outcomes(how),
            node("itemBody", *_talk(item), *_scene(item.scene), *paragraphs(item.stem), *how.body),
            node("responseProcessing", *how.marking, put(FEEDBACK, how.told)),
            *_feedback(how),
            **_head(item),
        )
    )


def _head(item: Item) -> dict[str, str]:
    return {
        "xmlns": QTI,
        "identifier": identifier(item),
        "title": item.id,
        "adaptive": "false",
        "timeDependent": "false",
        "xml:lang": LANGUAGE,
    }


def _outcomes(how: Asked) -> Iterator[Element]:
    yield outcome("SCORE", normalMaximum="1")
    yield outcome(FEEDBACK, "identifier", "multiple")
    yield from (outcome(name) for name in how.outcomes)


def _talk(item: Item) -> Iterator[Element]:
    """Yield what a grown-up may ask, for the grown-up alone."""
    if item.talk:
        yield node("rubricBlock", *paragraphs(item.talk), view="tutor")


def _scene(scene: Scene | None) -> Iterator[Element]:
    if scene:
        head, *lines = scene_lines(scene)
        inside = [node("p", node("strong", head)), *(node("p", line) for line in lines)]
        yield node("div", *inside, class_=f"scene {scene.kind}")


def _feedback(how: Asked) -> Iterator[Element]:
    for begin, option in how.reasons:
        yield node(
            "modalFeedback",
            *_reason(option),
            outcomeIdentifier=FEEDBACK,
            identifier=name_of(option, begin),
            showHide="show",
        )


def _reason(option: Option) -> list[Element]:
    return [node("p", node("strong", option.text)), *paragraphs(option.rationale)]

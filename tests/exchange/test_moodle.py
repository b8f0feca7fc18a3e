"""Moodle XML: read back as Moodle's own importer reads it, field by field."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings

from hooks.content import Content
from hooks.exchange import category
from quizzes.authoring.bank import Bank, Written
from quizzes.exchange.moodle import html, moodle
from quizzes.exchange.weights import nearest
from quizzes.policyquiz.model import Line, Scene

from ..authoring.banks import settings, typed_item
from .nasty import banks

GRADES = [
    *(0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25),
    *(0.2, 0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05, 1, 0),
]
"""The grades that Moodle's question engine offers; an import with another is refused."""

COMMON = ["name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden"]
FIELDS = {
    "multichoice": ["single", "shuffleanswers", "answernumbering", "showstandardinstruction"],
    "matching": ["shuffleanswers"],
    "ordering": [
        *("layouttype", "selecttype", "gradingtype", "showgrading", "numberingstyle"),
        *("selectcount", "shownumcorrect"),
    ],
}
ANSWERS = {"multichoice": "answer", "matching": "subquestion", "ordering": "answer"}


def text(owner: Element, path: str) -> str:
    """Return a text as the importer takes it: of the element “text” inside, without its ends."""
    return (owner.findtext(f"{path}/text" if path else "text") or "").strip()


def questions(made: bytes) -> Iterator[dict[str, Any]]:
    """Yield each question as the importer understands it; what it does not know is a mistake."""
    for question in fromstring(made)[1:]:
        kind = question.attrib["type"]
        known = {*COMMON, "idnumber", "tags", ANSWERS[kind], *FIELDS[kind]}
        assert {each.tag for each in question} == known
        assert all(each.get("format", "html") == "html" for each in question.iter())
        yield {
            "kind": kind,
            "name": text(question, "name"),
            "text": text(question, "questiontext"),
            "general": text(question, "generalfeedback"),
            "id": question.findtext("idnumber"),
            "tags": [text(tag, "") for tag in question.iter("tag")],
            "fields": {name: question.findtext(name) for name in FIELDS[kind]},
            "answers": [_answer(each) for each in question.findall(ANSWERS[kind])],
        }


def _answer(answer: Element) -> tuple[str, ...]:
    if answer.tag == "subquestion":
        return text(answer, ""), text(answer, "answer")
    return answer.attrib["fraction"], text(answer, ""), text(answer, "feedback")


def of_type(kind: str) -> list[dict[str, Any]]:
    """Return the questions that an item of a type makes."""
    return list(questions(moodle(_bank(typed_item(kind)), "School/Quiz")))


def _bank(*items: Written) -> Bank:
    return Bank(settings(1, 1, 1), (), items)


@pytest.mark.parametrize(
    ("kind", "single", "fractions"),
    [
        ("one", "true", ["0", "100", "0", "0"]),
        ("tell", "true", ["50", "100", "0", "0", "0"]),
        ("some", "false", ["-33.33333", "50", "-33.33333", "50", "-33.33333"]),
    ],
)
def test_choices(kind: str, single: str, fractions: list[str]) -> None:
    """One answer or several, with part marks, and a reason for each."""
    (question,) = of_type(kind)
    assert question["kind"] == "multichoice"
    assert question["fields"]["single"] == single
    assert [answer[0] for answer in question["answers"]] == fractions
    assert {answer[2] for answer in question["answers"]} == {"<p>So it is [§1.1].</p>"}
    assert question["general"] == ""


def test_steps() -> None:
    """Two questions with names and ids of their own; the second repeats the first's text."""
    first, second = of_type("steps")
    assert (first["name"], first["id"]) == ("steps-0 (step 1 of 2)", "steps-0-step-1")
    assert (second["name"], second["id"]) == ("steps-0 (step 2 of 2)", "steps-0-step-2")
    assert second["text"] == "<p>Which?</p><p>And what next?</p>"
    for question in (first, second):
        assert sorted(answer[0] for answer in question["answers"]) == ["0", "0", "0", "100"]


def test_best_and_worst() -> None:
    """Pairs; the reasons stand in the general feedback, one a line."""
    (question,) = of_type("best-worst")
    assert question["kind"] == "matching"
    assert [answer[1] for answer in question["answers"]] == ["Neither", "Best", "Neither", "Worst"]
    assert question["general"].count("<br>") == 3
    assert question["general"].startswith("<p>Neither: So it is [§1.1].<br>Best: ")


def test_order() -> None:
    """Moodle's type for it, from 4.4 on: fractions count the places."""
    (question,) = of_type("order")
    assert question["kind"] == "ordering"
    assert [answer[0] for answer in question["answers"]] == ["1", "2", "3", "4"]
    assert question["fields"] == {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": "4",
        "gradingtype": "RELATIVE_TO_CORRECT",
        "showgrading": "SHOW",
        "numberingstyle": "none",
        "shownumcorrect": "1",
    }


def test_tags_and_category() -> None:
    """What has no field travels as tags."""
    (question,) = of_type("tell")
    assert question["tags"] == ["type:tell", "topic:bags", "clause:1.1"]
    first = fromstring(moodle(_bank(typed_item("one")), "A//B/Quiz"))[0]
    assert (first.attrib["type"], text(first, "category")) == (
        "category",
        "$course$/top/A//B/Quiz",
    )


def test_a_scene_stands_before_the_question() -> None:
    """As paragraphs and lines."""
    scene = Scene("messages", "Chat <3", (Line("You", "Hi & bye"),))
    (question,) = questions(moodle(_bank(replace(typed_item("one"), scene=scene)), "S/Q"))
    assert question["text"] == "<p>Messages: Chat &lt;3<br>You: Hi &amp; bye</p><p>Which?</p>"


@given(bank=banks())
@given_settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_makes_a_file_that_can_be_read(bank: Bank) -> None:
    """And comes out of it as it went in."""
    found = list(questions(moodle(bank, "S/Q")))
    assert {each["name"].split(" (")[0] for each in found} == {item.id for item in bank.items}
    options = [html(option.text) for item in bank.items for option in item.options]
    texts = [answer[each["kind"] != "matching"] for each in found for answer in each["answers"]]
    assert texts == options


def test_every_bank_of_the_repository_can_be_imported(content: Content) -> None:
    """With ids of their own, right answers worth all, and grades that Moodle knows."""
    for school, source in content.quizzes():
        found = list(questions(moodle(source.bank, category(school, source))))
        assert len({each["id"] for each in found}) == len(found)
        assert all(
            len(each["id"]) <= 100 and len(tag) <= 50 for each in found for tag in each["tags"]
        )
        for each in found:
            if each["kind"] == "multichoice":
                _check_grades(
                    each["fields"]["single"], [float(a[0]) / 100 for a in each["answers"]]
                )


def _check_grades(single: str | None, grades: list[float]) -> None:
    for grade in grades:
        assert min(abs(abs(grade) - known) for known in GRADES) < 0.00001
    if single == "true":
        assert max(grades) == 1
    else:
        assert round(sum(grade for grade in grades if grade > 0), 2) == 1


@pytest.mark.parametrize(("mark", "grade"), [(0.37, 0.4), (0.34, 1 / 3), (-0.5, -0.5), (0.01, 0)])
def test_a_mark_becomes_the_nearest_grade(mark: float, grade: float) -> None:
    """Moodle takes no other."""
    assert float(nearest(Fraction(mark))) == pytest.approx(grade)

"""QTI 2.1: the package fits its schema, and marks every response exactly as the engine does."""

import random
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from lxml import etree

from hooks.content import Content
from quizzes.authoring.bank import Bank, Written
from quizzes.authoring.forms import assemble
from quizzes.authoring.publish import published
from quizzes.exchange.qti.item import item_document
from quizzes.exchange.qti.package import files, package
from quizzes.policyquiz.judging import judge
from quizzes.policyquiz.marking import mark, responses, rights
from quizzes.policyquiz.model import Attempt, Line, Quiz, Scene

from ..authoring.banks import MARKS, typed, typed_item
from .nasty import banks
from .qti_engine import NS, Values, answered, finished

SCHEMA = etree.XMLSchema(
    etree.parse(Path(__file__).parent / "schemas" / "qtiv2p1" / "imsqti_v2p1.xsd")
)
LOM = "{http://ltsc.ieee.org/xsd/LOM}"
CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
CLOSE = 1e-9


def quiz_of(bank: Bank) -> Quiz:
    """Return a bank as the site publishes it."""
    return published("hillview", "staff", "A policy", bank, assemble(bank, "hillview-staff"))


TYPED = typed()
QUIZ = quiz_of(TYPED)
FILES = files(QUIZ, TYPED)


def given_as(item: Written, response: str) -> dict[str, Any]:
    """Return a response of ours as a player of QTI hands it over."""
    chosen = response.split("-")
    match item.type:
        case "best-worst":
            return {"BEST": f"best-{chosen[0]}", "WORST": f"worst-{chosen[1]}"}
        case "steps":
            return {f"RESPONSE_{n}": f"choice-{each}" for n, each in enumerate(chosen, 1)}
    named = [f"choice-{each}" for each in chosen]
    several = item.type == "order" or (item.type == "some" and len(rights(item)) > 1)
    return {"RESPONSE": named if several else named[0]}


def processed(item: Written, response: str) -> Values:
    """Return what comes out of a response."""
    return answered(item_document(item), given_as(item, response))


@pytest.mark.parametrize("kind", MARKS)
def test_marks_are_ours(kind: str) -> None:
    """Every response that the type allows earns what the engine gives."""
    item = typed_item(kind)
    for response in responses(item):
        assert processed(item, response)["SCORE"] == pytest.approx(
            float(mark(item, response)), abs=CLOSE
        ), response


@pytest.mark.parametrize("length", [2, 3, 5])
def test_orders_of_other_lengths(length: int) -> None:
    """The footrule is counted for as many steps as there are."""
    item = typed_item("order")
    options = [replace(item.options[0], id="abcdefgh"[n], mark=1 / length) for n in range(length)]
    item = replace(item, options=tuple(options))
    for response in responses(item):
        assert processed(item, response)["SCORE"] == pytest.approx(float(mark(item, response)))


@pytest.mark.parametrize("kind", MARKS)
def test_nothing_answered_earns_nothing(kind: str) -> None:
    """Not even an order of no steps."""
    assert answered(item_document(typed_item(kind)), {})["SCORE"] == 0


def test_one_option_for_best_and_worst_earns_nothing() -> None:
    """Our engine does not allow it; a player of QTI cannot forbid it."""
    for each in "abcd":
        assert processed(typed_item("best-worst"), f"{each}-{each}")["SCORE"] == 0


@pytest.mark.parametrize("kind", MARKS)
def test_the_right_response_is_named(kind: str) -> None:
    """And earns the full mark."""
    root = fromstring(item_document(typed_item(kind)))
    right = {
        each.attrib["identifier"]: [value.text for value in each.iter(f"{NS}value")]
        for each in root.findall(f"{NS}responseDeclaration")
    }
    plain = {name: values if len(values) > 1 else values[0] for name, values in right.items()}
    assert answered(item_document(typed_item(kind)), plain)["SCORE"] == 1


@pytest.mark.parametrize("kind", MARKS)
def test_reasons_are_shown_for_what_was_chosen(kind: str) -> None:
    """Of an order: for every step."""
    item = typed_item(kind)
    response = next(iter(responses(item)))
    shown = set(processed(item, response)["FEEDBACK"])
    told = {each.attrib["identifier"] for each in _all(item, "modalFeedback")}
    chosen = response.split("-")
    names = {name.rpartition("-")[2] for name in shown}
    assert shown <= told
    assert names == set(chosen)


def _all(item: Written, name: str) -> list[Element]:
    return list(fromstring(item_document(item)).iter(f"{NS}{name}"))


@pytest.mark.parametrize(
    ("kind", "tag", "most", "offered"),
    [
        ("one", "choiceInteraction", ["1"], 4),
        ("tell", "choiceInteraction", ["1"], 5),
        ("some", "choiceInteraction", ["2"], 5),
        ("best-worst", "choiceInteraction", ["1", "1"], 8),
        ("steps", "choiceInteraction", ["1", "1"], 8),
        ("order", "orderInteraction", [None], 4),
    ],
)
def test_how_a_type_is_asked(kind: str, tag: str, most: list[str | None], offered: int) -> None:
    """With as many choices as may be made, in mixed order."""
    asked = _all(typed_item(kind), tag)
    assert [each.get("maxChoices") for each in asked] == most
    assert {each.attrib["shuffle"] for each in asked} == {"true"}
    choices = [each.attrib["identifier"] for each in _all(typed_item(kind), "simpleChoice")]
    assert len(set(choices)) == len(choices) == offered


def test_a_scene_stands_in_the_body() -> None:
    """Before the stem, as paragraphs."""
    scene = Scene("post", "The page", (Line("A parent", "Look!"),))
    body = _all(replace(typed_item("one"), scene=scene), "itemBody")[0]
    assert ["".join(each.itertext()) for each in body.iter(f"{NS}p")] == [
        "A post and its comments: The page",
        "A parent: Look!",
        "Which?",
    ]


def complaints(documents: dict[str, bytes]) -> list[str]:
    """Return what the schema of QTI has against the items and forms of a package."""
    found = []
    for name, content in documents.items():
        if not name.startswith("ims") and not SCHEMA.validate(etree.fromstring(content)):
            found += [f"{name}: {each.message}" for each in SCHEMA.error_log]
    return found


def test_every_bank_of_the_repository_fits_the_schema(content: Content) -> None:
    """Items, forms and all."""
    for _, source in content.quizzes():
        documents = files(source.quiz, source.bank)
        assert complaints(documents) == []
        assert broken(documents) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (' timeDependent="false"', ""),
        ("simpleChoice", "plainChoice"),
        ('cardinality="single"', 'cardinality="lone"'),
        ("<itemBody>", "<itemBody>Words."),
    ],
)
def test_the_schema_is_in_force(old: str, new: str) -> None:
    """It has something against a document that breaks a rule."""
    document = FILES["items/one-0.xml"].decode()
    assert complaints({"items/x.xml": document.encode()}) == []
    assert old in document
    assert complaints({"items/x.xml": document.replace(old, new).encode()})


@given(bank=banks())
@given_settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_fits_the_schema(bank: Bank) -> None:
    """And the marks stay ours."""
    for item in bank.items:
        document = item_document(item)
        assert complaints({"items/x.xml": document}) == []
        for response in random.Random(1).sample(sorted(responses(item)), 3):
            assert answered(document, given_as(item, response))["SCORE"] == pytest.approx(
                float(mark(item, response)), abs=CLOSE
            )


def broken(documents: dict[str, bytes]) -> list[str]:
    """Return what is wrong with the manifest: the rules of content packaging that it must keep."""
    root = fromstring(documents["imsmanifest.xml"])
    resources = list(root.iter(f"{CP}resource"))
    names = [each.attrib["identifier"] for each in resources]
    hrefs = [each.attrib["href"] for each in resources]
    needed = {each.attrib["identifierref"] for each in root.iter(f"{CP}dependency")}
    listed = [each.attrib["href"] for each in root.iter(f"{CP}file")]
    rules = {
        "order": [each.tag for each in root]
        == [f"{CP}metadata", f"{CP}organizations", f"{CP}resources"],
        "schema": root.findtext(f"{CP}metadata/{CP}schema") == "QTIv2.1 Package",
        "version": root.findtext(f"{CP}metadata/{CP}schemaversion") == "1.0.0",
        "ids": len({root.attrib["identifier"], *names}) == len(names) + 1,
        "files": sorted(hrefs) == sorted(listed) == sorted(set(documents) - {"imsmanifest.xml"}),
        "dependencies": needed <= set(names),
        "types": {each.attrib["type"] for each in resources}
        <= {"imsqti_item_xmlv2p1", "imsqti_test_xmlv2p1"},
        "keywords": all(
            [word.text for word in each.iter(f"{LOM}string")]
            for each in resources
            if "item" in each.attrib["type"]
        ),
    }
    return [rule for rule, kept in rules.items() if not kept]


def test_the_package() -> None:
    """A zip with the manifest first; the same bank gives the same bytes."""
    assert broken(FILES) == []
    assert package(QUIZ, TYPED) == package(QUIZ, TYPED)
    with ZipFile(BytesIO(package(QUIZ, TYPED))) as file:
        assert file.namelist()[0] == "imsmanifest.xml"
        assert {name: file.read(name) for name in file.namelist()} == FILES


def test_a_form_asks_its_items_in_order() -> None:
    """With a path to each that leads somewhere."""
    for form in QUIZ.forms:
        root = fromstring(FILES[f"forms/form-{form.number}.xml"])
        references = list(root.iter(f"{NS}assessmentItemRef"))
        assert [each.attrib["identifier"] for each in references] == [
            f"item-{each.id}" for each in form.items
        ]
        assert all(each.attrib["href"].removeprefix("../") in FILES for each in references)


@pytest.mark.parametrize("seed", range(20))
def test_a_form_is_passed_as_ours_is(seed: int) -> None:
    """By the sum of the marks, and by the critical items."""
    made = random.Random(seed)
    items = tuple(replace(item, critical=made.random() < 0.3) for item in TYPED.items)
    quiz = replace(quiz_of(TYPED), items=tuple(each.published for each in items), pass_mark=4)
    by_id = {item.id: item for item in items}
    form = quiz.forms[0]
    chosen = [_response(by_id[each.id], made) for each in form.items]
    result = judge(quiz, Attempt(form.number, 1, tuple(chosen), tuple(chosen)))
    scores = {
        f"item-{each.item.id}": processed(by_id[each.item.id], each.first)["SCORE"]
        for each in result.judged
    }
    document = files(quiz, replace(TYPED, items=items))[f"forms/form-{form.number}.xml"]
    outcome = finished(document, scores)
    assert outcome["SCORE"] == pytest.approx(float(result.score))
    assert outcome["PASSED"] == result.passed


def _response(item: Written, made: random.Random) -> str:
    """Return a response, right more often than not."""
    every = sorted(responses(item), key=lambda each: -mark(item, each))
    return every[0] if made.random() < 0.6 else made.choice(every)

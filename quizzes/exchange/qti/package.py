"""The package: a zip file with a manifest, the items and the forms."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from quizzes.authoring.bank import Bank, Written
from quizzes.policyquiz.model import Form, Quiz

from ..labels import labels
from ..parts import Part
from .form import form_document, form_file, form_identifier
from .item import file_of, identifier, item_document
from .nodes import document, laid_out, node

PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
METADATA = "http://ltsc.ieee.org/xsd/LOM"
MANIFEST = "imsmanifest.xml"
_THE_SAME_DAY = (1980, 1, 1, 0, 0, 0)


def package(quiz: Quiz, bank: Bank) -> bytes:
    """Return the zip file of a quiz. The same bank gives the same bytes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as file:
        for name, content in files(quiz, bank).items():
            file.writestr(ZipInfo(name, _THE_SAME_DAY), content, ZIP_DEFLATED)
    return made.getvalue()


def files(quiz: Quiz, bank: Bank) -> dict[str, bytes]:
    """Return the files of the package by their paths, the manifest first."""
    return {
        MANIFEST: _manifest(quiz, bank),
        **{file_of(item): item_document(item) for item in bank.items},
        **{form_file(form): form_document(quiz, form) for form in quiz.forms},
    }


def _manifest(quiz: Quiz, bank: Bank) -> bytes:
    about = node("metadata", node("schema", "QTIv2.1 Package"), node("schemaversion", "1.0.0"))
    root = node(
        "manifest",
        about,
        node("organizations"),
        node("resources", *_items(bank), *_forms(quiz)),
        xmlns=PACKAGING,
        identifier=f"quiz-{quiz.id}",
    )
    return document(laid_out(root))


def _items(bank: Bank) -> Iterator[Element]:
    for item in bank.items:
        yield _resource(identifier(item), "imsqti_item_xmlv2p1", file_of(item), [_words(item)])


def _forms(quiz: Quiz) -> Iterator[Element]:
    for form in quiz.forms:
        yield _resource(
            form_identifier(form), "imsqti_test_xmlv2p1", form_file(form), [], _needs(form)
        )


def _needs(form: Form) -> list[Element]:
    return [node("dependency", identifierref=f"item-{item.id}") for item in form.items]


def _resource(
    name: str, kind: str, href: str, about: list[Element], needs: list[Element] | None = None
) -> Element:
    parts = [*about, node("file", href=href), *(needs or [])]
    return node("resource", *parts, identifier=name, type=kind, href=href)


def _words(item: Written) -> Element:
    """Return the tags of an item as keywords."""
    keywords = (node("keyword", node("string", each, language="en")) for each in labels(Part(item)))
    return node("metadata", node("lom", node("general", *keywords), xmlns=METADATA))

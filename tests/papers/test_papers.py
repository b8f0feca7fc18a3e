"""The quiz on paper: what stands on it agrees with the engine, and its PDF can be read aloud."""

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest
import typst

from hooks.papers import fonts
from quizzes.papers import sheets
from quizzes.papers.typesetting import TEMPLATE, typeset
from quizzes.policyquiz.marking import JOINT, can_be, mark
from quizzes.policyquiz.model import Form, Quiz
from quizzes.policyquiz.reading import read
from tests.policyquiz.requests import QUIZ, TYPES

SCHOOL = "Bells and Bags School"


def quiz(name: str) -> Quiz:
    """Return one of the two quizzes of an invented school."""
    return read(Quiz, {"types": TYPES, "plain": QUIZ}[name], "quiz")


FORMS = [(name, form) for name in ("types", "plain") for form in quiz(name).forms]
every_form = pytest.mark.parametrize(
    ("name", "form"), FORMS, ids=[f"{name} {form.number}" for name, form in FORMS]
)


def pdf_of(name: str, part: str) -> pypdf.PdfReader:
    """Return the PDF of the first form of a quiz, read back."""
    made = {"questions": sheets.questions, "key": sheets.key}[part]
    found = quiz(name)
    return pypdf.PdfReader(io.BytesIO(typeset(made(found, found.forms[0], SCHOOL), fonts())))


def text_of(pdf: pypdf.PdfReader) -> str:
    """Return all words of a PDF, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@every_form
def test_answer_of_the_key_earns_the_full_mark(name: str, form: Form) -> None:
    """Its letters, turned back into options, are what the engine calls right."""
    for each in sheets.printed(quiz(name), form):
        options = {letter: option for option, letter in each.letters.items()}
        words = sheets.right_answer(each).strip(".").replace(",", "").split()
        chosen = [options[word] for word in words if word in options]
        response = JOINT.join(sorted(chosen) if each.item.type == "some" else chosen)
        assert can_be(each.item, response), each.item.id
        assert mark(each.item, response) == 1


@every_form
def test_letters_follow_the_order_of_the_form(name: str, form: Form) -> None:
    """A stands above B on paper as the options stand on the screen."""
    for at, each in zip(
        form.items, sheets.questions(quiz(name), form, SCHOOL)["questions"], strict=True
    ):
        letters = [option["letter"] for part in each["parts"] for option in part["options"]]
        assert letters == list("ABCDEFGHIJ"[: len(at.options)])


@every_form
def test_questions_give_no_key_away(name: str, form: Form) -> None:
    """Marks, reasons and clauses stand in the key alone."""
    paper = json.dumps(sheets.questions(quiz(name), form, SCHOOL))
    for word in ("rationale", "worth", 'critical"', "§"):
        assert word not in paper


def test_every_question_has_a_line_on_the_answer_sheet() -> None:
    """Two steps have two lines; best and worst and an order have blanks for letters."""
    slots = sheets.questions(quiz("types"), quiz("types").forms[0], SCHOOL)["slots"]
    assert [(slot["name"], slot["letters"] or slot["blanks"]) for slot in slots] == [
        ("1", ["A", "B", "C", "D", "E"]),
        ("2 (choose 2)", ["A", "B", "C", "D", "E"]),
        ("3", ["Best", "Worst"]),
        ("4", ["1st", "2nd", "3rd", "4th"]),
        ("5, step 1", ["A", "B"]),
        ("5, step 2", ["C", "D"]),
    ]


@pytest.mark.parametrize(
    ("item", "rule"),
    [
        (0, ""),
        (1, "With so many of them: 2 earns 1, 1 earns 0.17, 0 earns 0."),
        (2, "Half a mark each; nothing when the worst was taken for the best."),
        (
            3,
            "Add up how many places each step is off: 0 earns 1, 2 earns 0.6, 4 earns 0.2, 6 earns 0, 8 earns 0.",
        ),
        (4, "Half a mark for each step."),
    ],
)
def test_part_marks_can_be_counted_by_hand(item: int, rule: str) -> None:
    """The key says how, with the engine's own figures."""
    assert sheets.part_marks(quiz("types").items[item]) == rule


def test_pupils_write_no_name() -> None:
    """Their sheet has no line for it."""
    pupils = read(Quiz, {**TYPES, "audience": "pupils"}, "quiz")
    assert sheets.questions(pupils, pupils.forms[0], SCHOOL)["fields"] == []
    assert sheets.questions(quiz("types"), pupils.forms[0], SCHOOL)["fields"] == ["Name", "Date"]


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (
            {},
            "To pass, 4 of 5 marks are needed, and the critical question must be right. It also counts when every answer is put right in the end.",
        ),
        (
            {"mended": False, "critical_asked": 3},
            "To pass, 4 of 5 marks are needed, and all 3 critical questions must be right.",
        ),
        ({"mended": False, "critical_asked": 0}, "To pass, 4 of 5 marks are needed."),
        ({"pass_mark": 0}, "There is no pass mark: finished is finished."),
    ],
)
def test_paper_says_what_passes(settings: dict[str, Any], says: str) -> None:
    """As the quiz's own settings have it."""
    assert sheets.passing(read(Quiz, {**TYPES, **settings}, "quiz")) == says


@pytest.mark.parametrize("part", ["questions", "key"])
def test_pdf_has_a_title_a_language_and_a_structure(part: str) -> None:
    """So a screen reader reads it in its order."""
    pdf = pdf_of("types", part)
    catalog: Any = pdf.trailer["/Root"]
    assert pdf.metadata and SCHOOL in str(pdf.metadata.title)
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/StructTreeRoot"]["/K"]


@pytest.mark.parametrize("part", ["questions", "key"])
def test_layout_engine_finds_nothing_that_a_reader_would_miss(part: str, tmp_path: Path) -> None:
    """It is asked to hold the paper against its own rules for accessible documents."""
    made = {"questions": sheets.questions, "key": sheets.key}[part]
    data = made(quiz("types"), quiz("types").forms[0], SCHOOL)
    typst.compile(
        str(TEMPLATE),
        output=str(tmp_path / "paper.pdf"),
        sys_inputs={"data": json.dumps(data)},
        font_paths=[str(fonts())],
        pdf_standards=["ua-1"],
    )


def test_paper_holds_every_word_of_its_form() -> None:
    """Scenes, questions, second texts and answers, in their order."""
    words = text_of(pdf_of("types", "questions"))
    places = [
        words.index(part)
        for part in (
            "A bag is lost. Whom do you tell?",
            "The caretaker",
            "The bell rings for the drill.",
            "Messages: Keepers",
            "Has anybody seen my key?",
            "A key lies in the snow.",
            "You are inside. And now?",
            "Hand it over",
            "Answer sheet",
        )
    ]
    assert places == sorted(places)


def test_key_holds_every_reason() -> None:
    """Right or not, each option says why."""
    words = text_of(pdf_of("types", "key"))
    assert all(
        option["rationale"] in words for item in TYPES["items"] for option in item["options"]
    )


def test_same_form_gives_the_same_bytes() -> None:
    """So nothing that did not change is printed again."""
    data = sheets.key(quiz("plain"), quiz("plain").forms[0], SCHOOL)
    assert typeset(data, fonts()) == typeset(data, fonts())


def test_fonts_travel_with_the_paper(tmp_path: Path) -> None:
    """A printer has nothing to guess."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(typeset(sheets.key(quiz("plain"), quiz("plain").forms[0], SCHOOL), fonts()))
    lines = subprocess.run(
        ["pdffonts", str(file)], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert lines
    assert all("NotoSans" in line and " yes " in line for line in lines)

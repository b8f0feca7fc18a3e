"""Fitting to the model: what does not fit is told with its line, in a sentence."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from quizzes.authoring.fitting import fit
from quizzes.authoring.located import load
from quizzes.authoring.problems import Problem
from quizzes.policyquiz.model import Authored

from .banks import load_good, load_text


@dataclass(frozen=True)
class Coat(Authored):
    """What hangs in the porch."""

    id: str
    size: Literal["small", "large"]
    found: date | None = None
    worn_by: tuple[Literal["staff", "pupils"], ...] = ()
    hooks: tuple[int, ...] = ()


@dataclass(frozen=True)
class Porch(Authored):
    """Where coats hang."""

    coats: tuple[Coat, ...]


def told(folder: Path, old: str, new: str) -> list[tuple[int, str, str]]:
    """Return line, mistake and repair of what is wrong with the good bank after one change."""
    bank, located = load_good(folder, old, new)
    assert (bank is None) == bool(located.problems)
    return [(each.line, each.what, each.repair) for each in located.problems]


def porch(folder: Path, text: str) -> list[Problem]:
    """Return the problems of a porch."""
    file = folder / "porch.yml"
    file.write_text(text, "utf-8")
    located = load(file)
    fit(Porch, located)
    return located.problems


def test_good_bank_fits(tmp_path: Path) -> None:
    """Text has become what the model wants."""
    bank, located = load_good(tmp_path)
    assert bank and located.problems == []
    assert (bank.quiz.asked, bank.items[0].critical, bank.items[0].options[1].mark) == (
        4,
        True,
        1.0,
    )
    assert bank.items[1].clauses == ("1.10",)


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("  title: Staff quiz\n", "", 2, "quiz has no “title”."),
        (
            "    stem: A bag on a hook is open. What do you do?\n",
            "",
            39,
            "item “open-bag” has no “stem”.",
        ),
        (
            "        text: Into the hall cupboard\n",
            "",
            22,
            "item “lost-bag” option “a” has no “text”.",
        ),
        (
            "  - {topic: coats, asked: 2}\n",
            "  - {topic: coats}\n",
            13,
            "blueprint number 2 has no “asked”.",
        ),
        ("text: On the heater in class, ", "", 56, "item “wet-coats” option “d” has no “text”."),
    ],
)
def test_missing_key_is_told(tmp_path: Path, old: str, new: str, line: int, what: str) -> None:
    """The entry that lacks it is the place."""
    key = what.rsplit("“", maxsplit=1)[-1].rstrip("”.")
    assert told(tmp_path, old, new) == [(line, what, f"Add a line “{key}: …” to it.")]


@pytest.mark.parametrize(
    ("old", "new", "line", "sentences"),
    [
        (
            "    critical: true\n",
            "    critcal: true\n",
            18,
            (
                "item “lost-bag” has a key “critcal” that means nothing here.",
                "Is “critical” meant?",
            ),
        ),
        (
            "        danger: true\n",
            "        dangers: true\n",
            33,
            (
                "item “lost-bag” option “c” has a key “dangers” that means nothing here.",
                "Is “danger” meant?",
            ),
        ),
        (
            "    critical: true\n",
            "    Colour: red\n",
            18,
            (
                "item “lost-bag” has a key “Colour” that means nothing here.",
                "Use only id, topic, clauses, stem, options, type, critical, then, scene, picture, letter, talk, waive, scenario.",
            ),
        ),
        (
            "  minutes: 5\n",
            "  minutes: 5\n  forns: 3\n",
            9,
            ("quiz has a key “forns” that means nothing here.", "Is “forms” meant?"),
        ),
        (
            "\nitems:\n",
            "\nxyz: 1\nitems:\n",
            15,
            (
                "The file has a key “xyz” that means nothing here.",
                "Use only quiz, blueprint, items, untested.",
            ),
        ),
    ],
)
def test_unknown_key_is_told_with_the_nearest_known_one(
    tmp_path: Path, old: str, new: str, line: int, sentences: tuple[str, str]
) -> None:
    """A slip of the finger is guessed; without a near miss the keys are listed."""
    assert told(tmp_path, old, new) == [(line, *sentences)]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("asked: 4", "asked: four", 4, "“asked” of quiz is not a whole number."),
        ("asked: 4", "asked: 4.5", 4, "“asked” of quiz is not a whole number."),
        ("asked: 4", "asked:", 4, "“asked” of quiz is not a whole number."),
        ("asked: 4", "asked: [4]", 4, "“asked” of quiz is not a whole number."),
        ("title: Staff quiz", "title:", 3, "“title” of quiz is not text."),
        ("title: Staff quiz", "title: [Staff, quiz]", 3, "“title” of quiz is not text."),
        ("title: Staff quiz", "title: {Staff: quiz}", 3, "“title” of quiz is not text."),
        (
            "critical: true",
            "critical: perhaps",
            18,
            "“critical” of item “lost-bag” is not true or false.",
        ),
        ("clauses: [1.1]", "clauses: 1.1", 19, "“clauses” of item “lost-bag” is not a list."),
        ("clauses: [1.1]", "clauses: {1.1: x}", 19, "“clauses” of item “lost-bag” is not a list."),
        ("mark: 1\n", "mark: full\n", 28, "“mark” of item “lost-bag” option “b” is not a number."),
        ("mark: 1\n", "mark:\n", 28, "“mark” of item “lost-bag” option “b” is not a number."),
    ],
)
def test_value_of_the_wrong_kind_is_told(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    """The line of the key is shown, and what the value should be."""
    [(found_line, found, repair)] = told(tmp_path, old, new)
    assert (found_line, found) == (line, what)
    assert repair.startswith("Write ")


@pytest.mark.parametrize("written", ["1", "1.0", "0.5", "1e0"])
def test_mark_may_be_written_as_any_number(tmp_path: Path, written: str) -> None:
    """A mark is a number, whole or not."""
    bank, _ = load_good(tmp_path, "mark: 1\n", f"mark: {written}\n")
    assert bank and bank.items[0].options[1].mark == float(written)


@pytest.mark.parametrize("written", ["true", "yes", "on", "True"])
def test_critical_may_be_written_as_people_say_it(tmp_path: Path, written: str) -> None:
    """Yes is true."""
    bank, _ = load_good(tmp_path, "critical: true", f"critical: {written}")
    assert bank and bank.items[0].critical


def test_unknown_choice_is_told_with_the_known_ones(tmp_path: Path) -> None:
    """What may stand there is listed."""
    [problem] = porch(tmp_path, "coats:\n  - id: red\n    size: huge\n")
    assert (problem.line, problem.column) == (3, 5)
    assert (problem.what, problem.repair) == (
        "“huge” is not allowed for “size”.",
        "Use one of small or large.",
    )


def test_date_that_is_none_is_told(tmp_path: Path) -> None:
    """How to write it is shown."""
    [problem] = porch(tmp_path, "coats:\n  - id: red\n    size: small\n    found: last week\n")
    assert (problem.line, problem.what) == (4, "“found” of coat “red” is not a date.")
    assert problem.repair == "Write a date like 2026-09-01."


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Nobody has to build three times for three slips."""
    problems = porch(
        tmp_path,
        "coats:\n  - id: red\n    size: huge\n  - id: blue\n    colour: x\n    size: small\n  - size: large\n",
    )
    assert [problem.line for problem in problems] == [3, 5, 7]


def test_broken_file_is_not_fitted(tmp_path: Path) -> None:
    """One problem, and not a second one that comes of the first."""
    bank, located = load_text(tmp_path, "quiz: x: y\n")
    assert bank is None and len(located.problems) == 1


def test_problem_is_shown_as_editors_link_it(tmp_path: Path) -> None:
    """File, line and column, then the sentence, then the repair."""
    _, located = load_good(tmp_path, "asked: 4", "asked: four")
    [problem] = located.problems
    assert (
        str(problem)
        == f"{located.file}:4:3: “asked” of quiz is not a whole number.\n    Write a whole number such as 12."
    )


def test_choice_in_a_list_is_told_by_the_name_of_its_list(tmp_path: Path) -> None:
    """Not by its number."""
    [problem] = porch(
        tmp_path, "coats:\n  - id: red\n    size: small\n    worn_by: [staff, cats]\n"
    )
    assert (problem.line, problem.column, problem.what) == (
        4,
        22,
        "“cats” is not allowed for “worn_by”.",
    )


@pytest.mark.parametrize("text", ["", "# to do\n"])
def test_empty_file_is_told(tmp_path: Path, text: str) -> None:
    """A file of comments is empty too."""
    _, located = load_text(tmp_path, text)
    assert [(problem.line, problem.what) for problem in located.problems] == [
        (1, "The file is empty.")
    ]


@pytest.mark.parametrize("text", ["- a\n", "just text\n"])
def test_file_that_is_something_else_is_told_in_a_sentence(tmp_path: Path, text: str) -> None:
    """A list, or a text."""
    _, located = load_text(tmp_path, text)
    assert [problem.what for problem in located.problems] == ["The file is not an entry with keys."]


def test_number_in_a_list_is_told_by_the_name_of_its_list(tmp_path: Path) -> None:
    """No author counts from 0."""
    [problem] = porch(tmp_path, "coats:\n  - id: red\n    size: small\n    hooks: [1, two]\n")
    assert "“1”" not in problem.what
    assert "hooks" in problem.what

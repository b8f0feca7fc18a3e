"""Reading YAML: what an author gets wrong has its line and column, and nothing is raised."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.authoring.located import Located, load


def loaded(folder: Path, text: str | bytes) -> Located:
    """Return what is read from a file with this text."""
    file = folder / "bank.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(file)


def only(located: Located) -> Any:
    """Return the one problem of a file."""
    assert len(located.problems) == 1, located.problems
    return located.problems[0]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b: c\n", 1, 5),
        ("a: 1\nb: c: d\n", 2, 5),
        ("a: 1\nü: é: d\n", 2, 5),
        ("a: 1\r\nb: c: d\r\n", 2, 5),
        ("a:\n\tb: c\n", 2, 1),
        ("a: 1\nb: 2\n\t\n", 3, 1),
        ("a: 1\nb: @home\n", 2, 4),
        ("a: 1\nb: %5\n", 2, 4),
        ("a: 'it's'\n", 1, 8),
        ("a:\n  - b\n c: 1\n", 3, 2),
        ("- a\nb: c\n", 2, 1),
        ("a: [1\nb: 2\n", 2, 2),
        ("a: 1\nb: *nobody\n", 2, 4),
        ("a: 1\n---\nb: 2\n", 2, 1),
        ('a: "open\n', 2, 1),
        ("a: 1\nb 2\nc: 3\n", 3, 1),
    ],
)
def test_broken_yaml_is_told_where_it_breaks(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    """Lines and columns count from 1, and characters count, not bytes."""
    problem = only(loaded(tmp_path, text))
    assert (problem.line, problem.column) == (line, column)
    assert problem.what.startswith("The file cannot be read here: ")
    assert problem.repair.endswith(".")


def test_missing_colon_has_its_own_repair(tmp_path: Path) -> None:
    """The line above is the one to mend."""
    assert "a colon after its key" in only(loaded(tmp_path, "a: 1\nb 2\nc: 3\n")).repair


@pytest.mark.parametrize(
    ("text", "word"), [("a: b: c\n", "Put the text in quotes"), ("a:\n\tb: c\n", "not tabs")]
)
def test_common_slips_have_their_own_repair(tmp_path: Path, text: str, word: str) -> None:
    """A colon in a text, and a tab."""
    assert word in only(loaded(tmp_path, text)).repair


@pytest.mark.parametrize(
    ("text", "line", "column", "key"),
    [
        ("a: 1\na: 2\n", 2, 1, "a"),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", 4, 3, "b"),
        ("a:\n  - {b: 1, b: 2}\n", 2, 12, "b"),
        ("1.1: x\n1.1: y\n", 2, 1, "1.1"),
        ("a: 1\n'a': 2\n", 2, 1, "a"),
    ],
)
def test_key_that_stands_twice_is_told(
    tmp_path: Path, text: str, line: int, column: int, key: str
) -> None:
    """The second one is the place."""
    problem = only(loaded(tmp_path, text))
    assert (problem.line, problem.column) == (line, column)
    assert problem.what == f"“{key}” stands twice in the same entry."


def test_key_may_stand_again_in_another_entry(tmp_path: Path) -> None:
    """Each item has its own id."""
    assert loaded(tmp_path, "- {id: a}\n- {id: b}\n").problems == []


@pytest.mark.parametrize(
    "text", ["a: &x [1]\nb: *x\n", "a: &x {k: 1}\nb: *x\n", "a: &x [*x]\n", "a: &x {b: *x}\n"]
)
def test_alias_is_told_and_not_followed(tmp_path: Path, text: str) -> None:
    """Also not when it leads round in a circle."""
    assert "alias" in only(loaded(tmp_path, text)).what


@pytest.mark.parametrize(
    ("text", "line"), [("a: &x [1]\nb: *x\n", 2), ("a: 1\nb: &x {k: 1}\nc:\n  - *x\n", 4)]
)
def test_alias_is_told_where_it_is_used(tmp_path: Path, text: str, line: int) -> None:
    """The second use is what must be written out."""
    assert only(loaded(tmp_path, text)).line == line


@pytest.mark.parametrize(
    "text", [b"a: \xff\n", b"\xff\xfea\x00:\x00", "a: é".encode("latin-1"), b"a: x\xed\xa0\x80"]
)
def test_file_that_is_not_utf_8_is_told(tmp_path: Path, text: bytes) -> None:
    """An old editor, or a file saved as Unicode by Windows."""
    problem = only(loaded(tmp_path, text))
    assert (problem.line, problem.column) == (1, 1)
    assert (problem.what, problem.repair) == (
        "The file is not UTF-8 text.",
        "Save it again as UTF-8.",
    )


def test_missing_file_is_told(tmp_path: Path) -> None:
    """No traceback for a name that leads nowhere."""
    problem = only(load(tmp_path / "nowhere.yml"))
    assert (problem.line, problem.what) == (1, "The file is missing.")


def test_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    """A folder cannot be read."""
    assert only(load(tmp_path)).what.startswith("The file cannot be read: ")


@pytest.mark.parametrize("text", ["", "\n\n", "# to do\n", b"\xef\xbb\xbf"])
def test_empty_file_holds_nothing(tmp_path: Path, text: str | bytes) -> None:
    """It is for the model to say that something is missing."""
    located = loaded(tmp_path, text)
    assert (located.data, located.problems) == (None, [])


def test_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    """It moves no column."""
    located = loaded(tmp_path, b"\xef\xbb\xbfa: 1\n")
    assert (located.data, located.places["a",]) == ({"a": "1"}, (1, 1))


@pytest.mark.parametrize("text", ["a: x\nb: \x00\n", "a: x\nb: \x07y\n"])
def test_control_character_is_told(tmp_path: Path, text: str) -> None:
    """What cannot be seen is told in words."""
    assert "a character here that no text has" in only(loaded(tmp_path, text)).what


@pytest.mark.parametrize("text", ["a: x\nb: \x00\n", "a: x\nb: \x07y\n"])
def test_control_character_is_told_where_it_stands(tmp_path: Path, text: str) -> None:
    """It has a line and a column like any other mistake."""
    problem = only(loaded(tmp_path, text))
    assert (problem.line, problem.column) == (2, 4)


@pytest.mark.parametrize(
    "written",
    [
        "6.10",
        "1",
        "0x10",
        "1e3",
        "007",
        "yes",
        "true",
        "2026-09-01",
        "12:30",
        "1_000",
        ".5",
        "§6.4",
        "nan",
        "'null'",
    ],
)
def test_values_stay_text(tmp_path: Path, written: str) -> None:
    """6.10 is a clause and not the number 6.1."""
    assert loaded(tmp_path, f"a: {written}\n").data == {"a": written.strip("'")}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(tmp_path: Path, written: str) -> None:
    """A key without a value has none."""
    assert loaded(tmp_path, f"a: {written}\n").data == {"a": None}


def test_keys_stay_text(tmp_path: Path) -> None:
    """A section 1.10 is not the section 1.1."""
    assert loaded(tmp_path, "1.1: x\n1.10: y\ntrue: z\n").data == {
        "1.1": "x",
        "1.10": "y",
        "true": "z",
    }


def test_folded_text_is_one_line(tmp_path: Path) -> None:
    """The way in which stems are written."""
    assert loaded(tmp_path, "a: >-\n  one\n  two\n").data == {"a": "one two"}


def test_every_value_has_its_place(tmp_path: Path) -> None:
    """A key's place is its own; an entry of a list stands behind its dash."""
    places = loaded(tmp_path, "a: 1\nb:\n  - c: 2\n    d: [3, 4]\n").places
    assert places == {
        (): (1, 1),
        ("a",): (1, 1),
        ("b",): (2, 1),
        ("b", 0): (3, 5),
        ("b", 0, "c"): (3, 5),
        ("b", 0, "d"): (4, 5),
        ("b", 0, "d", 0): (4, 9),
        ("b", 0, "d", 1): (4, 12),
    }


def test_problem_of_a_missing_value_stands_at_what_should_hold_it(tmp_path: Path) -> None:
    """The nearest part that is there is shown."""
    located = loaded(tmp_path, "a: 1\nb:\n  - c: 2\n")
    problem = located.problem(("b", 0, "stem"), "It is missing.", "Add it.", "L01")
    assert (problem.line, problem.column, problem.rule) == (3, 5, "L01")


def test_tag_runs_no_code(tmp_path: Path) -> None:
    """YAML that asks for Python objects gives plain text."""
    assert loaded(tmp_path, "a: !!python/object/apply:os.getcwd []\nb: !!binary x\n").data == {
        "a": [],
        "b": "x",
    }


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, derandomize=True
)
@given(text=st.binary() | st.text(alphabet="ab:- \n\t[]{}&*'\"#|>?!%@,").map(str.encode))
def test_no_file_ends_in_an_exception(tmp_path: Path, text: bytes) -> None:
    """Whatever it holds, there is data or a problem with a place."""
    for problem in loaded(tmp_path, text).problems:
        assert problem.line >= 1 and problem.column >= 1


@pytest.mark.parametrize("text", ["[" * 20_000, "{a: " * 2000, "a: " * 5000])
def test_many_brackets_are_told(tmp_path: Path, text: str) -> None:
    """A key that got stuck."""
    assert len(loaded(tmp_path, text).problems) == 1


def test_many_dashes_are_told(tmp_path: Path) -> None:
    """Lists in lists without end."""
    assert len(loaded(tmp_path, "- " * 3000 + "x").problems) == 1


def test_key_that_is_a_list_is_told(tmp_path: Path) -> None:
    """A question mark at the start of a line makes any value a key."""
    assert loaded(tmp_path, "? [a, b]\n: c\n").problems != []

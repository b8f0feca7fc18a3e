"""Names are one name in many ways of writing, and lists come in many forms."""

import io

import openpyxl
import pytest

from quizzes.acknowledgements import people
from quizzes.acknowledgements.tables import from_csv
from quizzes.policyquiz.problems import Refused

from .made import Desk, as_file, record

ONE_NAME = [
    ("Ada Example", "EXAMPLE, Ada"),
    ("Ada Example", "Mrs Ada Example"),
    ("Zoë Ó Néill", "zoe o neill"),
    ("Anne-Marie Smith", "Anne Marie Smith"),
    ("Siobhán O'Neill", "O’Neill, Siobhan"),
    ("محمد عبد الله", "عبد الله محمد"),
    ("प्रिया शर्मा", "शर्मा, प्रिया"),
    ("王 小明", "小明 王"),
    ("Łukasz Wiśniewski", "Wiśniewski Łukasz"),
    ("Zoe\u0308 Example", "Zoë Example"),
    ("İbrahim Şahin", "ibrahim sahin"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_two_ways_of_writing_are_one_name(one: str, other: str) -> None:
    """Order, case, accents, titles and hyphens do not matter."""
    assert people.key(one) == people.key(other)


@pytest.mark.parametrize("other", ["EXAMPLE, Ada", "Mrs Ada Example", "Dr. Áda Exam-ple"])
def test_a_comma_turns_a_name_round(other: str) -> None:
    """And titles, accents and hyphens do not matter."""
    assert people.spoken(other) == people.spoken("Ada Example")


def test_thomas_james_is_not_james_thomas(desk: Desk) -> None:
    """With a list or without, each has a line; and one of them alone is found in either order."""
    for name in ("Thomas James", "James Thomas"):
        desk.drop(f"{name}.json", as_file(record(name)))
    assert desk.states() == {"In force": ["James Thomas", "Thomas James"]}
    desk.drop("staff.csv", b"Name\nJames Thomas\nThomas James\nExample Ada\n")
    desk.drop("ada.json", as_file(record("Ada Example")))
    assert desk.states() == {"In force": ["Ada Example", "James Thomas", "Thomas James"]}


OTHERS = [("Ada Example", "Ida Example"), ("प्रिया शर्मा", "प्रीया शर्मा"), ("Ada", "Ada Example")]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_names_stay_two(one: str, other: str) -> None:
    """Another letter is another name."""
    assert people.key(one) != people.key(other)


def test_a_person_without_a_surname_keeps_a_title_that_is_all_there_is() -> None:
    """“Dr” alone is still something."""
    assert people.key("Dr") == ("dr",)


LISTS = {
    "commas": "Name,Role\nAda Example,Cook\nBob Smith,Head\n",
    "semicolons": "Name;Role\nAda Example;Cook\nBob Smith;Head\n",
    "tabs": "Name\tRole\nAda Example\tCook\nBob Smith\tHead\n",
    "Excel's line on separators": "sep=;\nName;Role\nAda Example;Cook\nBob Smith;Head\n",
    "two columns for the name": "Surname,Forename,Job title\nExample,Ada,Cook\nSmith,Bob,Head\n",
    "a title above": "Staff of Forge,\n,\nName,Role\nAda Example,Cook\nBob Smith,Head\n",
    "no headings": "Ada Example,Cook\nBob Smith,Head\n",
    "surname first, in quotes": 'Full name,Post\n"Example, Ada",Cook\n"Smith, Bob",Head\n',
    "old line ends": "Name,Role\rAda Example,Cook\rBob Smith,Head\r",
    "empty rows": "Name,Role\n\n,\nAda Example,Cook\n\n\nBob Smith,Head\n,,\n",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_in_any_form(name: str, encoding: str) -> None:
    """Separators, headings and encodings are found out."""
    found = people.listed(from_csv(LISTS[name].encode(encoding)))
    assert [people.key(person.name) for person in found] == [("ada", "example"), ("bob", "smith")]
    roles = [person.role for person in found]
    assert roles == (["", ""] if name == "no headings" else ["Cook", "Head"])


def test_accents_of_windows_come_through() -> None:
    """Windows-1252 is what Excel saves on many machines."""
    found = people.listed(from_csv("Name\nZoë Müller\n".encode("cp1252")))
    assert found[0].name == "Zoë Müller"


def test_a_workbook_is_a_list_too(desk: Desk) -> None:
    """The first sheet that holds something counts."""
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Staff")
    for row in (["Name", "E-mail"], ["Ada Example", "ada@school.example"], [None, None]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    found = desk.drop("staff.xlsx", out.getvalue())
    assert [(p["name"], p["email"]) for p in found["people"]] == [
        ("Ada Example", "ada@school.example")
    ]


@pytest.mark.parametrize("content", [b"Name,Role\n", b",,,\n", b"12,13\n"])
def test_a_list_without_names_is_told(content: bytes) -> None:
    """It says which heading is looked for."""
    with pytest.raises(Refused):
        people.listed(from_csv(content))


def test_the_same_row_twice_is_one_person_and_namesakes_are_two(desk: Desk) -> None:
    """Both are told with the numbers of their rows."""
    rows = "Name,Role\nAda Example,Cook\nAda Example,Cook\nBob Smith,Head\nBob Smith,Cook\n"
    found = desk.drop("staff.csv", rows.encode())["people"]
    assert [(p["name"], p["role"]) for p in found] == [
        ("Ada Example", "Cook"),
        ("Bob Smith", "Head"),
        ("Bob Smith", "Cook"),
    ]
    assert "rows 4 and 5" in found[1]["note"]


def test_namesakes_are_told_apart_by_role(desk: Desk) -> None:
    """The cook's certificate is the cook's, and the head has handed in nothing."""
    desk.drop("staff.csv", b"Name,Role\nBob Smith,Head\nBob Smith,Cook\n")
    desk.drop("bob.json", as_file(record("Bob Smith", role="cook")))
    lines = {line["label"]: line for line in desk.lines()}
    assert lines["In force"]["role"] == "cook"
    assert "look whose it is" in lines["In force"]["why"]
    assert lines["Nothing handed in"]["role"] == "Head"


def test_a_near_name_is_suggested_and_can_be_said_to_be_the_same(desk: Desk) -> None:
    """A middle name, a short form: the office says so once, and the register keeps it."""
    desk.drop("staff.csv", b"Name\nAda Mary Example\nBob Smith\n")
    desk.drop("ada.json", as_file(record("Ada Example")))
    (line,) = (line for line in desk.lines() if line["label"] == "In force")
    assert line["unlisted"]
    assert line["suggestions"] == ["Ada Mary Example"]
    desk.entries[0]["listed_as"] = "Ada Mary Example"
    assert desk.states() == {"In force": ["Ada Example"], "Nothing handed in": ["Bob Smith"]}
    later = Desk()
    later.drop("staff.csv", b"Name\nAda Mary Example\nBob Smith\n")
    later.drop("register.csv", desk.office.csv(desk.asked()))
    assert later.states() == desk.states()

"""One register of all that was handed in: who counts, who is due, who is missing."""

import pytest

from .made import OLD, Desk, as_file, quiz, record


def test_everyone_has_their_state(desk: Desk) -> None:
    """In force, due, older, edited, duplicate, elsewhere, missing: each is told apart."""
    desk.drop("staff.csv", b"Name\n" + b"\n".join(name.encode() for name in NAMES))
    for name, content in FILES.items():
        desk.drop(f"{name}.json", as_file(content))
    assert desk.states() == {
        "Does not add up": ["Edited Score"],
        "Name differs": ["Edited Name"],
        "Another school": ["Other School"],
        "Nothing handed in": ["Missing One", "Missing Two", "Other School"],
        "Older edition": ["Older Edition"],
        "Renewal due": ["Due Now"],
        "In force": ["Good One", "Twice Over"],
        "A newer one counts": ["Twice Over"],
    }


NAMES = (
    "Good One",
    "Older Edition",
    "Due Now",
    "Edited Name",
    "Edited Score",
    "Twice Over",
    "Other School",
    "Missing One",
    "Missing Two",
)
FILES = {
    "good": record("Good One"),
    "older": record("Older Edition", quiz(edition=OLD)),
    "due": record("Due Now", day="2025-09-19"),
    "name": {**record("Somebody Else"), "name": "Edited Name"},
    "score": {
        **(said := record("Edited Score", first=["b", "a", "c", "c"])),
        "record": {**said["record"], "score": 4},
    },
    "new": record("Twice Over"),
    "old": record("Twice Over", day="2026-08-21"),
    "school": record("Other School", quiz("church")),
}


def test_an_older_edition_says_what_is_missing(desk: Desk) -> None:
    """Which clauses changed, and how many questions rest on them."""
    desk.drop("older.json", as_file(record("Ada Example", quiz(edition=OLD))))
    (line,) = desk.lines()
    clause = quiz()["items"][0]["clauses"][0]
    resting = sum(clause in item["clauses"] for item in quiz()["items"])
    assert f"Changed since: clause {clause}." in line["why"]
    assert f"{resting} question" in line["why"]
    assert "answer the questions on it" in line["todo"]


def test_a_record_of_another_name_says_whose_it_is(desk: Desk) -> None:
    """The names of the list are tried, in the order in which they are spoken."""
    desk.drop("staff.csv", b'Name\n"Example, Ada"\n')
    desk.drop("bob.json", as_file({**record("Ada Example"), "name": "Bob Smith"}))
    (line,) = (line for line in desk.lines() if line["label"] == "Name differs")
    assert "The record was made for Ada Example." in line["why"]


def test_the_same_file_twice_is_told(desk: Desk) -> None:
    """The second line names the first file; a file that does not count is told once, too."""
    for name in ("one.json", "two.json"):
        desk.drop(name, as_file(record("Ada Example")))
        desk.drop(f"edited-{name}", as_file({**record("Bob Smith"), "name": "Ann Other"}))
    assert desk.states() == {
        "Name differs": ["Ann Other"],
        "In force": ["Ada Example"],
        "The same once more": ["Ada Example", "Ann Other"],
    }
    again = [line for line in desk.lines() if line["label"] == "The same once more"]
    assert all("one.json" in line["why"] for line in again)


def test_an_older_edition_never_hides_one_in_force(desk: Desk) -> None:
    """Even where its date is later."""
    desk.drop("a.json", as_file(record("Ada Example", day="2026-08-25")))
    desk.drop("b.json", as_file(record("Ada Example", quiz(edition=OLD), day="2026-09-05")))
    assert desk.states() == {"In force": ["Ada Example"], "A newer one counts": ["Ada Example"]}


def test_one_person_may_hold_certificates_of_two_schools_and_two_audiences(desk: Desk) -> None:
    """A trust's office sees them all; each counts for itself."""
    for of in (quiz(), quiz("church"), quiz("forge", "parents")):
        desk.drop(f"{of['id']}.json", as_file(record("Ada Example", of)))
    held = [(line["school"], line["audience"], line["label"]) for line in desk.lines(school="")]
    assert sorted(held) == [
        ("church", "staff", "In force"),
        ("forge", "parents", "In force"),
        ("forge", "staff", "In force"),
    ]


def test_a_list_with_schools_asks_of_each_person_their_school(desk: Desk) -> None:
    """By the school's name or its short name."""
    desk.drop("staff.csv", b"Name,School\nAda Example,Forge School\nBob Smith,church\n")
    desk.drop("ada.json", as_file(record("Ada Example")))
    desk.drop("bob.json", as_file(record("Bob Smith")))
    missing = [line for line in desk.lines(school="") if line["label"] == "Nothing handed in"]
    assert [(line["name"], line["school_name"]) for line in missing] == [
        ("Bob Smith", "Church School")
    ]


def test_a_parents_certificate_is_no_staff_certificate(desk: Desk) -> None:
    """Somebody of the staff who handed in the wrong one is still missing."""
    desk.drop("staff.csv", b"Name\nAda Example\n")
    desk.drop("ada.json", as_file(record("Ada Example", quiz("forge", "parents"))))
    assert "Nothing handed in" in desk.states()
    assert "Nothing handed in" not in desk.states(audience="parents")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_register_comes_back_as_it_was(desk: Desk, ending: str) -> None:
    """Saved and loaded, everyone has the same state, and when it came is kept."""
    desk.drop("staff.csv", b"Name,Role\n" + b"\n".join(n.encode() + b",Cook" for n in NAMES))
    for name, content in FILES.items():
        desk.drop(
            f"{name}.json", as_file(content), {"on": "2026-09-02", "by": "XY", "how": "in person"}
        )
    save = desk.office.csv if ending == "csv" else desk.office.workbook
    later = Desk()
    assert later.drop(f"register.{ending}", save(desk.asked()))["kind"] == "register"
    assert _without_elsewhere(later) == _without_elsewhere(desk)
    held = [line for line in later.lines() if line["label"] == "In force"]
    assert {(line["received_on"], line["received_by"], line["how"]) for line in held} == {
        ("2026-09-02", "XY", "in person")
    }


def _without_elsewhere(desk: Desk) -> dict[str, set[str]]:
    """Return the names in each state; files that are another school's may be asked of nobody."""
    return {label: set(names) for label, names in desk.states().items()}


def test_yesterday_and_today_become_one_register(desk: Desk) -> None:
    """What is in the register already is told, and keeps the day on which it came first."""
    desk.drop("ada.json", as_file(record("Ada Example")))
    yesterday = desk.office.csv(desk.asked())
    later = Desk()
    later.drop(
        "ada.json", as_file(record("Ada Example")), {"on": "2026-09-30", "by": "Z", "how": ""}
    )
    later.drop("bob.json", as_file(record("Bob Smith")))
    later.drop("register.csv", yesterday)
    assert later.states() == {
        "In force": ["Ada Example", "Bob Smith"],
        "The same once more": ["Ada Example"],
    }
    (ada,) = (
        line
        for line in later.lines()
        if line["label"] == "In force" and line["name"] == "Ada Example"
    )
    assert ada["received_on"] == "2026-09-20"


def test_a_row_that_the_office_wrote_is_kept(desk: Desk) -> None:
    """Somebody talked the policy through: a name and no record."""
    desk.drop("staff.csv", b"Name\nAda Example\nBob Smith\n")
    table = desk.office.csv(desk.asked()).decode("utf-8-sig").splitlines()
    rows = [table[0]] + [
        row.replace("Nothing handed in", "Talked it through") if "Ada" in row else row
        for row in table[1:]
    ]
    later = Desk()
    later.drop("register.csv", "\r\n".join(rows).encode())
    assert later.states() == {
        "Nothing handed in": ["Bob Smith"],
        "Noted by the office": ["Ada Example"],
    }


def test_excel_may_write_dates_and_letters_in_its_own_way(desk: Desk) -> None:
    """British dates come back; letters that were lost are told."""
    desk.drop("zoe.json", as_file(record("Олена Шевченко")))
    table = desk.office.csv(desk.asked()).decode("utf-8-sig").replace("2026-09-20", "20/09/2026")
    later = Desk()
    later.drop("register.csv", table.encode())
    (line,) = later.lines()
    assert (line["label"], line["received_on"]) == ("In force", "2026-09-20")
    lost = Desk()
    lost.drop("register.csv", table.encode("cp1252", "replace"))
    (line,) = lost.lines()
    assert "Letters of the name were lost" in line["why"]

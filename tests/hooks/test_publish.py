"""Publishing: a made-up school goes through its editions, and nothing is lost or changed after."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hooks import checks
from hooks.checks import editions
from hooks.content import gather
from hooks.environment import ROOT
from hooks.publish import Wish, publish_edition
from hooks.report import print_report
from hooks.roles import is_role
from hooks.site import build_site
from tests.publishing import DAYS, OLD, Oak, ask, right_request


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Oak:
    """The made-up school without any edition."""
    monkeypatch.setattr(checks, "CHECKS", {})
    return Oak(tmp_path)


def test_first_edition_holds_what_the_site_publishes(
    school: Oak, capsys: pytest.CaptureFixture[str]
) -> None:
    """It needs no reason; the command says what it froze and where."""
    assert school.content.is_draft
    assert school.publish() == 0
    content = school.content
    assert (content.edition.name, content.is_draft) == ("2026-09-01", False)
    folder = school.editions / "2026-09-01"
    names = {"edition.json", "policy.json", *(f"{each}.json" for each in content.quizzes)}
    assert {file.name for file in folder.iterdir()} == names
    said = capsys.readouterr().out
    assert all(name in said for name in names)
    assert "This is the first edition." in said
    assert not list(school.editions.glob(".*"))


def test_published_edition_is_in_force(school: Oak) -> None:
    """Check is content, and there is nothing to publish."""
    assert school.told() == ["No edition of oak has been published yet."]
    school.publish()
    assert school.told() == []


def test_nothing_to_publish_is_said(school: Oak, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is written."""
    school.publish()
    assert school.publish(DAYS[1], reason="Again.") == 0
    assert "Nothing to publish" in capsys.readouterr().out
    assert [each.name for each in school.editions.iterdir()] == ["2026-09-01"]


FREE: dict[str, Callable[[Oak], None]] = {
    "a note": lambda school: school.change(OLD, f"{OLD}, note: As the source has it."),
    "a page": lambda school: (school.folder / "staff.md").write_text("# Another page\n"),
    "the minutes": lambda school: school.change("minutes: 6", "minutes: 9", "staff.yml"),
}


@pytest.mark.parametrize("what", FREE)
def test_notes_and_pages_may_change(school: Oak, what: str) -> None:
    """They are no part of an edition."""
    school.publish()
    FREE[what](school)
    assert school.told() == []


def test_what_matters_and_is_not_published_is_told(school: Oak) -> None:
    """By the clause, with the edition that it differs from."""
    school.publish()
    school.change(OLD, "A wet floor must get two signs before anybody walks on it.")
    (said,) = school.told()
    assert said == "This differs from the published edition 2026-09-01: clause 1.3 (changed)."
    problem = next(iter(editions.check(gather(school.docs, school.bank))))
    assert "build.py publish oak" in problem.repair
    assert school.content.edition.name == "draft"


def test_report_fails_on_a_draft_in_its_section_on_clauses(
    school: Oak, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sections stay those of the contract."""
    assert print_report(school.docs, school.bank, as_json=True) == 1
    assert json.loads(capsys.readouterr().out)["clauses"]["ok"] is False
    school.publish()
    capsys.readouterr()
    assert print_report(school.docs, school.bank, as_json=True) == 0


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no reason": ({}, "Say why"),
    "a reason of spaces": ({"reason": "  "}, "Say why"),
    "minor without a role": ({"minor": True, "reason": "Spelling."}, "wants --by"),
    "a person's name": ({"reason": "So.", "by": "Mary Smith"}, "not a role"),
    "a name that is taken": ({"reason": "So.", "name": "2026-09-01"}, "already"),
    "the name of drafts": ({"reason": "So.", "name": "draft"}, "cannot name"),
    "a name with a slash": ({"reason": "So.", "name": "../x"}, "cannot name"),
    "a name with a dot": ({"reason": "So.", "name": "2026.9"}, "cannot name"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_missing_is_told_and_nothing_is_written(
    school: Oak, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence, after what changed."""
    school.publish()
    school.change(OLD, "A wet floor must get two signs before anybody walks on it.")
    wish, words = REFUSED[case]
    assert school.publish(DAYS[1], **wish) == 1
    captured = capsys.readouterr()
    assert words in captured.err
    assert "clause 1.3 (changed)" in captured.out
    assert [each.name for each in school.editions.iterdir()] == ["2026-09-01"]


def test_minor_says_what_looks_material(school: Oak, capsys: pytest.CaptureFixture[str]) -> None:
    """With a role it goes through: a person decides."""
    school.publish()
    school.change(OLD, "A wet floor must get two signs before anybody walks on it.")
    assert school.publish(DAYS[1], minor=True, reason="So.") == 1
    assert "Clause 1.3 has other numbers" in capsys.readouterr().err
    assert school.publish(DAYS[1], minor=True, reason="So.", by="head teacher") == 0
    assert school.content.history.infos[0].kind == "minor"


def test_first_edition_cannot_be_minor(school: Oak, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing that it corrects."""
    assert school.publish(minor=True, by="principal") == 1
    assert "cannot be minor" in capsys.readouterr().err


def test_school_that_is_not_there_is_told(school: Oak, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that are."""
    assert publish_edition(school.docs, school.bank, Wish("elm")) == 1
    assert "There are: oak" in capsys.readouterr().err


def test_mistakes_are_not_frozen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the checks on, the made-up school has many."""
    made = Oak(tmp_path)
    assert made.publish() == 1
    assert "Mend this first" in capsys.readouterr().err
    assert not made.editions.exists()


def test_second_edition_of_a_day_gets_a_number(school: Oak) -> None:
    """And the third the next."""
    for n, word in enumerate(("one sign", "two signs", "three signs")):
        school.change(["a sign", "one sign", "two signs"][n] + " before", f"{word} before")
        assert school.publish(reason="So.") == 0
    names = [each.name for each in school.content.history.infos]
    assert names == ["2026-09-01-3", "2026-09-01-2", "2026-09-01"]


def test_three_editions_are_told_with_what_changed(school: Oak) -> None:
    """Kinds, reasons, roles, and clauses with before and after."""
    school.three()
    newest, minor, first = school.content.history.infos
    assert [each.kind for each in (newest, minor, first)] == ["material", "minor", "material"]
    assert (newest.reason, newest.decided_by) == ("Somebody slipped.", "governors")
    assert (newest.follows, minor.follows, first.follows) == ("2026-11-20", "2026-09-01", None)
    (change,) = newest.changed.clauses
    assert change.before
    assert change.before.text == OLD
    assert change.after
    assert "two signs" in change.after.text
    assert not first.changed


SPOIL: dict[str, tuple[str, Callable[[Path], object]]] = {
    "a missing quiz": ("staff.json: This file of a published edition is missing.", Path.unlink),
    "an edited clause": (
        "policy.json: This file was changed",
        lambda file: file.write_text(file.read_text().replace("must", "should", 1)),
    ),
    "an edited kind": (
        "edition.json: This file was changed",
        lambda file: file.write_text(file.read_text().replace("minor", "material")),
    ),
    "a missing edition.json": (
        "edition.json: This file of a published edition is missing.",
        Path.unlink,
    ),
    "half a file": (
        "edition.json: This file of a published edition cannot be read.",
        lambda file: file.write_text(file.read_text()[:99]),
    ),
    "a list": (
        "policy.json: This file of a published edition cannot be read.",
        lambda file: file.write_text("[]"),
    ),
    "no text": (
        "edition.json: This file of a published edition cannot be read.",
        lambda file: file.write_bytes(b"\xff\xfe"),
    ),
}


@pytest.mark.parametrize("case", SPOIL)
def test_frozen_file_that_was_spoilt_is_told(school: Oak, case: str) -> None:
    """By the file, also on a draft."""
    school.three()
    words, spoil = SPOIL[case]
    spoil(school.editions / "2026-11-20" / words.partition(":")[0])
    (said,) = school.spoilt()
    assert said.startswith(words)


def test_line_ends_may_differ(school: Oak) -> None:
    """Another system may write them in its own way."""
    school.three()
    for file in school.editions.rglob("*.json"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert school.spoilt() == []


@pytest.mark.parametrize("name", ["2026-09-01", "2026-11-20"])
def test_missing_edition_is_told(school: Oak, name: str) -> None:
    """The others do not follow one another any more."""
    school.three()
    shutil.rmtree(school.editions / name)
    (said,) = school.spoilt()
    assert "do not follow one another" in said


def test_edition_in_another_folder_is_told(school: Oak) -> None:
    """A copy is no edition."""
    school.three()
    shutil.copytree(school.editions / "2026-11-20", school.editions / "2026-11-21")
    (said,) = school.spoilt()
    assert "another folder" in said


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("principal", True),
        ("Chair of Governors", True),
        ("the head teacher", True),
        ("Vice-Principal", True),
        ("school business manager", True),
        ("Mary Smith", False),
        ("Head Mary Smith", False),
        ("Mrs Smith, Principal", False),
        ("Mr O'Neill", False),
        ("", False),
        ("42", False),
        ("of the", False),
        ("校長", False),
    ],
)
def test_role_is_told_from_a_name(text: str, role: bool) -> None:
    """Editions are public; people's names do not stand in them."""
    assert is_role(text) == role


@pytest.fixture
def built(school: Oak, tmp_path: Path) -> Path:
    """The site of the school after three editions."""
    school.three()
    assert build_site(ROOT, school.docs, school.bank, tmp_path / "site") == 0
    return tmp_path / "site"


def _json(file: Path) -> Any:
    return json.loads(file.read_text())


def test_old_editions_stay_at_their_addresses(built: Path) -> None:
    """All listed, the newest first, and the one in force where it always was."""
    (school,) = _json(built / "data/index.json")["schools"]
    names = [each["name"] for each in school["editions"]]
    assert names == ["2027-01-15", "2026-11-20", "2026-09-01"]
    assert [each["current"] for each in school["editions"]] == [True, False, False]
    assert school["draft"] is None
    for each in school["editions"]:
        named = {"name": each["name"], "hash": each["hash"]}
        assert _json(built / each["policy"])["edition"] == named
        assert all(_json(built / path)["edition"] == named for path in each["quizzes"].values())
    current = school["editions"][0]
    assert _json(built / "data/policies/oak.json") == _json(built / current["policy"])
    assert _json(built / "data/quizzes/oak-staff.json") == _json(
        built / current["quizzes"]["staff"]
    )
    whole = _json(built / school["editions_data"])
    assert whole == [_json(built / each["edition"]) for each in school["editions"]]


def test_published_editions_lead_the_engine_from_record_to_renewal(built: Path) -> None:
    """An old record checks, is told what changed, and is renewed by the items on that clause."""
    editions_ = _json(built / "data/editions/oak.json")
    quizzes = {
        each["name"]: _json(built / f"data/editions/oak/{each['name']}/staff.json")
        for each in editions_
    }
    new, old = quizzes["2027-01-15"], quizzes["2026-09-01"]
    record = ask("make_record", {**right_request(old), "date": "2026-11-25"})["record"]
    shelf = {"quizzes": list(quizzes.values()), "editions": editions_, "name": "Ann Other"}
    found = ask("check_record", {**shelf, "record": record, "today": "2027-01-20"})
    assert (found["outcome"], [each["id"] for each in found["since"]]) == ("older-edition", ["1.3"])
    held = {"quiz": new, "editions": editions_, "edition": old["edition"]}
    asked = ask("what_changed", held)
    on_it = [item["id"] for item in new["items"] if "1.3" in item["clauses"]]
    assert [item["id"] for item in asked["form"]["items"]] == on_it
    assert on_it
    renewal = {**right_request(new, asked["form"]), **shelf, "record": record, "date": "2027-01-20"}
    renewed = ask("make_renewal", renewal)
    for way in ("record", "link"):
        again = {**shelf, way: renewed[way], "today": "2027-01-21"}
        assert ask("check_record", again)["outcome"] == "adds-up"


def test_page_of_editions_tells_each_change_without_a_script(built: Path) -> None:
    """Kinds, reasons, roles; words marked for eyes and ears; any two have a page."""
    html = (built / "schools/oak/editions/index.html").read_text()
    assert "Somebody slipped." in html
    assert "governors" in html
    assert '<ins><span class="unseen">added: </span>two signs<span' in html
    assert '<del><span class="unseen">removed: </span>a sign<span' in html
    between = (built / "schools/oak/editions/2026-09-01..2027-01-15/index.html").read_text()
    assert "two signs" in between
    assert "Clause 1.2" in between
    for page in ("schools/oak/policy", "certificate"):
        assert "editions/" in (built / page / "index.html").read_text()


def test_draft_is_built_only_when_it_is_meant(
    school: Oak, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its pages and data say so, and the edition in force stays listed."""
    school.publish()
    school.change(OLD, "A wet floor must get two signs before anybody walks on it.")
    site = tmp_path / "site"
    assert build_site(ROOT, school.docs, school.bank, site) == 1
    assert "--draft" in capsys.readouterr().err
    assert build_site(ROOT, school.docs, school.bank, site, draft=True) == 0
    (listed,) = _json(site / "data/index.json")["schools"]
    quiz = _json(site / "data/quizzes/oak-staff.json")
    assert listed["draft"] == quiz["edition"]
    assert quiz["edition"]["name"] == "draft"
    assert [each["current"] for each in listed["editions"]] == [True]
    for page in ("staff/quiz", "policy", "editions"):
        assert "not published yet" in (site / f"schools/oak/{page}/index.html").read_text().lower()
    assert "data-draft" in (site / "schools/oak/staff/quiz/index.html").read_text()

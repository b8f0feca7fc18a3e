"""What was worked out before is kept, until something that it rests on changes."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks import kept
from hooks.checks import CHECKS, report, section
from hooks.content import gather
from hooks.kept import UNUSED_S, Kept, digest, lay

from .conftest import Copy


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept[list[int]]:
    """An empty place for results."""
    monkeypatch.setattr(kept, "CACHE", tmp_path / "cache")
    return Kept[list[int]]("lists")


def test_a_result_is_made_once(shelf: Kept[list[int]]) -> None:
    """And comes back the same."""
    assert [shelf.of("a", lambda: [1, 2]), shelf.of("a", lambda: [3])] == [[1, 2], [1, 2]]
    assert shelf.of("b", lambda: [3]) == [3]
    assert shelf.made == 2


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content[:20],
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
        lambda content: bytes([content[0] ^ 1]) + content[1:],
    ],
    ids=["emptied", "cut off", "hardly begun", "one bit in the result", "one bit in its seal"],
)
def test_a_damaged_result_is_made_anew(
    shelf: Kept[list[int]], spoil: Callable[[bytes], bytes]
) -> None:
    """And is whole afterwards."""
    shelf.put("a", [1, 2])
    file = shelf.folder / "a"
    file.write_bytes(spoil(file.read_bytes()))
    assert shelf.of("a", lambda: [7]) == [7]
    assert shelf.find("a") == [7]


def test_what_nothing_asks_for_is_dropped(shelf: Kept[list[int]]) -> None:
    """What was asked for lately stays."""
    for name in ("old", "asked for", "new"):
        shelf.put(name, [1])
    long_ago = time.time() - UNUSED_S - 1
    for name in ("old", "asked for"):
        os.utime(shelf.folder / name, (long_ago, long_ago))
    assert shelf.find("asked for") == [1]
    shelf.tidy()
    assert sorted(file.name for file in shelf.folder.iterdir()) == ["asked for", "new"]


def test_no_two_lists_have_the_same_digest() -> None:
    """Wherever their borders lie."""
    lists = (["ab"], ["a", "b"], [["a", "b"]], [["a"], "b"], ["", "ab"], ["ab", ""], [b"a", "bc"])
    assert len({digest(*each) for each in lists}) == len(lists)


def test_a_file_of_the_cache_is_never_written_into(tmp_path: Path) -> None:
    """What is laid in its place on a site takes the place, and leaves the older file whole."""
    older, newer, place = tmp_path / "older", tmp_path / "newer", tmp_path / "site" / "file"
    older.write_text("older")
    newer.write_text("newer")
    lay(older, place)
    lay(newer, place)
    assert (older.read_text(), newer.read_text(), place.read_text()) == ("older", "newer", "newer")


# The checks ---------------------------------------------------------------------------------

CHANGES = {
    "nothing": (None, set()),
    "a clause": (
        ("policy.yml", "text: Staff must decline", "text: Staff must always decline"),
        {"clauses", "duties", "words", "readability", "items"},
    ),
    "an item": (
        ("staff.yml", "On Saturday a pupil", "On Sunday a pupil"),
        {"clauses", "duties", "words", "readability", "items", "guessers", "forms"},
    ),
    "a page": (
        ("staff.md", "You are advised to be cautious", "You are advised to be careful"),
        {"clauses", "duties", "words", "readability"},
    ),
}
"""What is changed, and which checks look again."""


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept yet."""
    monkeypatch.setattr(kept, "CACHE", tmp_path / "cache")


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The checks that look anew instead of remembering."""
    found: set[str] = set()
    once = section.RESULTS.of

    def of(name: str, make: Callable[[], section.Section]) -> section.Section:
        return once(name, lambda: (found.add(make_name(make)), make())[1])

    monkeypatch.setattr(section.RESULTS, "of", of)
    return found


def make_name(make: Callable[[], object]) -> str:
    """Return the name of the check that makes a section."""
    function = getattr(make, "func", make)
    return str(function.__module__).rpartition(".")[2]


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize("what", CHANGES)
def test_a_check_looks_again_at_what_changed(copy: Copy, looked: set[str], what: str) -> None:
    """And at nothing else; it finds what it would find without anything kept."""
    change, wanted = CHANGES[what]
    report(gather(copy.docs, copy.bank), draft=True)
    assert looked == {*CHECKS}
    looked.clear()
    if change:
        copy.change(*change)
    after = report(gather(copy.docs, copy.bank), draft=True)
    assert looked == wanted
    for file in section.RESULTS.folder.iterdir():
        file.unlink()
    assert report(gather(copy.docs, copy.bank), draft=True) == after


@pytest.mark.usefixtures("empty")
def test_every_check_looks_again_when_the_program_changed(
    copy: Copy, looked: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that was mended holds at once."""
    content = gather(copy.docs, copy.bank)
    report(content, draft=True)
    looked.clear()
    monkeypatch.setattr(section, "code", lambda: "another program")
    report(content, draft=True)
    assert looked == {*CHECKS} - {"words"} | {"words"}


def test_the_code_is_all_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change in any module gives another digest."""
    for name in ("hooks/a.py", "quizzes/authoring/b.py", "requirements.txt", "package-lock.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one = 1")
    monkeypatch.setattr(kept, "ROOT", tmp_path)
    found = [kept.code.__wrapped__()]
    for name in ("hooks/a.py", "quizzes/authoring/b.py", "requirements.txt"):
        (tmp_path / name).write_text("one = 2")
        found.append(kept.code.__wrapped__())
    assert len(set(found)) == len(found)


@pytest.mark.usefixtures("empty")
def test_a_line_is_told_of_content_that_was_kept(copy: Copy) -> None:
    """Places are let go of, and read again where a problem has to be told."""
    line = copy.change("policy.yml", "    section: 9", "    section: 19")
    for _ in range(2):
        (problem,) = (each for each in copy.problems("clauses") if "section 19" in each.what)
        assert problem.line == line

"""The pictures: plain shapes, each with its entry, and those of the program up to date."""

import re
import shutil
from pathlib import Path

import pytest

from hooks.content import gather
from hooks.environment import ROOT
from hooks.pages.pictures import pictures_page
from hooks.pictures import OURS, drawing_problems, load_pictures
from quizzes.pictures.draw import drawn, write
from quizzes.pictures.parts.people import MOUTHS

from .conftest import Copy

MOST_OF_OURS = 6_000
SHAPES = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize("name", sorted(drawn()))
def test_a_picture_is_up_to_date_and_small(name: str) -> None:
    """What stands in docs/pictures is what the program draws: else run build.py draw."""
    svg = drawn()[name]
    assert (OURS / f"{name}.svg").read_text("utf-8") == svg
    assert len(svg.encode()) <= MOST_OF_OURS


def test_the_pictures_of_the_site_have_no_mistake() -> None:
    """Each file has its entry, and each entry its file."""
    pictures, problems = load_pictures(ROOT / "docs")
    assert problems == []
    assert pictures.keys() == {file.stem for file in OURS.glob("*.svg")}


def test_drawing_writes_what_has_changed_alone(tmp_path: Path) -> None:
    """A second run finds nothing to do."""
    assert write(tmp_path) == sorted(drawn())
    (tmp_path / "listen.svg").write_text("old")
    assert write(tmp_path) == ["listen"]
    assert write(tmp_path) == []


def test_all_answers_have_the_same_ground() -> None:
    """No option stands out by its colour; a scene has a ground of its own."""
    grounds = {
        (match[1], match[2])
        for svg in drawn().values()
        if (match := re.search(r'width="(\d+)" height="160" rx="18" fill="([^"]+)"', svg))
    }
    assert len(grounds) == 2
    assert {wide for wide, _ in grounds} == {"200", "160"}


def test_no_mouth_turns_down() -> None:
    """A face that looks cross would tell which option is not meant."""
    assert set(MOUTHS) == {"smile", "calm", "open", "unsure", "small"}


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<text>Safe</text>", "<text>"),
        ("<image href='https://example.org/x.png'/>", "<image>"),
        ("<path d='M0 0' style='fill:red'/>", "“style”"),
        ("<path d='M0 0' id='a'/>", "“id”"),
        ("<path d='M0 0' onclick='x()'/>", "“onclick”"),
        ("<path d='M0 0' fill='url(#a)'/>", "“fill”"),
        ("<title>A cat</title>", "<title>"),
        ("<g>words</g>", "text"),
        ("<g>", "no SVG"),
    ],
)
def test_what_is_no_plain_shape_is_told(tmp_path: Path, inside: str, says: str) -> None:
    """By file and line, in a sentence."""
    file = tmp_path / "a.svg"
    file.write_text(SHAPES.format(f"\n{inside}"))
    problems = drawing_problems(file)
    assert says in problems[0].what
    assert problems[0].line >= 2


def test_a_large_picture_or_one_without_a_box_is_told(tmp_path: Path) -> None:
    """A page shows several of them on a slow line."""
    file = tmp_path / "a.svg"
    file.write_text(SHAPES.format("<g/>" * 3000).replace(' viewBox="0 0 9 9"', ""))
    assert [problem.what.split()[3] for problem in drawing_problems(file)] == ["12,046", "no"]


def test_a_document_type_is_told(tmp_path: Path) -> None:
    """It could bring in what stands elsewhere."""
    file = tmp_path / "a.svg"
    file.write_text(f"<!DOCTYPE svg>{SHAPES.format('')}")
    assert ["document type" in problem.what for problem in drawing_problems(file)] == [True]


LISTEN = "{name: listen, "


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (", licence: MIT}", "}", "has no “licence”"),
        ("author: this project, ", "", "has no “author”"),
        (LISTEN, "{name: listen-well, ", "There is no picture listen-well.svg"),
        (LISTEN, "{name: Listen, ", "is no name for a picture"),
        (LISTEN, "{name: smart-safe, ", "stands twice"),
        ("author:", "autor:", "“autor” that means nothing here"),
    ],
)
def test_a_mistake_in_the_list_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    """As in every other file that authors write."""
    shutil.copytree(OURS, tmp_path / "pictures")
    file = tmp_path / "pictures" / "pictures.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace(old, new, 1), "utf-8")
    line = text.count("\n", 0, text.index(old)) + 1
    found = [each for each in load_pictures(tmp_path)[1] if says in each.what]
    assert [each.line for each in found] == [line]


def test_a_file_without_an_entry_is_told(copy: Copy) -> None:
    """Nobody would know whose it is. The section “items” of check says so."""
    shutil.copy(OURS / "listen.svg", copy.docs / "pictures" / "stray.svg")
    (copy.docs / "pictures" / "photo.png").write_bytes(b"")
    whats = [problem.what for problem in copy.problems("items")]
    assert whats == ["This is no SVG.", "pictures.yml has no entry for this picture."]


def test_a_school_without_pictures_has_those_of_the_site(copy: Copy) -> None:
    """And one that brings its own has both."""
    shutil.rmtree(copy.docs / "pictures")
    ours = gather(copy.docs, copy.bank).pictures
    assert "listen" in ours
    (copy.docs / "pictures").mkdir()
    shutil.copy(OURS / "listen.svg", copy.docs / "pictures" / "our-bus.svg")
    entry = "  - {name: our-bus, shows: Our bus., author: Us, licence: CC0}\n"
    (copy.docs / "pictures" / "pictures.yml").write_text(f"pictures:\n{entry}")
    content = gather(copy.docs, copy.bank)
    assert content.bank_problems == []
    assert content.pictures.keys() == {"our-bus", *ours}


def test_the_page_lists_every_picture() -> None:
    """With what it stands for, its author and its licence."""
    content = gather(ROOT / "docs", ROOT / "quizzes" / "bank")
    page = pictures_page(content)
    for name, picture in content.pictures.items():
        assert f'<li id="{name}"><img src="../pictures/{name}.svg"' in page
        assert picture.shows in page
    assert page.count("this project, MIT") == len(content.pictures)

"""Quizzes in pictures and what a class gets of them: forms in order, sheets, a picture to colour in."""

from pathlib import Path

import pytest

from hooks.colouring import to_colour_in, without_colours
from hooks.content import Content, gather
from hooks.environment import ROOT
from hooks.pages.classroom import asked, class_pages
from hooks.pages.pictured import is_in_pictures, letters

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" fill="none" stroke="#3b2a33">'
    '<path fill="#f8c94f"/><path fill="#fff" stroke="none"/><path fill="#222"/></svg>'
)


@pytest.fixture(scope="module")
def content() -> Content:
    """What the repository holds."""
    return gather(ROOT / "docs", ROOT / "quizzes" / "bank")


def test_two_schools_have_a_quiz_in_pictures(content: Content) -> None:
    """One of them with the letters of SMART, one without any."""
    quizzes = {
        school.id: letters(source)
        for school, source in content.quizzes()
        if source.audience == "pupils" and is_in_pictures(source)
    }
    assert quizzes == {"sladefield": list("SMART"), "sperrinview": []}


def test_every_form_of_smart_spells_the_word(content: Content) -> None:
    """One question for each letter, in its order."""
    source = content.schools["sladefield"].quizzes["pupils"]
    for form in source.forms:
        assert "".join(item.letter for item, _ in asked(source, form)) == "SMART"


def test_a_sheet_shows_the_options_as_the_form_does(content: Content) -> None:
    """So that the sheet and the screen agree."""
    source = content.schools["sladefield"].quizzes["pupils"]
    form = source.forms[1]
    for at, (item, options) in zip(form.items, asked(source, form), strict=True):
        assert at.id == item.id
        assert at.options == tuple(option.id for option in options)


def test_every_school_with_a_pupils_quiz_has_pages_for_a_class(content: Content) -> None:
    """Sheets in pictures where the quiz is in pictures; the teacher's sheet everywhere."""
    made = {school.id: class_pages(school, {}) for school in content.schools.values()}
    assert all("pupils/class/teacher.md" in pages for pages in made.values())
    with_sheets = {school for school, pages in made.items() if "pupils/class/form-1.md" in pages}
    assert with_sheets == {"sladefield", "sperrinview"}


def test_a_picture_to_colour_in_has_lines_and_white_alone() -> None:
    """What is as dark as a line stays; what has no line gets none; its size is the page's affair."""
    drawn = without_colours(SVG)
    assert 'stroke="#000"' in drawn
    assert drawn.count('fill="#fff"') == 2
    assert drawn.count('fill="#000"') == 1
    assert 'stroke="none"' in drawn
    assert "width" not in drawn
    assert 'aria-hidden="true"' in drawn


def test_the_pictures_of_every_site_can_be_coloured_in(tmp_path: Path) -> None:
    """Where the content has none of its own; and a picture that is nowhere is nothing."""
    assert to_colour_in(tmp_path, "finished").startswith("<svg")
    assert to_colour_in(tmp_path, "no-such-picture") == ""

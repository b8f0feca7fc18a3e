"""A served site keeps what lies there, and is never behind what was written."""

import os
from pathlib import Path

import pytest

from hooks.laid import Laid, token


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file of the site."""
    place = tmp_path / "page.html"
    place.write_text("a page")
    return place


def test_what_lies_there_is_not_laid_again(place: Path) -> None:
    """Unless it is something else, or was taken away."""
    laid = Laid()
    assert not laid.lies(place, "one")
    assert laid.lies(place, "one")
    assert not laid.lies(place, "another")
    place.unlink()
    assert not laid.lies(place, "another")


def test_what_is_not_wanted_any_more_goes(place: Path) -> None:
    """And what still is stays."""
    laid, other = Laid(), place.with_name("other.html")
    other.write_text("another page")
    for each in (place, other):
        laid.lies(each, "one")
    laid.begin()
    laid.lies(other, "one")
    laid.sweep()
    assert (place.exists(), other.exists()) == (False, True)


def test_any_edit_of_a_file_gives_another_token(place: Path) -> None:
    """An older file in its place too, which a comparison of times would take for known."""
    found = [token(str(place), None)]
    place.write_text("a leaf")
    os.utime(place, ns=(1, 1))
    found.append(token(str(place), None))
    place.write_text("a longer page")
    os.utime(place, ns=(1, 1))
    found.append(token(str(place), None))
    assert len(set(found)) == len(found)


def test_made_content_is_told_by_itself() -> None:
    """Whatever it was made from."""
    assert token(None, "a") == token(None, b"a") != token(None, "b")

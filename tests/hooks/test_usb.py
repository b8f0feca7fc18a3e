"""The pages of a USB stick lead to files."""

import zipfile
from pathlib import Path

import pytest

from hooks.usb import pack, with_file_links


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small site."""
    site = tmp_path / "site"
    for page in ("index.html", "about/index.html", "schools/elm/staff/index.html"):
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        (site / page).write_text("<html><head></head></html>")
    (site / "paper.pdf").write_text("")
    return site


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("../../../about/", "../../../about/index.html"),
        ("../../../about/#who", "../../../about/index.html#who"),
        ("../../..", "../../../index.html"),
        ("./", "./index.html"),
        ("#here", "#here"),
        ("../../../paper.pdf", "../../../paper.pdf"),
        ("../gone/", "../gone/"),
        ("https://example.org/", "https://example.org/"),
        ("tel:999", "tel:999"),
    ],
)
def test_a_link_names_the_file(built: Path, before: str, after: str) -> None:
    """Where there is one; all others stay."""
    page = built / "schools/elm/staff/index.html"
    assert f'<a href="{after}">' in with_file_links(f'<a href="{before}">', page, built)


def test_each_page_knows_when_it_is_a_file(built: Path, tmp_path: Path) -> None:
    """By a script that browsers run from files, too."""
    pack(built, tmp_path / "out" / "guide.zip")
    with zipfile.ZipFile(tmp_path / "out" / "guide.zip") as archive:
        names = set(archive.namelist())
        page = archive.read("guide/site/schools/elm/staff/index.html").decode()
        starts = archive.getinfo("guide/start.command").external_attr >> 16
    assert '<script src="../../../from-a-file.js" defer></script></head>' in page
    assert {"guide/READ ME.txt", "guide/start.py", "guide/site/from-a-file.js"} <= names
    assert starts & 0o111


def test_the_same_site_makes_the_same_file(built: Path, tmp_path: Path) -> None:
    """Byte for byte."""
    for name in ("one.zip", "two.zip"):
        pack(built, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()

"""Our scripts and styles stand at addresses that tell their content."""

import re
from pathlib import Path

import pytest

from hooks.addresses import names, place, with_places

MADE = {
    "assets/player/quiz.js": "let a;",
    "assets/site/site.css": b"a {}",
    "assets/worker/copy.js": "let b;",
    "index.md": "# Home",
}
FOLDERS = {"player": "player-1", "site": "site-2", "worker": "worker-3"}


def test_a_folder_is_called_otherwise_when_a_file_in_it_changes() -> None:
    """And only then."""
    before = names(MADE)
    assert names(dict(reversed(MADE.items()))) == before
    after = names(MADE | {"assets/player/quiz.js": "let c;"})
    assert after["player"] != before["player"]
    assert after["site"] == before["site"]
    assert names(MADE | {"assets/player/dom.js": ""})["player"] != before["player"]


def test_a_file_is_read_where_it_is(tmp_path: Path) -> None:
    """A path stands for what the file holds."""
    file = tmp_path / "quiz.js"
    file.write_text("let a;")
    assert names(MADE | {"assets/player/quiz.js": file}) == names(MADE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("assets/player/quiz.js", "assets/player-1/quiz.js"),
        ("assets/site/fonts/a.woff2", "assets/site-2/fonts/a.woff2"),
        ("assets/python/files.json", "assets/python/files.json"),
        ("schools/site/index.html", "schools/site/index.html"),
    ],
)
def test_each_file_goes_to_its_folder(before: str, after: str) -> None:
    """What is not ours stays where it is."""
    assert place(before, FOLDERS) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '<script src="../assets/player/quiz.js">',
            '<script src="../assets/player-1/quiz.js">',
        ),
        (
            '<link href="assets/site/site.css" rel="stylesheet">',
            '<link href="assets/site-2/site.css" rel="stylesheet">',
        ),
        ("<p>They lie in assets/player/ there.</p>", "<p>They lie in assets/player/ there.</p>"),
        ('<a href="assets/python/a.js">', '<a href="assets/python/a.js">'),
    ],
)
def test_a_page_names_them_in_its_elements_alone(before: str, after: str) -> None:
    """What it says of a folder in its text is the author's affair."""
    assert with_places(before, FOLDERS) == after


NAMED = re.compile(
    r"assets/((player|site|worker)-[0-9a-f]{10}/.+|python/.+|speech/\w+\.mp3"
    r"|(javascripts|stylesheets)/.*\.[0-9a-f]{8}\.min\.(js|css)(\.map)?"
    r"|javascripts/lunr/.+|images/favicon\.png)"
)
"""Python's files are named by the runtime. The theme's favicon and word lists never change."""


def test_everything_below_assets_tells_its_content(site: Path) -> None:
    """So a copy of it never has to be asked whether it is still right."""
    files = (
        file.relative_to(site).as_posix() for file in (site / "assets").rglob("*") if file.is_file()
    )
    assert [path for path in files if not NAMED.fullmatch(path)] == []


def test_every_asset_that_a_page_names_is_there(site: Path) -> None:
    """On each page of the site."""
    for page in site.rglob("index.html"):
        for link in re.findall(r'(?:src|href)="([^"]*\bassets/[^"]+)"', page.read_text()):
            assert (page.parent / link).is_file(), f"{page.relative_to(site)}: {link}"

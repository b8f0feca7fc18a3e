"""The lists of what may be kept: what belongs together, its size, its version."""

import json
from base64 import b64decode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from hooks.offline import SIZE_MARK, marked, megabytes, publish

WORKER = "worker-0123456789"
FILES = {
    "index.html": "home",
    "about/index.html": "about",
    "maintainers/index.html": "for those who keep the site",
    "offline/index.html": "no network",
    "assets/player-1/quiz.js": "let a;",
    "assets/site-1/site.css": "a {}",
    "assets/javascripts/bundle.1.min.js": "let b;",
    "assets/javascripts/bundle.1.min.js.map": "{}",
    "assets/python/1/engine.zip": "python",
    "assets/python/1/fonts/noto-sans-latin-400-normal.woff": "a",
    "assets/python/1/fonts/noto-sans-arabic-arabic-400-normal.woff": "b",
    "assets/python/1/fonts/noto-sans-jp-1-400-normal.woff": "c",
    "assets/speech/aa.mp3": "said",
    "assets/speech/bb.mp3": "said elsewhere",
    "data/index.json": "{}",
    "data/policies/elm.json": "{}",
    "data/quizzes/elm-staff.json": "{}",
    "data/editions/elm.json": "[]",
    "data/editions/elm/2026/staff.json": "{}",
    "pictures/hat.svg": "<svg/>",
    "schools/elm/index.html": f"Elm. {SIZE_MARK}",
    "schools/elm/pupils/index.html": '<img src="../../../pictures/hat.svg">',
    "schools/elm/pupils/aloud.json": '{"sentences": {"aa": [1]}, "phrases": {}}',
    "schools/elm/staff/paper.pdf": "paper",
    "schools/oak/index.html": "Oak",
    "search/search_index.json": "{}",
    "sitemap.xml": "<a/>",
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A small site with all kinds of files."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return tmp_path


def _lists(site: Path) -> dict[str, Any]:
    publish(site, WORKER)
    folder = site / "offline"
    return {
        file.relative_to(folder).with_suffix("").as_posix(): json.loads(file.read_text())
        for file in folder.rglob("*.json")
    }


PARTS = {
    "site": {
        "",
        "about/",
        "offline/",
        "assets/player-1/quiz.js",
        "assets/site-1/site.css",
        "data/index.json",
    },
    "engine": {
        "assets/python/1/engine.zip",
        "assets/python/1/fonts/noto-sans-latin-400-normal.woff",
        "data/editions/elm.json",
        "data/editions/elm/2026/staff.json",
    },
    "schools/elm": {
        "schools/elm/",
        "schools/elm/pupils/",
        "pictures/hat.svg",
        "data/policies/elm.json",
        "data/quizzes/elm-staff.json",
        "data/editions/elm.json",
        "data/editions/elm/2026/staff.json",
    },
    "more/elm": {
        "assets/python/1/fonts/noto-sans-latin-400-normal.woff",
        "assets/python/1/fonts/noto-sans-arabic-arabic-400-normal.woff",
        "assets/speech/aa.mp3",
        "schools/elm/pupils/aloud.json",
        "schools/elm/staff/paper.pdf",
        "assets/javascripts/bundle.1.min.js",
        "search/search_index.json",
    },
    "schools/oak": {"schools/oak/"},
}


@pytest.mark.parametrize("part", PARTS)
def test_each_file_belongs_where_it_is_wanted(made: Path, part: str) -> None:
    """Python apart from pages, recordings and paper only with the button, no school with another."""
    assert set(_lists(made)[part]["files"]) == PARTS[part]


def test_each_file_is_listed_with_its_hash_and_its_size(made: Path) -> None:
    """As the browser checks it."""
    digest, size = _lists(made)["site"]["files"]["about/"]
    assert b64decode(digest) == sha256(b"about").digest()
    assert size == len("about")


def test_the_first_page_of_a_school_tells_the_size(made: Path) -> None:
    """Before its own hash is taken."""
    digest, _ = _lists(made)["schools/elm"]["files"]["schools/elm/"]
    page = (made / "schools/elm/index.html").read_bytes()
    assert page == b"Elm. It takes 1 MB there."
    assert b64decode(digest) == sha256(page).digest()


@pytest.mark.parametrize(
    ("size", "said"), [(1, "1 MB"), (1_000_001, "2 MB"), (30_000_000, "30 MB")]
)
def test_a_size_is_never_told_too_small(size: int, said: str) -> None:
    """It is rounded up."""
    assert megabytes(size) == said


def test_the_version_changes_with_any_file_and_with_nothing_else(made: Path) -> None:
    """All lists and the worker name it."""
    lists = _lists(made)
    (version,) = {each["version"] for each in lists.values()}
    assert version in (made / "sw.js").read_text()
    assert _lists(made) == lists
    (made / "about" / "index.html").write_text("about more")
    assert _lists(made)["site"]["version"] != version


def test_a_page_tells_which_it_is() -> None:
    """The same page in the same words, another one in others."""
    one, other = (f"<html><head></head><body>{text}</body></html>" for text in ("a", "b"))
    assert marked(one) == marked(one) != marked(other)
    assert marked(one).replace("</head>", "").count('<meta name="page"') == 1
    assert '"></head>' in marked(one)


def test_the_pages_of_the_site_are_all_in_its_list(site: Path) -> None:
    """Those that everybody needs: none was renamed without the list."""
    files = json.loads((site / "offline/site.json").read_text())["files"]
    for page in ("", "404.html", "about/", "certificate/", "compare/", "office/", "offline/"):
        assert page in files
    assert any(path.startswith("assets/player-") for path in files)
    assert any(path.startswith("assets/site-") and path.endswith(".woff2") for path in files)

"""The site's stylesheet: what the pages use of the theme's, and our own parts after it."""

import re
from pathlib import Path

import pytest

from hooks import stylesheet
from hooks.material import mended

CSS = ".kept{color:red}.gone{color:blue}.kept.gone{color:green}[data-md-x=a] p{margin:0}"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own."""
    monkeypatch.setattr(stylesheet, "CACHE", tmp_path / "styles")
    return tmp_path / "styles"


def test_what_no_page_uses_is_left_out() -> None:
    """A rule stays when everything that it asks for is there."""
    trimmed = stylesheet.trimmed(CSS, ["a", "data-md-x", "kept", "p"])
    assert ".kept{" in trimmed
    assert "[data-md-x=a] p{" in trimmed
    assert "gone" not in trimmed


def test_what_a_script_adds_stays() -> None:
    """The results of the search are not on any page."""
    assert "md-search-result__item" in stylesheet.trimmed(
        ".md-search-result__item{margin:0}", ["p"]
    )


def test_it_is_trimmed_again_only_for_something_new(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same words give the kept file."""
    first = stylesheet.trimmed(CSS, ["kept"])
    monkeypatch.setattr(stylesheet, "_purged", lambda _: pytest.fail("trimmed again"))
    assert stylesheet.trimmed(CSS, ["kept"]) == first
    with pytest.raises(pytest.fail.Exception):
        stylesheet.trimmed(CSS, ["kept", "gone"])


def test_the_theme_has_rules_to_leave_out() -> None:
    """Both of its sheets are read; neither leads to its sources."""
    css = stylesheet.theme()
    assert ".md-typeset .tabbed-set" in css
    assert "data-md-color-primary" in css
    assert "sourceMappingURL" not in css


def test_every_name_on_the_pages_is_among_the_words(site: Path) -> None:
    """So no page loses the looks of what stands on it."""
    selectors = re.sub(r"\{[^{}]*\}", "{}", stylesheet.theme())
    matters = set(re.findall(r"[\w-]+", selectors))
    words = set(stylesheet.words())
    for page in site.rglob("*.html"):
        assert _names(page.read_text("utf-8")) & matters <= words, page


def _names(page: str) -> set[str]:
    """Return the elements, attributes and classes of a page, and the values that styles ask for."""
    found: set[str] = set()
    for tag, attributes in re.findall(r"<([a-z][\w-]*)([^>]*)>", page):
        found.add(tag)
        for name, value in re.findall(r'([\w-]+)(?:="([^"]*)")?', attributes):
            found.add(name)
            if name in ("class", "id", "dir", "type", "role") or name.startswith("data-md-"):
                found |= set(value.split())
    return found


PAGE = (
    '<head><link rel="stylesheet" href="../assets/stylesheets/main.57a0.min.css">'
    '<link rel="stylesheet" href="../assets/site/site.css"></head><body dir="ltr">'
    '<script src="../assets/javascripts/bundle.a5f9.min.js"></script></body>'
)


def test_a_page_asks_for_one_stylesheet_and_for_no_script_of_the_theme() -> None:
    """Its address stands ready for the search."""
    html = mended(PAGE, "copper")
    assert html.count("stylesheet") == 1
    assert "<script" not in html
    assert (
        '<body data-accent="copper" data-search="../assets/javascripts/bundle.a5f9.min.js" dir="ltr">'
        in html
    )

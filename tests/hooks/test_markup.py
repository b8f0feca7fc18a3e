"""A page as a tree writes itself back as it was."""

from pathlib import Path

import pytest

from hooks.markup import Element, parsed


@pytest.mark.parametrize(
    "html",
    [
        "",
        "plain",
        "<!doctype html>\n<html><head><meta charset=utf-8></head><body>&amp; &#8217; &nbsp; & x</body></html>",
        "<p CLASS='a'  id = b>An <B>odd</B > page<br/><img src=x>",
        "<ul><li>one<li>two</ul><!-- a <p> here --><script>if (a < b) '</p>'</script></p>",
        "<svg viewBox='0 0 1 1'><linearGradient/><path d='M0 0'/></svg>\r\n<p>two\nlines</p>",
    ],
)
def test_what_nobody_touches_comes_out_as_it_went_in(html: str) -> None:
    """Tags, references, comments, scripts and what is not closed."""
    assert str(parsed(html)) == html


def test_every_page_of_the_site_comes_out_as_it_went_in(site: Path) -> None:
    """All of them, byte for byte."""
    for file in site.rglob("*.html"):
        html = file.read_text("utf-8")
        assert str(parsed(html)) == html, file


def test_the_tree_knows_names_classes_and_text() -> None:
    """As a reader of the page would."""
    (paragraph,) = parsed('<p class="a b">One &amp; <b>two</b><br>three</p>').children
    assert isinstance(paragraph, Element)
    assert paragraph.classes == {"a", "b"}
    assert paragraph.text == "One & twothree"
    assert [each.tag for each in paragraph.elements()] == ["b", "br"]

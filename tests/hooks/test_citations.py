"""Citations as a Python-Markdown extension."""

import pytest
from markdown import markdown

from hooks.citations import Citations

CLAUSES = {"6.4": "Staff must decline “requests”.", "2.1a": "The policy covers governors."}


def _html(text: str) -> str:
    return markdown(text, extensions=[Citations(clauses=CLAUSES)])


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Decline it [§6.4].", ["6.4"]),
        ("It covers you [§2.1a, §6.4].", ["2.1a", "6.4"]),
        ("Two in a row [§2.1a][§6.4].", ["2.1a", "6.4"]),
        ("- in a list [§6.4]", ["6.4"]),
        ("**bold [§6.4]**", ["6.4"]),
        ("An unknown one [§9.9] leads on all the same.", ["9.9"]),
        ("A [link](policy.md) is no citation.", []),
        ("`[§6.4]` in code is left alone.", []),
        ("§6.4 without brackets is text.", []),
    ],
)
def test_a_citation_links_to_its_clause(text: str, links: list[str]) -> None:
    """Each clause of a citation is a link to the policy page."""
    html = _html(text)
    assert html.count('class="cite"') == len(links)
    for clause in links:
        assert f'href="policy.md#clause-{clause}"' in html


def test_a_citation_carries_the_text_of_its_clause() -> None:
    """As a title, escaped."""
    assert 'title="Staff must decline “requests”."' in _html("[§6.4]")


def test_a_citation_is_read_out_as_a_clause() -> None:
    """A screen reader says “Clause 6.4” and not a paragraph sign."""
    assert '<span class="unseen">Clause </span>6.4</a>' in _html("[§6.4]")


@pytest.mark.parametrize(
    "text", ["[§]", "[§ ]", '[§"onclick="alert(1)]', "[§<i>6.4</i>]", "[§6.4", "[§[§6.4]]"]
)
def test_a_strange_citation_does_no_harm(text: str) -> None:
    """A link that comes of it has the two attributes of a citation and leads to the policy."""
    html = _html(text)
    assert html.count("<a ") == html.count('<a class="cite" href="policy.md#clause-')

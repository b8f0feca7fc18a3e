"""The design of a school's page changes how it looks, and no word of it."""

import re
from xml.etree import ElementTree

import pytest
from markdown import markdown

from hooks.content import gather
from hooks.environment import ROOT
from hooks.guidance import Guidance
from hooks.ruling import ruling

DOCS = ROOT / "docs"
SCHOOLS = gather(DOCS, ROOT / "quizzes" / "bank").schools
PAGES = [(school.id, name) for school in SCHOOLS.values() for name in school.pages]


def _html(
    text: str, *, on: bool = True, name: str = "", icons: dict[str, str] | None = None
) -> str:
    design = Guidance(on=on, name=name, icons=icons or {})
    others = ["admonition", "attr_list", "md_in_html", "toc", "hooks.citations"]
    return markdown(text, extensions=[*others, design])


def _words(html: str) -> list[str]:
    """Return the words of a page as they are heard, citations apart."""
    said = re.sub(r'<div aria-hidden="true"[^>]*>.*?</div>', " ", html, flags=re.S)
    said = re.sub(r'<div class="rule__word"[^>]*>.*?</div>', " ", said, flags=re.S)
    said = re.sub(r'<span class="cites">.*?</a></span>', " ", said, flags=re.S)
    said = re.sub(r"<!--.*?-->", " ", said, flags=re.S)
    return re.sub(r"<[^>]+>", " ", said).replace(" :", ":").split()


@pytest.mark.parametrize(("school", "page"), PAGES)
def test_no_word_of_a_page_is_changed(school: str, page: str) -> None:
    """With the design and without it, a page says the same, and cites the same clauses in order."""
    text = re.sub(r"\A---\n.*?\n---\n", "", SCHOOLS[school].pages[page].markdown, flags=re.S)
    name = SCHOOLS[school].register.school.name
    plain, designed = _html(text, on=False), _html(text, name=name)
    bare = [re.sub(r"[.,;:!?]", "", word) for word in _words(plain)]
    assert [w for w in (re.sub(r"[.,;:!?]", "", word) for word in _words(designed)) if w] == [
        word for word in bare if word
    ]
    cited = r'href="policy\.md#clause-([^"]+)"'
    assert re.findall(cited, designed) == re.findall(cited, plain)


@pytest.mark.parametrize(("school", "page"), PAGES)
def test_the_anchors_of_a_page_stay(school: str, page: str) -> None:
    """Links from elsewhere lead to the same headings."""
    text = SCHOOLS[school].pages[page].markdown
    anchors = r'<h[123] id="([^"]+)"'
    assert re.findall(anchors, _html(text)) == re.findall(anchors, _html(text, on=False))


def test_a_page_of_the_site_stays_as_it_is() -> None:
    """The design is for the schools' pages."""
    text = "# Forge: staff\n\n## The three main points\n\n- One [§1].\n"
    assert "<div" not in _html(text, on=False)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tell the Head [§1].", r"Tell the Head\.\xa0<span"),
        ("Tell the Head [§1]. Then wait [§2].", r"Head\.\xa0<span.*</span> Then wait\.\xa0<span"),
        ("If asked [§1], say so.", r"If asked,\xa0<span.*</span> say so\."),
        ("- staff [§1]", r"staff\xa0<span"),
        ("Is it so [§1]?", r"so\?\xa0<span"),
        ("A [link](x.md) [§1].", r"link</a>\.\xa0<span"),
    ],
)
def test_a_citation_stands_behind_its_sentence(text: str, html: str) -> None:
    """The stop comes before it, and no line breaks between the two."""
    assert re.search(html, _html(text), re.S)


def test_the_heading_names_the_school_first() -> None:
    """In a line of its own; another colon is left alone."""
    html = _html("# Oak: rules for staff\n", name="Oak")
    assert '<span class="eyebrow">Oak<span class="unseen">:</span></span>' in html
    assert '<span class="headline">rules for staff</span>' in html
    assert "eyebrow" not in _html("# Staff quiz: Oak\n", name="Oak")


def test_the_main_points_are_gathered() -> None:
    """With what leads to them, and nothing that follows."""
    html = _html("## The three main points\n\nStaff must not:\n\n- a\n- b\n\n## Next?\n\nText.\n")
    card = html.partition('<div class="main-points">')[2].partition("</div>")[0]
    assert "Staff must not" in card
    assert "<li>b</li>" in card
    assert "Next?" not in card


def test_the_pages_of_a_school_become_cards() -> None:
    """With the drawing of each audience, and the words that the author wrote."""
    text = "## Which page is for me?\n\n- [Staff](staff.md): for all staff [§1].\n"
    html = _html(text, icons={"staff": "<img alt=''>"})
    assert '<li class="card">' in html
    assert "<img alt=''>" in html
    assert "for all staff" in html


@pytest.mark.parametrize(
    ("lead", "entries", "word", "against"),
    [
        ("You must not:", ["post"], "Must not", True),
        ("You should:", ["ask"], "Should", False),
        ("All phones must:", ["be off"], "Must", False),
        ("You are advised not to:", ["post"], "Advised not to", True),
        ("Staff are advised:", ["not to form friendships", "not to reply"], "Advised not to", True),
        ("You are strongly advised to:", ["check"], "Strongly advised", False),
        ("Families are asked not to post:", ["photos"], "Asked not to", True),
    ],
)
def test_a_sign_says_what_the_sentence_says(
    lead: str, entries: list[str], word: str, against: bool
) -> None:
    """Advice stays advice."""
    found = ruling(lead, entries)
    assert found is not None
    assert (found.word, found.against) == (word, against)


@pytest.mark.parametrize(
    ("lead", "entries"),
    [
        ("It covers:", ["blogs"]),
        ("Staff will:", ["tell"]),
        ("Staff are advised:", ["not to post", "to ask"]),
        ("You must ask, and must not post:", ["photos"]),
        ("You should not expect privacy in anything you:", ["send"]),
        ("You should bear in mind that these count:", ["laws"]),
        ("You must not do this.", ["post"]),
        ("The school may take action over what:", ["harms"]),
    ],
)
def test_no_sign_where_the_words_are_not_plain(lead: str, entries: list[str]) -> None:
    """No word of strength, several, or nothing that is done."""
    assert ruling(lead, entries) is None


def test_one_for_and_one_against_stand_side_by_side() -> None:
    """And two of a kind below each other."""
    both = _html("You should:\n\n- a\n\nYou should not:\n\n- b\n")
    assert 'class="rules rules--both"' in both
    alike = _html("You must not:\n\n- a\n\nYou should not:\n\n- b\n")
    assert 'class="rules"' in alike


def test_only_the_last_sentence_leads_a_list() -> None:
    """What stands before it stays outside the card."""
    html = _html("It is so [§1]. You should not post:\n\n- photos\n")
    before, _, card = html.partition('<div class="rules">')
    assert "It is so." in before
    assert "You should not post:" in card
    assert "You should not post:" not in before


def test_what_can_follow_is_drawn_only_where_the_author_says_so() -> None:
    """Of conditions, the same sentence would make consequences."""
    text = "## What happens then?\n\nThis may follow:\n\n{}- a talk\n\nIt may follow if it is:\n\n- threatening\n"
    assert _html(text.format("<!-- what can follow -->\n\n")).count('class="follows"') == 1
    assert 'class="follows"' not in _html(text.format(""))


def test_steps_are_counted_only_where_the_author_says_so() -> None:
    """By a mark that nobody sees."""
    html = _html("## How?\n\n<!-- steps -->\n\n- first\n- then\n")
    assert '<ul class="in-order">' in html
    assert 'class="in-order"' not in _html("## How?\n\n- first\n- then\n")


def test_the_page_is_well_formed() -> None:
    """Whatever is gathered is closed again."""
    text = "# O: p\n\n## The three main points\n\n- a [§1].\n\nYou should:\n\n- b\n\nYou should not:\n\n- c\n"
    ElementTree.fromstring(f"<page>{_html(text)}</page>")

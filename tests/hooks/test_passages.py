"""What a result shows to read again is the guidance's own text, whole, with its citations."""

import gzip
import re

import pytest
from markdown import markdown

from hooks.checks.tested import duties
from hooks.content import gather
from hooks.environment import ROOT
from hooks.markup import Element, parsed
from hooks.pages.mapped import mapped
from hooks.pages.passages import Passage, passages
from hooks.prose import without_front

DOCS = ROOT / "docs"
SCHOOLS = gather(DOCS, ROOT / "quizzes" / "bank").schools
QUIZZES = [(school.id, audience) for school in SCHOOLS.values() for audience in school.quizzes]
MOST_BYTES = 15_000


def _passages(school: str, audience: str) -> list[Passage]:
    return passages(SCHOOLS[school], audience, SCHOOLS[school].quizzes[audience].quiz.items)


def _words(html: str) -> str:
    """Return the words as they are read, without citations, stops and what is drawn."""
    said = "".join(map(str, _heard(parsed(html))))
    return " ".join(re.sub(r"<[^>]+>|[.,;:!?]", " ", said).split())


def _heard(element: Element) -> list[object]:
    silent = {"cites", "rule__word"}
    found: list[object] = []
    for child in element.children:
        if not isinstance(child, Element):
            found.append(child)
        elif not child.classes & silent:
            found += [" ", *_heard(child)]
    return found


@pytest.mark.parametrize(("school", "audience"), QUIZZES)
def test_every_clause_of_every_question_has_its_paragraph(school: str, audience: str) -> None:
    """So there is something to read for each answer that was not right."""
    told = {clause for each in _passages(school, audience) for clause in each.clauses}
    for item in SCHOOLS[school].quizzes[audience].quiz.items:
        assert set(item.clauses) <= told, item.id


@pytest.mark.parametrize(("school", "audience"), QUIZZES)
def test_no_word_of_a_paragraph_is_changed(school: str, audience: str) -> None:
    """Its words stand on the page, one after the other, as the plain Markdown has them."""
    page = without_front(SCHOOLS[school].pages[audience].markdown)
    said = _words(markdown(page, extensions=["admonition", "attr_list", "hooks.citations"]))
    for each in _passages(school, audience):
        assert _words(each.html) in said


@pytest.mark.parametrize(("school", "audience"), QUIZZES)
def test_a_paragraph_keeps_its_citations(school: str, audience: str) -> None:
    """Each leads to its clause on the policy page, from one folder deeper than the page."""
    for each in _passages(school, audience):
        links = re.findall(r'class="cite" href="([^"]+)"', each.html)
        assert [link.partition("#")[0] for link in links] == ["../../policy/"] * len(links)
        assert {link.partition("#clause-")[2] for link in links} == set(each.clauses)


@pytest.mark.parametrize(("school", "audience"), QUIZZES)
def test_paragraphs_are_light(school: str, audience: str) -> None:
    """Packed, what the page carries for its result is under fifteen thousand bytes."""
    whole = "".join(each.html + each.heading + each.address for each in _passages(school, audience))
    ground = str(mapped(SCHOOLS[school], SCHOOLS[school].quizzes[audience]))
    assert len(gzip.compress((whole + ground).encode())) < MOST_BYTES


def test_a_list_comes_with_its_lead_in_and_a_rule_as_a_whole() -> None:
    """Half a rule may say something else."""
    told = {clause: each for each in _passages("forge", "staff") for clause in each.clauses}
    assert "It covers:" in told["2.1a"].html
    assert told["2.1a"].html.count("<li>") == 4
    assert "you must not have contact" in told["6.2b"].html
    assert told["6.2a"] is told["6.2b"]


def test_links_of_the_page_lead_to_the_same_place_from_the_quiz() -> None:
    """The quiz stands one folder deeper."""
    found = [each for each in _passages("ballynure", "parents") if "letter" in each.html]
    hrefs = re.findall(r'<a href="([^"]+)"', "".join(each.html for each in found))
    assert hrefs == ["../../letter/"]
    assert all(each.address.startswith("../../parents/#") for each in found)


@pytest.mark.parametrize(("school", "audience"), QUIZZES)
def test_the_ground_is_every_duty_and_everything_asked(school: str, audience: str) -> None:
    """Each clause once, under the topic that the register gives it."""
    register, source = SCHOOLS[school].register, SCHOOLS[school].quizzes[audience]
    topics = mapped(SCHOOLS[school], source)
    shown = [clause for topic in topics for clause in topic["clauses"]]
    asked = {clause for item in source.quiz.items for clause in item.clauses}
    assert len(shown) == len(set(shown))
    assert set(shown) == asked | {clause.id for clause in duties(register, audience)}
    for topic in topics:
        assert all(register.by_id[clause].topic == topic["id"] for clause in topic["clauses"])

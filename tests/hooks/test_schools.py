"""What every school's pages have in common, whatever its policy says."""

import pytest

from hooks.content import SchoolContent, gather
from hooks.environment import ROOT

SCHOOLS = gather(ROOT / "docs", ROOT / "quizzes" / "bank").schools
FIVE_QUESTIONS = (
    "Can I post the class photograph?",
    "I am unhappy with the school",
    "Someone wrote about my child, or about me",
    "May I message the teacher?",
    "What happens if",
)


@pytest.fixture(params=SCHOOLS)
def school(request: pytest.FixtureRequest) -> SchoolContent:
    """Each school in turn."""
    return SCHOOLS[request.param]


def _headings(school: SchoolContent, page: str) -> list[str]:
    lines = school.pages[page].markdown.splitlines()
    return [line[3:] for line in lines if line.startswith("## ")]


def test_all_five_schools_are_there() -> None:
    """As the addresses of the contract name them."""
    assert sorted(SCHOOLS) == ["ballynure", "church", "forge", "sladefield", "sperrinview"]


def test_parents_find_their_five_questions_first(school: SchoolContent) -> None:
    """Right after the main points, in the same order at every school."""
    headings = _headings(school, "parents")[1:6]
    for heading, question in zip(headings, FIVE_QUESTIONS, strict=True):
        assert heading.startswith(question)


def test_a_register_has_lost_nothing_big(school: SchoolContent) -> None:
    """The sources hold between 70 and 145 statements each."""
    assert len(school.register.clauses) >= 70


def test_every_school_has_its_pages(school: SchoolContent) -> None:
    """For staff, parents and pupils, and a first page."""
    assert {"index", "staff", "parents", "pupils"} <= school.pages.keys()


def test_staff_are_told_of_every_clause_that_binds_them(school: SchoolContent) -> None:
    """The check proves it; this proves the check."""
    told = {clause for sentence in school.pages["staff"].sentences for clause in sentence.cites}
    bound = {clause.id for clause in school.register.clauses if "staff" in clause.binds}
    assert bound <= told

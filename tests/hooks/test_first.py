"""First screens: the home page, a school's own, the head of each page, whom to tell, coverage."""

import re
from dataclasses import replace
from datetime import date

import pytest

from hooks.answers import first_answers
from hooks.content import Content, Page, SchoolContent, gather
from hooks.drawings import FOLDER, files
from hooks.masthead import masthead
from hooks.menu import MANY
from hooks.pages.coverage import coverage_page, overview_page
from hooks.pages.finish import finished
from hooks.pages.home import MARK, WHO
from hooks.pages.tell import tell_picture
from hooks.prose import sentences
from quizzes.pictures.pages import DRAWN, write

from .conftest import Copy

TODAY = date(2026, 11, 20)
MARKDOWN = f"# T\n\nO.\n\n## Who are you?\n\n{MARK}\n"
PAGE = """---
first_answers:
  - And then?
---
# T

## The three main points

- a

## May I?

You may [§1].

More.

## And then?

It is so:

- b
"""


@pytest.fixture
def content(copy: Copy) -> Content:
    """What the repository holds of one school."""
    return gather(copy.docs, copy.bank)


@pytest.fixture
def forge(content: Content) -> SchoolContent:
    """That school."""
    return content.schools["forge"]


def _page(markdown: str) -> Page:
    return Page("staff", "staff.md", markdown, tuple(sentences(markdown)))


def test_the_author_says_which_answers_come_first() -> None:
    """Without a word from the author it is the first three questions."""
    assert [a.question for a in first_answers(_page(PAGE))] == ["And then?"]
    silent = PAGE.partition("---\n# T")[2]
    assert [a.question for a in first_answers(_page("# T" + silent))] == ["May I?", "And then?"]


def test_an_answer_opens_with_a_paragraph_that_stands_alone() -> None:
    """What leads to a list would break off."""
    silent = "# T" + PAGE.partition("---\n# T")[2]
    assert [a.opening for a in first_answers(_page(silent))] == ["You may [§1].", ""]


def test_an_answer_that_the_page_does_not_have_is_told(copy: Copy) -> None:
    """With its line."""
    line = copy.change("staff.md", "  - Can I share my own views?", "  - Can I share?")
    (problem,) = copy.problems("clauses")
    assert (problem.line, "Can I share?" in problem.what) == (line, True)


def test_the_home_page_asks_who_and_then_which_school(content: Content) -> None:
    """In the address alone, as plain links."""
    page = finished("# Home\n\nText.\n\n## Who are you?\n\n<!-- the list of schools -->\n", "index.md", content, TODAY)  # fmt: skip
    for name in WHO:
        assert f'href="#{name}"' in page
        assert f'id="{name}"' in page
    assert 'href="schools/forge/#for-parents"' in page


def test_a_schools_first_screen_has_all_that_is_asked_first(content: Content) -> None:
    """Its name and kind, for whom, three answers, its quiz, its dates, whom to ask."""
    page = finished("# Forge: s\n\nGuide.\n\n## Why?\n\nSo.\n\n## Which page is for me?\n\n- [Staff](staff.md): all.\n", "schools/forge/index.md", content, TODAY)  # fmt: skip
    for words in (
        "Integrated primary school, Northern Ireland",
        'id="for-staff"',
        "(staff.md#can-i-be-in-touch-with-pupils)",
        "(staff/quiz.md)",
        "The quiz has 12 questions",
        "Approved:",
        "Ask the school.",
    ):
        assert words in page
    assert (
        page.index("Which page is for me?") < page.index('id="for-staff"') < page.index("## Why?")
    )


ROUTE = """routes:
  - audiences: [staff]
    about: A friend request from a pupil
    says: {says}
    to: [{to}]
    clauses: [{clause}]

clauses:
"""


def _with_route(copy: Copy, says: str, to: str, clause: str) -> None:
    copy.change("policy.yml", "clauses:\n", ROUTE.format(says=says, to=to, clause=clause))


def test_whom_to_tell_is_drawn_from_the_register(copy: Copy) -> None:
    """The people in the school's own titles, and the clause."""
    _with_route(copy, "must be declined by", "staff", "6.4")
    register = gather(copy.docs, copy.bank).schools["forge"].register
    picture = tell_picture("staff", register, "../policy/")
    assert "A friend request from a pupil" in picture
    assert 'href="../policy/#clause-6.4"' in picture
    assert tell_picture("parents", register, "../policy/") == ""


@pytest.mark.parametrize(
    ("says", "to", "clause", "told"),
    [
        ("should be declined by", "staff", "6.4", "not as strong"),
        ("must be declined by", "the Headmistress", "6.4", "do not name"),
        ("must be declined by", "staff", "66.4", "which is not there"),
    ],
)
def test_a_route_says_no_more_than_its_clauses(
    copy: Copy, says: str, to: str, clause: str, told: str
) -> None:
    """Not in strength, not in people, and never without a clause."""
    assert copy.problems() == []
    _with_route(copy, says, to, clause)
    assert any(told in problem.what for problem in copy.problems("clauses"))


def test_a_true_route_is_no_problem(copy: Copy) -> None:
    """It passes all checks."""
    _with_route(copy, "must be declined by", "staff", "6.4")
    assert copy.problems() == []


def test_the_head_of_a_page_names_its_school(content: Content) -> None:
    """And marks the page in the row, or the one that it stands below."""
    head = masthead(content, "schools/forge/staff.md")
    assert (head.name, head.home) == ("Forge Integrated Primary School", "schools/forge/")
    assert [each.title for each in head.tabs if each.current == "page"] == ["Staff"]
    quiz = masthead(content, "schools/forge/staff/quiz.md")
    assert [each.title for each in quiz.tabs if each.current] == ["Staff"]
    assert not any(each.current for each in masthead(content, "about.md").tabs)


def test_a_page_of_the_site_names_no_school(content: Content) -> None:
    """Its menu leads to all of them."""
    head = masthead(content, "index.md")
    assert head.name == ""
    assert [entry.url for entry in head.groups[0].entries] == ["schools/forge/"]


def _many(content: Content, forge: SchoolContent) -> Content:
    """More schools than a menu names."""
    return replace(
        content, schools={f"school-{n}": replace(forge, id=f"school-{n}") for n in range(MANY + 1)}
    )


def test_with_many_schools_the_menu_leads_to_their_list(
    content: Content, forge: SchoolContent
) -> None:
    """No page names them all, except the first one, where they can be searched."""
    many = _many(content, forge)
    for path in ("about.md", "schools/school-3/staff.md"):
        entries = [entry for group in masthead(many, path).groups for entry in group.entries]
        assert len([each for each in entries if each.title == "All schools"]) == 1
        assert not any("school-5/" in each.url for each in entries)
    page = finished(MARKDOWN, "index.md", many, TODAY)
    assert page.count("school-card") == MANY + 1
    assert "## Which school?" in page
    assert "<find-school" in page
    few = finished(MARKDOWN, "index.md", content, TODAY)
    assert "## Who are you?" in few
    assert "<find-school" not in few


def test_coverage_counts_each_clause_once(forge: SchoolContent, content: Content) -> None:
    """The figures of the topics add up to the register."""
    page = coverage_page(forge)
    counts = [int(n) for n in re.findall(r'data-label="Clauses">(\d+)<', page)]
    assert sum(counts) == len(forge.register.clauses)
    assert f'data-label="Clauses">{sum(counts)}<' in overview_page(content)


def test_coverage_names_what_no_question_tests(forge: SchoolContent) -> None:
    """With the reason that the bank lists."""
    page = coverage_page(forge)
    listed = next(e for source in forge.quizzes.values() for e in source.bank.untested)
    assert f"#clause-{listed.clauses[0]}" in page


@pytest.mark.parametrize("draws", DRAWN, ids=lambda draws: draws.__name__)
def test_a_drawing_is_up_to_date_and_small(draws: object) -> None:
    """What stands there is what the program draws: else run build.py draw."""
    name = draws.__name__  # type: ignore[attr-defined]
    svg = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert svg == draws()  # type: ignore[operator]
    assert len(svg.encode()) < 11_000
    assert "style=" not in svg


def test_every_drawing_is_drawn() -> None:
    """No file is left over, and a second run finds nothing to do."""
    assert {file.stem for file in files()} == {draws.__name__ for draws in DRAWN}
    assert write(FOLDER) == []

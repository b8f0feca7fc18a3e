"""What the build adds to a school's pages: help, dates, the quiz, the comparison, the letter."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from hooks.content import Content, gather
from hooks.help import Contact, Help, outdated
from hooks.letter import as_word, paragraphs
from hooks.pages.about import dates
from hooks.pages.compare import TITLES, compare_page
from hooks.pages.finish import finished
from hooks.pages.help import HELP_MARK, help_box
from hooks.pages.letter import with_word_file
from hooks.register import Policy, School
from quizzes.authoring.located import Located

from .conftest import Copy

TODAY = date(2026, 11, 20)
NI = School("Oak Hill", "Oak Hill", "primary school", "northern-ireland")
HELP = Help(
    (
        Contact("Line", "Free.", ("northern-ireland", "england"), ("pupils",), TODAY, "0800 11"),
        Contact("England only", "Free.", ("england",), ("pupils",), TODAY, "1"),
        Contact("Grown-ups only", "Free.", ("northern-ireland",), ("parents",), TODAY, "2"),
    )
)


@pytest.fixture
def content(copy: Copy) -> Content:
    """What the repository holds."""
    return gather(copy.docs, copy.bank)


def test_the_help_box_stands_where_its_mark_is(content: Content) -> None:
    """On the pupils' and the parents' page, and the mark is gone."""
    text = finished(f"# T\n\n{HELP_MARK}\n", "schools/forge/pupils.md", content, TODAY)
    assert HELP_MARK not in text
    assert "Worried? Tell someone" in text
    assert "Childline" in text


def test_help_is_what_is_right_for_the_reader_and_the_place() -> None:
    """No number of another jurisdiction, and none that is for others."""
    box = help_box("pupils", NI, HELP)
    assert "Line" in box
    assert "England only" not in box
    assert "Grown-ups only" not in box


def test_a_number_can_be_called_by_a_tap() -> None:
    """The link has digits alone."""
    assert "[0800 11](tel:080011)" in help_box("pupils", NI, HELP)


def test_the_box_says_that_it_is_not_policy() -> None:
    """So that nobody takes it for the school's word."""
    assert "not from the school’s policy" in help_box("pupils", NI, HELP)


def test_the_school_names_its_own_people() -> None:
    """Where the policy names somebody to tell, the box does too."""
    school = School("Oak", "Oak", "primary school", "england", people={"tell": "the Head"})
    assert "the Head" in help_box("pupils", school, HELP)


def test_a_parent_is_spoken_to_as_a_parent() -> None:
    """Their child has a grown-up to tell, and they are one of them."""
    school = School("Oak", "Oak", "primary school", "england", people={"tell": "your teacher"})
    assert "you, or the teacher" in help_box("parents", school, HELP)


@pytest.mark.parametrize(("days", "told"), [(0, 0), (365, 0), (366, 3)])
def test_old_numbers_have_to_be_looked_up_again(days: int, told: int) -> None:
    """After a year."""
    later = date.fromordinal(TODAY.toordinal() + days)
    assert len(outdated(HELP, Located("help.yml"), later)) == told


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        (Policy("T", "A"), ["Approved: the text does not say when.", "Review due: the text does not say when."]),
        (Policy("T", "A", "Spring 2021", "Spring 2024", date(2024, 6, 20)), ["Approved: Spring 2021.", "had passed"]),
        (Policy("T", "A", date(2026, 1, 2), date(2030, 1, 2)), ["Approved: 2 January 2026.", "Review due: 2 January 2030."]),
        (Policy("T", "A", None, date(2026, 11, 19)), ["had passed"]),
    ],
)  # fmt: skip
def test_dates_are_said_and_what_is_past_is_said_to_be_past(
    policy: Policy, words: list[str]
) -> None:
    """Nothing is claimed about whether a review took place."""
    text = " ".join(dates(policy, TODAY))
    assert all(word in text for word in words)
    assert ("We do not know whether" in text) == ("had passed" in text)


def test_a_review_that_is_due_today_has_not_passed() -> None:
    """The last day counts."""
    assert "had passed" not in " ".join(dates(Policy("T", "A", None, TODAY), TODAY))


def test_every_page_of_a_school_ends_with_what_the_guide_is(content: Content) -> None:
    """The statement, the dates, the way to the policy and to the quiz."""
    text = finished("# T\n", "schools/forge/staff.md", content, TODAY)
    for words in ("signed policy is what counts", "Review due", "(policy.md)", "(staff/quiz.md)"):
        assert words in text


def test_a_page_of_the_site_stays_as_it_is(content: Content) -> None:
    """What belongs to no school gets nothing."""
    assert finished("# T\n", "about.md", content, TODAY) == "# T\n"


def test_the_comparison_shows_silence_as_silence(content: Content) -> None:
    """Each school stands in each row."""
    page = compare_page(content)
    for row in TITLES:
        for school in content.schools:
            assert f'id="{row}-{school}"' in page
    said = sum(bool([c for c in s.register.clauses if row in c.compare])
               for s in content.schools.values() for row in TITLES)  # fmt: skip
    assert (
        page.count("The policy says nothing of this.") == len(TITLES) * len(content.schools) - said
    )


LETTER = "# Letter\n\nFor the school [§1].\n\n> Dear [name],\n>\n> Please come\n> on [day].\n"


def test_the_letter_is_what_the_page_quotes() -> None:
    """Paragraph by paragraph, with its fill-ins."""
    assert paragraphs(LETTER) == ["Dear [name],", "Please come on [day]."]


def test_the_letters_page_leads_to_its_word_file() -> None:
    """Before the letter, after what is said about it."""
    page = with_word_file(LETTER)
    assert page.index("For the school") < page.index("(letter.docx)") < page.index("> Dear")


def test_the_letter_is_a_word_file_that_opens() -> None:
    """Read back, it has the same words, and what is to be filled in stands out."""
    document = Document(BytesIO(as_word(LETTER)))
    assert [p.text for p in document.paragraphs] == paragraphs(LETTER)
    assert [run.text for p in document.paragraphs for run in p.runs if run.bold] == [
        "[name]",
        "[day]",
    ]

"""The page that offers a quiz on paper: every form with its questions and its key."""

from quizzes.papers.sheets import passing

from ..content import SchoolContent
from ..papers import key_of, questions_of
from .render import render


def paper_page(school: SchoolContent, audience: str) -> str:
    """Return the Markdown of the page with the papers of one audience."""
    source = school.quizzes[audience]
    return render(
        "paper.md",
        school=school,
        quiz=source.quiz,
        forms=[(form.number, questions_of(form), key_of(form)) for form in source.forms],
        audience=audience,
        passing=passing(source.quiz),
        minutes=source.bank.quiz.minutes,
    )

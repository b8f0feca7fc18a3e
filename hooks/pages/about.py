"""The closing section of every page of a school: what the guide is, its dates, its quiz."""

from datetime import date

from ..content import SchoolContent
from ..register import Policy

STATEMENT = (
    "This is a plain-words guide made from the published policy. It is not the school’s own "
    "website. The school’s signed policy is what counts."
)


def about_this_guide(page: str, school: SchoolContent, today: date) -> str:
    """Return the section as Markdown, ending in a link to the quiz of this audience, if any.

    The first screen, index, has the dates higher up.
    """
    when = [] if page == "index" else dates(school.register.policy, today)
    lines = ["## About this guide", "", STATEMENT, "", *when]
    lines += ["- [The whole policy, clause by clause](policy.md)"]
    if page in school.quizzes:
        lines += [f"- [{school.quizzes[page].bank.quiz.title}]({page}/quiz.md)"]
    return "\n".join(lines) + "\n"


def dates(policy: Policy, today: date) -> list[str]:
    """Return what is known of approval and review, one Markdown list entry each."""
    approved = (
        f"Approved: {_day(policy.approved)}."
        if policy.approved
        else "Approved: the text does not say when."
    )
    due = (
        f"Review due: {_day(policy.review_due)}."
        if policy.review_due
        else "Review due: the text does not say when."
    )
    return [f"- {approved}", f"- {due}{_passed(policy, today)}"]


def _passed(policy: Policy, today: date) -> str:
    last = policy.review_by or (policy.review_due if isinstance(policy.review_due, date) else None)
    if last is None or last >= today:
        return ""
    return (
        f" That time had passed when this page was made ({_day(today)}). "
        "We do not know whether the policy was reviewed."
    )


def _day(day: date | str) -> str:
    return f"{day.day} {day:%B %Y}" if isinstance(day, date) else day

"""Judges an attempt: the mark of each item, the score, the critical items, pass or not.

First answers count. The reasons are shown as soon as an answer is given, so an answer
that was put right afterwards shows learning, and is reported beside the first.
"""

from dataclasses import dataclass
from fractions import Fraction

from .marking import can_be, mark
from .model import RIGHT, Answer, Attempt, Form, Item, Quiz
from .problems import Refused

MOST_ATTEMPTS = 999_999


@dataclass(frozen=True)
class Judged:
    """One item of a form with both answers and what each is worth."""

    item: Item
    first: str
    final: str
    mark: Fraction
    mark_final: Fraction

    @property
    def right(self) -> bool:
        """Whether the first answer earned the full mark."""
        return self.mark == RIGHT


@dataclass(frozen=True)
class Result:
    """A judged attempt."""

    quiz: Quiz
    attempt: Attempt
    judged: tuple[Judged, ...]

    @property
    def score(self) -> Fraction:
        """The sum of the marks of the first answers."""
        return sum((each.mark for each in self.judged), Fraction())

    @property
    def score_final(self) -> Fraction:
        """The sum of the marks of the answers that stood in the end."""
        return sum((each.mark_final for each in self.judged), Fraction())

    @property
    def critical(self) -> tuple[Judged, ...]:
        """The items of this form that must be right, whatever the score."""
        return tuple(each for each in self.judged if each.item.critical)

    @property
    def critical_right(self) -> int:
        """How many critical items were right at the first answer."""
        return sum(each.right for each in self.critical)

    @property
    def passed(self) -> bool:
        """The pass mark reached with every critical item right, or all mended where that counts."""
        enough = self.score >= self.quiz.pass_mark and self.critical_right == len(self.critical)
        return enough or (self.quiz.mended and self.score_final == len(self.judged))


def judge(quiz: Quiz, attempt: Attempt) -> Result:
    """Return the judged attempt.

    Raises Refused for an attempt that is not counted from 1, for a form that the quiz does
    not have, for a number of answers that
    is not the form's, and for an answer that its item does not offer.
    """
    if not 1 <= attempt.number <= MOST_ATTEMPTS:
        raise Refused(f"There is no attempt {attempt.number}.", "Count attempts from 1.")
    form = _form(quiz, attempt.form)
    _check_length(form, attempt)
    items = {item.id: item for item in quiz.items}
    answers = zip(form.items, attempt.first, attempt.final, strict=True)
    return Result(quiz, attempt, tuple(_judge(items[at.id], a, b) for at, a, b in answers))


def mark_one(quiz: Quiz, answer: Answer) -> Fraction:
    """Return the mark of one answer.

    Raises Refused for an item that the quiz does not have, and for an answer that the item
    does not offer.
    """
    for item in quiz.items:
        if item.id == answer.item:
            return _marked(item, answer.response)
    raise Refused(f"This quiz has no question {answer.item}.", "Load the page again.")


def _judge(item: Item, first: str, final: str) -> Judged:
    return Judged(item, first, final, _marked(item, first), _marked(item, final))


def _marked(item: Item, response: str) -> Fraction:
    if not can_be(item, response):
        raise Refused(
            f"Question {item.id} has no answer “{response}”.",
            "Answer it with its own options, as many as it asks for.",
        )
    return mark(item, response)


def _form(quiz: Quiz, number: int) -> Form:
    for form in quiz.forms:
        if form.number == number:
            return form
    raise Refused(f"This quiz has no form {number}.", f"Use a form from 1 to {len(quiz.forms)}.")


def _check_length(form: Form, attempt: Attempt) -> None:
    asked = len(form.items)
    for answers in (attempt.first, attempt.final):
        if len(answers) != asked:
            raise Refused(
                f"{len(answers)} of {asked} questions are answered.",
                "Answer every question, then ask for the result.",
            )

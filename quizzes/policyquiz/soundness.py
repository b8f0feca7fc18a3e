"""Whether a quiz, as it was handed in, hangs together: the engine judges by no other."""

from .marking import RULES, can_be_right
from .model import FORMAT, RIGHT, Quiz
from .problems import Refused

LONGEST_RENEWAL_MONTHS = 1200


def sound(quiz: Quiz) -> Quiz:
    """Return the quiz. Raises Refused for one of a later format, or that contradicts itself."""
    if quiz.format != FORMAT or any(item.type not in RULES for item in quiz.items):
        raise Refused(
            "The quiz is of another version than this program.",
            "Load the page again, so that both come new.",
        )
    right = all(can_be_right(item) for item in quiz.items)
    if not (right and _forms_use_its_items(quiz) and _marks_are_in_range(quiz)):
        raise Refused("The quiz contradicts itself.", "Take the quiz as the site publishes it.")
    return quiz


def _forms_use_its_items(quiz: Quiz) -> bool:
    known = {item.id for item in quiz.items}
    return all(at.id in known for form in quiz.forms for at in form.items)


def _marks_are_in_range(quiz: Quiz) -> bool:
    marks = (option.mark for item in quiz.items for option in item.options)
    return (
        all(0 <= mark <= RIGHT for mark in marks)
        and 0 <= quiz.renew_months <= LONGEST_RENEWAL_MONTHS
    )

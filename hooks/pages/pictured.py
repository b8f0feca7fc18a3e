"""Quizzes in pictures: for pupils who read little or not at all."""

from ..content import QuizSource

PICTURE = "picture"
"""The type of items that are answered by choosing a picture."""

FINISHED = "finished"
"""The picture at the end of a quiz, which is also there to colour in."""

WORDS = {"S": "Safe", "M": "Meeting", "A": "Accepting", "R": "Reliable", "T": "Tell"}
"""What the letters of SMART stand for, in the words of the policy that has them."""


def is_in_pictures(source: QuizSource) -> bool:
    """Whether every item of a quiz is one in pictures, so that nothing has to be read."""
    return all(item.type == PICTURE for item in source.bank.items)


def letters(source: QuizSource) -> list[str]:
    """Return the letters that the items of a quiz belong to, in the order of the word."""
    used = {item.letter for item in source.bank.items}
    return [letter for letter in WORDS if letter in used]

"""Which changes look material: those that change what somebody has to do, or what is right.

It only points them out. Whether an edition is minor is decided by a person.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from quizzes.policyquiz.editions import Changes, ClauseChange, ClauseText

WEIGHTY_PARTS = ("options", "key", "critical")
WEIGHTY_SETTINGS = ("asked", "pass_mark", "critical_asked", "renew_months", "declaration", "mended")

_NUMBER_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "fifty",
    "hundred",
    "thousand",
    "once",
    "twice",
    "half",
]
_NUMBER = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)


def weighty(changes: Changes) -> list[str]:
    """Return a sentence for each change that looks material."""
    return [*_clauses(changes), *_items(changes), *_quizzes(changes)]


def numbers(text: str) -> Counter[str]:
    """Return the numbers in a text, in digits and in words, each with how often it stands there."""
    return Counter(found.lower() for found in _NUMBER.findall(text))


def strength(text: ClauseText) -> str:
    """Return the duty of a clause, with the policy's own way of saying it: "should (advised)"."""
    duty = text.duty.replace("-", " ")
    return f"{duty} ({text.voice.replace('-', ' ')})" if text.voice else duty


def _clauses(changes: Changes) -> Iterator[str]:
    for change in changes.clauses:
        before, after = change.before, change.after
        if before is None or after is None:
            yield f"Clause {change.id} is {'gone' if after is None else 'new'}."
        else:
            yield from _changed(change, before, after)


def _changed(change: ClauseChange, before: ClauseText, after: ClauseText) -> Iterator[str]:
    if strength(before) != strength(after):
        yield f"Clause {change.id} was “{strength(before)}” and is “{strength(after)}”."
    if before.binds != after.binds:
        yield f"Clause {change.id} bound {_listed(before.binds)} and binds {_listed(after.binds)}."
    if numbers(before.text) != numbers(after.text):
        gone, new = (
            numbers(before.text) - numbers(after.text),
            numbers(after.text) - numbers(before.text),
        )
        yield f"Clause {change.id} has other numbers: {_listed(gone)} before, {_listed(new)} now."


def _items(changes: Changes) -> Iterator[str]:
    for item in changes.items:
        parts = [part for part in item.parts if part in WEIGHTY_PARTS]
        if parts:
            yield f"The item {item.id} of {item.quiz} has changed in its {_listed(parts)}."


def _quizzes(changes: Changes) -> Iterator[str]:
    for quiz in changes.quizzes:
        parts = [part for part in quiz.parts if part in WEIGHTY_SETTINGS]
        if quiz.how != "changed":
            yield f"The quiz {quiz.quiz} is {'new' if quiz.how == 'added' else 'gone'}."
        elif parts:
            yield f"The quiz {quiz.quiz} has another {_listed(parts)}."


def _listed(words: Iterable[str]) -> str:
    return ", ".join(word.replace("_", " ") for word in words) or "none"

"""What differs between two editions, in words that people read."""

from dataclasses import dataclass

from markupsafe import Markup

from quizzes.authoring.difference import Json, State, difference
from quizzes.authoring.weight import strength
from quizzes.policyquiz.editions import ClauseChange, ClauseText, ItemChange, QuizChange

from ..menu import NAMES
from .render import render
from .words import Run, compared

PARTS = {
    "stem": "the question",
    "scene": "the scene",
    "options": "the answers",
    "key": "which answer is right",
    "critical": "whether it is critical",
    "reasons": "the reasons",
    "clauses": "the clauses that it rests on",
    "topic": "its topic",
    "title": "its title",
    "audience": "whom it is for",
    "policy": "the title of the policy",
    "asked": "how many questions are asked",
    "pass_mark": "the pass mark",
    "critical_asked": "how many critical questions are asked",
    "renew_months": "after how many months it is due again",
    "declaration": "the declaration",
    "mended": "whether putting every answer right passes",
    "forms": "the forms",
    "order of items": "the order of the questions",
}
"""What readers call the parts of items and quizzes."""


@dataclass(frozen=True)
class _Clause:
    """A changed clause: sentences on what changed, and its text before and after in runs."""

    id: str
    how: str
    says: list[str]
    before: list[Run]
    after: list[Run]


@dataclass(frozen=True)
class _Quiz:
    """A quiz that changed, or one of whose items did; each line is how, what, and which parts."""

    title: str
    lines: list[tuple[str, str, str]]


def view(older: State, newer: State, level: int = 3) -> Markup:
    """Return what changed from one state to another as HTML without an empty line.

    `level` is that of its headings.
    """
    changes = difference(older, newer)
    titles = {
        quiz: each["title"] for state in (older, newer) for quiz, each in state.quizzes.items()
    }
    changed = [*(each.quiz for each in changes.quizzes), *(each.quiz for each in changes.items)]
    html = render(
        "difference.html",
        heading=f"h{level}",
        clauses=[_clause(each) for each in changes.clauses],
        quizzes=[
            _Quiz(
                titles[quiz],
                [
                    *(_settings(each) for each in changes.quizzes if each.quiz == quiz),
                    *(_item(each, older, newer) for each in changes.items if each.quiz == quiz),
                ],
            )
            for quiz in dict.fromkeys(changed)
        ],
    )
    return Markup("\n".join(line for line in html.splitlines() if line.strip()))


def _clause(change: ClauseChange) -> _Clause:
    before, after = change.before, change.after
    old, new = compared(before.text if before else "", after.text if after else "")
    says = _says(before, after) if before and after else _alone(before or after)
    return _Clause(change.id, change.how, says, old, new)


def _says(before: ClauseText, after: ClauseText) -> list[str]:
    """Return a sentence for each thing beside the text that changed."""
    pairs = {
        "Its strength was “{}” and is “{}”.": (strength(before), strength(after)),
        "It bound {} and binds {}.": (_people(before.binds), _people(after.binds)),
        "It informed {} and informs {}.": (_people(before.informs), _people(after.informs)),
        "It stood in section {} and stands in section {}.": (before.section, after.section),
        "Its topic was “{}” and is “{}”.": (before.topic, after.topic),
    }
    return [words.format(old, new) for words, (old, new) in pairs.items() if old != new]


def _alone(text: ClauseText | None) -> list[str]:
    """Return what there is to say of a clause that came or went."""
    if text is None:
        return []
    return [f"Strength: {strength(text)}. Binds: {_people(text.binds)}."]


def _people(audiences: tuple[str, ...]) -> str:
    return ", ".join(NAMES.get(each, each).lower() for each in audiences) or "nobody"


def _settings(change: QuizChange) -> tuple[str, str, str]:
    what = {"added": "The quiz is new", "removed": "The quiz is gone"}.get(change.how, "The quiz")
    return change.how, what, _parts(change.parts)


def _item(change: ItemChange, older: State, newer: State) -> tuple[str, str, str]:
    state = older if change.how == "removed" else newer
    stem = next(item["stem"] for item in _items(state, change.quiz) if item["id"] == change.id)
    return change.how, f"“{' '.join(stem.split())}”", _parts(change.parts)


def _items(state: State, quiz: str) -> list[Json]:
    found: list[Json] = state.quizzes[quiz]["items"]
    return found


def _parts(parts: tuple[str, ...]) -> str:
    return ", ".join(PARTS.get(part, part) for part in parts)

"""The type of an item and its options, from what the parser of GIFT found."""

import re

from quizzes.policyquiz.model import Option

from .found import Found, decoded, plain
from .labels import TALK, value, values
from .mistakes import Parsed
from .parts import BEST, NEITHER, WORST, equal_mark
from .weights import as_mark, exact

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ORDINAL = re.compile(r"([0-9]{1,3})(st|nd|rd|th)")


def kind_and_options(found: Found) -> tuple[str, list[Option]]:
    """Return the type of an item and its options; none where a bank has no such type."""
    match found.data["type"]:
        case "MC":
            kind = _kind(found)
            return kind, choices(found, kind)
        case "TF":
            return "one", _true_or_false(found.data)
        case "Matching":
            return _pairs(found)
    return "", []


def _kind(found: Found) -> str:
    """Return the type of a question with choices: “some” where several share the mark."""
    told = value(found.tags, "type")
    if told in ("tell", "some", "picture"):
        return told
    choices = found.data["choices"]
    shared = sum((choice["weight"] or 0) > 0 for choice in choices) > 1
    return "some" if shared and not any(choice["isCorrect"] for choice in choices) else "one"


def choices(
    found: Found, kind: str, full: float = 1, step: int = 1, after: int = 0
) -> list[Option]:
    """Return the options of a question with choices.

    `full` is the mark that a right one earns, `after` how many options stand before these.
    """
    offered, dangers = found.data["choices"], values(found.tags, "danger")
    for_all = None if TALK in found.tags else found.data.get("globalFeedback")
    right = sum(_weight(choice) > 0 for choice in offered)
    shared = equal_mark(right) if kind == "some" and right else 0
    return [
        Option(
            id=_letter(after + n),
            text=plain(choice["text"]),
            mark=shared if shared and _weight(choice) > 0 else _mark(choice, full),
            rationale=plain(choice["feedback"] or for_all),
            danger=str(n + 1) in dangers,
            step=step,
            picture=value(found.tags, f"picture-{n + 1}"),
        )
        for n, choice in enumerate(offered)
    ]


def _weight(choice: Parsed) -> float:
    weight = choice["weight"]
    return float(weight if weight is not None else 100 * choice["isCorrect"])


def _mark(choice: Parsed, full: float) -> float:
    return as_mark(max(exact(_weight(choice)), exact(0)) * exact(100 * full))


def _true_or_false(data: Parsed) -> list[Option]:
    """Return both options. What stands first in the file is said to those who answered wrong."""
    wrong, right = plain(data["trueFeedback"]), plain(data["falseFeedback"])
    reasons = (right, wrong) if data["isTrue"] else (wrong, right)
    return [
        Option("a", "True", float(data["isTrue"]), reasons[0]),
        Option("b", "False", float(not data["isTrue"]), reasons[1]),
    ]


def _pairs(found: Found) -> tuple[str, list[Option]]:
    pairs = [
        (plain(each["subquestion"]), decoded(each["subanswer"]))
        for each in found.data["matchPairs"]
    ]
    given = plain(found.data.get("globalFeedback")).split("\n")
    reasons = given if len(given) == len(pairs) else ["\n".join(given)] * len(pairs)
    rows = [
        (text, label, why.removeprefix(f"{label}:").strip())
        for (text, label), why in zip(pairs, reasons, strict=True)
    ]
    labels = {second for _, second in pairs}
    if all(map(_ORDINAL.fullmatch, labels)):
        return "order", _steps(rows)
    if labels <= {BEST, WORST, NEITHER} and {BEST, WORST} <= labels:
        return "best-worst", _best_and_worst(rows)
    return "", []


Row = tuple[str, str, str]
"""A paired option: its text, what it is paired with, why."""


def _steps(rows: list[Row]) -> list[Option]:
    rows = sorted(rows, key=lambda row: int(_ORDINAL.fullmatch(row[1])[1]))  # type: ignore[index]
    mark = equal_mark(len(rows))
    return [Option(_letter(n), text, mark, why) for n, (text, _, why) in enumerate(rows)]


def _best_and_worst(rows: list[Row]) -> list[Option]:
    return [
        Option(_letter(n), text, float(label == BEST), why, danger=label == WORST)
        for n, (text, label, why) in enumerate(rows)
    ]


def _letter(place: int) -> str:
    return LETTERS[place] if place < len(LETTERS) else f"z{place}"

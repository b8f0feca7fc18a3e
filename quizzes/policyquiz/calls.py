"""The engine's public face: four calls, each with JSON text in and JSON text out.

A request that cannot be carried out is answered {"error": {"what": …, "repair": …}}; no
request ends in an exception.
"""

import json
from collections.abc import Callable
from typing import Any

from . import canonical, links, names, records
from .checking import Claim, check
from .judging import Judged, Result, judge, mark_one
from .model import RIGHT, Answer, Attempt, Edition, Quiz
from .problems import Refused
from .reading import read
from .soundness import sound

Request = dict[str, Any]


def judge_attempt(request: str) -> str:
    """Judge an attempt: {"quiz", "attempt": {"form", "number", "first", "final"}}.

    The answer holds score, score_final, max, pass_mark, passed, critical, items and the
    clauses to read again.
    """
    return _answer(_judge_attempt, request)


def mark_practice(request: str) -> str:
    """Mark answers given for practice: {"quiz", "answers": [{"item", "response"}, …]}.

    Any items of the quiz in any number. The answer holds items, each with id, mark and
    right, and how many are right. Nothing is passed by it.
    """
    return _answer(_mark_practice, request)


def make_record(request: str) -> str:
    """Make the record of a passed attempt.

    The request is that of `judge_attempt` with "name", "date" (YYYY-MM-DD), "language",
    "support" and "declared". The answer holds record, link, the name as it is printed.
    """
    return _answer(_make_record, request)


def check_record(request: str) -> str:
    """Check a record: {"record" or "link", "name", "quiz", "current", "today"}.

    "quiz" is the published quiz of the edition that the record names, or null; "current"
    is the edition in force. The answer holds outcome, why and the record.
    """
    return _answer(_check_record, request)


def call(name: str, request: str) -> str:
    """Carry out the call of that name; the only function that the browser's worker calls."""
    return CALLS[name](request) if name in CALLS else _error(_no_such_call(name))


def _judge_attempt(request: Request) -> Request:
    return _as_json(_judged(request))


def _mark_practice(request: Request) -> Request:
    quiz = sound(read(Quiz, request.get("quiz"), "quiz"))
    answers = read(tuple[Answer, ...], request.get("answers"), "answers")
    marked = [(answer.item, mark_one(quiz, answer)) for answer in answers]
    items = [
        {"id": item, "mark": canonical.number(mark), "right": mark == RIGHT}
        for item, mark in marked
    ]
    return {"items": items, "right": sum(mark == RIGHT for _, mark in marked)}


def _make_record(request: Request) -> Request:
    result = _judged(request)
    if request.get("declared") is not True:
        raise Refused("The declaration is not ticked.", "Read it, and tick it if it is true.")
    name = names.cleaned(read(str, request.get("name"), "name"))
    day, language = (read(str, request.get(key), key) for key in ("date", "language"))
    support = read(tuple[str, ...], request.get("support", []), "support")
    record = records.make(result, day, language, support, name)
    return {"record": record, "link": links.write(record), "name": name}


def _check_record(request: Request) -> Request:
    given = request.get("quiz")
    quiz = None if given is None else sound(read(Quiz, given, "quiz"))
    named = request.get("current")
    current = None if named is None else read(Edition, named, "current")
    today = records.read_day(read(str, request.get("today"), "today"))
    return check(_claim(request), quiz, current, today)


def _claim(request: Request) -> Claim:
    """Take the link where there is one, else the record; what is neither is damaged."""
    name, link, record = (request.get(key) for key in ("name", "link", "record"))
    if isinstance(link, str):
        return Claim(read(str, name, "name"), link=link)
    return Claim(read(str, name, "name"), record if isinstance(record, dict) else {})


def _judged(request: Request) -> Result:
    quiz = sound(read(Quiz, request.get("quiz"), "quiz"))
    return judge(quiz, read(Attempt, request.get("attempt"), "attempt"))


def _as_json(result: Result) -> Request:
    return {
        "form": result.attempt.form,
        "attempt": result.attempt.number,
        "score": canonical.number(result.score),
        "score_final": canonical.number(result.score_final),
        "max": len(result.judged),
        "pass_mark": result.quiz.pass_mark,
        "passed": result.passed,
        "critical": {"asked": len(result.critical), "right": result.critical_right},
        "items": [_item_as_json(each) for each in result.judged],
        "read_again": _read_again(result),
    }


def _item_as_json(judged: Judged) -> Request:
    return {
        "id": judged.item.id,
        "first": judged.first,
        "final": judged.final,
        "mark": canonical.number(judged.mark),
        "mark_final": canonical.number(judged.mark_final),
        "right": judged.right,
        "critical": judged.item.critical,
    }


def _read_again(result: Result) -> list[str]:
    wanted = (clause for each in result.judged if not each.right for clause in each.item.clauses)
    return list(dict.fromkeys(wanted))


def _answer(carry_out: Callable[[Request], Request], request: str) -> str:
    try:
        return canonical.text(carry_out(_parse(request)))
    except Refused as refused:
        return _error(refused)


def _parse(request: str) -> Request:
    try:
        parsed = json.loads(request)
        canonical.text(parsed).encode()  # NaN and half a character pair cannot be written down
    except (ValueError, RecursionError):
        parsed = None
    if not isinstance(parsed, dict):
        raise Refused("The request is not a JSON object.", "Send one object as JSON text.")
    return parsed


def _error(refused: Refused) -> str:
    return canonical.text({"error": {"what": refused.what, "repair": refused.repair}})


def _no_such_call(name: str) -> Refused:
    return Refused(f"The engine has no call “{name}”.", f"Use one of {', '.join(CALLS)}.")


CALLS = {each.__name__: each for each in (judge_attempt, mark_practice, make_record, check_record)}

"""The engine's public face: a few calls, each with JSON text in and JSON text out.

A request that cannot be carried out is answered {"error": {"what": …, "repair": …}}; no
request ends in an exception.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from . import canonical, links, names, records, renewals
from .checking import Claim, check
from .editions import Editions, PublishedEdition, whole
from .judging import Judged, Result, judge, mark_one
from .model import RIGHT, Answer, Attempt, Edition, Quiz
from .problems import Refused
from .reading import read
from .remarking import Shelf, named
from .renewing import Renewal
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
    """Check a record: {"record" or "link", "name", "quiz", "editions", "today"}.

    "quiz" is the published quiz of the edition that the record names, or null; "quizzes" a
    list in its place, for a record that renews others (`named_editions` tells which).
    "editions" are the editions of the school, the newest first, each as its edition.json; or
    "current" is the edition in force, where there is no list. The answer holds outcome, why
    and the record; for an older edition in the list also since, the clauses that changed,
    and link, the link text of the record.
    """
    return _answer(_check_record, request)


def named_editions(request: str) -> str:
    """Tell what a check needs: {"record" or "link"}.

    The answer holds quiz, its id, and editions, those that the record and the records that it
    renews name, the newest first. Nothing is checked yet.
    """
    return _answer(_named_editions, request)


def what_changed(request: str) -> str:
    """Tell what a person who holds a record of an older edition has to look at.

    {"quiz", "editions", "edition"}: the quiz of the edition in force, all editions, and the
    edition of the record. The answer holds needless (nothing to do), since (the clauses that
    changed materially), form (number 0, with the items that rest on them), pass_mark,
    critical and editions (name and kind of those since).
    """
    return _answer(_what_changed, request)


def open_renewal(request: str) -> str:
    """Tell what a renewal of a record asks: {"record" or "link", "quiz", "editions", "quizzes", "today"}.

    "quiz" is that of the edition in force, "quizzes" are those that `named_editions` names. It
    takes no name. The answer is that of `what_changed` with edition, that of the record.
    """
    return _answer(_open_renewal, request)


def judge_renewal(request: str) -> str:
    """Judge an attempt at the form of `what_changed`: its request, with "attempt".

    The attempt has the form 0. The answer is that of `judge_attempt`.
    """
    return _answer(_judge_renewal, request)


def make_renewal(request: str) -> str:
    """Make the record of a passed renewal, with the older record in it.

    The request is that of `make_record` with "editions", the older "record" or "link", and
    "quizzes", those of the editions that it names. The answer holds record, link and name.
    """
    return _answer(_make_renewal, request)


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
    return _recorded(request, _judged(request))


def _recorded(request: Request, result: Result, renews: Request | None = None) -> Request:
    if request.get("declared") is not True:
        raise Refused("The declaration is not ticked.", "Read it, and tick it if it is true.")
    name = names.cleaned(read(str, request.get("name"), "name"))
    day, language = (read(str, request.get(key), key) for key in ("date", "language"))
    support = read(tuple[str, ...], request.get("support", []), "support")
    record = records.make(result, day, language, support, name, renews)
    return {"record": record, "link": links.write(record), "name": name}


def _check_record(request: Request) -> Request:
    given = request.get("current")
    current = None if given is None else read(Edition, given, "current")
    today = records.read_day(read(str, request.get("today"), "today"))
    return check(_claim(request), _shelf(request), current, today)


def _shelf(request: Request) -> Shelf:
    given = request.get("quiz")
    quiz = () if given is None else (read(Quiz, given, "quiz"),)
    more = read(tuple[Quiz, ...], request.get("quizzes", []), "quizzes")
    return Shelf(tuple(map(sound, (*quiz, *more))), _editions(request))


def _editions(request: Request) -> Editions:
    given = request.get("editions", [])
    return whole(read(tuple[PublishedEdition, ...], given, "editions"))


def _named_editions(request: Request) -> Request:
    claim = _claim({**request, "name": ""})
    if claim.link is not None:
        editions, quiz = links.parse(claim.link).named()
    else:
        record = claim.record or {}
        editions, quiz = list(named(record)), read(str, record.get("quiz"), "quiz")
    return {"quiz": quiz, "editions": [asdict(each) for each in editions]}


def _what_changed(request: Request) -> Request:
    return _asked(_renewal(request))


def _open_renewal(request: Request) -> Request:
    quiz = sound(read(Quiz, request.get("quiz"), "quiz"))
    day = records.read_day(read(str, request.get("today"), "today"))
    claim, shelf = _claim({**request, "name": ""}), _shelf({**request, "quiz": None})
    asked, held = renewals.opened(claim, shelf, quiz, day)
    return {**_asked(asked), "edition": asdict(held)}


def _asked(asked: Renewal) -> Request:
    items = {item.id: item for item in asked.paper.items}
    (form,) = asked.paper.forms
    return {
        "needless": asked.needless,
        "since": [asdict(each) for each in asked.changes],
        "form": asdict(form),
        "pass_mark": asked.paper.pass_mark,
        "critical": sum(items[at.id].critical for at in form.items),
        "editions": [{"name": each.name, "kind": each.kind} for each in asked.later],
    }


def _renewal(request: Request) -> Renewal:
    quiz = sound(read(Quiz, request.get("quiz"), "quiz"))
    held = read(Edition, request.get("edition"), "edition")
    return renewals.asked(quiz, _editions(request), held)


def _judge_renewal(request: Request) -> Request:
    attempt = read(Attempt, request.get("attempt"), "attempt")
    return _as_json(judge(_renewal(request).paper, attempt))


def _make_renewal(request: Request) -> Request:
    quiz = sound(read(Quiz, request.get("quiz"), "quiz"))
    day = records.read_day(read(str, request.get("date"), "date"))
    shelf = _shelf({**request, "quiz": None})
    older = renewals.renewable(_claim(request), shelf, day)
    attempt = read(Attempt, request.get("attempt"), "attempt")
    paper = renewals.asked(quiz, shelf.editions, older.quiz.edition).paper
    return _recorded(request, judge(paper, attempt), older.claimed)


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


_ALL = (
    judge_attempt,
    mark_practice,
    make_record,
    check_record,
    named_editions,
    what_changed,
    open_renewal,
    judge_renewal,
    make_renewal,
)
CALLS = {each.__name__: each for each in _ALL}

"""Four editions of the policy of an invented school: the first, a minor one, and two material.

FIRST is that of QUIZ. REWORDED corrects the spelling of 2.1. STRICTER makes 1.1 stronger, adds
3.9 and an item that rests on 1.1. MOVED takes 2.2 away, tells parents something new, and moves
1.2 to another section, which changes nothing for anybody.
"""

from typing import Any

from .requests import NAME, QUIZ, Json, answered, changed, making

FIRST = QUIZ["edition"]
REWORDED = {"name": "2026-12-01", "hash": "1111111111111111"}
STRICTER = {"name": "2027-01-15", "hash": "2222222222222222"}
MOVED = {"name": "2027-03-01", "hash": "3333333333333333"}


def clause(
    text: str, duty: str = "must", binds: tuple[str, ...] = ("staff",), **other: Any
) -> Json:
    """Return what an edition says in a clause."""
    usual = {"section": "1", "topic": "contact", "voice": None, "informs": []}
    return {"duty": duty, "text": text, "binds": list(binds), **usual, **other}


def change(name: str, before: Json | None, after: Json | None) -> Json:
    """Return one changed clause."""
    how = "added" if before is None else "removed" if after is None else "changed"
    return {"id": name, "how": how, "before": before, "after": after}


def published(edition: Json, follows: Json | None, kind: str = "material", *clauses: Json) -> Json:
    """Return the file of an edition."""
    return {
        **edition,
        "format": 1,
        "school": "example",
        "date": edition["name"],
        "kind": kind,
        "follows": follows and follows["name"],
        "decided_by": "principal",
        "reason": "The governors met.",
        "changed": {"clauses": list(clauses), "items": [], "quizzes": []},
    }


BAG_SHOULD = clause("A bag should go to the desk.", "should")
BAG_MUST = clause("A bag must go to the desk.")
OFFICE = clause("Keys must stay in the office.", section="3")
BELL = clause("The bell rings at nine.", "fact", ("staff",), informs=["parents"])
HOME = clause("Parents must fetch coats on Friday.", binds=("parents",))
COATS = clause("Coats must hang up.")

EDITIONS = [
    published(
        MOVED,
        STRICTER,
        "material",
        change("1.2", COATS, {**COATS, "section": "4"}),
        change("2.2", BELL, None),
        change("5.1", None, HOME),
    ),
    published(
        STRICTER,
        REWORDED,
        "material",
        change("1.1", BAG_SHOULD, BAG_MUST),
        change("3.9", None, OFFICE),
    ),
    published(
        REWORDED,
        FIRST,
        "minor",
        change("2.1", clause("Bels ring."), clause("Bells ring.")),
        change("1.1", clause("A bag shoud go to the desk.", "should"), BAG_SHOULD),
    ),
    published(FIRST, None),
]
"""The newest first, as the site publishes them."""


def at(edition: Json) -> list[Json]:
    """Return the list as it was when an edition was the newest."""
    return EDITIONS[[each["name"] for each in EDITIONS].index(edition["name"]) :]


def _new_item() -> Json:
    return {**changed(QUIZ["items"][0], "critical", False), "id": "found-purse"}


STRICTER_QUIZ: Json = {**QUIZ, "edition": STRICTER, "items": [*QUIZ["items"], _new_item()]}
MOVED_QUIZ: Json = {
    **STRICTER_QUIZ,
    "edition": MOVED,
    "items": [
        {**item, "clauses": [each for each in item["clauses"] if each != "2.2"]}
        for item in STRICTER_QUIZ["items"]
    ],
}
QUIZZES = [QUIZ, {**QUIZ, "edition": REWORDED}, STRICTER_QUIZ, MOVED_QUIZ]

RIGHT_AGAIN = ["b", "b"]
"""The right answers to what STRICTER asks anew: lost-bag (critical) and found-purse."""


def asking(held: Json = FIRST, quiz: Json = STRICTER_QUIZ, **other: Any) -> Json:
    """Return a request to tell what changed since an edition."""
    return {"quiz": quiz, "editions": at(quiz["edition"]), "edition": held, **other}


def old(name: str = NAME, quiz: Json = QUIZ, **other: Any) -> Json:
    """Return a record and its link of an older edition."""
    return answered("make_record", {**making(name, **other), "quiz": quiz})


def renewing(
    older: Json, first: list[str] | None = None, quiz: Json = STRICTER_QUIZ, **other: Any
) -> Json:
    """Return a request to renew a record; all answers right unless given."""
    first = RIGHT_AGAIN if first is None else first
    attempt = {"form": 0, "number": 1, "first": first, "final": first}
    usual = {
        "quiz": quiz,
        "editions": at(quiz["edition"]),
        "quizzes": QUIZZES,
        "record": older["record"],
        "attempt": attempt,
        "name": NAME,
        "date": "2027-01-20",
        "language": "en",
        "support": [],
        "declared": True,
    }
    return {**usual, **other}


def renewed(**other: Any) -> Json:
    """Return the answer to `renewing` a record of the first edition."""
    return answered("make_renewal", renewing(old(), **other))


def rechecking(record: object, name: str = NAME, **other: Any) -> Json:
    """Return a request to check a record of any edition, in the month of the third one."""
    usual = {"quizzes": QUIZZES, "editions": at(STRICTER), "today": "2027-01-21", "name": name}
    return {"record": record, **usual, **other}


def both(answer: Json, **other: Any) -> list[Json]:
    """Return the requests that check a record as a file and as a link."""
    request = rechecking(answer["record"], **other)
    return [request, {**request, "link": answer["link"]}]

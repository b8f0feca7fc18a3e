"""Certificates of two invented schools, made by the engine, and the site that publishes them."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from quizzes.acknowledgements import Office
from quizzes.certificates import answer
from quizzes.policyquiz import call
from tests.policyquiz.requests import QUIZ, RIGHT

Json = dict[str, Any]

TODAY = "2026-09-20"
DAY = "2026-09-01"
RECEIVED = {"on": TODAY, "by": "AB", "how": "by e-mail"}
OLD = {"name": "2025-09-01", "hash": "00000000000000aa"}


def quiz(school: str = "forge", audience: str = "staff", edition: Json | None = None) -> Json:
    """Return the small quiz as one of a school's."""
    copy = deepcopy(QUIZ)
    copy |= {"id": f"{school}-{audience}", "school": school, "audience": audience}
    copy["edition"] = edition or {"name": "2026-08-20", "hash": f"{len(school):016x}"}
    return copy


def published() -> Json:
    """Return a site with two schools, the first with an older edition beside the one in force."""
    schools, files = [], {}
    for school, name, old in (("forge", "Forge School", OLD), ("church", "Church School", None)):
        editions, infos = [], []
        for edition in filter(None, (quiz(school)["edition"], old)):
            paths = {}
            for audience in ("staff", "parents"):
                path = f"data/{school}-{audience}-{edition['hash']}.json"
                paths[audience] = path
                files[path] = quiz(school, audience, edition)
            editions.append({**edition, "current": edition != old, "quizzes": paths})
            infos.append(_info(edition, old if edition != old else None))
        data = f"data/editions/{school}.json"
        files[data] = infos
        schools.append({"id": school, "name": name, "editions": editions, "editions_data": data})
    return {"index": {"schools": schools}, "files": files}


def _info(edition: Json, follows: Json | None) -> Json:
    """Return an edition.json; what follows another changes the clause of one item materially."""
    clause = quiz()["items"][0]["clauses"][0]
    text = {
        "section": "1",
        "topic": "bags",
        "duty": "must",
        "voice": None,
        "text": "Carry your bag.",
    }
    after = {**text, "text": "Carry every bag.", "binds": ["staff"], "informs": []}
    before = {**text, "binds": ["staff"], "informs": []}
    change = {"id": clause, "how": "changed", "before": before, "after": after}
    return {
        **edition,
        "date": edition["name"],
        "kind": "material",
        "follows": follows["name"] if follows else None,
        "changed": {"clauses": [change] if follows else [], "items": [], "quizzes": []},
    }


def office() -> Office:
    """Return the office of that site."""
    return Office(json.dumps(published()))


def record(
    name: str,
    of: Json | None = None,
    *,
    day: str = DAY,
    first: list[str] | None = None,
    role: str = "",
    attempt: int = 1,
) -> Json:
    """Return the content of a record.json that a person hands in."""
    first = first or RIGHT
    request = {
        "quiz": of or quiz(),
        "attempt": {"form": 1, "number": attempt, "first": first, "final": RIGHT},
        "name": name,
        "date": day,
        "language": "en",
        "support": [],
        "declared": True,
    }
    made = json.loads(call("make_record", json.dumps(request)))
    return {"record": made["record"], "name": made["name"], "role": role}


def as_file(content: object) -> bytes:
    """Return a record.json."""
    return json.dumps(content, ensure_ascii=False).encode()


@cache
def _fonts(folder: Path) -> tuple[Any, ...]:
    return tuple(json.loads((folder / "index.json").read_text("utf-8")))


def as_pdf(content: Json, fonts: Path) -> bytes:
    """Return the PDF of a certificate as the site makes it, with this record in it."""
    said = content["record"]
    certificate = {
        **{key: said[key] for key in ("policy", "edition", "form", "attempt", "score", "max")},
        **{key: said[key] for key in ("critical", "date", "record") if key in said},
        **content,
        "format": 1,
        "language": "en",
        "school": "Forge School",
        "quiz": "Staff quiz",
        "declaration": "I have read the policy.",
        "code": said["check"],
        "link": "https://school.example/certificate/#" + "1." * 60,
    }
    asked = {"want": "fonts", "certificate": certificate, "index": _fonts(fonts)}
    files = json.loads(answer(json.dumps(asked), {}))["files"]
    contents = {file: (fonts / file).read_bytes() for file in files}
    return answer(json.dumps({"want": "pdf", "certificate": certificate}), contents)


class Desk:
    """The office page as a program: files go in one by one, the register comes out."""

    def __init__(self) -> None:
        """Open the page."""
        self.office = office()
        self.entries: list[Json] = []
        self.people: list[Json] = []
        self.remembered: list[Json] = []

    def drop(self, name: str, content: bytes, received: Json | None = None) -> Json:
        """Drop a file, and return what came of it."""
        request = {"name": name, "today": TODAY, "received": received or RECEIVED}
        found: Json = json.loads(self.office.read(json.dumps(request), content))
        self.entries += found["entries"]
        self.people += found["people"] if found["kind"] == "list" else []
        self.remembered += found["people"] if found["kind"] == "register" else []
        return found

    def asked(self, **wanted: str) -> str:
        """Return the request for the register."""
        return json.dumps(
            {
                "entries": self.entries,
                "people": self.people or self.remembered,
                "wanted": {"school": "forge", **wanted},
            }
        )

    def lines(self, **wanted: str) -> list[Json]:
        """Return the lines of the register."""
        found: list[Json] = json.loads(self.office.register(self.asked(**wanted)))["lines"]
        return found

    def states(self, **wanted: str) -> dict[str, list[str]]:
        """Return the names in each state, by its label."""
        found: dict[str, list[str]] = {}
        for line in self.lines(**wanted):
            found.setdefault(line["label"], []).append(line["name"] or line["source"])
        return found

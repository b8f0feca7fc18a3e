"""Publishes what tests build, as `build.py publish` would."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from hooks.checks import editions
from hooks.content import SchoolContent, gather
from hooks.editions import FOLDER, load_history
from hooks.publish import Wish, freeze, planned, publish_edition
from quizzes.policyquiz import call
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import Item
from quizzes.policyquiz.reading import read
from tests.browser import oak

NAME = "in-a-test"

DAYS = (date(2026, 9, 1), date(2026, 11, 20), date(2027, 1, 15))
OLD = "A wet floor must get a sign before anybody walks on it."


def publish_drafts(docs: Path, bank: Path) -> None:
    """Publish every school that has something to publish, whatever check says of it."""
    for school in gather(docs, bank).schools.values():
        if school.is_draft:
            folder = docs / "schools" / school.id / FOLDER
            info = planned(school, Wish(school.id), NAME, date(2026, 9, 1))
            freeze(folder / info.name, school, info)


class Oak:
    """The made-up school, whose content no check has to pass but that on editions."""

    def __init__(self, folder: Path) -> None:
        self.docs, self.bank = oak.write(folder)
        self.folder = self.docs / "schools" / "oak"
        self.editions = self.folder / "editions"

    def publish(self, day: date = DAYS[0], **wish: Any) -> int:
        """Publish it and return the exit status."""
        return publish_edition(self.docs, self.bank, Wish("oak", **wish), day)

    def change(self, old: str, new: str, file: str = "policy.yml") -> None:
        """Change a text that is there."""
        path = (self.folder if file == "policy.yml" else self.bank / "oak") / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    @property
    def content(self) -> SchoolContent:
        """The school, read anew."""
        return gather(self.docs, self.bank).schools["oak"]

    def told(self) -> list[str]:
        """Return what check says of editions."""
        return [each.what for each in editions.check(gather(self.docs, self.bank))]

    def spoilt(self) -> list[str]:
        """Return what is wrong with frozen files, with the file's name."""
        problems = load_history(self.folder).problems
        return [f"{Path(each.file).name}: {each.what}" for each in problems]

    def three(self) -> None:
        """Publish three editions: the first, a minor one and a material one."""
        assert self.publish() == 0
        self.change("should go along on a trip", "should go along on each trip")
        assert self.publish(DAYS[1], reason="A clearer word.", by="principal", minor=True) == 0
        self.change(OLD, "A wet floor must get two signs before anybody walks on it.")
        assert self.publish(DAYS[2], reason="Somebody slipped.", by="governors") == 0


def right_request(quiz: Any, form: Any = None) -> dict[str, Any]:
    """Return a request for a record with every answer of a form right."""
    form = form or quiz["forms"][0]
    items = {item["id"]: item for item in quiz["items"]}
    right = [right_answer(items[at["id"]]) for at in form["items"]]
    attempt = {"form": form["number"], "number": 1, "first": right, "final": right}
    declared = {"name": "Ann Other", "language": "en", "support": [], "declared": True}
    return {"quiz": quiz, "attempt": attempt, **declared}


def right_answer(item: Any) -> str:
    """Return the response that earns the full mark."""
    whole = read(Item, item, "item")
    return next(each for each in responses(whole) if mark(whole, each) == 1)


def ask(name: str, request: Any) -> Any:
    """Return the engine's answer."""
    return json.loads(call(name, json.dumps(request)))

"""A made-up school with questions of every type and scenes of every kind, to look at the quiz with.

Its items keep none of an author's rules: nobody is asked them. So its site is built without
the checks of content.
"""

from pathlib import Path
from typing import Any

import yaml

POLICY = """\
school:
  {name: Oak Lane Primary School, short: Oak Lane, kind: primary school, jurisdiction: northern-ireland}
policy: {title: "Bags, bells and snow", about: A made-up policy.}
edition: "2026-11-20"
topics: {reporting: Whom to tell, bags: Bags and trips, safety: Safe ways, chats: Chats and posts}
sections: {"1": Rules}
clauses:
  - {id: "1.1", section: 1, topic: reporting, duty: must, binds: [staff, parents, pupils], text: A lost bag must be told to the caretaker.}
  - {id: "1.2", section: 1, topic: bags, duty: should, binds: [staff, parents, pupils], text: A towel and a hat should go along on a trip.}
  - {id: "1.3", section: 1, topic: safety, duty: must, binds: [staff, parents, pupils], text: A wet floor must get a sign before anybody walks on it.}
  - {id: "1.4", section: 1, topic: chats, duty: should-not, binds: [staff, parents, pupils], text: Pictures of keys should not be put in a chat.}
"""

PAGE = """\
# Oak Lane: bags, bells and snow

## Whom do I tell about a bag?

A lost bag must be told to the caretaker [§1.1].

## What goes along on a trip?

A towel and a hat should go along [§1.2].

## What about a wet floor?

It must get a sign before anybody walks on it [§1.3].

## What about pictures of keys?

They should not be put in a chat [§1.4].
"""

Made = dict[str, Any]


def _line(by: str, text: str) -> Made:
    return {"by": by, "text": text}


SCENES: dict[str, Made] = {
    "messages": {
        "kind": "messages",
        "title": "Year 5 parents’ chat",
        "lines": [
            _line("A parent", "Has anyone a picture of the key? It was at the gate."),
            _line("Another parent", "Yes! One moment."),
            _line("You", "Please wait."),
        ],
    },
    "post": {
        "kind": "post",
        "title": "Our town",
        "lines": [
            _line("A parent", "The floor of the hall is as wet as the sea again."),
            _line("A reader", "Shocking!"),
        ],
    },
    "request": {
        "kind": "request",
        "title": "Your own account",
        "lines": [_line("A pupil in Year 5", "Hello! It is me from the bus.")],
    },
    "email": {
        "kind": "email",
        "title": "Our trip to the sea",
        "lines": [_line("A parent", "What does my daughter need on Friday?")],
    },
    "photo": {
        "kind": "photo",
        "title": "Snow at last",
        "lines": [_line("A colleague", "Three children beside a snowman, with the gate behind them.")],
    },
}  # fmt: skip


def _item(name: str, topic: str, clause: str, stem: str, options: list[Made], **more: Any) -> Made:
    given = [
        {"id": "abcdefgh"[n], "mark": 0, "rationale": f"The rule says so [§{clause}].", **option}
        for n, option in enumerate(options)
    ]
    item = {"id": name, "topic": topic, "clauses": [clause], "stem": stem, "options": given}
    return {**item, **more}


def _option(text: str, mark: float = 0, **more: Any) -> Made:
    return {"text": text, "mark": mark, **more}


def _tell(n: int) -> Made:
    options = [_option("The caretaker", 1), _option("The head cook", 0.5), _option("The driver"), _option("The choir"), _option("The twins")]  # fmt: skip
    stem = f"A bag is lost in room {n}. Whom must you tell?"
    return _item(f"lost-bag-{n}", "reporting", "1.1", stem, options, type="tell", critical=True)


def _some(n: int) -> Made:
    options = [_option("A towel for each child", 0.5), _option("A drum"), _option("A hat for each child", 0.5), _option("A kettle"), _option("A ladder", danger=True)]  # fmt: skip
    stem = f"A class goes on trip {n}. Which things should go along? Choose two."
    return _item(
        f"trip-{n}", "bags", "1.2", stem, options, type="some", scene=SCENES["email"]
    )  # fmt: skip


def _best_worst(n: int) -> Made:
    options = [_option("Fetch a mop"), _option("Put up a sign", 1), _option("Walk round it"), _option("Run across it", danger=True)]  # fmt: skip
    stem = f"The floor of hall {n} is wet. Which is the best thing to do, and which the worst?"
    return _item(
        f"floor-{n}", "safety", "1.3", stem, options, type="best-worst", scene=SCENES["post"]
    )


def _order(n: int) -> Made:
    steps = ("Stand up", "Line up", "Walk out", "Be counted")
    options = [_option(step, 0.25) for step in steps]
    stem = f"The bell rings for drill {n}. Put the steps in order."
    return _item(f"drill-{n}", "safety", "1.3", stem, options, type="order")


def _steps(n: int) -> Made:
    options = [_option("Take it in", 0.5), _option("Leave it"), _option("Hide it", danger=True), _option("Draw round it")]  # fmt: skip
    options += [_option(text, mark, step=2) for text, mark in (("Post it", 0), ("Hand it over", 0.5), ("Draw it", 0), ("Ask around", 0))]  # fmt: skip
    stem = f"Key {n} lies in the snow. What should you do?"
    then = "A parent writes: “Put a picture of it in our chat!” And now?"
    return _item(
        f"key-{n}", "chats", "1.4", stem, options, type="steps", then=then, scene=SCENES["messages"]
    )  # fmt: skip


def _one(n: int, kind: str, choices: int = 4, **more: Any) -> Made:
    options = [_option("Keep the picture out of it", 1), _option("Put it in for one day"), _option("Send it to each of them", danger=True), _option("Post one half of it")]  # fmt: skip
    stem = f"This reaches you on day {n}. What should you do with the picture?"
    return _item(
        f"day-{n}", "chats", "1.4", stem, options[:choices], scene=SCENES[kind], **more
    )  # fmt: skip


def _asks(topic: str, kind: str, asked: int = 1, critical: int = 0) -> Made:
    return {"topic": topic, "type": kind, "asked": asked, "critical": critical}


def _bank(title: str, pass_mark: int, forms: int, asks: list[Made], items: list[Made], **more: Any) -> Made:  # fmt: skip
    settings = {
        "title": title,
        "asked": sum(line["asked"] for line in asks),
        "pass_mark": pass_mark,
        "forms": forms,
        "renew_months": 12,
        "minutes": 6,
        "declaration": "I have read the guide.",
    }
    return {"quiz": settings | more, "blueprint": asks, "items": items}


BANKS = {
    "staff": _bank(
        "Staff quiz", 6, 2,
        [_asks("reporting", "tell", 1, 1), _asks("bags", "some"), _asks("safety", "best-worst"), _asks("safety", "order"), _asks("chats", "steps"), _asks("chats", "one", 2, 1)],
        [_tell(1), _tell(2), _some(1), _some(2), _best_worst(1), _best_worst(2), _order(1), _order(2), _steps(1), _steps(2), _one(1, "photo"), _one(2, "request"), _one(3, "photo", critical=True), _one(4, "request", critical=True)],
    ),
    "parents": _bank(
        "Quiz for parents and carers", 3, 2,
        [_asks("chats", "one", 2), _asks("bags", "some"), _asks("reporting", "tell", 1, 1)],
        [_one(1, "photo"), _one(2, "request"), _one(3, "post"), _one(4, "messages"), _some(1), _some(2), _tell(1), _tell(2)],
        mended=True,
    ),
    "pupils": _bank(
        "Quiz for pupils", 0, 1,
        [_asks("chats", "one", 3), _asks("safety", "order")],
        [_one(1, "photo", 3), _one(2, "request", 3), _one(3, "messages", 3), _order(1)],
    ),
}  # fmt: skip


def write(folder: Path) -> tuple[Path, Path]:
    """Write the school's pages and banks below a folder, and return where they are."""
    docs, bank = folder / "docs", folder / "bank"
    school = docs / "schools" / "oak"
    school.mkdir(parents=True)
    (bank / "oak").mkdir(parents=True)
    (school / "policy.yml").write_text(POLICY)
    (school / "index.md").write_text("# Oak Lane\n")
    for audience, content in BANKS.items():
        (school / f"{audience}.md").write_text(PAGE)
        written = yaml.dump(content, Dumper=Plain, allow_unicode=True, sort_keys=False)
        (bank / "oak" / f"{audience}.yml").write_text(written)
    return docs, bank


class Plain(yaml.SafeDumper):
    """Writes what is used twice out where it is needed, as authors have to."""

    def ignore_aliases(self, data: Any) -> bool:
        """Nothing is written as a reference."""
        return True

"""Two made-up schools whose pupils have a quiz in pictures: Elm with letters, Ash without.

Their pictures are simple shapes. Their items keep none of an author's rules.
"""

from pathlib import Path
from typing import Any

import yaml

POLICY = """\
school:
  {{name: {name}, short: {short}, kind: {kind}, jurisdiction: england, pupils: {pupils}}}
policy: {{title: "Hats, boats and kites", about: A made-up policy.}}
edition: "2026-11-20"
topics: {{smart: SMART, toys: Toys}}
sections: {{"1": Rules}}
clauses:
  - {{id: "1.1", section: 1, topic: smart, duty: should, binds: [pupils], text: A hat should be worn in the sun.}}
  - {{id: "1.2", section: 1, topic: toys, duty: should, binds: [pupils], text: A toy should be put back.}}
"""

SHAPES = {
    "hat": "M40 110h120l-30-10V60h-60v40z",
    "boat": "M30 100h140l-25 35H55zM95 95V30l50 60z",
    "kite": "M100 20l45 55-45 65-45-65z",
    "sun": "M100 40a40 40 0 1 0 .1 0z",
    "well-done": "M100 20l20 45 50 5-38 33 12 50-44-26-44 26 12-50-38-33 50-5z",
    "look-again": "M40 80q60-60 120 0q-60 60-120 0z",
    "finished": "M60 30h80v60a40 40 0 0 1-80 0z",
    **{
        f"smart-{each}": "M50 50h100v60H50z"
        for each in ("safe", "meeting", "accepting", "reliable", "tell")
    },
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 160"><rect width="200" height="160" fill="#fff6e6"/><path d="{}" fill="#4a8fb8" stroke="#3b2a33" stroke-width="4"/></svg>\n'

Made = dict[str, Any]


def _option(name: str, picture: str, mark: float) -> Made:
    text = {"hat": "Take the hat", "boat": "Take the boat", "kite": "Take the kite"}[picture]
    rationale = "The hat is for the sun." if mark else "We look for what is for the sun."
    return {"id": name, "text": text, "picture": picture, "mark": mark, "rationale": rationale}


def _item(name: str, options: int, **more: Any) -> Made:
    """An item whose first option fits, and the third as well where it has one."""
    pictures = ("hat", "boat", "kite")[:options]
    return {
        "id": name,
        "type": "picture",
        "clauses": ["1.1"],
        "picture": "sun",
        "stem": f"The sun is out on day {name[-1]}. What do we take?",
        "talk": "What else do you take along when the sun is out? Listen for: water.",
        "options": [_option(*each) for each in zip("abc", pictures, (1, 0, 1), strict=False)],
        **more,
    }


def _bank(title: str, forms: int, blueprint: list[Made], items: list[Made]) -> Made:
    return {
        "quiz": {
            "title": title,
            "asked": sum(line["asked"] for line in blueprint),
            "pass_mark": 0,
            "forms": forms,
            "renew_months": 12,
            "minutes": 5,
            "declaration": "I have looked at it.",
        },
        "blueprint": blueprint,
        "items": items,
    }


BANKS = {
    "elm": _bank(
        "SMART quiz",
        3,
        [{"topic": "smart", "type": "picture", "letter": each, "asked": 1} for each in "SMART"],
        [
            _item(f"{letter.lower()}-{n}", 2 + n % 2, topic="smart", letter=letter)
            for letter in "SMART"
            for n in (1, 2)
        ],
    ),
    "ash": _bank(
        "Quiz for pupils",
        2,
        [{"topic": "toys", "type": "picture", "asked": 3}],
        [_item(f"toy-{n}", 2 + n % 2, topic="toys") for n in range(1, 6)],
    ),
}
SCHOOLS = {
    "elm": {
        "name": "Elm Infant School",
        "short": "Elm",
        "kind": "infant school",
        "pupils": "infant",
    },
    "ash": {
        "name": "Ash Special School",
        "short": "Ash",
        "kind": "special school",
        "pupils": "special",
    },
}


def write(docs: Path, bank: Path) -> None:
    """Write the schools' pages, banks and pictures below two folders."""
    for school, told in SCHOOLS.items():
        pages = docs / "schools" / school
        pages.mkdir(parents=True)
        (bank / school).mkdir(parents=True)
        (pages / "policy.yml").write_text(POLICY.format(**told))
        (pages / "index.md").write_text(f"# {told['short']}\n")
        (pages / "pupils.md").write_text(f"# {told['short']}: hats\n\nWear a hat in the sun [§1.1].\n")  # fmt: skip
        written = yaml.safe_dump(BANKS[school], allow_unicode=True, sort_keys=False)
        (bank / school / "pupils.yml").write_text(written)
    _draw(docs / "pictures")


def _draw(folder: Path) -> None:
    folder.mkdir()
    for name, path in SHAPES.items():
        (folder / f"{name}.svg").write_text(SVG.format(path))
    listed = [
        {"name": name, "shows": f"A {name}", "author": "this project", "licence": "MIT"}
        for name in SHAPES
    ]
    (folder / "pictures.yml").write_text(yaml.safe_dump({"pictures": listed}))

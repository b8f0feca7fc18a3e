"""Golden vectors of records: twenty names in many scripts at two quizzes.

They are published as data/record.vectors.json, for whoever writes a program of their own that
makes or checks records. `python -m tests.policyquiz.vectors` writes the file anew; read the
difference first, for a change in it is a change for every certificate that is out there.
"""

import json

from hooks.environment import ROOT
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import Item
from quizzes.policyquiz.names import folded
from quizzes.policyquiz.reading import read

from .requests import QUIZ, TYPES, Json, answered

FILE = ROOT / "docs" / "data" / "record.vectors.json"

NAMES = [
    "Zoë O’Neill",
    "ZOE ONEILL",
    "Seán Ó Súilleabháin",
    "Jürgen Weiß",
    "Łucja Żółć",
    "Rūta Šimkutė",
    "İbrahim Yıldız",
    "Nguyễn Thị Hồng",
    "Наталья Щербакова",
    "Ελένη Παπαδοπούλου",
    "Գայանե Հովհաննիսյան",
    "ნინო ბერიძე",
    "نور الهدى محمّد",
    "נועה בן־דוד",
    "क्षितिज श्रीवास्तव",
    "தமிழ்ச்செல்வி",
    "สมชาย ศรีสุวรรณ",
    "ሰላማዊት ተስፋዬ",
    "欧阳娜娜",
    "김민준",
]
"""One of each script, and pairs that people would call the same."""


def vectors() -> Json:
    """Return the file: the two quizzes, and for each name and quiz a request and its record."""
    return {
        "format": 1,
        "quizzes": [QUIZ, TYPES],
        "vectors": [
            _vector(quiz, name, n) for quiz in (QUIZ, TYPES) for n, name in enumerate(NAMES)
        ],
    }


def request_of(vector: Json, quizzes: list[Json]) -> str:
    """Return the request to make_record that a vector stands for."""
    quiz = next(each for each in quizzes if each["id"] == vector["quiz"])
    wish = {key: value for key, value in vector.items() if key not in ("folded", "answer")}
    return json.dumps({**wish, "quiz": quiz, "declared": True}, ensure_ascii=False)


def _vector(quiz: Json, name: str, n: int) -> Json:
    form = quiz["forms"][n % len(quiz["forms"])]
    first = [_right(quiz, at["id"]) for at in form["items"]]
    wish = {
        "name": name,
        "quiz": quiz["id"],
        "attempt": {"form": form["number"], "number": 1 + n % 3, "first": first, "final": first},
        "date": f"2026-11-{n + 1:02}",
        "language": ("en", "pl", "ar")[n % 3],
        "support": (["read-aloud"], [], ["with-help", "read-aloud"])[n % 3],
    }
    answer = answered("make_record", request_of(wish, [quiz]))
    return {**wish, "folded": folded(name), "answer": answer}


def _right(quiz: Json, name: str) -> str:
    item = read(Item, next(each for each in quiz["items"] if each["id"] == name), "item")
    return next(each for each in responses(item) if mark(item, each) == 1)


def text() -> str:
    """Return the file's text."""
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text(), "utf-8", newline="\n")

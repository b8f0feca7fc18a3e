"""Golden requests: what the engine answers, to the byte, in CPython and in a browser.

`python -m tests.policyquiz.golden` writes the answers anew. Read the difference before
you keep it: an answer that changes is a change for every certificate that is out there.
"""

import json
from pathlib import Path

from quizzes.policyquiz import call

from .requests import QUIZ, TYPES, Json

QUIZZES = {"QUIZ": QUIZ, "TYPES": TYPES}

FILE = Path(__file__).with_name("golden.json")


def cases() -> list[Json]:
    """Return all cases: what each one says, its call, its request and its answer."""
    read: list[Json] = json.loads(FILE.read_text("utf-8"))
    return read


def text_of(request: Json | str) -> str:
    """Return a request as the engine gets it: a quiz stands there by its name; text stays as it is."""
    if isinstance(request, str):
        return request
    if isinstance(named := request.get("quiz"), str):
        request = {**request, "quiz": QUIZZES.get(named, named)}
    return json.dumps(request, ensure_ascii=False)


def answer_to(case: Json) -> str:
    """Return what the engine answers now."""
    return call(case["call"], text_of(case["request"]))


def regenerated() -> str:
    """Return the file with the answers that the engine gives now, one case a line."""
    lines = [
        json.dumps({**case, "answer": answer_to(case)}, ensure_ascii=False) for case in cases()
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


if __name__ == "__main__":
    FILE.write_text(regenerated(), "utf-8", newline="\n")

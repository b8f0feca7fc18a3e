"""Golden requests: what the engine answers, to the byte, in CPython and in a browser.

`python -m tests.policyquiz.golden` writes the answers anew. Read the difference before
you keep it: an answer that changes is a change for every certificate that is out there.
"""

import json
from pathlib import Path
from typing import Any

from quizzes.policyquiz import call

from . import history
from .requests import QUIZ, TYPES, Json

NAMED: dict[str, Any] = {
    "QUIZ": QUIZ,
    "TYPES": TYPES,
    "STRICTER_QUIZ": history.STRICTER_QUIZ,
    "MOVED_QUIZ": history.MOVED_QUIZ,
    "QUIZZES": history.QUIZZES,
    "EDITIONS": history.EDITIONS,
    "EDITIONS_TO_STRICTER": history.at(history.STRICTER),
}
"""What stands in requests by its name, so that the file stays short."""

FILE = Path(__file__).with_name("golden.json")


def cases() -> list[Json]:
    """Return all cases: what each one says, its call, its request and its answer."""
    read: list[Json] = json.loads(FILE.read_text("utf-8"))
    return read


def text_of(request: Json | str) -> str:
    """Return a request as the engine gets it, with what stands there by its name.

    A request that is text stays as it is.
    """
    if isinstance(request, str):
        return request
    whole = {key: _in_full(value) for key, value in request.items()}
    return json.dumps(whole, ensure_ascii=False)


def _in_full(value: Any) -> Any:
    return NAMED.get(value, value) if isinstance(value, str) else value


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

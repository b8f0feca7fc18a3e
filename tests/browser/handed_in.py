"""Certificates as people hand them in: made by the engine from the quizzes that the site publishes."""

import json
from pathlib import Path
from typing import Any

from quizzes.certificates import answer
from quizzes.policyquiz import call
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import Quiz
from quizzes.policyquiz.reading import read

Json = dict[str, Any]


class Press:
    """Makes certificates of one site."""

    def __init__(self, site: Path) -> None:
        """Take the folder of the site."""
        self.site = site
        (index,) = (site / "assets/python").glob("*/fonts/index.json")
        self.fonts = index.parent
        self.index = json.loads((self.fonts / "index.json").read_text("utf-8"))
        self.quizzes: dict[str, Json] = {}

    def quiz(self, name: str) -> Json:
        """Return a published quiz."""
        if name not in self.quizzes:
            text = (self.site / f"data/quizzes/{name}.json").read_text("utf-8")
            self.quizzes[name] = json.loads(text)
        return self.quizzes[name]

    def record(
        self,
        name: str,
        day: str,
        *,
        quiz: str = "forge-staff",
        form: int = 1,
        wrong: int = 0,
        role: str = "",
        of: Json | None = None,
    ) -> Json:
        """Return the content of record.json; the first `wrong` items that are not critical are wrong."""
        published = of or self.quiz(quiz)
        right, first = self._answers(published, form, wrong)
        request = {
            "quiz": published,
            "attempt": {"form": form, "number": 1, "first": first, "final": right},
            "name": name,
            "date": day,
            "language": "en",
            "support": [],
            "declared": True,
        }
        made = json.loads(call("make_record", json.dumps(request)))
        return {"record": made["record"], "name": made["name"], "role": role, "link": made["link"]}

    def _answers(self, published: Json, form: int, wrong: int) -> tuple[list[str], list[str]]:
        quiz = read(Quiz, published, "quiz")
        items = {item.id: item for item in quiz.items}
        asked = [items[at.id] for at in quiz.forms[form - 1].items]
        right = [max(responses(item), key=lambda r, i=item: mark(i, r)) for item in asked]
        first = list(right)
        ordinary = [place for place, item in enumerate(asked) if not item.critical]
        for place in ordinary[:wrong]:
            item = asked[place]
            first[place] = min(responses(item), key=lambda r, i=item: mark(i, r))
        return right, first

    def file(self, content: Json) -> bytes:
        """Return a record.json."""
        kept = {key: content[key] for key in ("record", "name", "role")}
        return json.dumps(kept, ensure_ascii=False).encode()

    def pdf(self, content: Json) -> bytes:
        """Return the PDF of a certificate, as the site makes it."""
        said = content["record"]
        certificate = {
            **{key: said[key] for key in ("policy", "edition", "form", "attempt", "score", "max")},
            **{key: said[key] for key in ("critical", "date")},
            **content,
            "format": 1,
            "language": "en",
            "school": "Forge Integrated Primary School",
            "quiz": "Staff quiz",
            "declaration": "I have read the policy.",
            "code": said["check"],
            "link": f"https://school.example/certificate/#{content['link']}",
        }
        asked = {"want": "fonts", "certificate": certificate, "index": self.index}
        files = json.loads(answer(json.dumps(asked), {}))["files"]
        contents = {file: (self.fonts / file).read_bytes() for file in files}
        return answer(json.dumps({"want": "pdf", "certificate": certificate}), contents)

"""The JSON Schema of a bank, so that an editor completes and checks while its author types.

It is made from the model, and stands in quizzes/bank/schema.json, which every bank names in
its first line. `python -m quizzes.authoring.schema` writes it anew; a test says when.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from quizzes.policyquiz.marking import RULES

from .bank import Bank

FILE = Path(__file__).resolve().parent.parent / "bank" / "schema.json"

HINTS = {
    "Bank.quiz": "What holds for the whole quiz.",
    "Bank.blueprint": "What every form covers. The lines add up to “asked”.",
    "Bank.items": "All questions of the bank.",
    "Bank.untested": "Clauses with a duty that no item tests, and why not.",
    "Settings.title": "The name of the quiz, such as “Staff quiz”.",
    "Settings.asked": "How many items a form has.",
    "Settings.pass_mark": "How many marks pass. 0: nothing to pass (pupils alone).",
    "Settings.forms": "How many parallel forms are assembled.",
    "Settings.renew_months": "After how many months a certificate is due again.",
    "Settings.minutes": "About how long it takes.",
    "Settings.declaration": "What is ticked before the certificate, in the first person.",
    "Settings.mended": "Whether putting every answer right in the end passes as well.",
    "Stratum.topic": "A topic of the register.",
    "Stratum.asked": "How many items of this topic and type a form has.",
    "Stratum.critical": "How many of them are critical.",
    "Stratum.type": "The type of these items. Left out, it is “one”.",
    "Stratum.letter": "The letter of SMART that these items belong to.",
    "Untested.clauses": "The clauses, as the register numbers them.",
    "Untested.why": "Why no question can be asked about them.",
    "Written.id": "A short name of its own: small letters, digits, hyphens. Never used again.",
    "Written.topic": "A topic of the register that the blueprint asks for.",
    "Written.clauses": "The clauses that decide the answer.",
    "Written.stem": "The situation and the question.",
    "Written.options": "The answers, with reasons. Of type “order”: written in the right order.",
    "Written.type": "one; tell (five people); some (the stated number); best-worst; order; steps; picture.",
    "Written.critical": "Whether it must be right to pass, whatever the score.",
    "Written.then": "Type “steps”: the second text and question.",
    "Written.scene": "What the person sees: a message, a post, a request, an e-mail, a photograph.",
    "Written.picture": "Type “picture”: the name of the picture that shows the situation.",
    "Written.letter": "The letter of SMART that the item belongs to.",
    "Written.talk": "Type “picture”: what a grown-up may ask the child.",
    "Written.waive": "A reason for each warning that the item may keep: {L18: because …}.",
    "Written.scenario": "The name of a situation that several schools ask about.",
    "Option.id": "a, b, c, d … in the order written.",
    "Option.text": "The answer, without a full stop.",
    "Option.mark": "What choosing it adds. The right choices of an item add up to 1.",
    "Option.rationale": "What follows from it, and why, with the clause: [§6.4].",
    "Option.danger": "An act that would do harm. Type “best-worst”: the worst.",
    "Option.step": "Type “steps”: 2 for the answers to “then”.",
    "Option.picture": "Type “picture”: the name of the picture that says the same.",
    "Scene.kind": "What it is drawn as.",
    "Scene.title": "The chat’s name, the page, the account, the subject, the caption.",
    "Scene.lines": "The messages, comments, greeting or description, in order.",
    "Line.by": "Whose it is, as a role: “A parent”, “You”.",
    "Line.text": "What it says.",
}
"""What an editor shows beside each key."""


def schema() -> dict[str, Any]:
    """Return the schema of a bank as an author writes it, in YAML."""
    made = TypeAdapter(Bank).json_schema()
    for name, part in {**made["$defs"], "Bank": made}.items():
        for key, value in part["properties"].items():
            value.pop("title", None)
            value["description"] = HINTS[f"{name}.{key}"]
    for owner in ("Written", "Stratum"):
        made["$defs"][owner]["properties"]["type"]["enum"] = list(RULES)
    for owner in ("Written", "Untested"):  # an editor reads 6.10 as a number
        made["$defs"][owner]["properties"]["clauses"]["items"] = {"type": ["string", "number"]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8", newline="\n")

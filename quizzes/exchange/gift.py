"""A bank as GIFT, the plain text that Moodle and many other programs read."""

import re
from collections.abc import Iterator

from quizzes.authoring.bank import Bank
from quizzes.policyquiz.model import Option

from .labels import labels, safe
from .parts import PAIRED, Part, general, label, parts, worth
from .texts import one_line, tidy
from .weights import percent

NOTHING = "–"
"""What stands for an empty text, which GIFT cannot hold."""

_SIGNS = re.compile(r"[\\~=#{}:]")
_CODES = re.compile(r"&&(?=[01]\d\d;)")


def gift(bank: Bank, category: str) -> str:
    """Return the bank as GIFT. `category` is where Moodle puts its questions: “Forge/Staff quiz”."""
    questions = [_question(part) for item in bank.items for part in parts(item)]
    return "\n\n".join([f"$CATEGORY: $course$/top/{one_line(category)}", *questions]) + "\n"


def _question(part: Part) -> str:
    tags = "".join(f" [tag:{each}]" for each in labels(part))
    lines = list(_pairs(part) if part.item.type in PAIRED else _choices(part))
    told = general(part)
    lines += [f"\t####{rich(told)}"] if told else []
    head = f"::{escaped(part.name)}::[plain]{escaped(part.text)}{{"
    return "\n".join([f"// [id:{safe(part.id)}]{tags}", head, *lines, "}"])


def _choices(part: Part) -> Iterator[str]:
    for option in part.options:
        yield f"\t{_sign(part, option)}{rich(arrowless(option.text))}{_reason(option)}"


def _sign(part: Part, option: Option) -> str:
    weight = percent(worth(part, option))
    if part.item.type != "some" and weight == "100":
        return "="
    return "~" if weight == "0" else f"~%{weight}%"


def _reason(option: Option) -> str:
    return f"#{rich(option.rationale)}" if tidy(option.rationale) else ""


def _pairs(part: Part) -> Iterator[str]:
    for n, option in enumerate(part.options):
        yield f"\t={rich(arrowless(option.text))} -> {label(part, n)}"


def rich(text: str) -> str:
    """Return a text as an answer or its feedback, so that its beginning is no weight or format."""
    made = escaped(text)
    return f"[plain]{made}" if made[0] in "%[" else made


def escaped(text: str) -> str:
    """Return a text in one line, with a backslash before each sign that means something."""
    made = _SIGNS.sub(r"\\\g<0>", unmistakable(text))
    return made.replace("\n", "\\n") or NOTHING


def unmistakable(text: str) -> str:
    """Return a tidy text without what readers of GIFT keep for themselves (&&058; is a colon)."""
    return _CODES.sub("& &", tidy(text))


def arrowless(text: str) -> str:
    """Return the text of an answer without the “->” that would make a pair of it."""
    return text.replace("->", "→")

"""What sign a list of rules gets: its own words of strength, and whether they are for or against.

The sign repeats the sentence and never goes beyond it: “are advised not to” becomes “Advised not
to” and not “Don't”. Where a sentence has no word of strength, or several, there is no sign.
"""

import re
from dataclasses import dataclass

_AGAINST = {
    "Must not": r"\bmust not\b",
    "Should not": r"\bshould not\b",
    "Advised not to": r"\badvised not to\b",
    "Asked not to": r"\basked not to\b",
    "Told not to": r"\btold not to\b",
}
_FOR = {
    "Must": r"\bmust\b(?! not\b)",
    "Should": r"\bshould\b(?! not\b)",
    "Strongly advised": r"\bstrongly advised to\b",
    "Advised": r"(?<!strongly )\badvised to\b",
    "Asked": r"\basked to\b",
}
_NO_DEED = re.compile(
    r"\bshould (?:also )?(?:not expect|not think|bear in mind|know|be aware)\b|\bpolicy\b.*\bshould\b",
    re.I,
)
"""What asks to know or to expect something: a sign for deeds would read oddly there."""

_OPEN = re.compile(r"\b(strongly advised|advised|asked|told):$")


@dataclass(frozen=True)
class Ruling:
    """The word on the sign, and whether the rule is against something."""

    word: str
    against: bool


def ruling(lead: str, entries: list[str]) -> Ruling | None:
    """Return the sign of a list with this lead-in, or None where it has no plain one.

    A lead-in that ends with its word of strength, “You are advised:”, is completed by the
    entries, all of which then have to go the same way.
    """
    if not lead.endswith(":") or _NO_DEED.search(lead):
        return None
    wholes = [lead]
    if _OPEN.search(lead):
        wholes = [f"{lead.removesuffix(':')} {entry}" for entry in entries]
    found = {_of(whole) for whole in wholes}
    return found.pop() if len(found) == 1 else None


def _of(text: str) -> Ruling | None:
    found = [
        Ruling(word, against)
        for words, against in ((_AGAINST, True), (_FOR, False))
        for word, pattern in words.items()
        if re.search(pattern, text, re.I)
    ]
    return found[0] if len(found) == 1 else None

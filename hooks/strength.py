"""How strong a sentence is, in the house's words: one plain equivalent for each strength."""

import re
from typing import get_args

from .register import Clause, Voice

WORDS = {
    "must": r"\bmust\b(?! not\b)",
    "must not": r"\bmust not\b",
    "should": r"\bshould\b(?! not\b)",
    "should not": r"\bshould not\b",
    "may": r"\bmay\b",
    "may only": r"\bmay\b.*\bonly\b",
    "will": r"\bwill\b(?! not\b)",
    "will not": r"\bwill not\b",
    "will usually": r"\bwill usually\b|\busually will\b",
    "will consider": r"\bwill consider\b",
    "asked": r"\bask(?:s|ed)?\b",
    "expected": r"\bexpect(?:s|ed)?\b",
    "encouraged": r"\bencourage[sd]?\b",
    "advised": r"\badvise[sd]?\b",
    "strongly advised": r"\bstrongly advise[sd]?\b",
    "is to": r"\b(?:is|are) to\b",
    "told": r"\btells?\b|\btold\b",
}
"""The words of each strength, as patterns."""

BINDING = ("must", "must not", "should", "should not")
"""Strengths that a sentence may only have when a clause that it cites has them."""

SYNONYMS = re.compile(
    r"\b(?:ha(?:s|ve|d) to|needs? to|never|always|ought|banned|forbidden|prohibited|"
    r"not allowed|required?|requires|can ?not|can['’]t|mustn['’]t|shouldn['’]t|may not|"
    r"must never|obliged|compulsory|mandatory|"
    r"strictly)\b",
    re.I,
)
"""Words that say how strong a rule is, and are not the house's."""

_OF_DUTY = {
    "must": "must",
    "must-not": "must not",
    "should": "should",
    "should-not": "should not",
    "may": "may",
    "will": "will",
}
_OF_VOICE: dict[str, str] = {voice: voice.replace("-", " ") for voice in get_args(Voice)}


def of_clause(clause: Clause) -> str | None:
    """Return the strength word that a sentence citing this clause has to hold, if any."""
    return _OF_VOICE[clause.voice] if clause.voice else _OF_DUTY.get(clause.duty)


def found(strength: str, text: str) -> bool:
    """Whether a text has the words of that strength."""
    return re.search(WORDS[strength], text, re.I | re.S) is not None


def binding(text: str) -> list[str]:
    """Return the binding strengths that a text has."""
    return [strength for strength in BINDING if found(strength, text)]

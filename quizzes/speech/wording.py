"""From the text of a page to what a voice says: words, and sentences of them.

A page's text comes in pieces, which are runs without a space. Pieces that nothing separates
(a word in bold and its full stop) are one word. How a word is said may differ from how it is
written; `said.yml` lists such words, and telephone numbers are said digit by digit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

SAID = Path(__file__).with_name("said.yml")

_DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_END = re.compile(r"[.!?…][\"”’')\]]*$")
_NO_END = frozenset(("e.g.", "i.e.", "Mr.", "Mrs.", "Ms.", "Dr.", "St."))
_CORE = re.compile(r"(\W*)(.*?)((?:[’']s)?\W*)", re.S)
_DOT = re.compile(r"(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})")
_BEFORE_SIGN = re.compile(r"\s+(?=[.,;:!?…)\]])")
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")


@dataclass(frozen=True)
class Piece:
    """A run of text without a space; `glued` where no space stands before it either.

    `dialled` is a piece of a number to call.
    """

    text: str
    glued: bool = False
    dialled: bool = False

    @property
    def sounds(self) -> bool:
        """Whether there is anything in it to say."""
        return any(map(str.isalnum, self.text))


@dataclass(frozen=True)
class Word:
    """A word as a voice says it, and the numbers of the pieces that it is written in."""

    says: str
    pieces: tuple[int, ...]


@dataclass(frozen=True)
class Sentence:
    """What is said without a rest, word by word."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a space between them, which is what a voice is given."""
        return " ".join(word.says for word in self.words)


def sentences(pieces: Iterable[Piece]) -> Iterator[Sentence]:
    """Yield the sentences of one paragraph, heading or entry of a list."""
    known = list(pieces)
    words: list[Word] = []
    for numbers in _sounding(known):
        following = known[numbers[-1] + 1 : numbers[-1] + 4]
        words.append(Word(_said([known[n] for n in numbers], following), tuple(numbers)))
        if _ends("".join(known[n].text for n in numbers)):
            yield Sentence(tuple(words))
            words = []
    if words:
        yield Sentence(tuple(words))


def sentence(text: str) -> Sentence:
    """Return a text of no page as one sentence."""
    words = (Word(says(word), (n,)) for n, word in enumerate(text.split()))
    return Sentence(tuple(words))


def _sounding(pieces: list[Piece]) -> Iterator[list[int]]:
    """Yield the numbers of the pieces of each word; signs that stand alone belong to the word before."""
    word: list[int] = []
    for number, piece in enumerate(pieces):
        if word and not piece.glued and piece.sounds and any(pieces[n].sounds for n in word):
            yield word
            word = []
        word.append(number)
    if any(pieces[n].sounds for n in word):
        yield word


def _ends(written: str) -> bool:
    return bool(_END.search(written)) and written not in _NO_END


def _said(pieces: list[Piece], following: list[Piece]) -> str:
    spaced = "".join(p.text if p.glued else f" {p.text}" for p in pieces).strip()
    joined = _BEFORE_SIGN.sub("", spaced)
    if any(piece.dialled for piece in pieces):
        return dialled(joined) + ("," if following and following[0].dialled else "")
    if joined == "A" and [piece.text for piece in following[:2]] == ["is", "for"]:
        return "A,"  # the letter: with a comma, voices give it its name
    return says(joined)


def says(written: str) -> str:
    """Return how a word is said, with the signs that stand around it."""
    before, core, after = _CORE.fullmatch(written).groups()  # type: ignore[union-attr]
    if core in _table():
        return f"{before}{_table()[core]}{after}"
    if re.fullmatch(r"0\d+", core):
        return f"{before}{dialled(core)}{after}"
    return _SLASH.sub(" or ", _DOT.sub(" dot ", written))


def dialled(number: str) -> str:
    """Return a number to call, digit by digit; two noughts at its end are a hundred."""
    hundreds = re.sub(r"(?<=[1-9])00$", "h", number)
    said = ("hundred" if sign == "h" else _digit(sign) for sign in hundreds)
    return re.sub(r" (\W)", r"\1", " ".join(said))


def _digit(sign: str) -> str:
    return _DIGITS[int(sign)] if sign.isdecimal() else sign


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = yaml.safe_load(SAID.read_text("utf-8"))
    return table

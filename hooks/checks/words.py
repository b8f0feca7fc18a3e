"""No word of another school or another jurisdiction in what a school says."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from quizzes.authoring.bank import Bank
from quizzes.authoring.choices import prose
from quizzes.authoring.located import Path_
from quizzes.authoring.problems import Problem

from ..content import Content, SchoolContent
from ..kept import Kept, code, digest
from ..progress import told
from ..prose import plain
from ..register import PLACES
from .duties import FREE_BOX
from .section import Section, joined, once

FOREIGN = {
    "northern-ireland": ("DSL", "KCSIE", "Ofsted", "LADO", "Prevent duty"),
    "england": ("designated teacher", "PSNI", "CPSS", "Education Authority", "SBNI", "ETI"),
}
"""Words that belong to the other jurisdiction (rule L26)."""

OWN = (
    "Principal",
    "Headteacher",
    "Head Teacher",
    "Deputy Head",
    "Vice Principal",
    "Designated Teacher",
    "child protection teacher",
    "Senior Leadership Team",
    "School Leadership Team",
    "SLT",
    "Chair of Governors",
    "line manager",
    "class teacher",
    "Computing lead",
    "PTA",
    "Education Authority",
    "local authority",
    "C2K",
    "PSNI",
    "police",
)
"""Titles and bodies that a school may name only when its own register does."""

DATED = (
    "MySpace",
    "Windows Live Messenger",
    "del.icio.us",
    "Last.fm",
    "Netmums",
    "Twitter",
    "Flickr",
)
"""Services that are gone or renamed: only where the register names them (rule L27)."""

_MARKED = re.compile(rf"\b(?:{'|'.join(map(re.escape, (*OWN, *DATED)))})s?\b", re.I)
"""Any of them: most texts have none, and need not be asked for each."""

_AGE = re.compile(
    r"\b(?:1[36]|thirteen|sixteen)(?:[- ]years?[- ]olds?|\+| years| or (?:over|older|under)| and over)"
    r"|\b(?:under|over|age|aged|age of|turns?|turned|is|are|be|until|before)[- ](?:1[36]|thirteen|sixteen)s?\b",
    re.I,
)
"""The ages at which services let people in: they change, and a text with one grows false (L28)."""
_NAME = re.compile(
    r"(?<![.!?:“\"'‘(] )(?<!^)\b(?!(?:Class|Year) \d)(?:[A-Z][a-z]+[A-Z]?[A-Za-z]*|[A-Z][A-Z0-9]+)\b"
)
"""A word with a capital that does not begin a sentence, or one in capitals: a name.

A class or a year with its number, as in the title of a scene, is none.
"""


_SAID = Kept[frozenset[str]]("names")
"""The names that a school says anywhere, by its digest."""


@dataclass(frozen=True)
class _Text:
    """Something that a school says: on which page or in which file, and where."""

    page: str
    words: str
    at: Callable[[], Problem]


@dataclass(frozen=True)
class _Known:
    """What a school may say: its own words, and the names that only others have."""

    own: str
    of_others: frozenset[str]


def check(content: Content) -> Section:
    """Return how many texts were read and how many words had no place, by page, and each one."""
    schools = content.schools.values()
    own = {school.id: _names(_own_words(school)) for school in schools}
    everybodys = frozenset[str]().union(*own.values())
    return joined(
        _checked(school, everybodys - own[school.id])
        for school in told("Schools whose words are checked:", schools)
    )


def _checked(school: SchoolContent, of_others: frozenset[str]) -> Section:
    """Return the section of a school. Of the names that only others have, those count that it says."""
    said = _SAID.of(digest(code(), school.digest), lambda: _said(school))
    strange = sorted(of_others & said)
    known = _Known(_own_words(school), frozenset(strange))
    return once("words", [school.digest, strange], lambda: _of(school, known))


def _said(school: SchoolContent) -> frozenset[str]:
    return frozenset[str]().union(*(_names(text.words) for text in _texts(school)))


def _of(school: SchoolContent, known: _Known) -> Section:
    found = [(text.page, list(_foreign(school, known, text))) for text in _texts(school)]
    problems = tuple(problem for _, each in found for problem in each)
    return Section({school.id: _counted(found)}, problems)


def _counted(found: list[tuple[str, list[Problem]]]) -> dict[str, dict[str, int]]:
    pages = dict.fromkeys(page for page, _ in found)
    return {
        page: {
            "texts": sum(each == page for each, _ in found),
            "foreign": sum(len(problems) for each, problems in found if each == page),
        }
        for page in pages
    }


def _names(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _own_words(school: SchoolContent) -> str:
    """Return everything that a school's register says, as one text."""
    register = school.register
    said = [
        register.school.name,
        register.school.short,
        register.school.kind,
        register.policy.title,
        PLACES[register.school.jurisdiction],
    ]
    said += [register.policy.about, str(register.policy.approved), str(register.policy.review_due)]
    said += [
        *register.school.people.values(),
        *register.topics.values(),
        *register.sections.values(),
    ]
    said += [part for clause in register.clauses for part in (clause.text, clause.note)]
    return " . x ".join(said)


def _texts(school: SchoolContent) -> Iterator[_Text]:
    for n, clause in enumerate(school.register.clauses):
        at = partial(school.located.problem, ("clauses", n, "text"), "", "")
        yield _Text("register", clause.text, at)
    for page in school.pages.values():
        for s in page.sentences:
            if s.box != FREE_BOX:
                at = partial(Problem, page.file, s.line, s.column, "", "")
                yield _Text(page.audience, plain(s.text), at)
    for source in school.quizzes.values():
        for path, words in _of_bank(source.bank):
            at = partial(source.located.problem, path, "", "")
            yield _Text(f"{source.audience} quiz", plain(words), at)


def _of_bank(bank: Bank) -> Iterator[tuple[Path_, str]]:
    for n, item in enumerate(bank.items):
        for path, words in prose(item):
            yield ("items", n, *path), words


def _foreign(school: SchoolContent, known: _Known, text: _Text) -> Iterator[Problem]:
    own = f"Use the words of {school.register.school.name}'s own policy."
    for word in FOREIGN[school.register.school.jurisdiction]:
        if _has(text.words, word):
            yield _at(text, f"“{word}” belongs to another jurisdiction.", own, "L26")
    for word in (*OWN, *DATED) if _MARKED.search(text.words) else ():
        if _has(text.words, word) and not _has(known.own, word):
            rule = "L27" if word in DATED else ""
            yield _at(text, f"“{word}” does not occur in this school's policy.", own, rule)
    for word in sorted(known.of_others & _names(text.words)):
        yield _at(
            text, f"“{word}” is a name in another school's policy, and not in this one's.", own
        )
    if _AGE.search(text.words) and not _AGE.search(known.own):
        yield _at(text, "The text gives an age that the policy does not give.", own, "L28")


def _has(text: str, word: str) -> bool:
    return _pattern(word).search(text) is not None


@cache
def _pattern(word: str) -> re.Pattern[str]:
    flags = 0 if word.isupper() or word == "Principal" else re.I
    return re.compile(rf"\b{re.escape(word)}s?\b", flags)


def _at(text: _Text, what: str, repair: str, rule: str = "") -> Problem:
    return replace(text.at(), what=what, repair=repair, rule=rule)

"""No word of another school or another jurisdiction on a school's pages."""

import re
from collections.abc import Iterator

from quizzes.authoring.problems import Problem

from ..content import Content, SchoolContent
from .section import Section

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
"""Titles and bodies that a school's pages may name only when its own register does."""

DATED = (
    "MySpace",
    "Windows Live Messenger",
    "del.icio.us",
    "Last.fm",
    "Netmums",
    "Twitter",
    "Flickr",
)
"""Services that are gone or renamed: only where a cited clause names them (rule L27)."""

_AGE = re.compile(
    r"\b(?:1[36])(?:[- ]years?[- ]olds?|\+| years| or over| and over)|\bunder[- ]1[36]s?\b", re.I
)


def check(content: Content) -> Section:
    """Return how many texts were read, and every word that has no place there."""
    problems: list[Problem] = []
    figures = {}
    for school in content.schools.values():
        texts = list(_texts(school))
        problems += [problem for text in texts for problem in _foreign(school, *text)]
        figures[school.id] = {"texts": len(texts)}
    return Section(figures, tuple(problems))


def _texts(school: SchoolContent) -> Iterator[tuple[str, Problem]]:
    """Yield each text of a school with a problem that only wants its words: the place."""
    for n, clause in enumerate(school.register.clauses):
        yield clause.text, school.located.problem(("clauses", n, "text"), "", "")
    for page in school.pages.values():
        for s in page.sentences:
            if s.box != "extra":
                yield s.text, Problem(page.file, s.line, s.column, "", "")
    for source in school.quizzes.values():
        for n, item in enumerate(source.bank.items):
            yield item.stem, source.located.problem(("items", n, "stem"), "", "")
            for m, option in enumerate(item.options):
                at = ("items", n, "options", m)
                yield option.text, source.located.problem((*at, "text"), "", "")
                yield option.rationale, source.located.problem((*at, "rationale"), "", "")


def _foreign(school: SchoolContent, text: str, at: Problem) -> Iterator[Problem]:
    known = _own_words(school)
    for word in FOREIGN[school.register.school.jurisdiction]:
        if _has(text, word):
            yield _at(
                at,
                f"“{word}” belongs to another jurisdiction.",
                f"Use the words of {school.register.school.name}'s own policy.",
            )
    for word in (*OWN, *DATED):
        if _has(text, word) and not _has(known, word):
            yield _at(
                at,
                f"“{word}” does not occur in this school's policy.",
                "Use the school's own title, or leave it out.",
            )
    if _AGE.search(text) and not _AGE.search(known):
        yield _at(
            at, "The text gives an age that the policy does not give.", "Leave the number out."
        )


def _own_words(school: SchoolContent) -> str:
    register = school.register
    return " ".join(
        [*register.school.people.values(), *(clause.text for clause in register.clauses)]
    )


def _has(text: str, word: str) -> bool:
    flags = 0 if word.isupper() or word == "Principal" else re.I
    return re.search(rf"\b{re.escape(word)}s?\b", text, flags) is not None


def _at(place: Problem, what: str, repair: str) -> Problem:
    return Problem(place.file, place.line, place.column, what, repair)

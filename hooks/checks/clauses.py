"""Nothing lost, nothing invented.

Every clause is told to everybody it speaks to, and every citation leads to a clause.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from quizzes.authoring.problems import Problem

from ..answers import strangers
from ..content import Content, Page, SchoolContent
from ..coverage import in_order
from ..pages.help import HELP_MARK
from ..progress import told
from ..register import PAGES, SPOKEN_TO_AS, Clause
from . import routes
from .section import Section, joined, once

_NAME = re.compile(r"[A-Za-z0-9-]{1,40}")
MAIN_POINTS = "The three main points"
_ID = re.compile(r"[A-Za-z0-9]+([.-][A-Za-z0-9]+)*")


def check(content: Content) -> Section:
    """Return the counts of clauses told and untold, and every gap in both directions."""
    shared = Section({}, tuple(content.register_problems))
    schools = told("Schools whose clauses are checked:", content.schools.values())
    return joined(
        [shared, *(once("clauses", [each.digest], partial(_of, each)) for each in schools)]
    )


def _of(school: SchoolContent) -> Section:
    problems = [*_register(school), *_unknown(school), *_untold(school)]
    problems += [*_helpless(school), *_pointless(school), *school.history.problems]
    problems += routes.problems(school)
    problems += [problem for page in school.pages.values() for problem in strangers(page)]
    return Section({school.id: _counts(school)}, tuple(problems))


def audience_page(school: SchoolContent, audience: str) -> str:
    """Return which page speaks to an audience: its own, or the one that stands in for it."""
    return audience if audience in school.pages else SPOKEN_TO_AS.get(audience, audience)


def _counts(school: SchoolContent) -> dict[str, object]:
    told = {
        name: {c for s in page.sentences for c in s.cites} for name, page in school.pages.items()
    }
    return {
        "clauses": len(school.register.clauses),
        "duties": dict(Counter(c.duty for c in school.register.clauses)),
        "pages": {
            name: _count({clause.id for clause in _wanted(school, name)}, told[name])
            for name in school.pages
        },
    }


def _count(wanted: set[str], told: set[str]) -> dict[str, int]:
    return {"clauses": len(wanted), "cited": len(wanted & told), "uncited": len(wanted - told)}


def _wanted(school: SchoolContent, page: str) -> list[Clause]:
    return [
        clause
        for clause in school.register.clauses
        if page in {audience_page(school, audience) for audience in clause.pages}
    ]


def _register(school: SchoolContent) -> Iterator[Problem]:
    """The register agrees with itself: ids once, sections and topics that it lists."""
    register, seen = school.register, set[str]()
    if not _NAME.fullmatch(school.id):
        yield school.located.problem(
            (),
            f"“{school.id}” cannot stand in an address.",
            "Use letters, digits and hyphens for a school's folder, like oak-hill.",
        )
    for n, clause in enumerate(register.clauses):
        at = ("clauses", n)
        if clause.id in seen:
            yield school.located.problem(
                (*at, "id"),
                f"The clause id {clause.id} is taken.",
                "Give each clause an id of its own.",
            )
        if not _ID.fullmatch(clause.id):
            yield school.located.problem(
                (*at, "id"),
                f"“{clause.id}” is no clause id.",
                "Follow the policy's numbering, for example 6.2a.",
            )
        if clause.section not in register.sections:
            yield school.located.problem(
                (*at, "section"),
                f"Clause {clause.id} is in section {clause.section}, which is not listed.",
                "Add it under “sections”, or correct the number.",
            )
        if clause.topic not in register.topics:
            yield school.located.problem(
                (*at, "topic"),
                f"Clause {clause.id} has the topic “{clause.topic}”, which is not listed.",
                f"Use one of {', '.join(register.topics)}.",
            )
        if not clause.binds:
            yield school.located.problem(
                (*at, "binds"),
                f"Clause {clause.id} binds nobody.",
                "Name whom it binds, for example binds: [staff].",
            )
        seen.add(clause.id)


def _unknown(school: SchoolContent) -> Iterator[Problem]:
    """Every citation on a page leads to a clause of this school."""
    for page in school.pages.values():
        for sentence in page.sentences:
            for clause in sentence.cites:
                if clause not in school.register.by_id:
                    yield Problem(
                        page.file,
                        sentence.line,
                        sentence.column,
                        f"The sentence cites clause {clause}, which {school.located.file} does not have.",
                        "Look the clause's id up there.",
                    )


def _untold(school: SchoolContent) -> Iterator[Problem]:
    """Every clause is cited on the page of each audience that it binds or informs."""
    for audience in PAGES:
        page = school.pages.get(audience)
        wanted = _wanted(school, audience)
        if page is None and wanted:
            yield Problem(
                f"{school.located.file.removesuffix('policy.yml')}{audience}.md",
                1,
                1,
                f"There is no page for {audience}, but {len(wanted)} clauses speak to them.",
                f"Write {audience}.md, or correct “binds” and “informs”.",
            )
        elif page is not None:
            yield from _missing(school, page, wanted)


def _helpless(school: SchoolContent) -> Iterator[Problem]:
    """Pages for pupils and parents have the place for the help box."""
    for audience in ("pupils", "parents"):
        page = school.pages.get(audience)
        if page and HELP_MARK not in page.markdown:
            yield Problem(
                page.file,
                1,
                1,
                "The page has no place for the box “Worried? Tell someone”.",
                f"Put the line {HELP_MARK} after the three main points.",
            )


def _pointless(school: SchoolContent) -> Iterator[Problem]:
    """Every guidance page opens with its three main points."""
    for page in school.pages.values():
        headings = [s for s in page.sentences if s.kind == "heading"]
        below = [s for s in headings if s.line > headings[0].line]
        if page.audience != "index" and not (below and below[0].plain == MAIN_POINTS):
            yield Problem(
                page.file,
                below[0].line if below else 1,
                1,
                f"The page does not open with “{MAIN_POINTS}”.",
                f"After the title and one sentence, write ## {MAIN_POINTS} and three entries.",
            )


def _missing(school: SchoolContent, page: Page, wanted: list[Clause]) -> Iterator[Problem]:
    told = {clause: s.line for s in page.sentences for clause in reversed(s.cites)}
    for clause in wanted:
        if clause.id not in told:
            line, _ = school.located.places[("clauses", school.register.clauses.index(clause))]
            verb = "binds" if page.audience in clause.binds else "speaks to"
            yield Problem(
                page.file,
                _nearest(clause.id, told),
                1,
                f"Clause {clause.id} {verb} {page.audience}, and this page does not tell it.",
                f"Add a sentence that cites [§{clause.id}]: “{clause.text}” ({school.located.file}:{line})",
            )


def _nearest(clause: str, told: dict[str, int]) -> int:
    """Return the line where a clause would stand: that of the last one before it on the page."""
    before = [name for name in told if in_order(name) < in_order(clause)]
    return told[max(before, key=in_order)] if before else 1

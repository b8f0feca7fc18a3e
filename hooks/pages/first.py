"""A school's first screen: whose page this is, for whom, the answers that are looked for most.

It is made from the author's index.md, the register, and the pages of the school. Whoever has
said who they are brings it in the address (#for-parents), and sees only what is for them.
"""

import re
from datetime import date

from ..answers import first_answers
from ..content import SchoolContent
from ..drawings import SCENE, drawing
from ..menu import NAMES
from ..offline import SIZE_MARK
from ..register import PAGES
from .about import dates
from .render import render
from .tell import tell_picture

ROOT = "../../"
_SECTIONS = re.compile(r"^## ", re.M)
_WHICH_PAGE = "Which page is for me?"


def first_screen(markdown: str, school: SchoolContent, today: date) -> str:
    """Return the page with its first screen before the author's other sections."""
    opening, *rest = _SECTIONS.split(markdown.rstrip())
    which = [part for part in rest if part.startswith(_WHICH_PAGE)]
    others = [part for part in rest if part not in which]
    about = school.register.school
    made = render(
        "first.md",
        opening=opening.strip(),
        kind=f"{about.kind[:1].upper()}{about.kind[1:]}, {about.where}",
        picture=drawing(about.pupils, ROOT, "hero__art", SCENE),
        which="".join(f"## {part.strip()}\n" for part in which),
        panels=[_panel(school, name) for name in PAGES if name in school.pages],
        office=_office(school),
        school=school.id,
        size_mark=SIZE_MARK,
        dates=dates(school.register.policy, today),
        unnamed=_without_anyone(school),
        routes=[
            (route, ", ".join(NAMES[each].lower() for each in route.audiences))
            for route in school.register.routes
        ],
    )
    return "\n\n".join([made.rstrip(), *(f"## {part.strip()}" for part in others)]) + "\n"


def _without_anyone(school: SchoolContent) -> str:
    """Return the readers for whom the policy names nobody, where it does for others."""
    named = {audience for route in school.register.routes for audience in route.audiences}
    rest = [NAMES[name].lower() for name in PAGES if name in school.pages and name not in named]
    return " or ".join([", ".join(rest[:-1]), rest[-1]] if rest[1:] else rest) if named else ""


def _panel(school: SchoolContent, audience: str) -> dict[str, object]:
    quiz = school.quizzes.get(audience)
    return {
        "audience": audience,
        "name": NAMES[audience],
        "icon": drawing(audience, ROOT, "panel__art"),
        "answers": first_answers(school.pages[audience]),
        "quiz": quiz.bank.quiz if quiz and quiz.forms else None,
        "tell": tell_picture(audience, school.register, "policy/"),
    }


def _office(school: SchoolContent) -> dict[str, object]:
    papers = [
        (audience, source.bank.quiz.title)
        for audience, source in school.quizzes.items()
        if source.forms
    ]
    icon = drawing("office", ROOT, "panel__art")
    return {"icon": icon, "papers": papers, "letter": bool(school.letter)}

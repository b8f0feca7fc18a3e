"""The home page: its text is an author's; who you are, and which school, is the build's."""

from collections.abc import Mapping

from ..content import Content
from ..drawings import SCENE, drawing
from ..menu import NAMES, has_many
from .render import render

MARK = "<!-- the list of schools -->"
"""The line of the home page that the schools take the place of."""

WHO_ARE_YOU, WHICH_SCHOOL = "Who are you?", "Which school?"
"""What the page asks first, and what it asks where there are many schools: each school's own
first screen asks who you are."""

WHO = {
    "staff": ("New to the staff", "In some schools also governors, volunteers and visitors"),
    "parents": ("A parent or carer", "Of a child at the school"),
    "pupils": ("A pupil, with a grown-up", "Read and try the quiz together"),
    "office": ("The school office", "Check a certificate, print a quiz, find a rule"),
}
"""Who may come here: the title and the text of each card."""


def home(markdown: str, content: Content) -> str:
    """Return the page with its hero, the question who you are, and the schools."""
    opening, heading, rest = markdown.partition("\n## ")
    hero = render("hero.md", opening=opening, picture=drawing("home", "", "hero__art", SCENE))
    if has_many(content):
        rest = rest.replace(WHO_ARE_YOU, WHICH_SCHOOL, 1)
    schools = [
        {
            "id": school.id,
            "name": school.register.school.name,
            "kind": school.register.school.kind,
            "place": school.register.school.where,
            "accent": school.register.school.accent,
            "first": f"schools/{school.id}/{_first_page(school.pages)}.md",
            "pages": school.pages,
        }
        for school in content.schools.values()
    ]
    who = [(name, *words, drawing(name, "", "card__art")) for name, words in WHO.items()]
    page = "home-many.md" if has_many(content) else "home.md"
    chosen = render(page, who=who, schools=schools, others=_others(content))
    return f"{hero}\n{heading.lstrip()}{rest}".replace(MARK, chosen)


def _others(content: Content) -> list[tuple[str, str, str]]:
    """Return the pages for those near the staff: the school, whom it is for, the file."""
    return [
        (school.register.school.short, NAMES[name].lower(), f"schools/{school.id}/{name}.md")
        for school in content.schools.values()
        for name in ("governors", "volunteers", "visitors")
        if name in school.pages
    ]


def _first_page(pages: Mapping[str, object]) -> str:
    return "index" if "index" in pages else "policy"

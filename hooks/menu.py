"""The menu of the site: the schools, and what each of them has."""

import re
from typing import Any

from .content import Content, SchoolContent
from .register import PAGES

NAMES = {
    "staff": "Staff",
    "parents": "Parents and carers",
    "pupils": "Pupils",
    "governors": "Governors",
    "volunteers": "Volunteers",
    "visitors": "Visitors",
}
"""What menus and links call the audiences."""

SITE_PAGES = {
    "Compare the schools": "compare.md",
    "Check a certificate": "certificate.md",
    "For the school office": "office.md",
    "About this site": "about.md",
}
"""The pages of the site itself."""

SEARCHED = re.compile(
    rf"(index|about|certificate|office|schools/[^/]+/(index|policy|letter|{'|'.join(PAGES)}))\.md"
)
"""What the search looks through: what people read. Not the questions with their answers, nor
what repeats the clauses, nor the part for those who keep the site."""


def is_searched(path: str) -> bool:
    """Whether the search looks through the page of that path below the sources."""
    return bool(SEARCHED.fullmatch(path))


MANY = 12
"""With more schools than this, menus lead to the list on the first page, which can be searched."""


def has_many(content: Content) -> bool:
    """Whether there are too many schools to name them all on every page."""
    return len(content.schools) > MANY


def menu(content: Content) -> list[Any]:
    """Return the menu as MkDocs takes it: titles and files, nested."""
    schools = [
        {school.register.school.name: _of_school(school)} for school in content.schools.values()
    ]
    return [{"Home": "index.md"}, *schools, *({title: file} for title, file in SITE_PAGES.items())]


def _of_school(school: SchoolContent) -> list[Any]:
    base = f"schools/{school.id}"
    entries: list[Any] = [{"Start here": f"{base}/index.md"}] if "index" in school.pages else []
    entries += [{NAMES[name]: f"{base}/{name}.md"} for name in PAGES if name in school.pages]
    entries.append({"The policy, clause by clause": f"{base}/policy.md"})
    entries += [{"Model letter": f"{base}/letter.md"}] if school.letter else []
    entries += [
        {source.bank.quiz.title: f"{base}/{name}/quiz.md"}
        for name, source in school.quizzes.items()
    ]
    return entries

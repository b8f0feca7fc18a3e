"""The home page: its text is an author's, the list of schools is the build's."""

from collections.abc import Mapping

from ..content import Content, SchoolContent
from ..register import PLACES

MARK = "<!-- the list of schools -->"
"""The line of the home page that the list takes the place of."""


def with_schools(markdown: str, content: Content) -> str:
    """Return the page with the list of schools in its place."""
    lines = [_line(school) for school in content.schools.values()]
    return markdown.replace(MARK, "\n".join(lines))


def _line(school: SchoolContent) -> str:
    about = school.register.school
    link = f"[{about.name}](schools/{school.id}/{_first_page(school.pages)}.md)"
    return f"- {link}, {PLACES[about.jurisdiction]}"


def _first_page(pages: Mapping[str, object]) -> str:
    return "index" if "index" in pages else "policy"

"""The home page: its text is an author's, the list of schools is the build's."""

from collections.abc import Mapping

from ..content import Content

MARK = "<!-- the list of schools -->"
"""The line of the home page that the list takes the place of."""


def with_schools(markdown: str, content: Content) -> str:
    """Return the page with the list of schools in its place."""
    lines = [
        f"- [{school.register.school.name}](schools/{school.id}/{_first_page(school.pages)}.md)"
        for school in content.schools.values()
    ]
    return markdown.replace(MARK, "\n".join(lines))


def _first_page(pages: Mapping[str, object]) -> str:
    return "index" if "index" in pages else "policy"

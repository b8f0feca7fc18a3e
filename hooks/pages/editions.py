"""The page of a school's editions, and a page for what differs between any two of them."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from .. import data
from ..content import Content, SchoolContent
from ..editions import Frozen
from .difference import view
from .render import render

MARK = "<!-- the list of editions -->"
"""The line of the check page that the list of all schools' editions takes the place of."""

ENOUGH = 3
"""With fewer editions each two are neighbours, and there is nothing to choose."""


def editions_page(school: SchoolContent) -> str:
    """Return the Markdown of the list, each edition with what changed since the one before."""
    editions = school.history.editions
    latest = school.history.latest
    changed = [
        (newer.info, older.info, view(older.state, newer.state))
        for newer, older in pairwise(editions)
    ]
    return render(
        "editions.md",
        school=school,
        editions=[(each.info, data.edition_file(school, each, "")) for each in editions],
        changed=changed,
        draft=view(latest.state, data.state(school)) if school.is_draft and latest else "",
        names=[each.info.name for each in editions] if len(editions) >= ENOUGH else [],
    )


def difference_pages(school: SchoolContent) -> Iterator[tuple[str, str]]:
    """Yield a page for any two editions: its name, such as "2026-11-20..2027-01-15", and its text."""
    for newer, older in combinations(school.history.editions, 2):
        yield f"{older.info.name}..{newer.info.name}", _difference_page(school, older, newer)


def _difference_page(school: SchoolContent, older: Frozen, newer: Frozen) -> str:
    return render(
        "between.md",
        school=school,
        older=older.info,
        newer=newer.info,
        view=view(older.state, newer.state, level=2),
    )


def with_editions(markdown: str, content: Content) -> str:
    """Return the check page with links to the editions of all schools."""
    lines = [
        f"- [{school.register.school.name}](schools/{school.id}/editions.md)"
        for school in content.schools.values()
    ]
    return markdown.replace(MARK, "\n".join(lines))

"""The page of all pictures: what each stands for, who drew it, and where it is used."""

from collections.abc import Iterator

from quizzes.policyquiz.model import Item

from ..content import Content
from .render import render


def pictures_page(content: Content) -> str:
    """Return the Markdown of the page."""
    uses = _uses(content)
    listed = [(each, uses.get(name, [])) for name, each in content.pictures.items()]
    return render("pictures.md", pictures=listed, count=len(listed))


def _uses(content: Content) -> dict[str, list[tuple[str, str]]]:
    """Return for each picture the quizzes that show it: their names and links to them."""
    uses: dict[str, list[tuple[str, str]]] = {}
    for school, source in content.quizzes():
        link = f"../schools/{school.id}/{source.audience}/quiz/"
        for name in sorted(set(_named(source.quiz.items))):
            uses.setdefault(name, []).append((school.register.school.short, link))
    return uses


def _named(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield from filter(None, (item.picture, *(option.picture for option in item.options)))

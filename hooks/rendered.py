"""Pages as they were rendered before: what did not change is not rendered again.

A page is known by a digest of everything that goes into it: its text, what the templates are
told, the templates and the program. It is taken over only if every page and file that it links
to is still there, and whatever it adds to the site besides comes back with it: its entries in
the search, its anchors for the links of others, its recordings. A page whose links fail is told
of in every build, since it never is complete enough to be kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .aloud import Aloud
from .kept import Kept
from .packing import Packed, packed

TEMPLATE = "kept.html"
"""The template of a page that is ready: it adds nothing."""


@dataclass(frozen=True)
class Rendered:
    """A page as it is laid on the site, and what others have to know of it.

    `asked` are the files that it links to, by their paths below the sources; `links` the anchors
    that it links to, by file, each with the link as it was written; `entries` those in the search.
    """

    html: Packed
    title: str
    anchors: frozenset[str]
    links: Mapping[str, Mapping[str, str]]
    asked: frozenset[str]
    entries: list[Any]
    aloud: Aloud | None = None


PAGES = Kept[Rendered]("pages")


class Noting:
    """The files of the site, for one page: it notes which the page asks for."""

    def __init__(self, files: Any) -> None:
        self._files = files
        self.asked: set[str] = set()

    def get_file_from_path(self, path: str) -> Any:
        """Return the file of that path below the sources, or None."""
        self.asked.add(path)
        return self._files.get_file_from_path(path)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)


@dataclass
class Rendering:
    """The rendering of one page in this build: taken over from an earlier one, or done now.

    All pages are rendered before the first one is laid on the site: `waiting` is its content.
    """

    name: str
    kept: Rendered | None
    asked: set[str] = field(default_factory=set)
    waiting: Packed | None = None

    @classmethod
    def of(cls, name: str, files: Any) -> "Rendering":
        """Return the rendering of the page with this digest on a site of these files."""
        found = PAGES.find(name)
        whole = found and all(files.get_file_from_path(path) for path in found.asked)
        return cls(name, found if whole else None)

    def render(self, page: Any, config: Any, files: Any) -> None:
        """Give the page its content, as its own way of rendering does, or what was kept of it."""
        if self.kept is None:
            noting = Noting(files)
            type(page).render(page, config, noting)
            self.asked = noting.asked
            return
        page.content, page.toc, page.title = "", [], self.kept.title
        page.meta = {**page.meta, "template": TEMPLATE, "search": {"exclude": True}}
        page.present_anchor_ids = set(self.kept.anchors)
        page.links_to_anchors = {
            files.get_file_from_path(path): dict(anchors)
            for path, anchors in self.kept.links.items()
        }

    def keep(self, page: Any, html: str, entries: list[Any], aloud: Aloud | None) -> None:
        """Keep the page as it was made."""
        links = {file.src_uri: dict(found) for file, found in (page.links_to_anchors or {}).items()}
        anchors, asked = frozenset(page.present_anchor_ids or ()), frozenset(self.asked)
        made = Rendered(packed(html), page.title, anchors, links, asked, entries, aloud)
        PAGES.put(self.name, made)

"""Citations as a Python-Markdown extension: [§6.4] becomes a small link to the clause.

The link leads to the clause on the school's policy page, and carries the clause's text as
its title. Configuration:

    policy   the address of the policy page, from the page that cites ("policy.md")
    clauses  the text of each clause by its id; a clause that is not there gets no title
"""

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from quizzes.authoring.citing import CITATION, ids

from .register import anchor

PRIORITY = 185
"""Before links and references, whose brackets look alike, and after code spans."""


class Citations(Extension):
    """Registers the citations with Python-Markdown."""

    def __init__(self, **settings: Any) -> None:
        self.config = {
            "policy": ["policy.md", "address of the policy page"],
            "clauses": [{}, "text of each clause by its id"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Add the inline pattern."""
        md.inlinePatterns.register(_Citation(self), "citations", PRIORITY)


class _Citation(InlineProcessor):
    def __init__(self, extension: Citations) -> None:
        super().__init__(f"({CITATION.pattern})")
        self.extension = extension

    def handleMatch(self, match: Any, data: str) -> tuple[Element, int, int]:  # type: ignore[override] # noqa: N802
        group = Element("span", {"class": "cites"})
        for clause in ids(match.group(1)):
            group.append(self._link(clause))
        return group, match.start(0), match.end(0)

    def _link(self, clause: str) -> Element:
        policy, clauses = (self.extension.getConfig(key) for key in ("policy", "clauses"))
        link = Element("a", {"class": "cite", "href": f"{policy}#{anchor(clause)}"})
        if clause in clauses:
            link.set("title", clauses[clause])
        hidden = SubElement(link, "span", {"class": "unseen"})
        hidden.text, hidden.tail = "Clause ", clause
        return link


def makeExtension(**settings: Any) -> Citations:  # noqa: N802 - the name is Python-Markdown's
    """Return the extension; Python-Markdown calls this by its name."""
    return Citations(**settings)

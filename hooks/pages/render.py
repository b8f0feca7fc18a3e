"""Fills the templates in this folder. All text is escaped: what an author wrote is never HTML."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from quizzes.authoring.citing import CITATION, ids

from ..register import anchor

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: Any) -> str:
    """Return the filled template. Raises jinja2.UndefinedError for a value it is not given."""
    return _TEMPLATES.get_template(template).render(**values)


def with_links(text: str, policy: str) -> Markup:
    """Return a text as HTML, its citations as links to the clauses on the page at `policy`."""
    parts, end = [], 0
    for match in CITATION.finditer(text):
        parts += [escape(text[end : match.start()].rstrip() + " "), _links(match.group(), policy)]
        end = match.end()
    return Markup("").join([*parts, escape(text[end:])])


def _links(citation: str, policy: str) -> Markup:
    link = Markup('<a class="cite" href="{}#{}"><span class="unseen">Clause </span>{}</a>')
    links = [link.format(policy, anchor(clause), clause) for clause in ids(citation)]
    return Markup('<span class="cites">{}</span>').format(Markup("").join(links))

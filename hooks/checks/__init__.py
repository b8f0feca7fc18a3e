"""The content checks: each looks at everything that was written and returns a section."""

from ..content import Content
from . import clauses, duties, forms, guessers, items, readability, words
from .section import Section

CHECKS = {
    "clauses": clauses.check,
    "duties": duties.check,
    "words": words.check,
    "readability": readability.check,
    "items": items.check,
    "guessers": guessers.check,
    "forms": forms.check,
}
"""The sections of `build.py check`, in the order in which they are printed (contract 9.4)."""


def report(content: Content) -> dict[str, Section]:
    """Return every section of the report."""
    return {name: check(content) for name, check in CHECKS.items()}

"""How a text cites clauses: [§6.4], or several at once: [§2.1a, §2.1b]."""

import re
from collections.abc import Iterator

CITATION = re.compile(r"\[§[^\[\]<>\"]*\]")
"""One citation, with its brackets."""

_CLAUSE = re.compile(r"§?\s*([^,§\s][^,§]*)")


def cited(text: str) -> list[str]:
    """Return the ids of all clauses that a text cites, in order."""
    return [clause for match in CITATION.finditer(text) for clause in ids(match.group())]


def ids(citation: str) -> Iterator[str]:
    """Yield the clause ids of one citation: "[§2.1a, §2.1b]" gives 2.1a and 2.1b."""
    for match in _CLAUSE.finditer(citation.strip("[]")):
        yield match.group(1).strip()

"""What a rule is, and what it may know beside the bank."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from quizzes.policyquiz.model import Form

from ..bank import Bank
from ..forms import Mend


@dataclass(frozen=True)
class Known:
    """What the items may refer to, and what they are compared with.

    `clauses` and `topics` are the register's ids, `texts` its clauses' words by id, `people`
    the titles of the school's people. `forms` are the bank's papers, and `others` the banks
    of other schools by their names. `pictures` are the names of the pictures that there are,
    and `pupils` says who the pupils are: primary, infant or special.
    """

    audience: str
    clauses: Collection[str]
    topics: Collection[str]
    texts: Mapping[str, str] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    others: Mapping[str, Bank] = field(default_factory=dict)
    pictures: Collection[str] = ()
    pupils: str = "primary"


Rule = Callable[[Bank, Known], Iterator[Mend]]
"""Looks at a bank and yields the place, what is wrong, and the repair."""

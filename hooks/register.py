"""The policy register of a school: every rule and fact of its policy, one clause each."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from quizzes.authoring.fitting import fit
from quizzes.authoring.located import Located, load
from quizzes.policyquiz.model import Authored

Jurisdiction = Literal["northern-ireland", "england"]
Audience = Literal["staff", "parents", "pupils", "governors", "volunteers", "visitors"]
Duty = Literal[
    "must", "must-not", "should", "should-not", "may", "will", "consequence", "definition", "fact"
]
Voice = Literal[
    "advised",
    "strongly-advised",
    "asked",
    "encouraged",
    "expected",
    "told",
    "is-to",
    "may-only",
    "may",
    "will",
    "will-not",
    "will-usually",
    "will-consider",
]
Row = Literal[
    "contact-pupils",
    "contact-parents",
    "former-pupils",
    "photographs",
    "own-views",
    "privacy",
    "complaints",
    "whom-to-tell",
    "evidence",
    "meetings",
    "removal",
    "police",
    "bans",
    "monitoring",
    "official-accounts",
    "phones",
    "law",
    "training",
]
"""The rows of the page that compares the schools."""

Accent = Literal["teal", "green", "plum", "copper", "blue", "heather"]
"""The colours that a school's pages can have. Teal is the site's own."""

PLACES: dict[Jurisdiction, str] = {"northern-ireland": "Northern Ireland", "england": "England"}
"""What readers call the jurisdictions."""

PAGES = ("staff", "parents", "pupils", "governors", "volunteers", "visitors")
"""The audiences that can have a guidance page, in the order of menus."""

SPOKEN_TO_AS = {"governors": "staff", "volunteers": "staff", "visitors": "staff"}
"""Whose page speaks to an audience that has none of its own."""


@dataclass(frozen=True)
class School(Authored):
    """A school, and the titles that it uses for its people."""

    name: str
    short: str
    kind: str
    jurisdiction: Jurisdiction
    pupils: Literal["primary", "infant", "special"] = "primary"
    people: dict[str, str] = field(default_factory=dict)
    accent: Accent = "teal"
    place: str = ""
    """What readers are told of where it is, where that is not known from the policy."""

    @property
    def where(self) -> str:
        """What readers are told of where the school is."""
        return self.place or PLACES[self.jurisdiction]


@dataclass(frozen=True)
class Policy(Authored):
    """What is known of the policy itself. What the source does not give is null.

    A time such as "Spring 2024" stands as the source has it; `review_by` is then its last day.
    """

    title: str
    about: str
    approved: date | str | None = None
    review_due: date | str | None = None
    review_by: date | None = None


@dataclass(frozen=True)
class Clause(Authored):
    """The smallest rule or fact that can be cited, in our own words.

    `duty` is its strength and `voice` how the policy says it, where that differs (it may
    advise instead of order). `compare` names the rows of the comparison between schools that
    it belongs to. `binds` names the audiences it binds, `informs` those that
    are told what to expect. `note` is the editor's, never the policy's.
    """

    id: str
    section: str
    topic: str
    duty: Duty
    text: str
    binds: tuple[Audience, ...]
    informs: tuple[Audience, ...] = ()
    voice: Voice | None = None
    note: str = ""
    compare: tuple[Row, ...] = ()

    @property
    def pages(self) -> set[str]:
        """The audiences to whom this clause speaks."""
        return {*self.binds, *self.informs}


@dataclass(frozen=True)
class Route(Authored):
    """Whom somebody tells of what, as clauses have it: drawn where a page asks for it.

    `about` is what is told, `says` how strongly the policy sends it on ("should go to"), `to`
    the people, in its own titles, any of whom will do.
    """

    audiences: tuple[Audience, ...]
    about: str
    says: str
    to: tuple[str, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True)
class Register(Authored):
    """Everything that a school's policy says.

    `edition` is of no use any more, and may stand there: publishing gives an edition its name.
    """

    school: School
    policy: Policy
    topics: dict[str, str]
    sections: dict[str, str]
    clauses: tuple[Clause, ...]
    edition: str = ""
    routes: tuple[Route, ...] = ()

    def clause(self, name: str) -> Clause:
        """Return the clause of that id. Raises KeyError where there is none."""
        return self.by_id[name]

    @property
    def by_id(self) -> dict[str, Clause]:
        """All clauses by their ids."""
        return {clause.id: clause for clause in self.clauses}


def load_register(file: Path) -> tuple[Register | None, Located]:
    """Return the register, or None when it does not fit; the problems stand in the second value."""
    located = load(file)
    return fit(Register, located), located


def anchor(clause: str) -> str:
    """Return the permanent name of a clause on its policy page: "clause-6.2a"."""
    return f"clause-{clause}"


def as_json(clause: Clause) -> dict[str, Any]:
    """Return what the published register says of a clause (contract 9.2)."""
    return {
        "id": clause.id,
        "section": clause.section,
        "duty": clause.duty,
        "voice": clause.voice,
        "binds": list(clause.binds),
        "informs": list(clause.informs),
        "topic": clause.topic,
        "text": clause.text,
        "note": clause.note,
        "compare": list(clause.compare),
    }

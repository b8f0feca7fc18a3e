"""Lines of the register: one for each record, each file that cannot be read, each person missing."""

from dataclasses import asdict, dataclass
from typing import Any

from ..policyquiz import names
from .entries import NOTED, Entry, Received
from .people import Person
from .published import Published
from .wording import STATES


@dataclass(frozen=True)
class Line:
    """One line of the register, as the page shows it and the table holds it.

    `id` is the place of its entry, -1 for a person who handed in nothing. `state` is one of
    STATES, `edition` the name of the edition and its hash. `suggestions` are names of the list that might be meant.
    """

    id: int
    state: str
    name: str = ""
    role: str = ""
    email: str = ""
    school: str = ""
    school_name: str = ""
    audience: str = ""
    policy: str = ""
    edition: str = ""
    date: str = ""
    score: float | None = None
    max: int | None = None
    critical_right: int | None = None
    critical_asked: int | None = None
    attempt: int | None = None
    form: int | None = None
    renew_by: str = ""
    why: str = ""
    todo: str = ""
    received_on: str = ""
    received_by: str = ""
    how: str = ""
    check: str = ""
    link: str = ""
    source: str = ""
    logged: bool = False
    listed_as: str = ""
    unlisted: bool = False
    suggestions: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What the state is called."""
        return STATES[self.state].label

    def as_json(self) -> dict[str, Any]:
        """The line as the page gets it."""
        return {**asdict(self), "label": self.label}


def of_entry(number: int, entry: Entry, site: Published) -> Line:
    """Return the line of an entry, before it is compared with others."""
    return Line(
        number,
        entry.outcome,
        name=names.cleaned(entry.name),
        role=names.cleaned(entry.role),
        why=entry.why,
        todo=entry.repair or STATES[entry.outcome].todo,
        renew_by=entry.renew_by,
        link=entry.link,
        source=entry.source,
        logged=entry.logged,
        listed_as=entry.listed_as,
        **_received(entry.received),
        **_facts(entry, site),
    )


def _received(received: Received) -> dict[str, Any]:
    return {"received_on": received.on, "received_by": received.by, "how": received.how}


def _facts(entry: Entry, site: Published) -> dict[str, Any]:
    """Return what a record says; a damaged one may say anything, or nothing."""
    if entry.outcome == NOTED or entry.record is None:
        return dict(entry.row or {})
    said = entry.record
    edition, critical = _part(said, "edition"), _part(said, "critical")
    quiz = _text(said, "quiz")
    school = site.school(_text(said, "school"))
    return {
        "school": school.id if school else _text(said, "school"),
        "school_name": school.name if school else _text(said, "school"),
        "audience": quiz.rpartition("-")[2],
        "policy": _text(said, "policy"),
        "edition": f"{_text(edition, 'name')} ({_text(edition, 'hash')})" if edition else "",
        "date": _text(said, "date"),
        "score": _number(said, "score"),
        "max": _number(said, "max"),
        "critical_right": _number(critical, "right"),
        "critical_asked": _number(critical, "asked"),
        "attempt": _number(said, "attempt"),
        "form": _number(said, "form"),
        "check": _text(said, "check"),
    }


def _part(said: dict[str, Any], key: str) -> dict[str, Any]:
    part = said.get(key)
    return part if isinstance(part, dict) else {}


def _text(said: dict[str, Any], key: str) -> str:
    value = said.get(key)
    return names.cleaned(value)[:200] if isinstance(value, str) else ""


def _number(said: dict[str, Any], key: str) -> Any:
    value = said.get(key)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def of_person(person: Person, school: str, school_name: str, audience: str, state: str) -> Line:
    """Return the line of somebody on the list who handed in nothing."""
    return Line(
        -1,
        state,
        name=person.name,
        role=person.role,
        email=person.email,
        school=school,
        school_name=school_name,
        audience=audience,
        why=person.note,
        todo=STATES[state].todo,
        listed_as=person.name,
    )

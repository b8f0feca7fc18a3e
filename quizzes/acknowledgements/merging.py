"""Merges what was handed in, yesterday's register and the staff list into one register.

Of several certificates of one person for one quiz, the newest counts. Two records are of
one person when their names are one name in two ways of writing, or when the office said so.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from . import people as who
from .entries import COUNTS, NOTED, Entry, with_name_found
from .lines import Line, of_entry, of_person
from .people import Key, Person
from .published import Published
from .wording import AGAIN, DUPLICATE, NOTHING, ORDER, OTHER_SCHOOL, STATES

_UNLISTED = "Not on the list."


@dataclass(frozen=True)
class Wanted:
    """What the register is for: a school by its id ("" for all), and the audience of the list."""

    school: str = ""
    audience: str = "staff"


@dataclass
class _Group:
    """Somebody: the lines of their records, and who they are on the list, if anyone."""

    lines: list[Line] = field(default_factory=list)
    listed: Person | None = None


def register(
    entries: Sequence[Entry], people: Sequence[Person], wanted: Wanted, site: Published
) -> list[Line]:
    """Return all lines, those that want attention first, then by name.

    An entry gives one line, and so does everyone on the list who has handed in nothing.
    """
    names = [who.in_speech(person.name) for person in people]
    names += [entry.name for entry in entries if entry.outcome in COUNTS]
    found = [with_name_found(entry, dict.fromkeys(names)) for entry in entries]
    lines = [of_entry(number, entry, site) for number, entry in enumerate(found)]
    groups = _grouped([line for line in lines if line.name], people)
    told = [line for group in groups for line in _told(group, wanted, bool(people))]
    told += [line for line in lines if not line.name]
    told += _missing(groups, people, wanted, site)
    return sorted(_with_suggestions(told), key=_place)


def _place(line: Line) -> tuple[int, Key, str, str]:
    return ORDER[line.state], who.key(line.name), line.school, line.source


# Who is who -----------------------------------------------------------------------------


def _grouped(lines: Sequence[Line], people: Sequence[Person]) -> list[_Group]:
    """Return a group for each person on the list, in its order, then one for each other name.

    Names that are spoken alike come first. What is left goes to somebody on the list with the
    same words in another order, as long as nothing is theirs yet.
    """
    groups = [_Group(listed=person) for person in people]
    left = _shared_out(lines, groups, who.spoken)
    free = [group for group in groups if not group.lines]
    left = _shared_out(left, free, lambda name: " ".join(who.key(name)))
    others: dict[str, _Group] = {}
    for line in left:
        others.setdefault(who.spoken(_name(line)), _Group()).lines.append(line)
    return [*groups, *others.values()]


def _shared_out(
    lines: Iterable[Line], groups: Iterable[_Group], said: Callable[[str], str]
) -> list[Line]:
    """Give each line to the person whose name is said alike, and return those that nobody has."""
    known: dict[str, list[_Group]] = {}
    for group in groups:
        known.setdefault(said(group.listed.name if group.listed else ""), []).append(group)
    left = []
    for line in lines:
        able = known.get(said(_name(line)))
        if able:
            _likeliest(able, line).lines.append(line)
        else:
            left.append(line)
    return left


def _name(line: Line) -> str:
    return line.listed_as or line.name


def _likeliest(namesakes: Sequence[_Group], line: Line) -> _Group:
    """Return whose line it is among namesakes: the one with its role, else one without lines."""
    role = who.key(line.role)

    def worth(group: _Group) -> tuple[bool, bool]:
        same_role = bool(group.listed and role and who.key(group.listed.role) == role)
        return same_role, not group.lines

    return max(namesakes, key=worth)


# Which one counts -----------------------------------------------------------------------


def _told(group: _Group, wanted: Wanted, has_list: bool) -> Iterator[Line]:
    """Give the lines of a person, each compared with the others."""
    counting = _counting(group.lines, wanted)
    first: dict[tuple[str, str], Line] = {}
    for line in sorted(group.lines, key=lambda each: not each.logged):
        before = first.setdefault((line.state, line.check or str(line.id)), line)
        again = before.id != line.id and line.state not in COUNTS
        told = _once_more(line, before) if again else _compared(line, counting, wanted)
        yield _listed(told, group, has_list)


def _counting(lines: Sequence[Line], wanted: Wanted) -> dict[tuple[str, str], Line]:
    """Return the line that counts for each quiz: the best standing, then the newest."""
    best: dict[tuple[str, str], Line] = {}
    for line in lines:
        if line.state in COUNTS and not _elsewhere(line, wanted):
            quiz = (line.school, line.audience)
            best[quiz] = max(best.get(quiz, line), line, key=_standing)
    return best


def _standing(line: Line) -> tuple[int, str, int, bool, int]:
    newest = (line.date, line.attempt or 0)
    return COUNTS[::-1].index(line.state), *newest, line.logged, -line.id


def _elsewhere(line: Line, wanted: Wanted) -> bool:
    return bool(wanted.school and line.school and line.school != wanted.school)


def _compared(line: Line, counting: Mapping[tuple[str, str], Line], wanted: Wanted) -> Line:
    if line.state not in COUNTS:
        return line
    if _elsewhere(line, wanted):
        why = f"This certificate is of {line.school_name}, and the register is for another school."
        return _become(line, OTHER_SCHOOL, why)
    counts = counting[line.school, line.audience]
    if counts.id == line.id:
        return line
    if counts.check == line.check:
        return _once_more(line, counts)
    return _become(line, DUPLICATE, f"The certificate of {counts.date} counts.")


def _once_more(line: Line, before: Line) -> Line:
    return _become(line, AGAIN, f"The same certificate as in {before.source}.")


def _become(line: Line, state: str, why: str) -> Line:
    return replace(line, state=state, why=why, todo=STATES[state].todo)


def _listed(line: Line, group: _Group, has_list: bool) -> Line:
    """Add to a line what the list knows of the person."""
    person = group.listed
    if person is None:
        return replace(line, unlisted=has_list, why=_join(line.why, _UNLISTED if has_list else ""))
    return replace(
        line,
        email=person.email,
        role=line.role or person.role,
        listed_as=person.name,
        why=_join(line.why, person.note),
    )


def _join(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


# Who is missing -------------------------------------------------------------------------


def _missing(
    groups: Iterable[_Group], people: Sequence[Person], wanted: Wanted, site: Published
) -> Iterator[Line]:
    """Give a line for everyone on the list who has handed in nothing that is asked of them."""
    for group in groups:
        if group.listed is None:
            continue
        named = site.school(group.listed.school)
        school = named.id if named else wanted.school
        if wanted.school and school != wanted.school:
            continue
        if not any(_answers(line, school, wanted.audience) for line in group.lines):
            about = site.school(school)
            name = about.name if about else ""
            yield of_person(group.listed, school, name, wanted.audience, NOTHING)


def _answers(line: Line, school: str, audience: str) -> bool:
    """Whether a line is at all what is asked of a person, whatever its state."""
    if line.state == NOTED or not line.school:
        return True
    return line.audience == audience and school in ("", line.school)


def _with_suggestions(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines; those not on the list with the names that have nothing and are near."""
    free = [line.name for line in lines if line.state == NOTHING]
    for line in lines:
        near = who.near(line.name, free) if line.unlisted and line.name else []
        yield replace(line, suggestions=tuple(near)) if near else line

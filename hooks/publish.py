"""Publishing: freezes what a school says now as an edition, which is in force from then on."""

import json
import re
import sys
import tempfile
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from quizzes.authoring.difference import Json
from quizzes.authoring.problems import Problem, listed, shown
from quizzes.authoring.weight import strength, weighty
from quizzes.policyquiz.editions import Changes, ClauseChange, PublishedEdition
from quizzes.policyquiz.model import DRAFT, Edition

from . import data
from .checks import editions, report
from .content import Content, SchoolContent, gather, stamped
from .editions import FILE, FOLDER, POLICY, file_of
from .output import as_text
from .report import all_problems
from .roles import is_role
from .site import refuse

_NAME = re.compile(r"[A-Za-z0-9-]{1,40}")


@dataclass(frozen=True)
class Wish:
    """What was asked for: the school, why, who decided, of which kind, under which name."""

    school: str
    reason: str = ""
    by: str = ""
    minor: bool = False
    name: str = ""


class _Stopped(Exception):
    """Nothing is published; the message says why."""


def publish_edition(docs: Path, bank: Path, wish: Wish, today: date | None = None) -> int:
    """Publish a school's register and banks and return the exit status.

    Prints what changed, what looks material, and which files were written. Nothing is written
    where something is missing.
    """
    try:
        refused = refuse(docs, bank)
        if refused:
            raise _Stopped(refused)
        _publish(docs, gather(docs, bank), wish, today or date.today())
    except _Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def _publish(docs: Path, content: Content, wish: Wish, today: date) -> None:
    school = _sound(content, wish.school)
    latest = school.history.latest
    if not school.is_draft and latest:
        print(f"Nothing to publish: {school.id} says what its edition {latest.info.name} says.")
        return
    changed = editions.changes(school) if latest else Changes()
    print(_about(school, changed))
    _check_wish(wish, latest is None, changed)
    folder = docs / "schools" / school.id / FOLDER
    info = planned(school, wish, _name(wish, folder, today), today)
    freeze(folder / info.name, school, info)
    print(_written(folder / info.name, school, info))


def planned(school: SchoolContent, wish: Wish, name: str, today: date) -> PublishedEdition:
    """Return the edition that a school's content makes now, after the one in force."""
    latest = school.history.latest
    return PublishedEdition(
        name=name,
        hash=school.edition.hash,
        date=today.isoformat(),
        kind="minor" if wish.minor else "material",
        follows=latest.info.name if latest else None,
        changed=editions.changes(school) if latest else Changes(),
        decided_by=" ".join(wish.by.split()),
        reason=" ".join(wish.reason.split()),
    )


# What is asked -----------------------------------------------------------------------------


def _sound(content: Content, name: str) -> SchoolContent:
    """Return the school, in which nothing is wrong. Raises _Stopped."""
    if name not in content.schools:
        known = ", ".join(content.schools) or "none that can be read"
        raise _Stopped(f"There is no school “{name}” that can be read. There are: {known}.")
    problems = [each for each in all_problems(report(content, draft=True)) if _of(each, name)]
    if problems:
        raise _Stopped(f"{listed(problems)}\nNothing was published. Mend this first.")
    return content.schools[name]


def _of(problem: Problem, school: str) -> bool:
    return f"/{school}/" in f"/{problem.file}"


def _check_wish(wish: Wish, first: bool, changed: Changes) -> None:
    """Raise _Stopped where a reason or a role is missing, or the first edition is to be minor."""
    if wish.by and not is_role(wish.by):
        raise _Stopped(f"“{wish.by}” is not a role that is known here. {ROLE}")
    if first and wish.minor:
        raise _Stopped("The first edition cannot be minor. Leave --minor out.")
    if wish.minor and not wish.by:
        looks = weighty(changed)
        about = (
            " This looks material:\n" + "\n".join(f"  {each}" for each in looks) if looks else ""
        )
        raise _Stopped(
            f"A minor edition asks nobody to look again, so it wants --by. {ROLE}{about}"
        )
    if not first and not wish.reason.strip():
        raise _Stopped(
            "Say why, in a sentence that readers will see: --reason “…”. Nothing was published."
        )


ROLE = (
    "Name who decided by role, such as --by principal or --by “chair of governors”, never by name."
)


def _name(wish: Wish, folder: Path, today: date) -> str:
    """Return the name of the edition: the one that is wished for, or the day's next."""
    if not wish.name:
        names = (today.isoformat(), *(f"{today.isoformat()}-{n}" for n in range(2, 1000)))
        return next(name for name in names if not (folder / name).exists())
    if not _NAME.fullmatch(wish.name) or wish.name == DRAFT:
        raise _Stopped(
            f"“{wish.name}” cannot name an edition. Use letters, digits and hyphens, such as 2026-09-01."
        )
    if (folder / wish.name).exists():
        raise _Stopped(
            f"There is an edition {wish.name} already. Take another name, or leave --name out."
        )
    return wish.name


# What is said ------------------------------------------------------------------------------


def _about(school: SchoolContent, changed: Changes) -> str:
    """Return what is about to be frozen: its size, what changed, what looks material."""
    sizes = [f"{len(school.register.clauses)} clauses"]
    sizes += [
        f"{audience}: {len(each.bank.items)} items" for audience, each in school.quizzes.items()
    ]
    head = f"{school.register.school.name}: {', '.join(sizes)}. Hash {school.edition.hash}."
    latest = school.history.latest
    if latest is None:
        return f"{head}\nThis is the first edition."
    return "\n".join([head, f"Since {latest.info.name}:", *_changes(changed), *_looks(changed)])


def _changes(changed: Changes) -> list[str]:
    clauses = [line for each in changed.clauses for line in _clause(each)]
    rest = editions.named(replace(changed, clauses=()))
    return [*clauses, *(f"  {each}" for each in rest)]


def _clause(change: ClauseChange) -> list[str]:
    texts = (("-", change.before), ("+", change.after))
    lines = [f"    {sign} {strength(text)}: {text.text}" for sign, text in texts if text]
    return [f"  clause {change.id} ({change.how})", *lines]


def _looks(changed: Changes) -> list[str]:
    looks = weighty(changed)
    return ["This looks material:", *(f"  {each}" for each in looks)] if looks else []


def _written(folder: Path, school: SchoolContent, info: PublishedEdition) -> str:
    files = [f"  {shown(folder / name)}" for name in (FILE, *_frozen(school))]
    by = f", decided by {info.decided_by}" if info.decided_by else ""
    return "\n".join(
        [
            f"Published {school.id} {info.name} ({info.hash}), {info.kind}{by}. Written:",
            *files,
            "Commit these files, and never change them.",
        ]
    )


# What is written ---------------------------------------------------------------------------


def _frozen(school: SchoolContent) -> dict[str, Json]:
    """Return what is frozen, by file name, just as the site publishes it."""
    quizzes = {f"{name}.json": asdict(source.quiz) for name, source in school.quizzes.items()}
    return {POLICY: data.policy(school), **quizzes}


def freeze(folder: Path, school: SchoolContent, info: PublishedEdition) -> None:
    """Write all files of an edition beside its folder, and then put them there at once."""
    frozen = _frozen(stamped(school, Edition(info.name, info.hash)))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as beside:
        new = Path(beside) / folder.name
        new.mkdir()
        for name, content in frozen.items():
            _save(new / name, as_text(content))
        about = file_of(info, school.id, frozen)
        _save(new / FILE, json.dumps(about, ensure_ascii=False, indent=1) + "\n")
        new.rename(folder)


def _save(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")

"""The published editions of a school, as they are kept in the repository.

Each has a folder, docs/schools/<school>/editions/<name>/, with `edition.json`, `policy.json`
and `<audience>.json` for each quiz, as the site publishes them. They are never changed: each
file's hash stands in `edition.json`, and that file holds a hash of itself.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from quizzes.authoring.difference import Json, State
from quizzes.authoring.problems import Problem, shown
from quizzes.authoring.publish import content_hash
from quizzes.policyquiz import canonical
from quizzes.policyquiz.editions import Editions, PublishedEdition
from quizzes.policyquiz.problems import Refused
from quizzes.policyquiz.reading import read

FOLDER = "editions"
FILE = "edition.json"
POLICY = "policy.json"

MEND = "Bring it back as it was published, for example with “git checkout”. An edition is never changed."


@dataclass(frozen=True)
class Frozen:
    """One published edition: what edition.json says, the folder, and what was frozen in it."""

    info: PublishedEdition
    folder: Path
    policy: Json
    quizzes: dict[str, Json]

    @property
    def files(self) -> list[Path]:
        """All files of the edition, edition.json first."""
        names = [FILE, POLICY, *(f"{audience}.json" for audience in self.quizzes)]
        return [self.folder / name for name in names]

    @property
    def state(self) -> State:
        """What the edition says, to be compared with another."""
        return State(self.policy, {quiz["id"]: quiz for quiz in self.quizzes.values()})


@dataclass(frozen=True)
class History:
    """All editions of a school, the newest first. Where one cannot be read, problems say so."""

    editions: tuple[Frozen, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def latest(self) -> Frozen | None:
        """The edition in force, or None where none was published."""
        return self.editions[0] if self.editions else None

    @property
    def infos(self) -> Editions:
        """The editions as the engine takes them."""
        return tuple(each.info for each in self.editions)


class _Spoilt(Exception):
    """A frozen file that is not what was published."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(shown(file), 1, 1, what, MEND)


def load_history(school: Path) -> History:
    """Return the editions of the school in this folder. Nothing raises for a spoilt file."""
    found: list[Frozen] = []
    problems = []
    folder = school / FOLDER
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if each.is_dir():
            try:
                found.append(_load(each, school.name))
            except _Spoilt as spoilt:
                problems.append(spoilt.problem)
    ordered = _in_order(found)
    if not problems and len(ordered) < len(found):
        problems.append(_broken(folder, found, ordered))
    return History((), tuple(problems)) if problems else History(tuple(ordered))


def file_of(info: PublishedEdition, school: str, files: dict[str, Json]) -> Json:
    """Return what edition.json holds: the edition, its files with their hashes, and its own."""
    digests = {name: canonical.digest(content) for name, content in files.items()}
    body = {"format": 1, "school": school, **_plain(asdict(info)), "files": digests}
    return {**body, "digest": canonical.digest(body)}


def _plain(value: Any) -> Any:
    """Return a value as it comes back from a file: lists for tuples."""
    return json.loads(json.dumps(value))


def _load(folder: Path, school: str) -> Frozen:
    file = folder / FILE
    held = _json(file)
    body = {key: value for key, value in held.items() if key != "digest"}
    if canonical.digest(body) != held.get("digest"):
        raise _Spoilt(file, "This file was changed after the edition was published.")
    info = _info(file, held)
    if (held.get("school"), info.name) != (school, folder.name):
        raise _Spoilt(
            file, f"This is edition {info.name} of {held.get('school')}: it lies in another folder."
        )
    contents = {name: _frozen(folder / name, digest) for name, digest in held["files"].items()}
    policy = contents.pop(POLICY, None)
    if policy is None:
        raise _Spoilt(file, f"The edition has no {POLICY}.")
    quizzes = {name.removesuffix(".json"): quiz for name, quiz in contents.items()}
    if content_hash({**policy, "school": school}, list(quizzes.values())) != info.hash:
        raise _Spoilt(file, f"What is frozen here does not fit the hash {info.hash}.")
    return Frozen(info, folder, policy, quizzes)


def _info(file: Path, held: Json) -> PublishedEdition:
    try:
        read(dict, held.get("files"), "files")
        return read(PublishedEdition, held, "edition")
    except Refused as refused:
        raise _Spoilt(file, refused.what) from refused


def _frozen(file: Path, digest: str) -> Json:
    content = _json(file)
    if canonical.digest(content) != digest:
        raise _Spoilt(
            file, "This file was changed after its edition was published: its hash does not fit."
        )
    return content


def _json(file: Path) -> Json:
    try:
        content = json.loads(file.read_text("utf-8"))
    except FileNotFoundError as missing:
        raise _Spoilt(file, "This file of a published edition is missing.") from missing
    except (OSError, ValueError, RecursionError) as unreadable:
        raise _Spoilt(file, "This file of a published edition cannot be read.") from unreadable
    if not isinstance(content, dict):
        raise _Spoilt(file, "This file of a published edition cannot be read.")
    return content


def _in_order(found: list[Frozen]) -> list[Frozen]:
    """Return the editions from the newest back, as far as each is followed by just one."""
    return list(_chain(found))[::-1]


def _chain(found: list[Frozen]) -> Iterator[Frozen]:
    before: str | None = None
    for _ in found:
        after = [each for each in found if each.info.follows == before]
        if len(after) != 1:
            return
        yield after[0]
        before = after[0].info.name


def _broken(folder: Path, found: list[Frozen], ordered: list[Frozen]) -> Problem:
    names = ", ".join(each.info.name for each in found if each not in ordered)
    return Problem(
        shown(folder),
        1,
        1,
        f"The editions do not follow one another: {names} has no edition before it, or shares it.",
        "Each edition but the first follows one other. Bring back the folder that is missing, or "
        "publish again what was published twice at the same time.",
    )

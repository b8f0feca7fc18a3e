"""Exports a bank for other programs, and makes a bank from GIFT."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from quizzes.authoring.problems import listed, shown
from quizzes.authoring.rules.known import Known
from quizzes.authoring.rules.structure import ids, option_ids
from quizzes.exchange import fresh, incoming, written
from quizzes.exchange.gift import gift
from quizzes.exchange.moodle import moodle
from quizzes.exchange.qti.package import package
from quizzes.policyquiz.marking import can_be_right

from .content import QuizSource, SchoolContent, gather
from .environment import NODE_MODULES, node
from .site import refuse

SCRIPT = Path(incoming.__file__).with_name("gift.mjs")
PARSER = NODE_MODULES / "gift-pegjs"
ANYONE = Known("staff", set(), set())
"""What the rules of names need to know: nothing."""

_SECONDS = 60


class Told(Exception):
    """What was asked for cannot be done. The message says why, and what to do."""


def category(school: SchoolContent, source: QuizSource) -> str:
    """Return where Moodle puts the questions: the school, then the quiz, parted by “/”."""
    names = (school.register.school.name, source.bank.quiz.title)
    return "/".join(name.replace("/", "//") for name in names)


def _gift(school: SchoolContent, source: QuizSource) -> bytes:
    return gift(source.bank, category(school, source)).encode()


def _moodle(school: SchoolContent, source: QuizSource) -> bytes:
    return moodle(source.bank, category(school, source))


def _qti(school: SchoolContent, source: QuizSource) -> bytes:
    return package(source.quiz, source.bank)


FORMATS: dict[str, tuple[str, Callable[[SchoolContent, QuizSource], bytes]]] = {
    "gift": (".gift", _gift),
    "moodle": (".xml", _moodle),
    "qti": (".zip", _qti),
}
"""What a bank can be exported as: the ending of the file, and what makes it."""


def export_bank(docs: Path, bank: Path, quiz: str, form: str, out: Path | None) -> int:
    """Write a bank as another program reads it, and return the exit status."""
    try:
        school, source = _found(docs, bank, quiz)
        ending, made = FORMATS[form]
        file = out or Path(f"{school.id}-{source.audience}{ending}")
        print(_written(file, made(school, source)))
    except Told as error:
        return _fail(error)
    print(f"It holds {_counted(len(source.bank.items))}. See docs/maintainers/exchange.md.")
    return 0


def import_gift(file: Path, out: Path | None) -> int:
    """Make a bank from a file of GIFT, tell what was left out, and return the exit status."""
    try:
        target = out or file.with_suffix(".yml")
        _refuse_target(target)
        items, told = incoming.items(parsed(_read(file)), shown(file))
        if told:
            print(listed(told), file=sys.stderr)
        if not items:
            raise Told(f"{shown(file)} holds no question that a bank can have.")
        text = written.text(fresh.bank(items), f"From {file.name}.")
        print(_written(target, text.encode()))
    except Told as error:
        return _fail(error)
    print(
        f"It holds {_counted(len(items))}.{_remarks(len(told))} Now mend what “check” says of it."
    )
    return 0


def _counted(items: int) -> str:
    return f"{items} item{'' if items == 1 else 's'}"


def _remarks(told: int) -> str:
    return f" Read the {told} remark{'' if told == 1 else 's'} above." if told else ""


def parsed(source: str) -> list[dict[str, Any]]:
    """Return what the parser of GIFT says of a file. Raises Told where it cannot run."""
    if not PARSER.is_dir():
        raise Told("The parser of GIFT is missing. Run “build.py check” once: it installs it.")
    try:
        done = subprocess.run(
            [node(), str(SCRIPT)],
            input=json.dumps(source) + "\n",
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Told(f"The parser of GIFT did not run: {error}.") from error
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise Told(f"There is no file {shown(file)}.") from error
    except UnicodeError as error:
        raise Told(f"{shown(file)} is not UTF-8 text. Save it again as UTF-8.") from error
    except OSError as error:
        raise Told(f"{shown(file)} cannot be read: {error.strerror}.") from error


def _refuse_target(file: Path) -> None:
    if file.exists():
        raise Told(f"{shown(file)} is there already. Name another file with --out, or move it.")


def _found(docs: Path, bank: Path, quiz: str) -> tuple[SchoolContent, QuizSource]:
    refused = refuse(docs, bank)
    if refused:
        raise Told(refused)
    content = gather(docs, bank)
    name, _, audience = quiz.partition("/")
    school = content.schools.get(name)
    if school is None:
        raise Told(f"There is no school “{name}”. There are {_names(content.schools)}.")
    spoilt = [each for each in content.bank_problems if each.file.endswith(f"{quiz}.yml")]
    if spoilt:
        raise Told(listed(spoilt))
    source = school.quizzes.get(audience)
    if source is None:
        raise Told(_no_quiz(school, audience))
    return school, _sound(quiz, source)


def _no_quiz(school: SchoolContent, audience: str) -> str:
    if not school.quizzes:
        return f"The school “{school.id}” has no quiz."
    named = f"There is no quiz “{audience}” of “{school.id}”." if audience else "Name the audience."
    return f"{named} There are {_names(f'{school.id}/{each}' for each in school.quizzes)}."


def _sound(quiz: str, source: QuizSource) -> QuizSource:
    misnamed = any(True for rule in (ids, option_ids) for _ in rule(source.bank, ANYONE))
    if source.forms and not misnamed and all(map(can_be_right, source.bank.items)):
        return source
    raise Told(f"The bank of {quiz} has mistakes. Mend what “build.py check” says of it first.")


def _names(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


def _written(file: Path, content: bytes) -> str:
    """Write a file and return a sentence about it. Raises Told where it cannot be written."""
    replaced = file.exists()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise Told(f"{shown(file)} cannot be written: {error.strerror}.") from error
    return f"{'Replaced' if replaced else 'Wrote'} {shown(file)}."


def _fail(error: Told) -> int:
    print(error, file=sys.stderr)
    return 1

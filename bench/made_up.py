"""Made-up schools, as many as wanted: copies of those in the repository under invented names.

They have as many clauses, pages and items as real ones, and pass every check.
"""

import re
import shutil
from collections.abc import Iterator
from itertools import cycle, islice, product
from pathlib import Path

from hooks.content import gather
from hooks.environment import ROOT

BEGINNINGS = (
    "Quern", "Velm", "Thist", "Osk", "Brund", "Yarv", "Zell", "Murr", "Plenk", "Ulv", "Drisk",
    "Hesp", "Jorv", "Lunt", "Nyss", "Rusk", "Sarn", "Tolv", "Wemb", "Gorsk", "Vosk", "Corv",
    "Aldr", "Ibb", "Kesk",
)  # fmt: skip
ENDINGS = (
    "vale", "drey", "brook", "mere", "stow", "dell", "wick", "holt", "thorpe", "dane", "moor",
    "lade", "shaw", "combe", "ridge", "stead", "beck", "ford", "gate", "well",
)  # fmt: skip
MOST = len(BEGINNINGS) * len(ENDINGS)

MODELS = ("forge", "sladefield", "sperrinview")
"""The schools whose banks keep the rules under any name: a name decides which forms are dealt."""
_PASS = re.compile(r"^(  asked: )(\d+)(\n  pass_mark: )[1-9]\d*$", re.M)
"""All has to be right to pass: so no guesser passes, whatever forms are dealt."""
_WAIVED = "waive_reading: A made-up name may be longer than the real one.\n"
_FRONT = "---\n"

DOCS, BANK = ROOT / "docs", ROOT / "quizzes" / "bank"


def write(folder: Path, count: int) -> tuple[Path, Path]:
    """Write so many schools below a folder, and return its docs and its banks.

    Raises ValueError for more schools than there are names.
    """
    if count > MOST:
        raise ValueError(f"There are names for {MOST} made-up schools.")
    docs, bank = folder / "docs", folder / "bank"
    shutil.copytree(DOCS, docs, ignore=_without_schools, dirs_exist_ok=True)
    (docs / "schools").mkdir()
    bank.mkdir()
    for place, (school, known_as) in zip(islice(_places(), count), cycle(_models()), strict=False):
        _copy(DOCS / "schools" / school, docs / "schools" / place.lower(), known_as, place)
        _copy(BANK / school, bank / place.lower(), known_as, place)
    return docs, bank


def _without_schools(folder: str, names: list[str]) -> list[str]:
    return ["schools"] if Path(folder) == DOCS else []


def _places() -> Iterator[str]:
    return (beginning + ending for ending, beginning in product(ENDINGS, BEGINNINGS))


def _models() -> list[tuple[str, str]]:
    """Return the schools of the repository, each with the word that its name turns on."""
    schools = gather(DOCS, BANK).schools.values()
    return [
        (each.id, each.register.school.short.split()[0]) for each in schools if each.id in MODELS
    ]


def _copy(source: Path, target: Path, known_as: str, place: str) -> None:
    """Copy a folder, and let each text speak of the made-up place. What was published stays behind."""
    target.mkdir()
    for file in source.iterdir():
        if file.is_file():
            text = file.read_text("utf-8").replace(known_as, place)
            made = _with_waiver(text) if file.suffix == ".md" else _PASS.sub(r"\1\2\3\2", text)
            (target / file.name).write_text(made, "utf-8")


def _with_waiver(page: str) -> str:
    """Return a page that may be as hard to read as its school's name makes it."""
    if page.startswith(_FRONT):
        return f"{_FRONT}{_WAIVED}{page.removeprefix(_FRONT)}"
    return f"{_FRONT}{_WAIVED}{_FRONT}{page}"

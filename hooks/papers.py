"""The forms on paper: sets each as a PDF once, and keeps it in `.cache` until its text changes."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from fontTools.ttLib import TTFont

from quizzes.papers import sheets
from quizzes.papers.typesetting import TEMPLATE, typeset
from quizzes.policyquiz.model import Form

from . import environment
from .content import QuizSource, SchoolContent

CACHE = environment.CACHE / "papers"
FACES = ("latin-400-normal", "latin-700-normal")
_FONTS = environment.NODE_MODULES / "@fontsource" / "noto-sans" / "files"
_LOCKS = (environment.ROOT / "requirements.txt", environment.ROOT / "package-lock.json")


def files(school: SchoolContent, source: QuizSource) -> dict[str, Path]:
    """Return the papers of a quiz by their paths on the site, making those that are not there."""
    return dict(_papers(school, source))


def questions_of(form: Form) -> str:
    """Return the file name of a form's questions and answer sheet."""
    return f"form-{form.number}-questions.pdf"


def key_of(form: Form) -> str:
    """Return the file name of a form's key."""
    return f"form-{form.number}-key.pdf"


def _papers(school: SchoolContent, source: QuizSource) -> Iterator[tuple[str, Path]]:
    folder = f"schools/{school.id}/{source.audience}/paper"
    name = school.register.school.name
    for form in source.forms:
        yield f"{folder}/{questions_of(form)}", _set(sheets.questions(source.quiz, form, name))
        yield f"{folder}/{key_of(form)}", _set(sheets.key(source.quiz, form, name))


def _set(data: sheets.Data) -> Path:
    file = CACHE / f"{_digest(data)}.pdf"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".new")
        beside.write_bytes(typeset(data, fonts()))
        beside.replace(file)
    return file


def _digest(data: sheets.Data) -> str:
    how = [TEMPLATE.read_bytes(), *(lock.read_bytes() for lock in _LOCKS)]
    return sha256(b"\0".join([*how, json.dumps(data).encode()])).hexdigest()[:24]


def fonts() -> Path:
    """Return the folder with the fonts, unpacked from the web's format into the printer's."""
    folder = CACHE / "fonts"
    for face in FACES:
        file = folder / f"{face}.ttf"
        if not file.exists():
            folder.mkdir(parents=True, exist_ok=True)
            font = TTFont(_FONTS / f"noto-sans-{face}.woff")
            font.flavor = None
            font.save(file)
    return folder

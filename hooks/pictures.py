"""The pictures of the site: files of shapes alone, and a list that says what each stands for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from quizzes.authoring.fitting import fit
from quizzes.authoring.located import Located, load
from quizzes.authoring.problems import Problem, shown
from quizzes.policyquiz.model import Authored

from .kept import Kept, code, digest, of_files

OURS = Path(__file__).resolve().parent.parent / "docs" / "pictures"
LIST = "pictures.yml"
MOST_BYTES = 8_000
"""How large a picture may be: a page shows up to four, on a slow line."""

SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
"""All that a picture is made of: no text, no script, nothing from elsewhere."""
REFUSED = {"id", "class", "style"}
"""Attributes that clash with a page, or that its security policy refuses."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Picture(Authored):
    """One picture: the name of its file, what it stands for, who drew it, and its licence."""

    name: str
    shows: str
    author: str
    licence: str


@dataclass(frozen=True)
class Pictures(Authored):
    """All pictures of a folder, in the order in which their page shows them."""

    pictures: tuple[Picture, ...]


def load_pictures(docs: Path) -> tuple[dict[str, Picture], list[Problem]]:
    """Return the pictures of the content by name, with those that every site has."""
    own = docs / "pictures"
    if not own.is_dir() or own.resolve() == OURS:
        return _folder(OURS)
    ours, _ = _folder(OURS)
    pictures, problems = _folder(own)
    return {
        **pictures,
        **{name: each for name, each in ours.items() if name not in pictures},
    }, problems


_Found = tuple[dict[str, Picture], list[Problem]]
_READ = Kept[_Found]("pictures")


def _folder(folder: Path) -> _Found:
    """Return what was read of a folder before, or read it where a file has changed."""
    name = digest(code(), shown(folder), *of_files(folder))
    return _READ.of(name, lambda: _read(folder))


def _read(folder: Path) -> _Found:
    located = load(folder / LIST)
    fitted = fit(Pictures, located)
    if fitted is None:
        return {}, located.problems
    pictures = {each.name: each for each in fitted.pictures}
    problems = [*_listed(fitted, located, folder), *_files(folder, pictures)]
    return pictures, problems


def _listed(fitted: Pictures, located: Located, folder: Path) -> Iterator[Problem]:
    """Yield what is wrong with the entries of the list."""
    seen: set[str] = set()
    for n, each in enumerate(fitted.pictures):
        wrong = _entry(each, seen, folder)
        seen.add(each.name)
        if wrong:
            yield located.problem(("pictures", n, "name"), *wrong)


def _entry(each: Picture, seen: set[str], folder: Path) -> tuple[str, str] | None:
    """Return what is wrong with an entry, and how to mend it."""
    if not _NAME.fullmatch(each.name):
        return (
            f"“{each.name}” is no name for a picture.",
            "Use small letters, digits and hyphens, such as game-asks-name.",
        )
    if each.name in seen:
        return f"“{each.name}” stands twice in the list.", "Keep one of the two."
    if not (folder / f"{each.name}.svg").is_file():
        return (
            f"There is no picture {each.name}.svg.",
            f"Put it into {shown(folder)}, or remove the entry.",
        )
    return None


def _files(folder: Path, pictures: Mapping[str, Picture]) -> Iterator[Problem]:
    """Yield what is wrong with the files of a folder."""
    for file in sorted(folder.iterdir()):
        if file.name == LIST:
            continue
        if file.suffix != ".svg":
            yield Problem(shown(file), 1, 1, "This is no SVG.", "Draw it as SVG, or remove it.")
        elif file.stem not in pictures:
            yield Problem(
                shown(file),
                1,
                1,
                f"{LIST} has no entry for this picture.",
                "Add one with name, shows, author and licence, or remove the file.",
            )
        else:
            yield from drawing_problems(file)


def drawing_problems(file: Path) -> list[Problem]:
    """Return what a picture holds that no picture may hold, with lines and columns."""
    return _Reader(file).problems


class _Reader:
    """Reads an SVG and notes all that is not a plain shape."""

    def __init__(self, file: Path) -> None:
        self.file = shown(file)
        self.problems: list[Problem] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.element
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.CharacterDataHandler = self.text
        self.read(file.read_bytes())

    def read(self, content: bytes) -> None:
        if len(content) > MOST_BYTES:
            self.note(
                f"This picture has {len(content):,} bytes; {MOST_BYTES:,} is the most.",
                "Leave out what is not seen when it is small.",
            )
        try:
            self.parser.Parse(content, True)
        except expat.ExpatError as error:
            self.note(f"This is no SVG: {expat.errors.messages[error.code]}.", "Save it once more.")

    def note(self, what: str, repair: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.problems.append(Problem(self.file, max(line, 1), column, what, repair))

    def doctype(self, *_: object) -> None:
        self.note("This picture has a document type.", "Save it as plain SVG.")

    def text(self, text: str) -> None:
        if text.strip():
            self.note("This picture has text in it.", "Draw a sign: the page says the words.")

    def element(self, name: str, attributes: dict[str, str]) -> None:
        if name not in SHAPES:
            self.note(
                f"This picture has <{name}> in it.",
                f"Use shapes alone: {', '.join(sorted(SHAPES))}.",
            )
        if name == "svg" and "viewBox" not in attributes:
            self.note("This picture has no viewBox.", "Give it one, such as 0 0 160 160.")
        for key, value in attributes.items():
            if key in REFUSED or key.startswith("on") or "href" in key or "url(" in value:
                self.note(
                    f"This picture has “{key}” in it.", "Remove it: use fill, stroke and so on."
                )

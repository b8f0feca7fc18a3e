"""Reads YAML as authors write it, and remembers where each value stands.

Every value is read as text, and the model decides what it should be: so an author may
write `id: 6.10` without quotes, and gets the clause 6.10 and not the number 6.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import yaml

from .problems import Problem, shown

Path_ = tuple[str | int, ...]
"""Where a value stands in the data: ("items", 3, "stem")."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = {"", "~", "null", "Null", "NULL"}
_HINTS = {
    "mapping values are not allowed": "Put the text in quotes: it has a colon followed by a space.",
    "cannot start any token": "Use spaces to indent, not tabs, and put text that begins with a sign in quotes.",
    "could not find expected ':'": "Give the line above a colon after its key.",
}
"""What to do about what YAML says, by a part of its message."""
_HINT = "Compare the indentation, the dashes and the quotes with the entry above it."


Places = dict[Path_, tuple[int, int]]


@dataclass
class Located:
    """The data of one file, and the line and column of each value in it.

    `digest` tells the file as it is called and as it was read. Places are many, and hardly ever
    asked for: once forgotten, they are read anew from `source`.
    """

    file: str
    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    digest: str = ""
    source: Path | None = None
    _places: Places | None = field(default_factory=dict)

    @property
    def places(self) -> Places:
        """Where each value stands."""
        if self._places is None:
            self._places = load(self.source).places if self.source else {}
        return self._places

    def forget(self) -> None:
        """Let go of what takes much room: the data, which stand in the model, and the places."""
        if self.source:
            self.data = self._places = None

    def problem(self, path: Path_, what: str, repair: str, rule: str = "") -> Problem:
        """Return a problem at a value, or at the nearest part that holds it."""
        while path not in self.places and path:
            path = path[:-1]
        return Problem(self.file, *self.places.get(path, (1, 1)), what, repair, rule)


def load(file: Path) -> Located:
    """Read a YAML file. What is wrong with it stands in `problems`; nothing is raised."""
    located = Located(shown(file), source=file)
    try:
        content = file.read_bytes()
        located.digest = sha256(b"\0".join([located.file.encode(), content])).hexdigest()
        root = yaml.compose(_text(content), Loader=_LOADER)
        located.data = _Builder(located).value(root, ()) if root else None
    except yaml.MarkedYAMLError as error:
        located.problems.append(_broken(located.file, error))
    except (OSError, UnicodeError, RecursionError, yaml.YAMLError) as error:
        located.problems.append(_unreadable(file, error))
    return located


def _text(content: bytes) -> str:
    """Return what a text file holds, with the ends of lines that every system reads."""
    return TextIOWrapper(BytesIO(content), "utf-8-sig").read()


class _Builder:
    """Turns YAML nodes into plain data, noting places and what YAML itself would let pass."""

    def __init__(self, located: Located) -> None:
        self.located = located
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path_) -> Any:
        if isinstance(node, yaml.ScalarNode):
            self.located.places[path] = _place(node)
            return _scalar(node)
        if id(node) in self.seen:  # an alias: told where it is used, not where it was written
            return self.note(
                path,
                "an entry is used twice through a YAML alias (*).",
                "Write the entry out where it is needed.",
            )
        self.seen.add(id(node))
        self.located.places[path] = _place(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(each, (*path, n)) for n, each in enumerate(node.value)]
        return dict(self.pairs(node, path))

    def pairs(self, node: yaml.Node, path: Path_) -> Iterator[tuple[str, Any]]:
        keys = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.note(
                    path,
                    "A key is a list or an entry of its own.",
                    "Write a plain word before the colon.",
                )
                continue
            key = str(key_node.value)
            self.located.places[(*path, key)] = _place(key_node)
            if key in keys:
                self.note(
                    (*path, key), f"“{key}” stands twice in the same entry.", "Keep one of the two."
                )
                continue
            keys.add(key)
            value = self.value(value_node, (*path, key))
            self.located.places[(*path, key)] = _place(key_node)
            yield key, value

    def note(self, path: Path_, what: str, repair: str) -> None:
        self.located.problems.append(self.located.problem(path, what, repair))


def _scalar(node: yaml.ScalarNode) -> str | None:
    plain = not node.style
    return None if plain and node.value in _NOTHING else str(node.value)


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _broken(file: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or "this is not YAML"
    hint = next((hint for part, hint in _HINTS.items() if part in problem), _HINT)
    return Problem(file, line, column, f"The file cannot be read here: {problem}.", hint)


def _unreadable(file: Path, error: Exception) -> Problem:
    name = shown(file)
    if isinstance(error, FileNotFoundError):
        return Problem(name, 1, 1, "The file is missing.", "Add it, or remove what names it.")
    if isinstance(error, UnicodeError):
        return Problem(name, 1, 1, "The file is not UTF-8 text.", "Save it again as UTF-8.")
    if isinstance(error, RecursionError):
        return Problem(name, 1, 1, "The entries are nested too deep.", _HINT)
    if isinstance(error, yaml.reader.ReaderError):
        before = file.read_text("utf-8-sig")[: error.position]
        return Problem(
            name,
            before.count("\n") + 1,
            error.position - before.rfind("\n"),
            "There is a character here that no text has.",
            "Delete it and type the text again.",
        )
    return Problem(name, 1, 1, f"The file cannot be read: {error}.", "Look at its text and rights.")

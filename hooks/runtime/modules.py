"""Which modules each part of Python in the browser holds.

`traced.json` names them: `python3 build.py trace` finds out what is imported when everything
is done once that a page can ask for. What the project's own packages import is also looked
for here, so that nobody who adds an import has to find the gap in a browser.
"""

import ast
import json
from collections.abc import Iterator
from hashlib import sha256
from importlib.machinery import FrozenImporter
from pathlib import Path

from .. import environment
from . import sources
from .sources import Files

FILE = Path(__file__).with_name("traced.json")

PARTS = {
    "base": (),
    "records": ("base",),
    "pdf": ("base", "records"),
    "tables": ("base", "records", "pdf"),
    "certificate": ("base",),
}
"""The parts, each with those that are there before it."""

OURS = {
    "base": ("quizzes/__init__.py", "quizzes/policyquiz/"),
    "records": ("quizzes/acknowledgements/",),
    "certificate": ("quizzes/certificates/",),
}
"""Where the project's own packages go."""

LIBRARIES = {
    "pdf": ("pypdf",),
    "tables": ("defusedxml", "et_xmlfile", "openpyxl"),
    "certificate": ("defusedxml", "fonttools", "fpdf2", "segno", "uharfbuzz"),
}
"""The locked libraries that a part is for."""

REPAIR = (
    "Run “python3 build.py trace”, which finds out anew what is imported; "
    "or build with --runtime stock, which leaves nothing out."
)


def whole() -> dict[str, Files]:
    """Return all files of each part, with nothing left out."""
    libraries = sources.libraries()
    parts = {part: dict(_ours(part)) for part in PARTS}
    for part, names in LIBRARIES.items():
        for name in names:
            parts[part] |= libraries[name]
    parts["base"] |= sources.standard_library()
    return parts


def traced() -> dict[str, Files]:
    """Return the files of each part that are imported.

    Raises NotReady where the list is out of date: what it lacks, and how to mend it.
    """
    wanted = json.loads(FILE.read_text("utf-8"))
    if wanted["made_for"] != made_for():
        raise environment.NotReady(f"{FILE.name} was made for other versions. {REPAIR}")
    everything = sources.everything()
    parts = {
        part: {name: everything[name] for name in wanted[part]} | _ours(part) for part in PARTS
    }
    missing = [line for part in PARTS for line in _missing(part, parts, everything)]
    if missing:
        raise environment.NotReady("\n".join([*missing, REPAIR]))
    return parts


def made_for() -> dict[str, str]:
    """Return the versions that a list of modules is made for."""
    pyodide = json.loads((sources.PYODIDE / "package.json").read_text())["version"]
    lock = (environment.ROOT / "requirements-browser.txt").read_bytes()
    return {"pyodide": pyodide, "libraries": sha256(lock).hexdigest()[:16]}


def _ours(part: str) -> Files:
    places = OURS.get(part, ())
    return (
        {name: code for name, code in sources.engine().items() if name.startswith(places)}
        if places
        else {}
    )


def _missing(part: str, parts: dict[str, Files], everything: Files) -> Iterator[str]:
    """Give a sentence for each module that one of our own files imports and nothing holds."""
    there = {name for each in (*PARTS[part], part) for name in parts[each]}
    later = {name for each, before in PARTS.items() if part in before for name in parts[each]}
    for file, code in _ours(part).items():
        for module in _imported(code):
            if FrozenImporter.find_spec(module):  # it is in the interpreter itself
                continue
            paths = {f"{module.replace('.', '/')}{end}" for end in (".py", "/__init__.py")}
            if paths & everything.keys() and not paths & (there | later):
                yield f"{file} imports {module}, which Python in the browser does not hold."


def _imported(code: bytes) -> Iterator[str]:
    """Give the modules that a file names in its imports, wherever they stand in it."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module

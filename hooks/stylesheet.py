"""The site's one stylesheet: what the pages use of the theme's, and the parts of our own.

The theme's is for every site that could be made with it, and two thirds of it meet nothing
here. It would be the largest thing that a page waits for, so PurgeCSS takes out what no page
uses. That is done again only when the pages use something new.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from . import environment

PLACE = Path("assets") / "site" / "site.css"
"""Where it stands on the site."""
CACHE = environment.ROOT / ".cache" / "styles"
SCRIPT = Path(__file__).with_name("trim.mjs")
_SECONDS = 120

OURS = Path(__file__).with_name("assets") / "styles"
PARTS = (
    "tokens",
    "accents",
    "type",
    "base",
    "masthead",
    "contents",
    "guidance",
    "boxes",
    "cards",
    "home",
    "policy",
    "pictures",
    "editions",
    "charts",
    "design",
    "offline",
    "print",
)
"""The parts of our own, in the order in which they stand in it."""

QUIZ = ("player", "questions", "path", "scenes", "result")
"""The parts of the stylesheet of a quiz page, in quizzes/player."""

ADDED_BY_THE_THEME = ("md-search", "md-typeset__", "js$", "no-js$", "mark$")
"""Beginnings of the names that the theme's script brings into a page, when it is asked for."""

_TAG = re.compile(r"<([a-z][\w-]*)([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)(?:="([^"]*)")?')
_WORD = re.compile(r"[\w-]+")


def ours() -> str:
    """Return our own parts as one text."""
    return joined(OURS, PARTS)


def joined(folder: Path, parts: Iterable[str]) -> str:
    """Return parts of a folder as one text, so that a page asks for one file."""
    return "\n".join((folder / f"{part}.css").read_text("utf-8") for part in parts)


def write(site: Path) -> None:
    """Write the stylesheet of a site that is built otherwise. Raises NotReady."""
    pages = (file.read_text("utf-8") for file in sorted(site.rglob("*.html")))
    scripts = (file.read_text("utf-8") for file in sorted((site / "assets").glob("[ps]*/*.js")))
    words = sorted(used(pages) | {word for text in scripts for word in _WORD.findall(text)})
    (site / PLACE).write_text(f"{trimmed(theme(), words)}\n{ours()}", "utf-8")


def theme() -> str:
    """Return the theme's stylesheets as one text, in their order."""
    folder = files("material") / "templates" / "assets" / "stylesheets"
    sheets = sorted(
        (file for file in folder.iterdir() if re.match(r"(main|palette)\..*css$", file.name)),
        key=lambda file: file.name,
    )
    return "\n".join(_bare(file.read_text("utf-8")) for file in sheets)


def _bare(css: str) -> str:
    """Return a stylesheet without the mark that leads to its sources, which are not here."""
    return re.sub(r"/\*# sourceMappingURL=.*?\*/", "", css)


def used(pages: Iterable[str]) -> set[str]:
    """Return the names of elements, attributes and classes on pages, and the attributes' values."""
    found: set[str] = set()
    for tag in {tag for page in pages for tag in _TAG.findall(page)}:
        found.add(tag[0])
        for name, value in _ATTRIBUTE.findall(tag[1]):
            found |= {name, *(value.split() if _is_of_style(name) else ())}
    return found


def _is_of_style(attribute: str) -> bool:
    return attribute in ("class", "id", "type", "dir", "role", "for") or attribute[:7] == "data-md"


def trimmed(css: str, words: list[str]) -> str:
    """Return a stylesheet without rules for what is not among the words. Raises NotReady."""
    request = json.dumps({"css": css, "words": words, "kept": ADDED_BY_THE_THEME})
    kept = CACHE / f"{sha256((request + SCRIPT.read_text()).encode()).hexdigest()[:16]}.css"
    if not kept.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.write_text(_purged(request), "utf-8")
    return kept.read_text("utf-8")


def _purged(request: str) -> str:
    try:
        done = subprocess.run(
            [environment.node(), str(SCRIPT)],
            input=request,
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", "") or error
        raise environment.NotReady(f"{said}\nThe stylesheet could not be trimmed.") from error
    return done.stdout

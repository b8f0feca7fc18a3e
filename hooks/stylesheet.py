"""The site's one stylesheet: what can be used of the theme's, and the parts of our own.

The theme's is for every site that could be made with it, and two thirds of it meet nothing
here. It would be the largest thing that a page waits for, so PurgeCSS takes out what neither
our templates and scripts nor plain Markdown can bring onto a page. What is left depends on the
program alone and not on what schools write.
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

WRITTEN_HERE = (
    *(("hooks", pattern) for pattern in ("*.py", "pages/**/*", "theme/**/*.html", "assets/*.js")),
    ("quizzes/player", "*.js"),
)
"""Our own files that name elements and classes: folders and patterns in them."""
IN_THE_THEME = ("base", *(f"partials/{name}" for name in ("content", "search", "toc", "toc-item")))
"""The templates of the theme that our pages are made with."""
IN_MARKDOWN = """
a abbr article aside b blockquote body br button caption cite code dd del details dfn div dl dt em
fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins kbd
label legend li link main mark meta nav ol option p pre q rp rt ruby s samp section select small
span strong sub summary sup svg table tbody td textarea tfoot th thead time title tr u ul var
dir ltr checkbox radio text search
admonition admonition-title note tip info warning danger question example quote
"""
"""Elements, values of attributes, and the boxes that authors write."""
ADDED_BY_THE_THEME = ("md-search", "md-typeset__", "js$", "no-js$", "mark$")
"""Beginnings of the names that the theme's script brings into a page, when it is asked for."""

_WORD = re.compile(r"[\w-]+")


def whole() -> str:
    """Return the stylesheet. Raises NotReady."""
    return f"{trimmed(theme(), words())}\n{ours()}"


def ours() -> str:
    """Return our own parts as one text."""
    return joined(OURS, PARTS)


def joined(folder: Path, parts: Iterable[str]) -> str:
    """Return parts of a folder as one text, so that a page asks for one file."""
    return "\n".join((folder / f"{part}.css").read_text("utf-8") for part in parts)


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


def words() -> list[str]:
    """Return every word that can name an element, a class or an attribute on a page, in order."""
    ours = (
        file
        for folder, pattern in WRITTEN_HERE
        for file in (environment.ROOT / folder).glob(pattern)
        if file.is_file()
    )
    templates = files("material") / "templates"
    theirs = (templates / f"{name}.html" for name in IN_THE_THEME)
    texts = (file.read_text("utf-8") for file in (*ours, *theirs))
    return sorted({word for text in (*texts, IN_MARKDOWN) for word in _WORD.findall(text)})


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

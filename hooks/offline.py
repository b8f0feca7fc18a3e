"""What a browser may keep of the site, for a time without a network.

The build writes lists of files with their hashes: `offline/site.json` with what every page
needs, `offline/engine.json` with Python, and for each school its pages and, apart from them,
what is kept only when a reader asks for it. `sw.js` looks after the copy. Its own code is in
`hooks/assets/worker`; what it rests on is Workbox.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from . import environment, fonts
from .speech import FOLDER as SPEECH
from .speech import TIMINGS

WORKER = "sw.js"
"""The worker stands at the site's first page, since it may look after nothing above itself."""
LISTS = "offline"
SIZE_MARK = "<!-- the size of the copy -->"
"""Stands on a school's first page where a sentence tells the size of its copy."""

WORKBOX = (
    "workbox-core",
    "workbox-strategies",
    "workbox-routing",
    "workbox-precaching",
    "workbox-range-requests",
)
OURS = ("files", "copy", "answers", "events")
"""The worker's own scripts, in the order in which they are loaded."""

_SITE_PAGES = ("", "404.html", "about/", "certificate/", "compare/", "office/", f"{LISTS}/")
_SITE_FOLDERS = re.compile(r"assets/(?:site-|player-|images/).*")
_SITE_DATA = "data/index.json"
_SEARCH = re.compile(r"search/search_index\.json|assets/javascripts/(?:bundle|workers/).*\.js")
_SCHOOL = re.compile(r"(?:schools|data/(?:policies|quizzes|editions))/([\w-]+)")
_READ = re.compile(r".*(?:/|\.html|\.json)")
_EDITIONS = re.compile(r"data/editions/.*")
_PYTHON = re.compile(r"assets/python/.*")
_FONT = re.compile(r"assets/python/(?:.*/)?fonts/(.*\.woff2?)")
_PICTURE = re.compile(r"pictures/[\w-]+\.svg")
_LEFT_OUT = re.compile(rf"{WORKER}|{LISTS}/.+|sitemap\.xml.*|.*\.map")
_HEAD_END = "</head>"
_PAGE_DIGITS = 12

Parts = dict[str, set[str]]
"""The paths of the files of each part, by the part's name."""


@dataclass(frozen=True)
class Kept:
    """A file of the site as it is kept: its SHA-256 in Base64, and its size in bytes."""

    hash: str
    size: int


def marked(html: str) -> str:
    """Return a page that says which it is, so that a newer one is known from it."""
    digest = sha256(html.encode()).hexdigest()[:_PAGE_DIGITS]
    return html.replace(_HEAD_END, f'<meta name="page" content="{digest}">{_HEAD_END}', 1)


def worker_files() -> dict[str, Path]:
    """Return the scripts of the worker by their names, with the licence of those that are not ours.

    Raises NotReady where a package is not installed.
    """
    found = {f"{name}.js": _workbox(name) for name in WORKBOX}
    found["LICENSE-workbox.txt"] = environment.NODE_MODULES / WORKBOX[0] / "LICENSE"
    folder = environment.ROOT / "hooks" / "assets" / "worker"
    return found | {f"{name}.js": folder / f"{name}.js" for name in OURS}


def _workbox(name: str) -> Path:
    file = environment.NODE_MODULES / name / "build" / f"{name}.prod.js"
    if not file.is_file():
        raise environment.NotReady(f"{file} is missing: install {name}.")
    return file


def publish(site: Path, worker: str) -> None:
    """Write the lists, the sizes and the worker of a site that is built.

    `worker` is the name of the folder below `assets` that holds the worker's scripts.
    """
    parts = _parts(site)
    files = {path: _kept(_file(site, path)) for path in set().union(*parts.values())}
    for school in _schools(parts):
        _tell_size(site, school, _size(files, parts, school))
        first = f"schools/{school}/"
        if first in files:
            files[first] = _kept(_file(site, first))
    _write(site, parts, files, worker)


def _write(site: Path, parts: Parts, files: Mapping[str, Kept], worker: str) -> None:
    contents = {
        part: {path: [files[path].hash, files[path].size] for path in sorted(paths)}
        for part, paths in sorted(parts.items())
    }
    version = sha256(json.dumps([worker, contents]).encode()).hexdigest()[:16]
    for part, listed in contents.items():
        file = site / LISTS / f"{part}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"version": version, "files": listed}, separators=(",", ":")))
    (site / WORKER).write_text(_worker(version, worker))


def _worker(version: str, folder: str) -> str:
    scripts = [f"assets/{folder}/{name}.js" for name in (*WORKBOX, *OURS)]
    return (
        "// Made by the build: which version of the site this is, and what looks after its copy.\n"
        f"self.site = {json.dumps({'version': version})};\n"
        f"importScripts(...{json.dumps(scripts)});\n"
    )


# What belongs to which part --------------------------------------------------------------


def _parts(site: Path) -> Parts:
    """Return the parts of the copy. A file may belong to several, and is kept once."""
    paths = list(_paths(site))
    parts: Parts = {"site": set(), "engine": set()}
    for path in paths:
        for part in _parts_of(path):
            parts.setdefault(part, set()).add(path)
    schools = _schools(parts)
    pictures = {path for path in paths if _PICTURE.fullmatch(path)}
    wide = {path for path in paths if _is_font(path) or _SEARCH.fullmatch(path)}
    for school in schools:
        pages, more = parts[f"schools/{school}"], parts.setdefault(f"more/{school}", set())
        more |= wide | set(_recordings(site, more))
        if any(
            "pictures/" in _file(site, each).read_text("utf-8")
            for each in pages
            if each.endswith("/")
        ):
            pages |= pictures
    return parts


def _parts_of(path: str) -> Iterator[str]:
    """Yield the parts that a path tells by itself."""
    if path in (*_SITE_PAGES, _SITE_DATA) or _SITE_FOLDERS.fullmatch(path):
        yield "site"
    if _EDITIONS.fullmatch(path) or (_PYTHON.fullmatch(path) and not _is_wide_font(path)):
        yield "engine"
    school = _SCHOOL.match(path)
    if school:
        name = school[1] if path.startswith(("schools/", "data/editions/")) else _stem(path)
        yield f"{'more' if path.endswith(TIMINGS) or not _READ.fullmatch(path) else 'schools'}/{name}"


def _stem(path: str) -> str:
    """Return the school of a file such as data/quizzes/forge-staff.json."""
    stem = path.rpartition("/")[2].removesuffix(".json")
    return stem.rpartition("-")[0] if path.startswith("data/quizzes/") else stem


def _is_font(path: str) -> bool:
    """Whether it is a font, but none of the hundreds of files for Chinese, Japanese and Korean."""
    found = _FONT.fullmatch(path)
    return bool(found) and not path.rpartition("/")[2].startswith(fonts.NUMBERED)


def _is_wide_font(path: str) -> bool:
    """Whether it is a font for other names than those written in Latin, Greek or Cyrillic."""
    found = _FONT.fullmatch(path)
    near = tuple(f"noto-sans-{each}-" for each in ("mono", *fonts.SUBSETS["noto-sans"]))
    return bool(found) and not path.rpartition("/")[2].startswith(near)


def _recordings(site: Path, paths: Iterable[str]) -> Iterator[str]:
    """Yield the recordings that the timings of a school's pages name."""
    for path in paths:
        if path.endswith(TIMINGS):
            told = json.loads((site / path).read_text())
            for name in (*told["sentences"], *told["phrases"].values()):
                yield f"{SPEECH.as_posix()}/{name}.mp3"


def _schools(parts: Parts) -> list[str]:
    return sorted(part.removeprefix("schools/") for part in parts if part.startswith("schools/"))


# Files and sizes -------------------------------------------------------------------------


def _paths(site: Path) -> Iterator[str]:
    """Yield the addresses of the site's files, below its first page."""
    for file in sorted(site.rglob("*")):
        path = quote(file.relative_to(site).as_posix())
        if path == f"{LISTS}/index.html" or (file.is_file() and not _LEFT_OUT.fullmatch(path)):
            yield re.sub(r"(^|/)index\.html$", r"\1", path)


def _file(site: Path, path: str) -> Path:
    return site / (f"{path}index.html" if path.endswith("/") or not path else path)


def _kept(file: Path) -> Kept:
    content = file.read_bytes()
    return Kept(b64encode(sha256(content).digest()).decode(), len(content))


def _size(files: Mapping[str, Kept], parts: Parts, school: str) -> int:
    """Return what a school takes on a device, with all that it shares with others, in bytes."""
    paths = set().union(
        *(parts[part] for part in ("site", "engine", f"schools/{school}", f"more/{school}"))
    )
    return sum(files[path].size for path in paths)


def _tell_size(site: Path, school: str, size: int) -> None:
    page = site / "schools" / school / "index.html"
    text = page.read_text("utf-8") if page.exists() else ""
    if SIZE_MARK in text:
        page.write_text(text.replace(SIZE_MARK, f"It takes {megabytes(size)} there."), "utf-8")


def megabytes(size: int) -> str:
    """Return a size in words, such as “12 MB”, rounded up."""
    return f"{-(-size // 1_000_000)} MB"

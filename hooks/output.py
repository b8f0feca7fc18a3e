"""Everything that the build adds to what authors wrote: which file, with what in it."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path

from . import data, drawings, offline, papers, runtime, stylesheet, typeface
from .colouring import to_colour_in
from .content import Content, SchoolContent
from .kept import Kept, code, digest, looks
from .letter import as_word
from .packing import Packed, packed
from .pages.classroom import class_pages
from .pages.compare import compare_page
from .pages.coverage import coverage_page, overview_page
from .pages.design import design_page
from .pages.editions import difference_pages, editions_page
from .pages.paper import paper_page
from .pages.pictured import FINISHED
from .pages.pictures import pictures_page
from .pages.policy import policy_page
from .pages.quiz import quiz_page
from .pages.render import render
from .progress import told

Made = str | bytes | Path | Packed
"""The content of a file, a file to copy, or the text of a page, packed."""

MADE = Kept[dict[str, Made]]("made")
"""The files of one school, by everything that they are made from."""

ROOT = Path(__file__).resolve().parent.parent
OUR_DOCS = ROOT / "docs"


def files(content: Content, docs: Path) -> dict[str, Made]:
    """Return every file to add, by its path below the site's sources."""
    runtime.made.cache_clear()
    made: dict[str, Made] = {**_site_pages(docs), **assets(), **runtime.made().files()}
    made["compare.md"] = compare_page(content)
    made["coverage.md"] = overview_page(content)
    made["design.md"] = design_page()
    made["offline.md"] = render("offline.md")
    made["pictures.md"] = pictures_page(content)
    shown = {name: each.shows for name, each in content.pictures.items()}
    drawing = to_colour_in(docs, FINISHED)
    around = digest(code(), looks(), repr(shown), drawing, date.today().isoformat())
    for school in told("Schools whose pages are made:", content.schools.values()):
        made |= _once(digest(around, school.digest), partial(_of_school, school, shown, drawing))
    return made | _shared_data(content)


def _once(name: str, make: Callable[[], dict[str, Made]]) -> dict[str, Made]:
    """Return what was made of a school before, if all of it is still there, or make it."""
    found = MADE.find(name)
    if found and all(file.exists() for file in found.values() if isinstance(file, Path)):
        return found
    made = {path: _waiting(path, each) for path, each in make().items()}
    MADE.put(name, made)
    return made


def _waiting(path: str, made: Made) -> Made:
    """Return what was made as it waits until it is laid on the site."""
    if not isinstance(made, str):
        return made
    return packed(made) if path.endswith(".md") else made.encode()


def _of_school(school: SchoolContent, shown: dict[str, str], drawing: str) -> dict[str, Made]:
    base = f"schools/{school.id}"
    made: dict[str, Made] = {
        f"{base}/policy.md": policy_page(school),
        f"{base}/coverage.md": coverage_page(school),
    }
    made[f"{base}/editions.md"] = editions_page(school)
    made |= {f"{base}/editions/{name}.md": page for name, page in difference_pages(school)}
    if school.letter:
        made[f"{base}/letter.docx"] = as_word(school.letter)
    for audience, source in school.quizzes.items():
        made[f"{base}/{audience}/quiz.md"] = quiz_page(school, audience, shown, drawing)
        if source.forms:
            made[f"{base}/{audience}/paper.md"] = paper_page(school, audience)
            made |= papers.files(school, source)
    pages = class_pages(school, shown)
    made |= {f"{base}/{path}": page for path, page in pages.items()}
    return made | _data(school)


def _shared_data(content: Content) -> dict[str, Made]:
    return {"data/index.json": as_text(data.index(content))}


def _data(school: SchoolContent) -> dict[str, Made]:
    made: dict[str, Made] = {f"data/policies/{school.id}.json": as_text(data.policy(school))}
    for source in school.quizzes.values():
        made[data.quiz_file(source.quiz)] = as_text(asdict(source.quiz))
    return made | _editions(school)


def _editions(school: SchoolContent) -> dict[str, Made]:
    """The editions at their permanent addresses, and the list of all."""
    history = school.history.editions
    infos = [json.loads(each.files[0].read_text("utf-8")) for each in history]
    made: dict[str, Made] = {f"{data.EDITIONS}/{school.id}.json": as_text(infos)}
    for edition in history:
        for file in edition.files:
            made[data.edition_file(school, edition, file.name)] = file
    return made


def as_text(value: object) -> str:
    """Return a value as the site publishes it: JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _site_pages(docs: Path) -> dict[str, Made]:
    """The pages that every site has, for content that does not bring its own."""
    if docs.resolve() == OUR_DOCS.resolve():
        return {}
    ours = (file for file in OUR_DOCS.rglob("*") if file.is_file())
    paths = {file.relative_to(OUR_DOCS).as_posix(): file for file in ours}
    return {path: file for path, file in paths.items() if not path.startswith("schools/")}


def assets() -> dict[str, Made]:
    """Return the scripts, the styles and the letters by their paths on the site."""
    player = ROOT / "quizzes" / "player"
    site = ROOT / "hooks" / "assets"
    made: dict[str, Made] = {
        f"assets/{name}/{file.name}": file
        for name, folder in (("player", player), ("site", site))
        for file in sorted(folder.iterdir())
        if file.suffix in (".js", ".css")
    }
    made[stylesheet.PLACE.as_posix()] = stylesheet.whole()
    made["assets/player/quiz.css"] = stylesheet.joined(player, stylesheet.QUIZ)
    made |= {f"assets/worker/{name}": file for name, file in offline.worker_files().items()}
    made |= {f"{drawings.PLACE}/{file.name}": file for file in drawings.files()}
    return made | {f"assets/site/fonts/{file.name}": file for file in typeface.files()}

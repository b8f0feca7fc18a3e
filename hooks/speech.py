"""The recordings of what is read aloud: each made once, kept in `.cache`, and laid beside the pages.

They are for devices that have no voice of their own. Nothing of them is loaded until
somebody asks for it.
"""

import json
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from quizzes.speech.recording import is_recorded, name, record, timing

from . import environment
from .aloud import Aloud
from .kept import Kept, code, digest, lay

CACHE = environment.CACHE / "speech"
FOLDER = Path("assets") / "speech"
"""Where the recordings stand on the site."""
TIMINGS = "aloud.json"
"""The file beside a page with the timings of its sentences."""

_TIMINGS = Kept[str]("timings")
AT_A_TIME = 20


def publish(pages: dict[Path, Aloud], site: Path) -> None:
    """Put the recordings of pages on the site, and beside each page (a folder) its timings."""
    said = {each.text for page in pages.values() for each in page.all_sentences}
    record_all(said)
    for recording in {f"{name(text)}.mp3" for text in said}:
        if not (site / FOLDER / recording).exists():
            lay(CACHE / recording, site / FOLDER / recording)
    for folder, page in pages.items():
        (folder / TIMINGS).write_text(_timings_once(page))


def _timings_once(page: Aloud) -> str:
    said = digest(code(), (name(each.text) for each in page.all_sentences), page.phrases)
    return _TIMINGS.of(said, lambda: json.dumps(timings(page), separators=(",", ":")))


def record_all(texts: Iterable[str]) -> None:
    """Make the recordings that are not there yet."""
    missing = sorted(text for text in set(texts) if not is_recorded(text, CACHE))
    if not missing:
        return
    environment.say(f"Recording what is read aloud ({len(missing)} sentences, once) …")
    CACHE.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as workers:
        for _ in workers.map(partial(record, folder=CACHE), missing, chunksize=AT_A_TIME):
            pass


def timings(page: Aloud) -> dict[str, object]:
    """Return what a page has to know: of each recording its end and its words, and the phrases."""
    known = {name(each.text): timing(each, CACHE).as_list for each in page.all_sentences}
    phrases = {text: name(each.text) for text, each in page.phrases.items()}
    return {"sentences": known, "phrases": phrases}

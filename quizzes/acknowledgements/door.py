"""The one door: what a browser's worker calls. Text and bytes go in, text and bytes come out."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from importlib import import_module
from typing import Any

from ..policyquiz.problems import Refused
from ..policyquiz.reading import read
from ..policyquiz.records import read_day
from . import handed, people, written
from .entries import Entry, Handed, Received, marked_again, unreadable
from .lines import Line
from .merging import Wanted, register
from .people import Person
from .published import Published
from .sheets import sheet
from .statistics import ACT_FROM, SHOW_FROM, statistics

Request = dict[str, Any]

MOST_FILES = 500
"""How many files the page takes at once."""


def record_in(name: str, content: bytes) -> str:
    """Return the record in a file, {"record", "name", "role"}, or {"error": {"what", "repair"}}."""
    try:
        found = handed.opened(name, content)
    except Refused as refused:
        return _text({"error": {"what": refused.what, "repair": refused.repair}})
    if isinstance(found, Handed):
        return _text({"record": found.record, "name": found.name, "role": found.role})
    what, repair = "This is a table and no certificate.", "The office page reads tables."
    return _text({"error": {"what": what, "repair": repair}})


class Office:
    """One visit to the office page. It knows the site's editions and remembers nothing else."""

    def __init__(self, published: str) -> None:
        """Take {"index": data/index.json, "files": {path: content}} as text: see Published."""
        said = json.loads(published)
        self.site = Published(said["index"], said["files"])

    def ready(self) -> str:
        """Load what reads files, and return {"schools": [{"id", "name"}], "most", "largest"}.

        `most` is how many files are read at once, `largest` how many bytes one may have.
        """
        for library in ("pypdf", "openpyxl"):
            import_module(library)
        schools = [{"id": school.id, "name": school.name} for school in self.site.schools]
        return _text({"schools": schools, "most": MOST_FILES, "largest": handed.LARGEST_FILE})

    def read(self, request: str, content: bytes) -> str:
        """Read a file: {"name", "today", "received": {"on", "by", "how"}}.

        The answer is {"kind", "entries", "people"}; the kind is certificate, register, list or
        problem. A file that cannot be read gives an entry that says why.
        """
        said = json.loads(request)
        received = read(Received, said["received"], "received")
        today = read_day(said["today"])
        try:
            return _text(self._opened(said["name"], content, received, today))
        except Refused as refused:
            return _text(_found("problem", [unreadable(said["name"], refused, received)]))

    def refuse(self, request: str) -> str:
        """Return the answer of `read` for a file that the page did not read.

        {"name", "received"} with "size" in bytes for one that is empty or too large, else with
        "what" and "repair".
        """
        said = json.loads(request)
        received = read(Received, said["received"], "received")
        refused = _refusal(said)
        return _text(_found("problem", [unreadable(said["name"], refused, received)]))

    def register(self, request: str) -> str:
        """Return {"lines"}: {"entries", "people", "wanted": {"school", "audience"}}."""
        return _text({"lines": [line.as_json() for line in self._lines(json.loads(request))]})

    def statistics(self, request: str) -> str:
        """Return {"quizzes", "show_from", "act_from"}: the figures of the entries, {"entries"}."""
        figures = statistics(_entries(json.loads(request)), self.site)
        limits = {"show_from": SHOW_FROM, "act_from": ACT_FROM}
        return _text({"quizzes": [each.as_json() for each in figures], **limits})

    def sheets(self, request: str) -> str:
        """Return {"sheets"}: the induction sheet of each of {"entries"}, null where there is none."""
        made = [sheet(entry, self.site) for entry in _entries(json.loads(request))]
        return _text({"sheets": [each.as_json() if each else None for each in made]})

    def csv(self, request: str) -> bytes:
        """Return the register of `register` as a CSV file."""
        return self._file(request, written.as_csv)

    def workbook(self, request: str) -> bytes:
        """Return the register of `register` as an XLSX file."""
        return self._file(request, written.as_workbook)

    def _file(self, request: str, write: Callable[[list[Line]], bytes]) -> bytes:
        return write(self._lines(json.loads(request)))

    def _lines(self, said: Request) -> list[Line]:
        listed = [read(Person, each, "person") for each in said["people"]]
        return register(_entries(said), listed, read(Wanted, said["wanted"], "wanted"), self.site)

    def _opened(self, name: str, content: bytes, received: Received, today: date) -> Request:
        found = handed.opened(name, content)
        if isinstance(found, Handed):
            entry = marked_again(name, found, self.site, today)
            return _found("certificate", [replace(entry, received=received)])
        register_columns = written.is_register(found)
        if register_columns:
            entries, absent = written.loaded(name, register_columns, self.site, today)
            return _found("register", entries, absent)
        return _found("list", [], people.listed(found))


def _refusal(said: Request) -> Refused:
    if "size" not in said:
        return Refused(said["what"], said["repair"])
    try:
        handed.check_size(said["size"])
    except Refused as refused:
        return refused
    return Refused("This file was not read.", "Drop it once more.")


def _entries(said: Request) -> list[Entry]:
    """Return the entries, which the page got from here and hands back as they were."""
    return [Entry(**{**e, "received": Received(**e["received"])}) for e in said["entries"]]


def _found(kind: str, entries: list[Entry], absent: list[Person] | None = None) -> Request:
    return {
        "kind": kind,
        "entries": [asdict(entry) for entry in entries],
        "people": [asdict(person) for person in absent or []],
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

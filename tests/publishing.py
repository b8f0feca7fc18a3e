"""Publishes what tests build, as `build.py publish` would."""

from datetime import date
from pathlib import Path

from hooks.content import gather
from hooks.editions import FOLDER
from hooks.publish import Wish, freeze, planned

NAME = "in-a-test"


def publish_drafts(docs: Path, bank: Path) -> None:
    """Publish every school that has something to publish, whatever check says of it."""
    for school in gather(docs, bank).schools.values():
        if school.is_draft:
            folder = docs / "schools" / school.id / FOLDER
            info = planned(school, Wish(school.id), NAME, date(2026, 9, 1))
            freeze(folder / info.name, school, info)

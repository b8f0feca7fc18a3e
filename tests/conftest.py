"""What all tests share: the site, built once from content that is published."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hooks.content import gather
from hooks.editions import FOLDER
from hooks.environment import ROOT
from hooks.publish import Wish, freeze, planned
from hooks.site import build_site

BANK = ROOT / "quizzes" / "bank"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The whole site, built from what the repository holds, each draft in it published."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "docs", folder / "docs")
    publish_drafts(folder / "docs", BANK)
    assert build_site(ROOT, folder / "docs", BANK, folder / "site") == 0
    yield folder / "site"


def publish_drafts(docs: Path, bank: Path) -> None:
    """Publish every school that has something to publish, whatever check says of it."""
    for school in gather(docs, bank).schools.values():
        if school.is_draft:
            folder = docs / "schools" / school.id / FOLDER
            info = planned(school, Wish(school.id), "in-a-test", date(2026, 9, 1))
            freeze(folder / info.name, school, info)

"""What all tests share: the site, built once from content that is published."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks import kept
from hooks.environment import ROOT
from hooks.site import build_site

from .publishing import publish_drafts

BANK = ROOT / "quizzes" / "bank"


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests work out is not kept beyond them, and nothing that was kept before helps them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "CACHE", tmp_path_factory.mktemp("cache"))
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The whole site, built from what the repository holds, each draft in it published."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "docs", folder / "docs")
    publish_drafts(folder / "docs", BANK)
    assert build_site(ROOT, folder / "docs", BANK, folder / "site") == 0
    yield folder / "site"

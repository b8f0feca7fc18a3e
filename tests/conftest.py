"""What all tests share: the site, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.environment import ROOT
from hooks.site import build_site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The whole site, built from what the repository holds."""
    out = tmp_path_factory.mktemp("site") / "site"
    assert build_site(ROOT, ROOT / "docs", ROOT / "quizzes" / "bank", out) == 0
    yield out

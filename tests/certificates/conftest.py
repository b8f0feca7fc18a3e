"""The fonts of the certificates, staged as the build stages them."""

from pathlib import Path

import pytest

from hooks.fonts import stage

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def fonts_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the staged fonts and their index."""
    folder = tmp_path_factory.mktemp("fonts")
    stage(ROOT / "node_modules", folder)
    return folder

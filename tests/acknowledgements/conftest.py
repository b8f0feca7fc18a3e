"""The fonts of the certificates, staged as the build stages them."""

from pathlib import Path

import pytest

from hooks.environment import NODE_MODULES
from hooks.fonts import stage

from .made import Desk, as_pdf, record


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the staged fonts and their index."""
    folder = tmp_path_factory.mktemp("fonts")
    stage(NODE_MODULES, folder)
    return folder


@pytest.fixture(scope="session")
def pdf(fonts: Path) -> bytes:
    """The certificate of Zoë Ó Néill as a PDF."""
    return as_pdf(record("Zoë Ó Néill", role="Cook"), fonts)


@pytest.fixture
def desk() -> Desk:
    """The office page as a program."""
    return Desk()

"""Python for the browser: small, whole, the same each time, and honest about what it lacks."""

from pathlib import Path

import pytest

from hooks import runtime
from hooks.runtime import keeping, modules

from . import budgets


@pytest.fixture(scope="module")
def made() -> runtime.Runtime:
    """The runtime as a build makes it."""
    return runtime.made()


@pytest.mark.parametrize("page", budgets.FETCHED)
def test_what_a_page_fetches_of_python_fits_its_budget(made: runtime.Runtime, page: str) -> None:
    """The files as they lie on the host, which may compress nothing."""
    sizes = {part: file.stat().st_size for part, (_, file) in made.parts.items()}
    whole = sum(sizes[part] for part in budgets.FETCHED[page])
    assert whole <= budgets.LARGEST[page], sizes


def test_two_builds_give_the_same_bytes(
    made: runtime.Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again from nothing, every file has the same content, and so the same address."""
    monkeypatch.setattr(keeping, "CACHE", tmp_path)
    runtime.made.cache_clear()
    again = runtime.made()
    runtime.made.cache_clear()
    assert again.listed() == made.listed()
    assert again.fonts.keys() == made.fonts.keys()


def test_an_address_tells_the_content(made: runtime.Runtime) -> None:
    """Two files that differ never have one address, whatever they are made from."""
    folders = [path.partition("/")[0] for path, _ in made.parts.values()]
    assert len(set(folders)) == len(modules.PARTS) + 1  # the loader's files lie together
    assert all(len(folder) == 12 for folder in folders)

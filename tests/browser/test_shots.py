"""The main pages look as they did: else look at them, and keep the new ones (build.py shots --keep)."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.shots import AREA, KEPT, Shot, difference, keep, kept_shots, take

pytestmark = pytest.mark.browser

MOST_BYTES = 1_500_000


@pytest.mark.parametrize("shot", list(kept_shots()), ids=lambda shot: shot.name)
def test_a_page_looks_as_it_did(browser: Browser, address: str, shot: Shot, tmp_path: Path) -> None:
    """Within a tolerance for what browsers do differently."""
    file = take(browser, address, shot, tmp_path)
    assert difference(file, KEPT / shot.name) <= AREA


def test_a_real_change_is_seen(browser: Browser, address: str, tmp_path: Path) -> None:
    """Another page, or a block of another colour, is not let pass."""
    file = take(browser, address, Shot("home", 360, "light"), tmp_path)
    keep(file, tmp_path / "kept")
    kept = tmp_path / "kept" / file.name
    assert difference(file, kept) <= AREA / 10
    with Image.open(file) as image:
        image.paste((200, 30, 30), (0, 0, image.width, 60))
        image.save(file)
    assert difference(file, kept) > AREA


def test_the_kept_pictures_are_few_and_small() -> None:
    """Each belongs to a shot, and together they weigh little."""
    files = sorted(KEPT.glob("*.png"))
    assert {file.name for file in files} == {shot.name for shot in kept_shots()}
    assert sum(file.stat().st_size for file in files) < MOST_BYTES

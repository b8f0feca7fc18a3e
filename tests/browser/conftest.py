"""A server under a sub-path as GitHub Pages has, a browser, and a person who uses it."""

import functools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from hooks import checks
from hooks.environment import ROOT
from hooks.site import build_site
from tests import programs
from tests.publishing import publish_drafts
from tests.served import served

from . import elm, oak
from .child import Child
from .person import Person


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site's home page."""
    with served(site) as home:
        yield home


@pytest.fixture(scope="session")
def oak_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the made-up schools, whose items no check of content has to pass."""
    folder = tmp_path_factory.mktemp("oak")
    docs, bank = oak.write(folder)
    elm.write(docs, bank)
    publish_drafts(docs, bank)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", {})
        assert build_site(ROOT, docs, bank, folder / "site") == 0
    return folder / "site"


@pytest.fixture(scope="session")
def unkept_site(tmp_path_factory: pytest.TempPathFactory, oak_site: Path) -> Path:
    """The same site as `serve` shows it and as a USB stick has it: browsers keep no copy."""
    folder = tmp_path_factory.mktemp("unkept")
    docs, bank = oak_site.parent / "docs", oak_site.parent / "bank"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "CHECKS", {})
        assert build_site(ROOT, docs, bank, folder / "site", offline=False) == 0
    return folder / "site"


@pytest.fixture(scope="session")
def oak_address(oak_site: Path) -> Iterator[str]:
    """The address of the home page of the made-up school's site."""
    with served(oak_site) as home:
        yield home


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    path = os.environ.get(programs.CHROMIUM) or programs.chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(programs.FLAGS))
        # What is kept would answer in place of the host that a test listens to.
        allowed = started.new_context
        started.new_context = functools.partial(allowed, service_workers="block")  # type: ignore[method-assign]
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile of its own, on a phone."""
    opened = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield opened
    opened.close()


@pytest.fixture
def offline_context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser profile in which the site may keep a copy of itself."""
    opened = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="allow")
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page that fails the test on any script error."""
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    return opened


@pytest.fixture
def person(page: Page, address: str, site: Path) -> Person:
    """Somebody who does the staff quiz of Forge."""
    return Person(page, address, site, "forge", "staff")


@pytest.fixture
def staff(page: Page, oak_address: str, oak_site: Path) -> Person:
    """Somebody who does the staff quiz of the made-up school, which has every type."""
    return Person(page, oak_address, oak_site, "oak", "staff")


@pytest.fixture
def parent(page: Page, oak_address: str, oak_site: Path) -> Person:
    """Somebody who does its quiz for parents, which passes when all is put right."""
    return Person(page, oak_address, oak_site, "oak", "parents")


@pytest.fixture
def pupil(page: Page, oak_address: str, oak_site: Path) -> Person:
    """Somebody who does its quiz for pupils, which has no pass mark."""
    return Person(page, oak_address, oak_site, "oak", "pupils")


@pytest.fixture
def child(page: Page, oak_address: str, oak_site: Path) -> Child:
    """A child at the made-up infant school, on a tablet."""
    page.set_viewport_size({"width": 820, "height": 1180})
    return Child(page, oak_address, oak_site, "elm", "pupils")


@pytest.fixture
def ash(page: Page, oak_address: str, oak_site: Path) -> Child:
    """A pupil of the made-up special school, which has no letters, on a tablet."""
    page.set_viewport_size({"width": 1180, "height": 820})
    return Child(page, oak_address, oak_site, "ash", "pupils")

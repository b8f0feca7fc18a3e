"""Programs that the tests need beside Python: a Chromium, and pdftotext to read PDFs back.

Each is looked for first, and installed only where it is missing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from hooks.environment import NotReady, say

CHROMIUM = "GUIDANCE_CHROMIUM"
"""The variable that names the browser to use."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""So that it starts in a container, and makes no requests of its own."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)


def chromium() -> str:
    """Return the path of a Chromium that starts. Raises NotReady where none can be had."""
    for install in (_nothing, _playwright_browser, lambda: _system_package("chromium")):
        install()
        found = next((path for path in _browsers() if _starts(path)), None)
        if found:
            return found
    raise NotReady(
        "The tests need a browser, and none could be installed. Install Chromium or Chrome, "
        f"or name one in the variable {CHROMIUM}, and run the tests again."
    )


def pdf_reader() -> None:
    """See that pdftotext is there, where the system's packages can be installed."""
    if not shutil.which("pdftotext"):
        _system_package("poppler-utils")


def _nothing() -> None:
    """The first attempt installs nothing."""


def _browsers() -> Iterator[str]:
    named = os.environ.get(CHROMIUM)
    yield from [named] if named else []
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    yield own
    yield from (found for name in _NAMES if (found := shutil.which(name)))
    yield from _PLACES


def _starts(path: str) -> bool:
    if not Path(path).exists():
        return False
    return _quietly([path, *FLAGS, "--headless", "--dump-dom", "about:blank"], seconds=60)


def _playwright_browser() -> None:
    say("Installing a browser for the tests (once) …")
    _quietly([sys.executable, "-m", "playwright", "install", "chromium"])


def _system_package(name: str) -> None:
    """Install a package of the system, where it has apt-get and this user may use it."""
    if shutil.which("apt-get"):
        say(f"Installing {name} from the system's packages (once) …")
        may = [] if os.geteuid() == 0 else ["sudo", "-n"]
        _quietly([*may, "apt-get", "update"])
        _quietly([*may, "apt-get", "install", "-y", "--no-install-recommends", name])


def _quietly(command: list[str], seconds: int = 900) -> bool:
    """Run a command and return whether it went well; what it says is of no interest."""
    try:
        return (
            subprocess.run(command, capture_output=True, timeout=seconds, check=False).returncode
            == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False

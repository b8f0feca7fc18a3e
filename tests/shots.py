"""The set of screenshots: made by one command, and compared with the ones that are kept.

A few small pictures are kept in tests/browser/shots. What a browser draws differs a little from
machine to machine, so they are compared with a tolerance, and only their sizes and areas count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from hooks.environment import ROOT

KEPT = ROOT / "tests" / "browser" / "shots"
SIZES = {360: 780, 820: 1100, 1440: 900}
"""The widths that pages are looked at in, and how much of them is seen."""
MODES = ("light", "dark", "print")
PAGES = {
    "home": "",
    "home-chosen": "#parents",
    "school": "schools/ballynure/",
    "school-chosen": "schools/ballynure/#for-parents",
    "staff": "schools/forge/staff/",
    "parents": "schools/ballynure/parents/",
    "pupils": "schools/sperrinview/pupils/",
    "policy": "schools/forge/policy/",
    "quiz": "schools/forge/staff/quiz/",
    "compare": "compare/",
    "coverage": "schools/forge/coverage/",
    "certificate": "certificate/",
    "design": "design/",
}
"""The main pages, by the names of their pictures."""
COMPARED = ("home", "school", "parents", "design")
"""Those that are kept: each at each size in the light, on a phone in the dark, and on paper."""

SCALE = 2
"""Kept pictures are so many times smaller, which also evens out the edges of letters."""
COLOUR, AREA = 40, 0.03
"""How far a colour may be off, of 255, and what share of a picture may be further off."""


@dataclass(frozen=True)
class Shot:
    """One picture: of which page, how wide, and in which mode."""

    page: str
    width: int
    mode: str

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.page}-{self.width}-{self.mode}.png"


def all_shots() -> Iterator[Shot]:
    """Yield the whole set."""
    for page in PAGES:
        yield from (Shot(page, width, mode) for width in SIZES for mode in MODES[:2])
        yield Shot(page, 820, "print")


def kept_shots() -> Iterator[Shot]:
    """Yield those that are compared."""
    for page in COMPARED:
        yield from (Shot(page, width, "light") for width in SIZES)
        yield from (Shot(page, 360, "dark"), Shot(page, 820, "print"))


def take(browser: Browser, address: str, shot: Shot, to: Path) -> Path:
    """Take one picture of the site at an address into a folder, and return its file."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": SIZES[shot.width]},
        color_scheme="dark" if shot.mode == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + PAGES[shot.page])
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    if shot.mode == "print":
        page.emulate_media(media="print")
    to.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=to / shot.name, animations="disabled")
    context.close()
    return to / shot.name


def keep(file: Path, folder: Path = KEPT) -> None:
    """Put a picture among the kept ones, small."""
    folder.mkdir(parents=True, exist_ok=True)
    small(file).quantize(64).save(folder / file.name, optimize=True)


def small(file: Path) -> Image.Image:
    """Return a picture at the size in which it is kept."""
    with Image.open(file) as image:
        return image.convert("RGB").reduce(SCALE)


def difference(file: Path, kept: Path) -> float:
    """Return the share of a picture that differs from the kept one; 1 where the sizes differ."""
    with Image.open(kept) as image:
        before = image.convert("RGB").filter(ImageFilter.BoxBlur(1))
    after = small(file).filter(ImageFilter.BoxBlur(1))
    if before.size != after.size:
        return 1.0
    grey = ImageChops.difference(before, after).convert("L")
    return sum(grey.histogram()[COLOUR:]) / (grey.width * grey.height)


def run(site: Path, to: Path, *, keeping: bool = False) -> int:
    """Take the whole set into a folder, tell what differs, and return the exit status."""
    from playwright.sync_api import sync_playwright

    from . import programs
    from .served import served

    path = programs.chromium()  # looks into a browser itself, so before one is at work
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(programs.FLAGS))
        kept = set(kept_shots())
        differing = []
        for shot in all_shots():
            file = take(browser, address, shot, to)
            if keeping and shot in kept:
                keep(file)
            elif shot in kept and difference(file, KEPT / shot.name) > AREA:
                differing.append(shot.name)
        browser.close()
    print(f"The screenshots are in {to}.")
    for name in differing:
        print(f"{name} looks different from the one that is kept in {KEPT}.")
    return 1 if differing else 0

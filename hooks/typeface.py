"""The letters of the pages: Atkinson Hyperlegible Next, in the few files that the site asks for."""

from pathlib import Path

from . import environment

PACKAGE = "@fontsource/atkinson-hyperlegible-next"
SUBSETS = ("latin", "latin-ext")
"""What British schools write, and the names of people from most of Europe."""
WEIGHTS = (400, 700)


def files() -> list[Path]:
    """Return the files and their licence. Raises NotReady where the package is not installed."""
    package = environment.NODE_MODULES / PACKAGE
    wanted = [
        package / "files" / f"{package.name}-{subset}-{weight}-normal.woff2"
        for subset in SUBSETS
        for weight in WEIGHTS
    ]
    missing = [file for file in wanted if not file.is_file()]
    if missing:
        raise environment.NotReady(f"{missing[0]} is missing: install {PACKAGE}.")
    return [*wanted, package / "LICENSE"]

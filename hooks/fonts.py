"""Stages the fonts of the certificates: copies them out of node_modules and indexes them.

A certificate prints any name, so its fonts cover most of the world's writing. They come
in small files, and `quizzes/certificates/fonts.py` says which few of them a name wants.
"""

import json
import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

# The packages under @fontsource and the subsets of them that names want. Where two files
# have a character, the first here is taken; the base Latin of other packages is left out.
SUBSETS = {
    "noto-sans": (
        "latin",
        "latin-ext",
        "vietnamese",
        "greek",
        "greek-ext",
        "cyrillic",
        "cyrillic-ext",
        "devanagari",
    ),
    "noto-sans-mono": ("latin",),
    "noto-sans-arabic": ("arabic",),
    "noto-sans-armenian": ("armenian",),
    "noto-sans-bengali": ("bengali",),
    "noto-sans-ethiopic": ("ethiopic",),
    "noto-sans-georgian": ("georgian",),
    "noto-sans-gujarati": ("gujarati",),
    "noto-sans-gurmukhi": ("gurmukhi",),
    "noto-sans-hebrew": ("hebrew",),
    "noto-sans-kannada": ("kannada",),
    "noto-sans-khmer": ("khmer",),
    "noto-sans-lao": ("lao",),
    "noto-sans-malayalam": ("malayalam",),
    "noto-sans-myanmar": ("myanmar",),
    "noto-sans-oriya": ("oriya",),
    "noto-sans-sinhala": ("sinhala",),
    "noto-sans-tamil": ("tamil",),
    "noto-sans-telugu": ("telugu",),
    "noto-sans-thai": ("thai",),
}

# These come in about a hundred numbered files each, by how often characters meet.
NUMBERED = ("noto-sans-sc", "noto-sans-tc", "noto-sans-jp", "noto-sans-kr")

# Every certificate wants these, for its own words, its headings and its check code.
BASE = (
    "noto-sans-latin-400-normal.woff",
    "noto-sans-latin-700-normal.woff",
    "noto-sans-mono-latin-400-normal.woff",
)

_BLANKS = frozenset((0x20, 0xA0))


def stage(node_modules: Path, out: Path) -> None:
    """Copy the fonts and their licences to `out`, and write `out/index.json`.

    Raises FileNotFoundError, naming the package or file, when a package is not installed.
    """
    out.mkdir(parents=True, exist_ok=True)
    packages = [node_modules / "@fontsource" / name for name in (*SUBSETS, *NUMBERED)]
    entries = [_stage_file(package, file, out) for package in packages for file in _files(package)]
    for package in packages:
        shutil.copyfile(package / "LICENSE", out / f"LICENSE-{package.name}.txt")
    index = sorted(entries, key=lambda entry: not entry.get("base"))
    (out / "index.json").write_text(_lines(index), encoding="utf-8")


def ranges(codes: Iterable[int]) -> list[list[int]]:
    """Return code points as ranges, the first and the last of each: [[65, 90], [97, 122]]."""
    groups = groupby(enumerate(sorted(codes)), key=lambda pair: pair[1] - pair[0])
    runs = ([code for _, code in group] for _, group in groups)
    return [[run[0], run[-1]] for run in runs]


def _files(package: Path) -> Iterator[Path]:
    """Give the font files of a package that are wanted: weight 400, and the bold Latin."""
    for subset in SUBSETS.get(package.name) or _numbers(package):
        yield package / "files" / f"{package.name}-{subset}-400-normal.woff"
    for file in BASE:
        if file.startswith(f"{package.name}-latin-") and "-400-" not in file:
            yield package / "files" / file


def _numbers(package: Path) -> list[str]:
    """Return the numbered subsets of a package, those of the commonest characters first."""
    if not package.is_dir():
        raise FileNotFoundError(f"{package} is missing: install @fontsource/{package.name}.")
    subsets = json.loads((package / "unicode.json").read_text(encoding="utf-8"))
    return [name.strip("[]") for name in reversed(subsets) if name.startswith("[")]


def _stage_file(package: Path, file: Path, out: Path) -> dict[str, Any]:
    if not file.is_file():
        raise FileNotFoundError(f"{file} is missing: install @fontsource/{package.name}.")
    shutil.copyfile(file, out / file.name)
    metadata = json.loads((package / "metadata.json").read_text(encoding="utf-8"))
    entry = {"file": file.name, "family": metadata["family"], "ranges": ranges(_codes(file))}
    return {**entry, "base": True} if file.name in BASE else entry


def _codes(file: Path) -> frozenset[int]:
    """Return what a font really has: the unicode-range of its stylesheet promises more."""
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap() or ()) - _BLANKS


def _lines(index: list[dict[str, Any]]) -> str:
    """Return the index as JSON, a file to a line."""
    entries = (json.dumps(entry, separators=(",", ":")) for entry in index)
    return "[\n" + ",\n".join(entries) + "\n]\n"

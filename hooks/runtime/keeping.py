"""Keeps what was made for the browser in `.cache`, until what it was made from changes."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from .. import environment

CACHE = environment.ROOT / ".cache" / "runtime"
KEPT_SECONDS = 24 * 60 * 60
"""How long something is kept that this build does not use: another one may."""


def kept(name: str, made_from: Iterable[bytes], make: Callable[[Path], None]) -> Path:
    """Return the folder that `make` filled from these sources, making it first when it is not there."""
    content = sha256()
    for source in made_from:
        content.update(sha256(source).digest())
    folder = CACHE / f"{name}-{content.hexdigest()[:16]}"
    if not folder.exists():
        _make(folder, make)
        _tidy()
    os.utime(folder)
    return folder


def _make(folder: Path, make: Callable[[Path], None]) -> None:
    """Make the folder beside its place, then put it there in one move: two builds may run at once."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as beside:
        made = Path(beside) / "made"
        made.mkdir()
        make(made)
        try:
            made.rename(folder)
        except OSError:
            if not folder.exists():  # another build was not quicker
                raise


def _tidy() -> None:
    for old in CACHE.iterdir():
        if time.time() - old.stat().st_mtime > KEPT_SECONDS:
            shutil.rmtree(old, ignore_errors=True)

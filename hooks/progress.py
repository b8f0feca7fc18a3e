"""Tells on a terminal how far long work has come, once it takes more than a few seconds."""

import sys
import time
from collections.abc import Collection, Iterator

QUIET_S = 3.0
"""Work that takes less than this needs no words."""
EVERY_S = 0.3


class Progress:
    """Counts how much of something is done. Nothing is told where no person looks on."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total, self.done = what, total, 0
        self._next = time.monotonic() + QUIET_S
        self._told = 0

    def step(self) -> None:
        """Count one more, and tell now and then."""
        self.done += 1
        if sys.stderr.isatty() and time.monotonic() >= self._next and self.done < self.total:
            self._next = time.monotonic() + EVERY_S
            self._tell(f"{self.what} {self.done:,} of {self.total:,} …")
        elif self.done == self.total and self._told:
            self._tell("")

    def _tell(self, text: str) -> None:
        """Write a line over the one before."""
        over = "" if text else "\r"
        print(f"\r{text:<{self._told}}{over}", end="", file=sys.stderr, flush=True)
        self._told = len(text)


def told[T](what: str, each: Collection[T]) -> Iterator[T]:
    """Yield each, telling how many are done."""
    progress = Progress(what, len(each))
    for one in each:
        yield one
        progress.step()

"""Texts that wait, in a tenth of their room: a site of hundreds of schools has ten thousand pages."""

from dataclasses import dataclass
from zlib import compress, decompress

FASTEST = 1


@dataclass(frozen=True)
class Packed:
    """A text that was packed."""

    content: bytes

    @property
    def text(self) -> str:
        """The text as it was."""
        return decompress(self.content).decode()


def packed(text: str) -> Packed:
    """Return a text packed."""
    return Packed(compress(text.encode(), FASTEST))

"""Reads and writes every character with the codecs of East Asia, and gives a digest of what came.

Runs in CPython and in the browser's Python alike: its last line is its value.
"""

import hashlib

CODECS = ("big5", "gb2312", "euc_kr", "euc_jis_2004")


def digest(codec: str) -> str:
    """Return a digest of all pairs of bytes as text, and of all characters as bytes."""
    found = hashlib.sha256()
    for first in range(256):
        for second in range(256):
            found.update(bytes((first, second)).decode(codec, "replace").encode())
    for code in (*range(0xD800), *range(0xE000, 0x30000)):
        found.update(chr(code).encode(codec, "replace"))
    return found.hexdigest()


" ".join(map(digest, CODECS))

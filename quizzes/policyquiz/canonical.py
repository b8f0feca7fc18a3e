"""One way to write each value, so that the same content has the same bytes and the same hash."""

import hashlib
import json
import re
from fractions import Fraction

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_BITS = 60
_DECIMALS = 2


def text(value: object) -> str:
    """Return `value` as JSON with sorted keys, no spaces, and letters as they are.

    Raises ValueError for NaN and infinity, which JSON does not have.
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def digest(value: object) -> str:
    """Return the SHA-256 of the canonical JSON of `value`, as 64 hexadecimal digits."""
    return hashlib.sha256(text(value).encode()).hexdigest()


def code(value: object) -> str:
    """Return a check code over `value`, as in "ABCD-EFGH-JKMN".

    It is the first 60 bits of the digest in Crockford's base 32, whose letters are hard
    to mistake for one another. It finds slips of typing; it is not a signature.
    """
    number = int(digest(value), 16) >> (256 - _CODE_BITS)
    letters = "".join(_CROCKFORD[number >> shift & 31] for shift in range(_CODE_BITS - 5, -1, -5))
    return "-".join(re.findall("....", letters))


def number(value: float | Fraction) -> int | float:
    """Return a number as it is written: whole ones as an int (11), others to two decimals."""
    return int(value) if value == int(value) else round(float(value), _DECIMALS)

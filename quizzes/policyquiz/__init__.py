"""The engine: judges an attempt, makes its record, and checks a record again.

Text goes in and text comes out, so the same request gives the same answer, byte for
byte, in CPython and in the browser. It needs nothing but the standard library.
"""

from .calls import (
    CALLS,
    call,
    check_record,
    judge_attempt,
    judge_renewal,
    make_record,
    make_renewal,
    mark_practice,
    named_editions,
    open_renewal,
    what_changed,
)

__all__ = [
    "CALLS",
    "call",
    "check_record",
    "judge_attempt",
    "judge_renewal",
    "make_record",
    "make_renewal",
    "mark_practice",
    "named_editions",
    "open_renewal",
    "what_changed",
]

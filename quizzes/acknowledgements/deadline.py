"""Ends work that takes too long: a foreign file can be made to keep its reader busy for ever."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_TOOL = 4  # one of the numbers that Python leaves to programs like this


class TooLong(BaseException):
    """The time is up. It is no Exception, so that no library takes it for a fault of the file."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooLong in the block when it runs longer than `seconds`.

    The clock is looked at whenever a loop turns or a function begins, so it works where there
    are neither threads nor signals. Work inside one call of a C function is not interrupted.
    """
    end = time.monotonic() + seconds
    events = sys.monitoring.events

    def look(*_: object) -> None:
        if time.monotonic() > end:
            sys.monitoring.set_events(_TOOL, events.NO_EVENTS)  # what cleans up is not ended
            raise TooLong

    sys.monitoring.use_tool_id(_TOOL, "deadline")
    try:
        for event in (events.PY_START, events.JUMP):
            sys.monitoring.register_callback(_TOOL, event, look)
        sys.monitoring.set_events(_TOOL, events.PY_START | events.JUMP)
        yield
    finally:
        sys.monitoring.set_events(_TOOL, events.NO_EVENTS)
        sys.monitoring.free_tool_id(_TOOL)

"""Stands for asyncio. Pyodide asks for its event loop as it starts, and nothing here wants one."""

from inspect import iscoroutinefunction

__all__ = ["get_event_loop", "iscoroutinefunction"]


def get_event_loop() -> None:
    """Say that there is no loop, should anything ask for it."""
    raise RuntimeError("Python in the browser has no event loop here.")

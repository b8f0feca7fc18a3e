"""Stands for Pyodide's event loop, which brings asyncio with it. Nothing here waits for a loop."""


def _initialize_event_loop() -> None:
    """Start no loop."""

"""Serves a site below a sub-path, as GitHub Pages does, and nothing above it."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUB_PATH = "/some/where/"


class Pages(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def translate_path(self, path: str) -> str:
        """Return the file below the site, or one that is not there."""
        inside = (
            path.removeprefix(SUB_PATH.rstrip("/")) if path.startswith(SUB_PATH) else "/-outside-"
        )
        return super().translate_path(inside)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Server(http.server.ThreadingHTTPServer):
    """Lets a page ask for all its files at once, however busy the machine is."""

    request_queue_size = 128


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder and give the address of its first page."""
    server = Server(("127.0.0.1", 0), functools.partial(Pages, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()

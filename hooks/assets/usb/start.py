"""Serves the folder "site" beside this file to this computer alone, and opens it in a browser.

It needs Python 3.8 or newer and nothing else. Close its window, or press Ctrl+C, to stop it.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import sys
import webbrowser
from pathlib import Path

SITE = Path(__file__).resolve().parent / "site"
PORTS = range(8420, 8440)


class Pages(http.server.SimpleHTTPRequestHandler):
    """Serves the files of the site. Windows does not always know what kind of file a program is."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css",
        ".html": "text/html",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".mp3": "audio/mpeg",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
    }

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def server() -> http.server.ThreadingHTTPServer | None:
    """Return a server at the first port that is free, or None."""
    handler = functools.partial(Pages, directory=str(SITE))
    for port in PORTS:
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError:
            continue
    return None


def main() -> None:
    """Serve until the window is closed."""
    if not (SITE / "index.html").is_file():
        sys.exit('The folder "site" is not beside this file. Unpack the whole zip file first.')
    serving = server()
    if serving is None:
        sys.exit("Too many servers run already. Close their windows, and try once more.")
    address = f"http://127.0.0.1:{serving.server_port}/"
    print("The guide is at", address)
    print("Close this window, or press Ctrl+C, to stop it.", flush=True)
    if "--quiet" not in sys.argv:
        webbrowser.open(address)
    with contextlib.suppress(KeyboardInterrupt):
        serving.serve_forever()


if __name__ == "__main__":
    main()

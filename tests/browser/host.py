"""A host with several sites below their paths, as GitHub Pages has; its network can be cut."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.served import Pages

KEPT_SECONDS = 600
"""How long GitHub Pages lets browsers keep what they were given."""


class Host:
    """Serves a folder below each path, and remembers what it was asked for."""

    def __init__(self, sites: dict[str, Path]) -> None:
        self.sites = sites
        self.asked: list[str] = []
        self.refuses = ""
        """Paths that hold this text are answered by a fault, as when the network goes away."""
        self._server = self._serve(0)
        self.port = self._server.server_port

    def address(self, path: str) -> str:
        """Return the address of the first page of the site below a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def stop(self) -> None:
        """Take the host off the network."""
        self._server.shutdown()
        self._server.server_close()

    def start(self) -> None:
        """Put it back, with the same address."""
        self._server = self._serve(self.port)

    def _serve(self, port: int) -> http.server.ThreadingHTTPServer:
        host = self

        class Files(Pages):
            """The files of all sites."""

            def do_GET(self) -> None:  # noqa: N802
                """Answer, unless the network is to be cut here."""
                host.asked.append(self.path)
                if host.refuses and host.refuses in self.path:
                    self.close_connection = True
                else:
                    super().do_GET()

            def translate_path(self, path: str) -> str:
                """Return the file below the site whose path it is."""
                bare = path.partition("?")[0].partition("#")[0]
                for place, folder in host.sites.items():
                    if bare.startswith(place):
                        return str(folder / bare.removeprefix(place))
                return "/-outside-"

            def end_headers(self) -> None:
                """Let browsers keep the files for a while."""
                self.send_header("Cache-Control", f"max-age={KEPT_SECONDS}")
                super().end_headers()

        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Files)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server


@contextmanager
def hosted(**sites: Path) -> Iterator[Any]:
    """Serve sites by the names of their folders, such as one=… for /one/."""
    host = Host({f"/{name}/": folder for name, folder in sites.items()})
    yield host
    host.stop()

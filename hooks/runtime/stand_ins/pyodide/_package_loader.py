"""Stands for Pyodide's package loader. All that runs here comes in the site's own archives."""


class _Folder:
    """A folder, as Pyodide asks for it: by its text."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        return self.path


SITE_PACKAGES = _Folder("/lib/python3.13/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Find no packages that were there before."""

"""Writes the pictures that are drawn here to their folder."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from . import scenes
from .gallery import GALLERY


def load() -> None:
    """Let every module of scenes put its pictures into the gallery."""
    for module in iter_modules(scenes.__path__):
        import_module(f"{scenes.__name__}.{module.name}")


def drawn() -> dict[str, str]:
    """Return the SVG of every picture by its name."""
    load()
    return {name: draws() for name, draws in sorted(GALLERY.items())}


def write(folder: Path) -> list[str]:
    """Write the pictures into a folder and return the names of those that are new or changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = [name for name, svg in drawn().items() if _text(folder / f"{name}.svg") != svg]
    for name in changed:
        (folder / f"{name}.svg").write_text(GALLERY[name](), "utf-8")
    return changed


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""

"""Pyodide itself: its two scripts, its compiled code, and what unpacks the archives."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from .. import environment
from . import packs, sources
from .charts import without_charts

UNPACKER = environment.NODE_MODULES / "xz-decompress" / "dist" / "package" / "xz-decompress.min.js"
TRIM = Path(__file__).with_name("trim.mjs")

LOADER, CORE, CODE = "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"
PARTS = {"loader": LOADER, "core": CORE, "unpacker": "unpacker.js", "wasm": f"{CODE}.xz"}
"""The file of each part."""
MEMORY = "memory"
"""A folder with what was taken out of the code's data, each file named after its address."""

_AS_MODULE = """\
export const {{ XzReadableStream }} = (() => {{
const exports = {{}}, module = {{ exports }}, require = () => globalThis;
{script}
return module.exports;
}})();
"""
"""The unpacker is written for Node.js and for plain scripts; the worker takes modules."""


def stage(kind: str, folder: Path) -> None:
    """Put Pyodide into a folder: as it is, or without what nothing here calls."""
    if kind == "trimmed":
        _trim(folder)
        _take_charts_out(folder)
    else:
        for name in (CORE, CODE):
            shutil.copyfile(sources.PYODIDE / name, folder / name)
    (folder / PARTS["wasm"]).write_bytes(packs.compressed((folder / CODE).read_bytes()))
    (folder / CODE).unlink()
    _copy_scripts(folder)


def memory(folder: Path) -> dict[str, bytes]:
    """Return what the certificate's part puts back into the memory, by its paths there."""
    files = sorted((folder / MEMORY).glob("*"))
    return {f"{MEMORY}/{file.name}": file.read_bytes() for file in files}


def _take_charts_out(folder: Path) -> None:
    code, charts = without_charts((folder / CODE).read_bytes())
    (folder / CODE).write_bytes(code)
    (folder / MEMORY).mkdir()
    for address, chart in charts.items():
        (folder / MEMORY / f"{address:x}").write_bytes(chart)


def _copy_scripts(folder: Path) -> None:
    loader = (sources.PYODIDE / LOADER).read_text("utf-8")
    (folder / LOADER).write_text(_without_map(loader), "utf-8", newline="\n")
    module = _AS_MODULE.format(script=_without_map(UNPACKER.read_text("utf-8")))
    (folder / PARTS["unpacker"]).write_text(module, "utf-8", newline="\n")


def _without_map(script: str) -> str:
    """Leave out where the script's map is: it is not on the site, and tools would look for it."""
    return script.partition("\n//# sourceMappingURL=")[0] + "\n"


def _trim(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as beside:
        libraries = []
        for files in sources.libraries().values():
            for name in files:
                if name.endswith(".so"):
                    libraries.append(Path(beside) / Path(name).name)
                    libraries[-1].write_bytes(files[name])
        _node(TRIM, sources.PYODIDE, folder, *libraries)


def _node(*command: Path) -> None:
    done = subprocess.run(
        [environment.node(), *map(str, command)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise environment.NotReady(
            f"{done.stderr}\nPython for the browser could not be trimmed. "
            "Build with --runtime stock, which leaves it as it is."
        )

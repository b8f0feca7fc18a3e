"""Python for the browser: small, whole, the same each time, and honest about what it lacks."""

import json
import lzma
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from hooks import environment, runtime
from hooks.runtime import keeping, modules, sources
from hooks.runtime.charts import without_charts

from . import budgets, read_all
from .trace import traced

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def made() -> runtime.Runtime:
    """The runtime as a build makes it."""
    return runtime.made()


@pytest.mark.parametrize("page", budgets.FETCHED)
def test_what_a_page_fetches_of_python_fits_its_budget(made: runtime.Runtime, page: str) -> None:
    """The files as they lie on the host, which may compress nothing."""
    sizes = {part: file.stat().st_size for part, (_, file) in made.parts.items()}
    whole = sum(sizes[part] for part in budgets.FETCHED[page])
    assert whole <= budgets.LARGEST[page], sizes


def test_two_builds_give_the_same_bytes(
    made: runtime.Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made again from nothing, every file has the same content, and so the same address."""
    monkeypatch.setattr(keeping, "CACHE", tmp_path)
    runtime.made.cache_clear()
    again = runtime.made()
    runtime.made.cache_clear()
    assert again.listed() == made.listed()
    assert again.fonts.keys() == made.fonts.keys()


def test_an_address_tells_the_content(made: runtime.Runtime) -> None:
    """Two files that differ never have one address, whatever they are made from."""
    folders = [path.partition("/")[0] for path, _ in made.parts.values()]
    assert len(set(folders)) == len(modules.PARTS) + 1  # the loader's files lie together
    assert all(len(folder) == 12 for folder in folders)


# What is left out ------------------------------------------------------------------------


def test_an_import_that_nothing_holds_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever adds one reads which file it is in, and what to run."""
    files = {**sources.engine(), "quizzes/policyquiz/new.py": b"import statistics\n"}
    monkeypatch.setattr(sources, "engine", lambda: files)
    with pytest.raises(environment.NotReady) as refused:
        modules.traced()
    assert str(refused.value).startswith("quizzes/policyquiz/new.py imports statistics, which")
    assert "build.py trace" in str(refused.value)


def test_a_list_for_other_versions_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """An update of Pyodide or of a library wants the list made anew."""
    monkeypatch.setattr(modules, "made_for", lambda: {"pyodide": "0.30.0"})
    with pytest.raises(environment.NotReady, match=r"other versions.*build\.py trace"):
        modules.traced()


def test_the_list_is_what_is_imported() -> None:
    """Traced again, nothing is missing that something imports."""
    again, kept_list = traced(), json.loads(modules.FILE.read_text("utf-8"))
    for part, names in modules.PARTS.items():
        there = {name for each in (*names, part) for name in kept_list[each]}
        assert set(again[part]) <= there


def test_stand_ins_stand_for_something() -> None:
    """A module that Pyodide renames would leave its stand-in without a purpose."""
    assert sources.stand_ins().keys() <= sources.standard_library().keys()


def test_the_charts_come_back_with_the_certificate(made: runtime.Runtime, tmp_path: Path) -> None:
    """Every character of East Asia is read and written as in CPython."""
    for name in ("loader", "core"):
        shutil.copy(made.parts[name][1], tmp_path)
    (tmp_path / "pyodide.asm.wasm").write_bytes(lzma.decompress(made.parts["wasm"][1].read_bytes()))
    shutil.copy(sources.PYODIDE / "pyodide-lock.json", tmp_path)
    (tmp_path / "nothing").touch()
    archives = [_unpacked(made, part, tmp_path) for part in ("base", "certificate")]
    script = HERE / "read_all.py"
    done = subprocess.run(
        [environment.node(), HERE / "charts.mjs", tmp_path, script, *archives],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [read_all.digest(codec) for codec in read_all.CODECS]


def test_nothing_reaches_the_charts_before() -> None:
    """Their codecs come with the certificate's part, and with no other."""
    parts = modules.traced()
    charted = {f"encodings/{codec}.py" for codec in read_all.CODECS}
    assert charted <= parts["certificate"].keys()
    assert not [part for part in parts if part != "certificate" and charted & parts[part].keys()]


def test_no_chart_is_left_in_the_code(made: runtime.Runtime) -> None:
    """They are what makes it small."""
    stock = (sources.PYODIDE / "pyodide.asm.wasm").read_bytes()
    assert sum(map(len, without_charts(stock)[1].values())) > 500_000
    _, left = without_charts(lzma.decompress(made.parts["wasm"][1].read_bytes()))
    assert not any(any(chart) for chart in left.values())


def _unpacked(made: runtime.Runtime, part: str, folder: Path) -> Path:
    file = folder / f"{part}.tar"
    file.write_bytes(lzma.decompress(made.parts[part][1].read_bytes()))
    return file


def test_archives_are_plain_tar(made: runtime.Runtime, tmp_path: Path) -> None:
    """What is in them can be looked at with any tool: byte code, and compiled libraries."""
    with tarfile.open(_unpacked(made, "base", tmp_path)) as archive:
        names = archive.getnames()
    assert "quizzes/policyquiz/calls.pyc" in names
    assert all(name.endswith(".pyc") for name in names)

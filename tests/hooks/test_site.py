"""Building the site: all of it or nothing, and for any school's content."""

import json
import shutil
from pathlib import Path

import pytest

from hooks.environment import ROOT
from hooks.site import build_site

from .conftest import Copy


def _build(copy: Copy, out: Path) -> int:
    return build_site(ROOT, copy.docs, copy.bank, out, draft=True)


def test_a_mistake_leaves_the_site_as_it_was(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The old site stands, byte for byte, and the message says what to mend."""
    out = tmp_path / "site"
    assert _build(copy, out) == 0
    before = {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    copy.change("staff.md", "You must decline it", "You should decline it")
    assert _build(copy, out) == 1
    assert {file: file.read_bytes() for file in out.rglob("*") if file.is_file()} == before
    assert "staff.md" in capsys.readouterr().err
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".site")]


def test_a_link_to_no_page_stops_the_build(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told by its page and its target."""
    copy.change("index.md", "(staff.md)", "(stuff.md)")
    assert _build(copy, tmp_path / "site") == 1
    assert "stuff.md" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_not_ours_is_not_overwritten(copy: Copy, tmp_path: Path, kind: str) -> None:
    """A folder of something else, or a file, is refused and stays."""
    out = tmp_path / "precious"
    if kind == "folder":
        out.mkdir()
    kept = out / "letter.txt" if kind == "folder" else out
    kept.write_text("dear")
    assert _build(copy, out) == 1
    assert kept.read_text() == "dear"


def test_another_schools_content_is_built_without_touching_the_repository(
    copy: Copy, tmp_path: Path
) -> None:
    """Its own folders, its own name, and the pages that every site has."""
    shutil.move(copy.docs / "schools/forge", copy.docs / "schools/meadow")
    shutil.move(copy.bank / "forge", copy.bank / "meadow")
    for file in ("index.md", "certificate.md", "about.md"):
        (copy.docs / file).unlink()
    shutil.rmtree(copy.docs / "maintainers")
    out = tmp_path / "elsewhere"
    assert _build(copy, out) == 0
    index = json.loads((out / "data/index.json").read_text())
    assert [school["id"] for school in index["schools"]] == ["meadow"]
    assert "schools/meadow/" in (out / "index.html").read_text()
    assert (out / "certificate/index.html").is_file()
    assert (out / "schools/meadow/staff/quiz/index.html").is_file()
    assert not (out / "schools/forge").exists()


def test_a_school_without_a_quiz_is_built(copy: Copy, tmp_path: Path) -> None:
    """Guidance comes first; a quiz may follow. Links to it have to go, or the build says so."""
    copy.file("staff.yml").unlink()
    for name in ("index.md", "staff.md"):
        lines = [line for line in copy.text(name).splitlines() if "staff/quiz.md" not in line]
        copy.file(name).write_text("\n".join(lines) + "\n")
    assert _build(copy, tmp_path / "site") == 0
    assert not (tmp_path / "site/schools/forge/staff/quiz").exists()


@pytest.mark.parametrize("missing", ["docs", "bank"])
def test_a_folder_that_is_not_there_is_told(
    copy: Copy, tmp_path: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name, with what belongs there."""
    folder = copy.docs if missing == "docs" else copy.bank
    shutil.rmtree(folder)
    assert _build(copy, tmp_path / "site") == 1
    assert str(folder) in capsys.readouterr().err


def test_html_in_a_bank_is_only_text(copy: Copy, tmp_path: Path) -> None:
    """Stem, option, reason and declaration are shown as they were typed."""
    attack = "<img src=x onerror=alert(1)> & </script>"
    copy.change("staff.yml", "      On Saturday a pupil", f"      {attack} On Saturday a pupil")
    copy.change(
        "staff.yml",
        "          A request that is left open",
        f"          {attack} A request that is left open",
    )
    copy.change("staff.yml", "    I have read", f"    {attack} I have read")
    assert _build(copy, tmp_path / "site") == 0
    html = (tmp_path / "site/schools/forge/staff/quiz/index.html").read_text()
    assert "<img src=x" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt;") >= 3


def test_html_in_a_register_is_only_text(copy: Copy, tmp_path: Path) -> None:
    """On the policy page as in the titles of citations."""
    copy.change(
        "policy.yml",
        "text: Staff must decline",
        'text: "<b onclick=x>" Staff must decline'.replace('"', ""),
    )
    assert _build(copy, tmp_path / "site") == 0
    for page in ("policy", "staff"):
        assert "<b onclick" not in (tmp_path / f"site/schools/forge/{page}/index.html").read_text()

"""Pages that did not change are not rendered again, and the site is as if all had been."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks import kept, output, rendered
from hooks.checks import section
from hooks.environment import ROOT
from hooks.site import build_site

from .conftest import Copy

EDITS = {
    "a page": (
        "staff.md",
        "You are advised to be cautious",
        "You are advised to be careful",
        {"schools/forge/staff"},
    ),
    "a clause": (
        "policy.yml",
        "text: Staff must decline",
        "text: Staff must kindly decline",
        {"schools/forge/staff", "schools/forge/policy", "compare"},
    ),
    "an item": (
        "staff.yml",
        "On Saturday a pupil",
        "On Sunday a pupil",
        {"schools/forge/staff/quiz"},
    ),
}
"""What is edited, and pages that must change by it."""


@pytest.fixture(autouse=True)
def _empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept yet."""
    monkeypatch.setattr(kept, "CACHE", tmp_path / "cache")


def _built(copy: Copy, out: Path) -> dict[str, bytes]:
    """Build the site, and return its files by their paths."""
    assert build_site(ROOT, copy.docs, copy.bank, out, draft=True) == 0
    return dict(_files(out))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file.read_bytes()


def _made() -> list[int]:
    """Return how much was made so far: pages, the files of schools, results of checks."""
    return [shelf.made for shelf in (rendered.PAGES, output.MADE, section.RESULTS)]


def test_a_second_build_makes_nothing_again(copy: Copy, tmp_path: Path) -> None:
    """And the site is the same, byte for byte."""
    first = _built(copy, tmp_path / "site")
    made = _made()
    assert _built(copy, tmp_path / "site") == first
    assert _made() == made


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_renders_what_it_touches(copy: Copy, tmp_path: Path, edit: str) -> None:
    """Few pages are rendered, and the site is what a build from nothing makes of it."""
    name, old, new, touched = EDITS[edit]
    before = _built(copy, tmp_path / "site")
    copy.change(name, old, new)
    pages = rendered.PAGES.made
    after = _built(copy, tmp_path / "site")
    changed = {path for path in after if path.endswith("html") and after[path] != before.get(path)}
    assert {f"{page}/index.html" for page in touched} <= changed
    assert rendered.PAGES.made - pages == len(changed)
    kept.CACHE = tmp_path / "another"
    assert _built(copy, tmp_path / "clean") == after


def test_a_page_is_not_taken_over_when_what_it_links_to_is_gone(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its link is told of, in every build until it is mended."""
    other = copy.docs / "schools" / "forge" / "more.md"
    other.write_text("# More\n")
    page = copy.docs / "about.md"
    page.write_text(page.read_text() + "\n[More](schools/forge/more.md)\n")
    _built(copy, tmp_path / "site")
    other.unlink()
    for _ in range(2):
        assert build_site(ROOT, copy.docs, copy.bank, tmp_path / "site", draft=True) == 1
        assert "more.md" in capsys.readouterr().err


def test_a_page_that_is_not_rendered_still_answers_for_its_anchors(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link to a heading that is gone is told of, though only the other page changed."""
    other = copy.docs / "schools" / "forge" / "more.md"
    other.write_text("# More\n\n## Even more\n")
    page = copy.docs / "about.md"
    page.write_text(page.read_text() + "\n[More](schools/forge/more.md#even-more)\n")
    _built(copy, tmp_path / "site")
    other.write_text("# More\n\n## Much more\n")
    assert build_site(ROOT, copy.docs, copy.bank, tmp_path / "site", draft=True) == 1
    assert "#even-more" in capsys.readouterr().err

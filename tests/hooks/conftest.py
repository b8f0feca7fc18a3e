"""One school of the repository as a copy that may be spoilt."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.checks import report
from hooks.content import gather
from hooks.environment import ROOT
from hooks.report import all_problems
from quizzes.authoring.problems import Problem


@dataclass
class Copy:
    """A copy of the content, in which an author makes mistakes."""

    docs: Path
    bank: Path

    def file(self, name: str) -> Path:
        """Return a file of Forge by its short name, such as staff.md or staff.yml."""
        return (self.bank if name in ("staff.yml",) else self.docs / "schools") / "forge" / name

    def text(self, name: str) -> str:
        """Return what a file holds."""
        return self.file(name).read_text()

    def line_of(self, name: str, text: str) -> int:
        """Return the number of the first line that holds a text."""
        return next(n for n, line in enumerate(self.text(name).splitlines(), 1) if text in line)

    def change(self, name: str, old: str, new: str) -> int:
        """Replace the first occurrence of a text, which is there, and return its line."""
        text = self.text(name)
        assert old in text
        self.file(name).write_text(text.replace(old, new, 1))
        return text.count("\n", 0, text.index(old)) + 1

    def problems(self, section: str | None = None) -> list[Problem]:
        """Return the problems of one section of the report on a draft, or of all."""
        sections = report(gather(self.docs, self.bank), draft=True)
        return list(sections[section].problems) if section else all_problems(sections)


def _other_schools(folder: str, names: list[str]) -> list[str]:
    """Return what is not copied: the schools other than Forge, and what was published of it."""
    others = Path(folder).name in ("schools", "bank")
    return [name for name in names if (others and name != "forge") or name == "editions"]


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """One school and the pages of the site, to be changed freely."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=_other_schools)
    shutil.copytree(ROOT / "quizzes" / "bank", tmp_path / "bank", ignore=_other_schools)
    return Copy(tmp_path / "docs", tmp_path / "bank")

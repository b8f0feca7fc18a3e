"""Made-up schools are as good as real ones."""

from pathlib import Path

import pytest

from bench import building, made_up
from hooks.checks import report
from hooks.content import gather
from hooks.report import all_problems


def test_made_up_schools_pass_every_check(tmp_path: Path) -> None:
    """Each has a name of its own, which no other school's page says."""
    content = gather(*made_up.write(tmp_path, 4))
    assert len({school.register.school.name for school in content.schools.values()}) == 4
    assert [str(each) for each in all_problems(report(content, draft=True))] == []


def test_there_are_names_for_five_hundred() -> None:
    """All different; more are refused."""
    assert len({*made_up._places()}) == made_up.MOST == 500
    with pytest.raises(ValueError, match="500"):
        made_up.write(Path("never"), 501)


def test_a_plain_build_gets_the_very_pages(tmp_path: Path) -> None:
    """Every page that our build generates, with its front matter and its made parts."""
    docs, bank = made_up.write(tmp_path, 1)
    count = building.plain(tmp_path / "plain", docs, bank)
    pages = tmp_path / "plain" / "docs"
    assert len(list(pages.rglob("*.md"))) == count
    (school,) = (pages / "schools").iterdir()
    assert "## About this guide" in (school / "staff.md").read_text()
    assert (school / "staff" / "quiz.md").read_text().startswith("---\n")

"""The maintainers' pages know everything that an author can write."""

from pathlib import Path
from typing import get_args

import pytest

from hooks.checks import CHECKS, report
from hooks.content import gather
from hooks.environment import ROOT
from hooks.pages.compare import TITLES
from hooks.register import Audience, Duty, Row, Voice
from hooks.report import all_problems
from hooks.strength import WORDS
from quizzes.authoring.lint import RULES
from quizzes.policyquiz.checking import OUTCOMES

PAGES = ROOT / "docs" / "maintainers"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("register.md", [*get_args(Voice), *get_args(Duty), *get_args(Audience), *get_args(Row)]),
        ("style.md", [*get_args(Voice), *get_args(Duty)]),
        ("items.md", list(RULES)),
        ("index.md", list(CHECKS)),
        ("data.md", [*CHECKS, *OUTCOMES]),
    ],
)
def test_a_page_names_everything_there_is(page: str, words: list[str]) -> None:
    """A word that the program takes stands on the page that tells of it."""
    text = (PAGES / page).read_text()
    mark = "" if page == "items.md" else "`"
    assert [word for word in words if f"{mark}{word}{mark}" not in text] == []


def test_every_voice_has_its_words() -> None:
    """A voice without words would let any sentence pass."""
    assert {voice.replace("-", " ") for voice in get_args(Voice)} <= set(WORDS)


def test_every_row_has_its_question() -> None:
    """The comparison shows all rows."""
    assert set(TITLES) == set(get_args(Row))


def _block(page: str, language: str, number: int = 0) -> str:
    """Return an example of a maintainers' page: what stands between its fences."""
    return (PAGES / page).read_text().split(f"```{language}\n")[number + 1].split("```")[0]


def test_the_worked_example_passes_every_check(tmp_path: Path) -> None:
    """The register and the page that authors are told to start from have no mistake."""
    folder = tmp_path / "docs" / "schools" / "hillview"
    folder.mkdir(parents=True)
    (tmp_path / "bank").mkdir()
    # The example informs parents, whose page is not part of it.
    register = _block("register.md", "yaml").replace("    informs: [parents]\n", "")
    (folder / "policy.yml").write_text(register)
    (folder / "staff.md").write_text(_block("style.md", "markdown"))
    sections = report(gather(tmp_path / "docs", tmp_path / "bank"))
    assert [str(problem) for problem in all_problems(sections)] == []

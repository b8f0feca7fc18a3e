"""The maintainers' pages know everything that an author can write."""

import json
import re
from pathlib import Path
from statistics import mean
from typing import Any, get_args, get_type_hints

import pytest

from hooks.checks import CHECKS, report
from hooks.content import gather
from hooks.environment import ROOT
from hooks.exchange import FORMATS
from hooks.pages.compare import TITLES
from hooks.register import Audience, Duty, Row, Voice
from hooks.report import all_problems
from hooks.strength import WORDS
from quizzes.authoring import learned
from quizzes.authoring.bank import Bank, load_bank
from quizzes.authoring.guessers import GUESSERS
from quizzes.authoring.lint import NAMES, Known, lint
from quizzes.authoring.located import Located
from quizzes.policyquiz import CALLS
from quizzes.policyquiz.checking import OUTCOMES
from quizzes.policyquiz.marking import RULES as RULES_OF_MARKING
from quizzes.policyquiz.marking import mark, responses
from quizzes.policyquiz.model import Scene

PAGES = ROOT / "docs" / "maintainers"


GATES = ("G1", "G2", "G3", "G4", "G5")
OTHER_RULES = ("L21", "L24", "L26", "L27", "L28")
"""Rules for banks that other checks look after, and one that people do."""


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("exchange.md", [*FORMATS, *RULES_OF_MARKING]),
        ("register.md", [*get_args(Voice), *get_args(Duty), *get_args(Audience), *get_args(Row)]),
        ("style.md", [*get_args(Voice), *get_args(Duty)]),
        ("items.md", [*NAMES, *GATES, *GUESSERS, learned.NAME, *OTHER_RULES]),
        ("index.md", list(CHECKS)),
        ("data.md", [*CHECKS, *OUTCOMES]),
        ("editions.md", ["--minor", "--by ROLE", "--name NAME", "serve", "preview"]),
    ],
)
def test_a_page_names_everything_there_is(page: str, words: list[str]) -> None:
    """A word that the program takes stands on the page that tells of it."""
    text = (PAGES / page).read_text()
    mark = "" if page == "items.md" else "`"
    assert [word for word in words if f"{mark}{word}{mark}" not in text] == []


def test_every_call_of_the_engine_has_its_heading() -> None:
    """A program finds each; practice is the page's own affair."""
    text = (PAGES / "data.md").read_text()
    assert [name for name in CALLS if f"### {name}\n" not in text] in ([], ["mark_practice"])


def test_the_recipe_for_the_hash_of_an_edition_holds(site: Path) -> None:
    """Whoever follows the page gets the hash of every edition that is published."""
    space: dict[str, Any] = {}
    recipe = _block("data.md", "python")
    exec(compile(recipe, "data.md", "exec"), space)
    data = site / "data"
    for school in json.loads((data / "index.json").read_text())["schools"]:
        for edition in school["editions"]:
            policy = json.loads((site / edition["policy"]).read_text())
            quizzes = [
                json.loads((site / each).read_text()) for each in edition["quizzes"].values()
            ]
            assert space["edition_hash"](policy, quizzes) == edition["hash"]


def test_the_page_names_no_rule_that_is_none() -> None:
    """What stands there can be broken, and is found."""
    named = set(re.findall(r"\b[FGLPW]\d\d?p?\b", (PAGES / "items.md").read_text()))
    assert named == {*NAMES, *GATES, *OTHER_RULES}


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
    sections = report(gather(tmp_path / "docs", tmp_path / "bank"), draft=True)
    assert [str(problem) for problem in all_problems(sections)] == []


EXAMPLES = [
    part.split("```")[0] for part in (PAGES / "types.md").read_text().split("```yaml\n")[1:]
]
SAYS = {
    row.split("|")[1].strip(): row.split("|")[2].strip()
    for row in (PAGES / "types.md").read_text().splitlines()
    if row.startswith("| 5.")
}


def _bank_of_examples(folder: Path) -> tuple[Bank, Located]:
    """Return the examples of all types as one bank, with a line of the blueprint for each."""
    types = re.findall(r"topic: (\S+)\n    type: (\S+)", "".join(EXAMPLES))
    lines = "\n".join(f"  - {{topic: {topic}, type: {kind}, asked: 1}}" for topic, kind in types)
    head = (
        "quiz: {title: Examples, asked: 5, pass_mark: 4, forms: 1, renew_months: 12, minutes: 5,"
        f" declaration: I have read it.}}\nblueprint:\n{lines}\nitems:\n"
    )
    file = folder / "staff.yml"
    file.write_text(head + "\n".join(EXAMPLES), "utf-8")
    bank, located = load_bank(file)
    assert bank, located.problems
    return bank, located


def test_the_page_of_types_has_an_example_of_each() -> None:
    """“One” has its example on the page about items."""
    types = {line.split(": ")[1] for line in "".join(EXAMPLES).splitlines() if "    type: " in line}
    assert types == RULES_OF_MARKING.keys() - {"one", "picture"}


def test_the_examples_of_types_keep_every_rule(tmp_path: Path) -> None:
    """What authors copy has no mistake."""
    bank, located = _bank_of_examples(tmp_path)
    known = Known("staff", set(SAYS), {item.topic for item in bank.items}, SAYS)
    assert [str(problem) for problem in lint(bank, located, known)] == []


def test_the_page_of_types_names_every_scene() -> None:
    """An author finds what can be drawn."""
    text = (PAGES / "types.md").read_text()
    kinds = get_args(get_type_hints(Scene)["kind"])
    assert [kind for kind in kinds if f"| `{kind}` |" not in text] == []


def test_the_page_of_types_gives_the_engines_figures(tmp_path: Path) -> None:
    """What a blind guess earns, type by type."""
    bank, _ = _bank_of_examples(tmp_path)
    text = (PAGES / "types.md").read_text()
    for item in bank.items:
        row = next(line for line in text.splitlines() if line.startswith(f"| `{item.type}` |"))
        blind = mean(float(mark(item, each)) for each in responses(item))
        assert f"{blind:.3g}" in row.rpartition("|")[0].rpartition("|")[2]

"""The rules for items: each one finds the one thing that is wrong, at its line."""

from pathlib import Path

import pytest

from quizzes.authoring.lint import Known, lint
from quizzes.authoring.problems import Problem

from .banks import KNOWN, load_good

GLUE = "Empty it on the table"
LONG_STEM = " ".join(["Coats"] * 61)

# Rule, what is changed in the good bank, what it becomes, and where the problem stands.
BREACHES = [
    ("L01", "id: open-bag", "id: lost-bag", 39),
    ("L01", "id: open-bag", "id: Open bag", 39),
    ("L01", "id: open-bag", "id: open_bag", 39),
    ("L01", "id: open-bag", "id: -open", 39),
    ("L01", "id: b, text: Empty", "id: B, text: Empty", 45),
    ("L01", "id: b, text: Empty", "id: b~c, text: Empty", 45),
    ("L01", "id: b, text: Empty", "id: '=', text: Empty", 45),
    ("L01", "topic: bags\n    clauses: [1.10]", "topic: shoes\n    clauses: [1.10]", 40),
    ("L01", "clauses: [1.10]", "clauses: []", 41),
    ("L01", "clauses: [1.10]", "clauses: [1.10, 9.9]", 41),
    ("L01", "clauses: [1.10]", "clauses: [1.100]", 41),
    ("L01", "clauses: [1.10]\n", "clauses: [1.10]\n    type: essay\n", 42),
    ("L01", "table, mark: 0", "table, mark: 1", 43),
    ("L01", "Close it where it hangs, mark: 1", "Close it where it hangs, mark: 0.5", 43),
    ("L01", "table, mark: 0", "table, mark: -0.5", 43),
    ("L01", "table, mark: 0", "table, mark: 1.5", 43),
    ("L01", "table, mark: 0", "table, mark: nan", 43),
    (
        "L02",
        '      - {id: d, text: Hang it on a high rail, mark: 0, rationale: "The rule asks for a closed bag and not a high one [§1.10]."}\n',
        "",
        43,
    ),
    ("L03", "Close it where it hangs", "Close it where it hangs and then tell the desk", 43),
    ("L03", "Close it where it hangs", "Close it", 43),
    ("L03", GLUE, "Empty it on the table by the door", 43),
    ("L08", GLUE, "Do all of these", 45),
    ("L08", GLUE, "Do none of them then", 45),
    ("L08", GLUE, "Both A and B at once", 45),
    ("L09", "What do you do?", "What do you not do?", 42),
    ("L09", "What do you do?", "Which of these is NOT right?", 42),
    ("L09", "What do you do?", "Do all but one, except which?", 42),
    ("L09", "What do you do?", "Which do you never do?", 42),
    ("L17", "Coats are wet after break. Where do they dry?", LONG_STEM, 51),
    (
        "L22",
        "        text: Home with its finder\n",
        "        text: Home with its finder\n        danger: true\n",
        21,
    ),
    (
        "L23",
        "The rule asks for a closed bag and not a high one [§1.10].",
        "Not a high one [§1.10].",
        47,
    ),
    (
        "L23",
        "The rule asks for a closed bag and not a high one [§1.10].",
        "Word " * 46 + "[§1.10].",
        47,
    ),
    (
        "L23",
        "The rule asks for a closed bag and not a high one [§1.10].",
        "The rule asks for a closed bag and not a high one.",
        47,
    ),
    (
        "L23",
        "The rule asks for a closed bag and not a high one [§1.10].",
        "The rule asks for a closed bag and not a high one [§1.10, §9.9].",
        47,
    ),
    (
        "L23",
        "rationale: A bag must stay in the building until it is claimed [§1.1].",
        "rationale: ''",
        38,
    ),
    ("F00", "asked: 4", "asked: 5", 11),
    ("F00", "forms: 2", "forms: 0", 6),
    ("F00", "forms: 2", "forms: -1", 6),
    ("F00", "{topic: bags, asked: 2, critical: 1}", "{topic: bags, asked: 2, critical: 2}", 12),
    ("F00", "{topic: bags, asked: 2, critical: 1}", "{topic: bags, asked: 2}", 12),
    ("F00", "{topic: bags, asked: 2, critical: 1}", "{topic: bags, asked: 2, critical: 3}", 12),
]


def found(folder: Path, old: str = "", new: str = "", known: Known = KNOWN) -> list[Problem]:
    """Return what the rules find in the good bank after one change."""
    bank, located = load_good(folder, old, new)
    assert bank, located.problems
    return lint(bank, located, known)


def test_good_bank_breaks_no_rule(tmp_path: Path) -> None:
    """What every other test changes is without fault."""
    assert found(tmp_path) == []


@pytest.mark.parametrize(("rule", "old", "new", "line"), BREACHES)
def test_breach_is_found_at_its_line(
    tmp_path: Path, rule: str, old: str, new: str, line: int
) -> None:
    """The rule is named, and so is the repair."""
    problems = found(tmp_path, old, new)
    assert (rule, line) in [(each.rule, each.line) for each in problems]
    assert all(each.repair.endswith(".") for each in problems)


@pytest.mark.parametrize(
    ("rule", "old", "new", "line"), [row for row in BREACHES if row[0] not in ("L01", "L08", "F00")]
)
def test_breach_of_one_rule_is_no_breach_of_another(
    tmp_path: Path, rule: str, old: str, new: str, line: int
) -> None:
    """One change, one rule."""
    assert {each.rule for each in found(tmp_path, old, new)} == {rule}


def test_topic_that_no_form_asks_for_is_found(tmp_path: Path) -> None:
    """The register knows hats, and the blueprint does not."""
    problems = found(
        tmp_path, "topic: bags\n    clauses: [1.10]", "topic: hats\n    clauses: [1.10]"
    )
    assert "No form asks for an item on “hats”." in [each.what for each in problems]


@pytest.mark.parametrize(
    ("audience", "words"), [("staff", 60), ("parents", 45), ("pupils", 25), ("visitors", 60)]
)
def test_stem_may_be_as_long_as_its_audience_bears(
    tmp_path: Path, audience: str, words: int
) -> None:
    """The last word that is allowed, and the first that is not."""
    known = Known(audience, KNOWN.clauses, KNOWN.topics)
    for more, expected in ((0, 0), (1, 1)):
        stem = " ".join(["Coats"] * (words + more))
        problems = found(tmp_path, "Coats are wet after break. Where do they dry?", stem, known)
        assert len([each for each in problems if each.rule == "L17"]) == expected


@pytest.mark.parametrize(
    ("audience", "fits"), [("staff", True), ("parents", True), ("pupils", False)]
)
def test_number_of_options_is_the_audience_s(tmp_path: Path, audience: str, fits: bool) -> None:
    """Pupils choose among three."""
    problems = found(tmp_path, known=Known(audience, KNOWN.clauses, KNOWN.topics))
    assert ("L02" in [each.rule for each in problems]) is not fits


@pytest.mark.parametrize(
    "stem",
    [
        "The bell is not late. What now?",
        "He has never been here. Who lets him in?",
        "Which is right",
    ],
)
def test_stem_may_say_not_before_it_asks(tmp_path: Path, stem: str) -> None:
    """Only the question itself is put in the positive."""
    assert found(tmp_path, "A bag on a hook is open. What do you do?", stem) == []


@pytest.mark.parametrize(
    "text", ["Ball of the three", "Plan A and then a B", "Call of the desk bell"]
)
def test_words_that_only_look_like_a_shortcut_are_let_be(tmp_path: Path, text: str) -> None:
    """A rule that cries wolf is switched off."""
    assert "L08" not in [each.rule for each in found(tmp_path, GLUE, text)]


@pytest.mark.parametrize(
    "text", ["All of these at once", "None of these at all", "Both of them together"]
)
def test_shortcut_with_a_capital_is_found(tmp_path: Path, text: str) -> None:
    """Options begin with a capital."""
    assert "L08" in [each.rule for each in found(tmp_path, GLUE, text)]


@pytest.mark.parametrize(
    "stem", ["Which of these isn't right?", "What shouldn’t you do with an open bag?"]
)
def test_negative_stem_in_short_form_is_found(tmp_path: Path, stem: str) -> None:
    """Isn't is negative too."""
    assert "L09" in [
        each.rule for each in found(tmp_path, "A bag on a hook is open. What do you do?", stem)
    ]


@pytest.mark.parametrize("mark", ["5", "-3"])
def test_pass_mark_that_makes_no_sense_is_found(tmp_path: Path, mark: str) -> None:
    """Nobody can earn five marks of four, and nobody should pass with none."""
    assert [each.line for each in found(tmp_path, "pass_mark: 3", f"pass_mark: {mark}")] == [5]


@pytest.mark.parametrize("months", ["0", "-12", "120000"])
def test_renewal_that_makes_no_sense_is_found(tmp_path: Path, months: str) -> None:
    """A certificate that is due at once, or never."""
    assert [
        each.line for each in found(tmp_path, "renew_months: 12", f"renew_months: {months}")
    ] == [7]


def test_topic_with_two_lines_in_the_blueprint_is_found(tmp_path: Path) -> None:
    """One line a topic."""
    twice = "{topic: coats, asked: 1}\n  - {topic: coats, asked: 1}"
    assert [each.line for each in found(tmp_path, "{topic: coats, asked: 2}", twice)] == [14]

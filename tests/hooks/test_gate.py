"""The gate is shut: a bank that was written in a hurry turns the whole check red."""

from dataclasses import replace

import pytest

from hooks.checks import guessers, items, levels, report
from hooks.content import Content, QuizSource, SchoolContent, gather
from hooks.environment import ROOT
from hooks.report import print_report
from quizzes.authoring.bank import Bank, Written

from .conftest import Copy

NAIVE = (ROOT / "tests" / "authoring" / "naive.yml").read_text()
BREACHES = {"L03", "L04", "L06", "L10", "L12", "L14", "L15", "L23"}
"""Rules for items that the naive bank breaks, beside those on ids and clauses."""


def found(copy: Copy, text: str, audience: str = "staff") -> Content:
    """Return the content of one school with this bank for an audience, and no other."""
    for bank in (copy.bank / "forge").glob("*.yml"):
        bank.unlink()
    (copy.bank / "forge" / f"{audience}.yml").write_text(text)
    return gather(copy.docs, copy.bank)


def only(content: Content) -> tuple[SchoolContent, QuizSource]:
    """Return the one quiz that there is."""
    (quiz,) = content.quizzes()
    return quiz


def test_naive_bank_turns_the_check_red(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """G6: a gate that lets it pass is broken."""
    found(copy, NAIVE)
    assert print_report(copy.docs, copy.bank, as_json=False) == 1
    printed = capsys.readouterr().out
    assert "items: NOT OK" in printed
    assert "guessers: NOT OK" in printed


def test_naive_bank_is_rejected_by_rules_and_by_guessers(copy: Copy) -> None:
    """Each of them alone would do."""
    content = found(copy, NAIVE)
    assert {each.rule for each in items.check(content).problems} >= BREACHES
    section = guessers.check(content)
    assert {each.rule for each in section.problems} >= {"G1", "G2", "G3", "G4"}
    figures = section.figures["forge-staff"]
    assert figures["longest"]["mean_mark"] > 0.95
    assert figures["learns from the other items"]["mean_mark"] > 0.95
    assert figures["longest"]["passes_form"] > 0.9


def test_the_worst_guesser_stands_first(copy: Copy) -> None:
    """In the order of how far each is from chance."""
    figures = guessers.check(found(copy, NAIVE)).figures["forge-staff"]
    distances = [abs(each["mean_mark"] - each["chance"]) for each in figures.values()]
    assert distances == pytest.approx(sorted(distances, reverse=True))


def test_report_has_one_line_a_guesser(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """Its columns stand one below another."""
    found(copy, NAIVE)
    print_report(copy.docs, copy.bank, as_json=False)
    lines = capsys.readouterr().out.splitlines()
    head = next(
        n for n, line in enumerate(lines) if line.endswith("mean_mark  chance  passes_form")
    )
    rows = lines[head + 1 : head + 44]
    assert {len(row) for row in rows} == {len(lines[head])}
    assert sum(row.strip().startswith("longest  ") for row in rows) == 1


def test_pupils_may_pass_by_telling(copy: Copy) -> None:
    """G5: that is what they are to learn. Every other cue is still a way to cheat."""
    section = guessers.check(found(copy, NAIVE, "pupils"))
    named = " ".join(each.what for each in section.problems)
    assert "“tells somebody”" not in named
    assert "“longest”" in named
    assert "tells somebody" in section.figures["forge-pupils"]


def test_quiz_that_nobody_can_fail_is_told_and_not_enforced(copy: Copy) -> None:
    """Without a pass mark there is nothing to gain."""
    section = guessers.check(found(copy, NAIVE.replace("pass_mark: 7", "pass_mark: 0")))
    assert section.ok
    assert section.figures["forge-staff"]["longest"]["mean_mark"] > 0.95


def in_other_words(bank: Bank, stem: str) -> Bank:
    """Return the bank with another stem for every item."""
    return replace(bank, items=tuple(_asking(item, stem) for item in bank.items))


def _asking(item: Written, stem: str) -> Written:
    return replace(item, stem=stem)


HARD = (
    "Institutional considerations notwithstanding, professional responsibilities predominate. " * 4
)


@pytest.mark.parametrize("audience", ["staff", "parents", "pupils"])
def test_bank_that_is_hard_to_read_is_found(copy: Copy, audience: str) -> None:
    """L24: each audience by its own figures."""
    school, source = only(found(copy, NAIVE, audience))
    hard = replace(source, bank=in_other_words(source.bank, HARD))
    assert {each.rule for each in levels.hard(school, hard)} == {"L24"}


@pytest.mark.parametrize(("audience", "grade"), [("staff", 9), ("parents", 7.5), ("pupils", 3)])
def test_limits_are_those_of_the_standards(copy: Copy, audience: str, grade: float) -> None:
    """Grade 9 for staff, 7.5 for parents, and a primary page's grade for pupils."""
    school, source = only(found(copy, NAIVE, audience))
    hard = replace(source, bank=in_other_words(source.bank, HARD))
    said = next(levels.hard(school, hard)).what
    assert said.endswith(f"its readers can take {grade:g}.")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You find Ofsted's phone on the corridor floor. What do you do?", "L26"),
        ("You find a phone with Netmums on it. What do you do?", "L27"),
        ("A child aged 13 finds a phone. What do you do?", "L28"),
    ],
)
def test_words_without_a_place_are_found_in_scenes_too(copy: Copy, text: str, rule: str) -> None:
    """A scene is read as a stem is."""
    scene = f'scene: {{kind: post, title: "{text}", lines: [{{by: You, text: Hello}}]}}'
    old = "    stem: You find a phone on the corridor floor after lunch. What do you do?\n"
    assert old in NAIVE
    found(copy, NAIVE.replace(old, f"    {scene}\n{old}"))
    assert rule in [each.rule for each in copy.problems("words")]


def test_number_of_a_class_is_no_name(copy: Copy) -> None:
    """Another school's register names an app that begins with the word."""
    register = copy.docs / "schools" / "other" / "policy.yml"
    register.parent.mkdir()
    other = copy.text("policy.yml").replace(" accounts", " Class Dojo accounts")
    register.write_text(other)
    stem = "    stem: One glove lies in the playground. What"
    for words, names in (
        ("In Class 4 it is lost.", []),
        ("In Class it is lost.", ["“Class” is a name"]),
    ):
        content = found(copy, NAIVE.replace(stem, f"{stem[:-4]}{words} What"))
        said = [each.what for each in report(content)["words"].problems if "Class" in each.what]
        assert [each[: len("“Class” is a name")] for each in said] == names

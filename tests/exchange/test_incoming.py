"""GIFT of other people: what comes in, what is left out and told, and what check says then."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from hooks.checks import report
from hooks.content import gather
from hooks.environment import ROOT
from quizzes.authoring.bank import Written
from quizzes.authoring.forms import shortages
from quizzes.authoring.problems import Problem
from quizzes.exchange import fresh, incoming, written

from ..authoring.banks import balanced, typed
from .conftest import Parser
from .nasty import SIGNS


def come_in(parse: Parser, source: str) -> tuple[list[Written], list[Problem]]:
    """Return the items of a source, and what is told."""
    return incoming.items(parse(source), "a.gift")


def test_multiple_choice_comes_in(parse: Parser) -> None:
    """Feedback becomes the rationale; letters, a topic and an id are given."""
    (item,), told = come_in(
        parse, "$CATEGORY: $course$/top/Bags\n\n::A lost Bag!::Where to?{~Here#No.=There#Yes.}\n"
    )
    assert told == []
    assert (item.id, item.topic, item.type, item.clauses) == ("a-lost-bag", "bags", "one", ())
    assert item.stem == "Where to?"
    assert [(o.id, o.text, o.mark, o.rationale) for o in item.options] == [
        ("a", "Here", 0, "No."),
        ("b", "There", 1, "Yes."),
    ]


@pytest.mark.parametrize(
    ("answers", "kind", "marks"),
    [
        ("=a ~b ~c ~d", "one", [1, 0, 0, 0]),
        ("=a ~%50%b ~%-20%c", "one", [1, 0.5, 0]),
        ("~%50%a ~%50%b ~%-50%c", "some", [0.5, 0.5, 0]),
        ("~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d", "some", [0.3333] * 3 + [0]),
        ("~%100%a ~b", "one", [1, 0]),
        ("=Do a -> 1st =Do b -> 2nd =Do c -> 3rd", "order", [0.3333] * 3),
        ("=Do b -> Best =Do c -> Worst =Do a -> Neither", "best-worst", [1, 0, 0]),
    ],
)
def test_types_are_seen(parse: Parser, answers: str, kind: str, marks: list[float]) -> None:
    """By their weights and by what they are paired with."""
    (item,), told = come_in(parse, f"What?{{{answers}}}")
    assert told == []
    assert item.type == kind
    assert [option.mark for option in item.options] == marks


def test_an_order_is_written_in_the_right_order(parse: Parser) -> None:
    """However the pairs stood in the file."""
    (item,), _ = come_in(parse, "What?{=Go -> 2nd =Stop -> 1st ####2nd\\: Then.\\n1st\\: First.}")
    assert [(o.text, o.rationale) for o in item.options] == [("Stop", "First."), ("Go", "Then.")]


LEFT_OUT = {
    "essay": ("::Tell::Tell us more.{}", "“Tell” asks for an essay"),
    "short answer": ("::Name::Who?{=Ann =Bob}", "“Name” asks for words"),
    "number": ("::Year::When?{#1822:5}", "“Year” asks for a number"),
    "description": ("::Hello::Just a text.", "“Hello” is a text without a question"),
    "other pairs": ("::Towns::Match.{=Italy -> Rome =Japan -> Tokyo}", "“Towns” pairs things"),
}


@pytest.mark.parametrize("case", LEFT_OUT)
def test_other_kinds_are_told_and_left_out(parse: Parser, case: str) -> None:
    """With the line and the name of each; the others come in."""
    source, what = LEFT_OUT[case]
    items, told = come_in(
        parse, f"// A comment\n\n::one::Which?{{=a ~b}}\n\n// Another\n{source}\n"
    )
    assert [item.id for item in items] == ["one"]
    (problem,) = told
    assert problem.line == 6
    assert what in problem.what
    assert problem.repair.startswith("It was left out.")


def test_true_or_false_comes_in_with_a_word(parse: Parser) -> None:
    """It has two options, which are too few; who is wrong reads what stands first."""
    (item,), (told,) = come_in(parse, "Bags fly.{F#They do not.#Right, they do not.}")
    assert [(o.text, o.mark, o.rationale) for o in item.options] == [
        ("True", 0, "They do not."),
        ("False", 1, "Right, they do not."),
    ]
    assert "two options are too few" in told.what


def test_one_step_of_two_is_told(parse: Parser) -> None:
    """It makes no item."""
    items, (told,) = come_in(parse, "// [tag:type:steps]\n::x (step 2 of 2)::Now?{=a ~b}")
    assert items == []
    assert "step 1 is not in the file" in told.what


@pytest.mark.parametrize("answers", ["{T}", "{}", "{=x}", "{=x -> 1st}", "{#5}"])
def test_a_step_that_offers_no_choice_is_no_step(parse: Parser, answers: str) -> None:
    """It is told, and so is its other half."""
    steps = f"// [tag:type:steps]\n::x (step 1 of 2)::A?{answers}\n\n"
    items, told = come_in(parse, f"{steps}// [tag:type:steps]\n::x (step 2 of 2)::B?{{=a ~b}}")
    assert all(item.type != "steps" for item in items)
    assert "step 1 is not in the file" in told[-1].what


MISTAKES = {
    "never closed": ("\n\nWhat?{=a ~b", 3, 12, "ends too early"),
    "a sign without a backslash": ("What?{\n=a = b ~c\n}\n x { y", 4, 4, "“{” was not expected"),
    "a weight that is none": ("What?{\n~%x%a\n=b\n}", 2, 3, "was not expected"),
    "windows lines": ("One?{=a ~b}\r\n\r\nTwo?{=a ~b\r\n", 3, 11, "ends too early"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_has_its_place_and_a_hint(parse: Parser, case: str) -> None:
    """File, line, column, what, and how to mend it."""
    source, line, column, what = MISTAKES[case]
    _, (told,) = come_in(parse, source)
    assert (told.file, told.line, told.column) == ("a.gift", line, column)
    assert what in told.what
    assert "backslash" in told.repair


def test_one_mistake_does_not_hide_another(parse: Parser) -> None:
    """Each question is read alone."""
    items, told = come_in(parse, "A?{=a ~b\n\nB?{=a ~b}\n\nC?{=a ~b\n")
    assert [item.stem for item in items] == ["B?"]
    assert [problem.line for problem in told] == [1, 5]


def test_the_example_of_the_page_comes_in(parse: Parser) -> None:
    """As it says there."""
    page = (ROOT / "docs" / "maintainers" / "exchange.md").read_text("utf-8")
    (phone, coat), told = come_in(parse, page.split("```gift\n")[1].split("```")[0])
    assert told == []
    assert (phone.id, phone.topic, phone.clauses, phone.critical) == (
        *("lost-phone", "contact", ("3.2a",)),
        True,
    )
    assert (coat.id, coat.type, coat.topic) == ("a-found-coat", "order", "unsorted")


@pytest.mark.parametrize("source", ["", "\n\n", "// Only a comment\n"])
def test_nothing_is_nothing(parse: Parser, source: str) -> None:
    """An empty file is no mistake of the parser."""
    assert come_in(parse, source) == ([], [])


PIECES = st.sampled_from(
    [
        *("Q?{", "}", "}\n\n", "=a ", "~b ", "~%50%c ", "#why ", "####all ", "=x -> 1st ", "\n\n"),
        *("=y -> Best ", "=z -> Worst ", "=q->r ", "{T}", "F#a#b", "#12:1", "[html]<p>", "// "),
        *("$CATEGORY: a/b", "::n (step 1 of 2)::", "::n (step 2 of 2)::", "[tag:type:steps]\n"),
        *("[tag:type:order]\n", "[tag:scene:post]\n", "[id:x]", "[tag:type:picture]", "[tag:talk]"),
    ]
)


@given(source=st.lists(PIECES | st.sampled_from(SIGNS), max_size=20).map("".join))
@given_settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_is_too_much(parse: Parser, source: str) -> None:
    """Whatever the file holds: items, sentences or both, and a bank that can be written."""
    items, told = come_in(parse, source)
    assert all(problem.what and problem.repair and problem.line for problem in told)
    if items:
        assert written.text(fresh.bank(items), "From a test.")


def test_markup_is_taken_off(parse: Parser) -> None:
    """What Moodle exports is often HTML."""
    (item,), _ = come_in(
        parse, "[html]<p>Is 1 &lt; 2?</p><p><b>Say</b>\\:</p>{=[html]<p>Yes</p> ~No}"
    )
    assert item.stem == "Is 1 < 2?\nSay:"
    assert [option.text for option in item.options] == ["Yes", "No"]


def test_ids_are_their_own(parse: Parser) -> None:
    """Two questions of one name, and one in another script."""
    source = "::Bag::A?{=a ~b}\n\n::Bag::B?{=a ~b}\n\n::שלום::C?{=a ~b}"
    items, _ = come_in(parse, source)
    assert [item.id for item in items] == ["bag", "bag-2", "question-3"]


def test_general_feedback_stands_for_what_is_missing(parse: Parser) -> None:
    """An answer with a reason of its own keeps it."""
    (item,), _ = come_in(parse, "What?{=a#Own. ~b ####For all.}")
    assert [option.rationale for option in item.options] == ["Own.", "For all."]


@pytest.mark.parametrize("bank", [balanced(), balanced(5), typed(), typed(1)])
def test_a_blueprint_can_be_met(bank: object) -> None:
    """Forms can be assembled from what came in, with three critical items where there are."""
    made = fresh.bank(bank.items)  # type: ignore[attr-defined]
    assert list(shortages(made)) == []
    asked = min(12, len(made.items))
    assert sum(line.asked for line in made.blueprint) == made.quiz.asked == asked
    critical = sum(item.critical for item in made.items)
    assert sum(line.critical for line in made.blueprint) == min(3, critical)


def test_check_says_line_by_line_what_is_missing(parse: Parser, tmp_path: Path) -> None:
    """Topics, clauses and reasons are for people to add."""
    items, _ = come_in(parse, "::bag::Where?{=Here ~There#No. ~Up ~Down}")
    (tmp_path / "forge").mkdir()
    file = tmp_path / "forge" / "staff.yml"
    file.write_text(written.text(fresh.bank(items), "From a.gift."), "utf-8")
    problems = report(gather(ROOT / "docs", tmp_path))["items"].problems
    lines = file.read_text("utf-8").splitlines()
    told = {lines[problem.line - 1].strip() for problem in problems}
    assert {"topic: unsorted", "clauses: []", "rationale: ''", "rationale: No."} <= told

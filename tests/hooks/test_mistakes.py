"""Each mistake that an author can make is told: the file, the line, and what to do."""

import pytest

from hooks.checks import report
from hooks.content import gather
from hooks.environment import ROOT
from hooks.report import all_problems

from .conftest import Copy

# The file, what stands there, what the author makes of it, and words of the message.
MISTAKES = {
    "should became must": (
        "staff.md",
        "You should not present them as the views",
        "You must not present them as the views",
        "says “must not”",
    ),
    "must became should": (
        "staff.md",
        "You must decline it",
        "You should decline it",
        "does not say “must”",
    ),
    "should became must in a lead-in": (
        "staff.md",
        "You should be aware that there is a need to:",
        "You must be aware that there is a need to:",
        "does not say “should”",
    ),
    "advised became should": (
        "staff.md",
        "You are advised to be cautious",
        "You should be cautious",
        "does not say “advised”",
    ),
    "strongly was lost": (
        "staff.md",
        "You are strongly advised",
        "You are advised",
        "does not say “strongly advised”",
    ),
    "a rule without a clause": (
        "parents.md",
        "How can you reach a teacher?",
        "You must ask the school first.",
        "cites no clause",
    ),
    "another word for must": (
        "staff.md",
        "You must decline it [§6.4]",
        "You must decline it, and never accept it [§6.4]",
        "“never” is not one",
    ),
    "a clause that does not exist": ("staff.md", "[§6.4]", "[§6.44]", "cites clause 6.44"),
    "a title of another school": (
        "parents.md",
        "Ask the school how you can complain.",
        "Ask the Principal how you can complain.",
        "“Principal” does not occur",
    ),
    "a word of England": (
        "parents.md",
        "Ask the school how you can complain.",
        "Ask Ofsted how you can complain.",
        "“Ofsted” belongs to another",
    ),
    "an age in a page": (
        "pupils.md",
        "It sets no rules for you.",
        "It sets no rules for under-16s.",
        "gives an age",
    ),
    "a sentence that is too long": (
        "pupils.md",
        "Yes. The school",
        "Yes. We would like you to know that this is so and that it will stay so for a long time to come. The school",
        "words; readers",
    ),
    "a broken list in the register": (
        "policy.yml",
        "    binds: [staff, governors, volunteers]",
        "    binds: [staff, governors",
        "cannot be read here",
    ),
    "a misspelt key in the register": (
        "policy.yml",
        "    duty: must\n",
        "    dutty: must\n",
        "Is “duty” meant?",
    ),
    "a duty that is none": (
        "policy.yml",
        "    duty: must\n",
        "    duty: shall\n",
        "“shall” is not allowed for “duty”",
    ),
    "a duplicate clause": ("policy.yml", "  - id: 6.5b", "  - id: 6.5a", "6.5a is taken"),
    "a duty that its text does not have": (
        "policy.yml",
        "text: Staff must decline",
        "text: Staff should decline",
        "does not say “must”",
    ),
    "a section that is not listed": (
        "policy.yml",
        "    section: 9",
        "    section: 19",
        "section 19, which is not listed",
    ),
    "a duplicate item": (
        "staff.yml",
        "  - id: chat-in-a-new-game",
        "  - id: request-from-a-pupil",
        "is taken",
    ),
    "an unknown clause of an item": (
        "staff.yml",
        "clauses: [6.4, 6.2a]",
        "clauses: [6.4, 6.99]",
        "rests on clause 6.99",
    ),
    "an unknown clause in a reason": (
        "staff.yml",
        "You must decline it [§6.4].",
        "You must decline it [§6.49].",
        "cites clause 6.49",
    ),
    "a reason stronger than its clause": (
        "staff.yml",
        "Images should appear",
        "Images must appear",
        "says “must”",
    ),
    "two right answers": (
        "staff.yml",
        "        mark: 0\n",
        "        mark: 1\n",
        "2 options with mark 1",
    ),
    "a mark that is no number": (
        "staff.yml",
        "        mark: 0\n",
        "        mark: none\n",
        "is not a number",
    ),
    "a form that cannot be assembled": (
        "staff.yml",
        "{topic: images, asked: 2, critical: 1}",
        "{topic: images, asked: 2, critical: 9}",
        "No form can be assembled",
    ),
    "a blueprint that does not add up": (
        "staff.yml",
        "{topic: images, asked: 2, critical: 1}",
        "{topic: images, asked: 3, critical: 1}",
        "adds up to 13",
    ),
    "a tab in the bank": ("staff.yml", "  pass_mark: 10", "\tpass_mark: 10", "cannot be read here"),
    "a colon in a text": (
        "staff.yml",
        "        text: Accept it once both parents have agreed",
        "        text: Accept: it is fine",
        "cannot be read here",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_line(copy: Copy, mistake: str) -> None:
    """The message stands at the line that was changed, and says how to mend it."""
    name, before, after, words = MISTAKES[mistake]
    line = copy.change(name, before, after)
    found = [p for p in copy.problems() if words in p.what + p.repair]
    assert found, [str(p) for p in copy.problems()]
    assert found[0].file.endswith(f"forge/{name}")
    assert abs(found[0].line - line) <= _within(mistake)
    assert found[0].column >= 1
    assert found[0].repair


def _within(mistake: str) -> int:
    """How far the told line may lie from the changed one: some are told at the start of a part."""
    return {
        "two right answers": 8,
        "a broken list in the register": 2,
        "a duty that is none": 1,
        "a blueprint that does not add up": 4,
        "a misspelt key in the register": 1,
        "an unknown clause in a reason": 1,
        "a reason stronger than its clause": 2,
    }.get(mistake, 0)


def test_a_deleted_clause_is_told_where_it_would_stand(copy: Copy) -> None:
    """The page, the line of the clause before it, and the clause's own words."""
    copy.change("staff.md", "You must decline it [§6.4].", "")
    (problem,) = copy.problems("clauses")
    assert problem.file.endswith("staff.md")
    assert problem.line == copy.line_of(
        "staff.md", "one exception to this rule [§6.2c]"
    ) or problem.line == copy.line_of("staff.md", "[§6.3b]")
    assert "6.4" in problem.what
    assert "policy.yml" in problem.repair


def test_a_missing_rationale_is_told_at_its_option(copy: Copy) -> None:
    """The option without a reason is named, with its item and its line."""
    text = copy.text("staff.yml")
    start = text.index("        rationale: >-")
    end = text.index("      - id: b", start)
    copy.file("staff.yml").write_text(text[:start] + text[end:])
    (problem,) = copy.problems("items")
    assert "“request-from-a-pupil” option “a” has no “rationale”" in problem.what
    assert problem.line == copy.line_of("staff.yml", "      - id: a")


def test_all_mistakes_of_one_run_are_told_together(copy: Copy) -> None:
    """Nobody has to mend one to hear of the next."""
    for mistake in (
        "must became should",
        "a word of England",
        "an unknown clause of an item",
        "a duplicate clause",
    ):
        name, before, after, _ = MISTAKES[mistake]
        copy.change(name, before, after)
    told = "\n".join(map(str, copy.problems()))
    assert all(
        MISTAKES[m][3] in told
        for m in (
            "must became should",
            "a word of England",
            "an unknown clause of an item",
            "a duplicate clause",
        )
    )


@pytest.mark.parametrize("name", ["policy.yml", "staff.yml", "staff.md", "parents.md", "index.md"])
@pytest.mark.parametrize(
    "spoilt",
    [b"", b"\xff\xfe\x00", b"- just\n- a list\n", b"{", b"text: 1", b"&a [*a]"],
    ids=["empty", "not text", "a list", "half a brace", "one key", "an alias to itself"],
)
def test_no_spoilt_file_ends_in_an_exception(copy: Copy, name: str, spoilt: bytes) -> None:
    """Whatever a file holds, the checks come to an end and say what is wrong."""
    copy.file(name).write_bytes(spoilt)
    problems = copy.problems()
    assert problems or name == "index.md"
    assert all(problem.what and problem.repair for problem in problems)


@pytest.mark.parametrize("name", ["policy.yml", "staff.md", "parents.md", "pupils.md"])
def test_a_missing_file_is_told(copy: Copy, name: str) -> None:
    """By its own name."""
    copy.file(name).unlink()
    assert any(problem.file.endswith(name) for problem in copy.problems("clauses"))


def test_a_bank_of_no_school_is_told(copy: Copy) -> None:
    """A folder with a misspelt name is not passed over."""
    copy.file("staff.yml").parent.rename(copy.bank / "forgee")
    assert any("There is no school “forgee”" in problem.what for problem in copy.problems("items"))


def test_the_repository_has_no_problems() -> None:
    """What is shipped passes every check, all schools together."""
    sections = report(gather(ROOT / "docs", ROOT / "quizzes" / "bank"), draft=True)
    assert [str(problem) for problem in all_problems(sections)] == []


def test_a_name_that_only_another_school_has_is_told(copy: Copy) -> None:
    """A service or body of one policy has no business on another school's page."""
    other = copy.docs / "schools" / "other"
    other.mkdir()
    text = copy.text("policy.yml").replace("such as Flickr and YouTube", "such as Blogstar")
    (other / "policy.yml").write_text(text)
    copy.change("parents.md", "Ask the school how you can complain.", "You may ask Blogstar.")
    assert any(
        "“Blogstar” is a name in another" in problem.what for problem in copy.problems("words")
    )


def test_a_page_without_its_main_points_is_told(copy: Copy) -> None:
    """They stand first."""
    copy.change("staff.md", "## The three main points", "## What matters")
    (problem,) = copy.problems("clauses")
    assert "does not open with" in problem.what


def test_a_page_without_a_place_for_help_is_told(copy: Copy) -> None:
    """On pupils' and parents' pages."""
    copy.change("pupils.md", "<!-- help -->", "")
    (problem,) = copy.problems("clauses")
    assert "Worried? Tell someone" in problem.what

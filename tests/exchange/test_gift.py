"""GIFT: what goes out comes back, through a parser that is not ours."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings

from hooks.content import Content
from quizzes.authoring.bank import Bank, Written, load_bank
from quizzes.exchange import fresh, incoming, written
from quizzes.exchange.gift import arrowless, escaped, gift, rich, unmistakable
from quizzes.exchange.parts import PAIRED, ordinal
from quizzes.exchange.texts import one_line, tidy
from quizzes.policyquiz.model import Line, Option, Scene

from ..authoring.banks import MARKS, settings, typed, typed_item
from .conftest import Parser
from .nasty import banks


def back(parse: Parser, bank: Bank) -> tuple[Written, ...]:
    """Return the items of a bank that has been to GIFT and back."""
    items, told = incoming.items(parse(gift(bank, "School/Quiz")), "a.gift")
    assert told == []
    return tuple(items)


def held(item: Written) -> Written:
    """Return what GIFT can hold of an item: tidy texts, and scenes and some reasons in one line."""
    flat = one_line if item.type in PAIRED else tidy
    options = tuple(
        replace(
            option,
            text=unmistakable(arrowless(option.text)),
            rationale=unmistakable(flat(option.rationale)),
        )
        for option in item.options
    )
    return replace(
        item,
        stem=unmistakable(item.stem),
        then=unmistakable(item.then),
        options=options,
        talk=unmistakable(item.talk),
        scene=_held(item.scene) if item.scene else None,
    )


def _held(scene: Scene) -> Scene:
    lines = (Line(_line(line.by.replace(":", " ")), _line(line.text)) for line in scene.lines)
    return Scene(scene.kind, _line(scene.title), tuple(lines))


def _line(text: str) -> str:
    return unmistakable(one_line(text)).strip()


@given(bank=banks())
@given_settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_goes_out_comes_back(
    parse: Parser, tmp_path_factory: pytest.TempPathFactory, bank: Bank
) -> None:
    """With braces, tildes, line ends, other scripts and all; and as YAML, too."""
    items = back(parse, bank)
    assert items == tuple(map(held, bank.items))
    made = fresh.bank(items)
    file = tmp_path_factory.mktemp("yaml") / "staff.yml"
    file.write_text(written.text(made, "From a test."), "utf-8")
    assert load_bank(file)[0] == made


def test_every_bank_of_the_repository_comes_back_whole(parse: Parser, content: Content) -> None:
    """Nothing but reasons to keep a warning is lost."""
    for _, source in content.quizzes():
        bank = source.bank
        assert back(parse, bank) == tuple(replace(item, waive={}) for item in bank.items)


def test_every_type_comes_back(parse: Parser) -> None:
    """With its marks, its steps and its dangers."""
    assert back(parse, typed()) == typed().items


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("one", ["~b", "=b", "~b", "~b"]),
        ("tell", ["~%50%b", "=b", "~b", "~b", "~b"]),
        ("some", ["~%-33.33333%b", "~%50%b", "~%-33.33333%b", "~%50%b", "~%-33.33333%b"]),
        ("best-worst", ["z -> Neither", "z -> Best", "z -> Neither", "z -> Worst"]),
        ("order", ["z -> 1st", "z -> 2nd", "z -> 3rd", "z -> 4th"]),
        ("steps", ["~b", "=b", "~b", "~b", "~b", "~b", "=b", "~b"]),
    ],
)
def test_how_a_type_is_written(kind: str, parts: list[str]) -> None:
    """As multiple choice with weights, or as pairs."""
    made = gift(Bank(settings(1, 1, 1), (), (typed_item(kind),)), "S/Q")
    answers = [line.strip() for line in made.splitlines() if line[:2] in ("\t~", "\t=")]
    assert len(answers) == len(parts) == len(MARKS[kind])
    for line, part in zip(answers, parts, strict=True):
        assert line.startswith(part) or line.endswith(part)


def test_an_item_reads_well() -> None:
    """A person who opens the file finds the question, the answers and the reasons."""
    item = Written(
        "late-bell",
        "bells",
        ("1.10", "2.1"),
        "What now?",
        (Option("a", "Run: fast", 0, "No [§2.1]."), Option("b", "Walk", 1, "Yes.", danger=True)),
        critical=True,
        scene=Scene("messages", "Chat", (Line("A parent", "Late?"), Line("You", "5 = five"))),
        scenario="bell",
    )
    assert gift(Bank(settings(1, 1, 1), (), (item,)), "Hillview/Staff quiz") == (
        "$CATEGORY: $course$/top/Hillview/Staff quiz\n\n"
        "// [id:late-bell] [tag:topic:bells] [tag:critical] [tag:clause:1.10] [tag:clause:2.1]"
        " [tag:scenario:bell] [tag:scene:messages] [tag:danger:2]\n"
        "::late-bell::[plain]Messages\\: Chat\\nA parent\\: Late?\\nYou\\: 5 \\= five\\n\\nWhat now?{\n"
        "\t~Run\\: fast#No [§2.1].\n"
        "\t=Walk#Yes.\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a\\b", "a\\\\b"),
        ("~=#{}:", "\\~\\=\\#\\{\\}\\:"),
        ("two\nlines\r\nand  spaces ", "two\\nlines\\nand spaces"),
        ("%50% of them", "[plain]%50% of them"),
        ("[html] is a word", "[plain][html] is a word"),
        ("code &&058; here", "code & &058; here"),
        ("", "–"),
    ],
)
def test_escapes(text: str, made: str) -> None:
    """No text is taken for a sign, a weight, a format or a code."""
    assert rich(text) == made
    assert escaped(text) == made.removeprefix("[plain]")


def test_ordinals() -> None:
    """As people say them."""
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st"]
    )


def test_a_waiver_stays_at_home(parse: Parser, tmp_path: Path) -> None:
    """It concerns the authors alone."""
    item = replace(typed_item("one"), waive={"L18": "because"})
    assert back(parse, Bank(settings(1, 1, 1), (), (item,)))[0].waive == {}

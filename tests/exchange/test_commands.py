"""The two commands: what they write, and what they say when something is wrong."""

from pathlib import Path

import pytest

import build
from hooks import exchange
from hooks.environment import ROOT
from quizzes.authoring.bank import load_bank

from ..hooks.conftest import Copy, copy

__all__ = ["copy"]

USAGE = 2


def run(*words: str | Path) -> int:
    """Carry out a command as the door does, in the project's environment."""
    asked = build.arguments([str(word) for word in words])
    return build.COMMANDS[asked.command][0](asked)


@pytest.mark.parametrize(("form", "begins"), [("gift", b"$C"), ("moodle", b"<?"), ("qti", b"PK")])
def test_a_bank_goes_out_beside(
    copy: Copy,
    form: str,
    begins: bytes,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Under its own name; a second time it says that it replaces."""
    monkeypatch.chdir(copy.docs.parent)
    words = ("export", "forge/staff", "--as", form, "--docs", copy.docs, "--bank", copy.bank)
    name = f"forge-staff{exchange.FORMATS[form][0]}"
    assert run(*words) == 0
    assert f"Wrote {name}." in capsys.readouterr().out
    assert Path(name).read_bytes().startswith(begins)
    assert run(*words) == 0
    assert f"Replaced {name}." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("quiz", "told"),
    [
        ("nowhere/staff", "There is no school “nowhere”. There are forge."),
        ("forge/cooks", "There is no quiz “cooks” of “forge”. There are forge/staff,"),
        ("forge", "Name the audience. There are forge/staff,"),
    ],
)
def test_what_does_not_exist_is_told(
    copy: Copy, capsys: pytest.CaptureFixture[str], quiz: str, told: str
) -> None:
    """With what there is instead."""
    assert run("export", quiz, "--as", "gift", "--docs", copy.docs, "--bank", copy.bank) == 1
    assert told in capsys.readouterr().err


def test_a_bank_with_mistakes_stays(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    """One that cannot be read says where; one that cannot be marked sends to check."""
    words = ("export", "forge/staff", "--as", "qti", "--docs", copy.docs, "--bank", copy.bank)
    copy.change("staff.yml", "        mark: 1\n", "        mark: 0\n")
    assert run(*words) == 1
    assert "“build.py check”" in capsys.readouterr().err
    copy.change("staff.yml", "        mark: 0\n", "        mark: 1\n")
    copy.change("staff.yml", "  - id: ", "  - id: ../")
    assert run(*words) == 1
    assert "“build.py check”" in capsys.readouterr().err
    copy.change("staff.yml", "quiz:", "quizz:")
    assert run(*words) == 1
    assert "staff.yml:" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_told(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And one that cannot be written to."""
    words = ("export", "forge/staff", "--as", "gift", "--docs", copy.docs, "--bank")
    assert run(*words, tmp_path / "none") == 1
    assert "There is no folder" in capsys.readouterr().err
    (tmp_path / "file").write_text("")
    assert run(*words, copy.bank, "--out", tmp_path / "file" / "x.gift") == 1
    assert "cannot be written" in capsys.readouterr().err


def test_gift_comes_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a bank that can be read; what was left out is told."""
    file = tmp_path / "old.gift"
    file.write_text("::bag::Where?{=Here ~There}\n\n::long::Tell us.{}\n", "utf-8")
    assert run("import", file) == 0
    said = capsys.readouterr()
    assert "old.gift:3:1: “long” asks for an essay." in said.err
    assert "It holds 1 item. Read the 1 remark above." in said.out
    bank, located = load_bank(tmp_path / "old.yml")
    assert located.problems == []
    assert bank
    assert [item.id for item in bank.items] == ["bag"]


def test_a_bank_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is somebody's work."""
    file = tmp_path / "old.gift"
    file.write_text("Where?{=Here ~There}", "utf-8")
    (tmp_path / "old.yml").write_text("mine")
    assert run("import", file) == 1
    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "old.yml").read_text() == "mine"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "There is no file"),
        (b"\xff\xfe", "is not UTF-8 text"),
        (b"", "holds no question"),
        (b"Tell us.{}", "holds no question"),
        (b"Where?{=Here ~There", "was not expected"),
    ],
)
def test_a_file_that_cannot_come_in_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, told: str
) -> None:
    """A sentence, and no bank."""
    file = tmp_path / "old.gift"
    if content is not None:
        file.write_bytes(content)
    assert run("import", file) == 1
    error = capsys.readouterr().err
    assert told in error or "ends too early" in error
    assert not (tmp_path / "old.yml").exists()


def test_without_the_parser_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And how to get it."""
    file = tmp_path / "old.gift"
    file.write_text("Where?{=Here ~There}", "utf-8")
    monkeypatch.setattr(exchange, "PARSER", ROOT / "nowhere")
    assert run("import", file) == 1
    assert "The parser of GIFT is missing" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["export", "forge/staff"], ["export"], ["import"]])
def test_half_a_command_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """By the door."""
    with pytest.raises(SystemExit) as ended:
        build.arguments(words)
    assert ended.value.code == USAGE
    assert "required" in capsys.readouterr().err

"""Banks for the tests: a good one to change, and one that can be as large as it must."""

from pathlib import Path

from quizzes.authoring.bank import Bank, Settings, Stratum, Written, load_bank
from quizzes.authoring.lint import Known
from quizzes.authoring.located import Located
from quizzes.policyquiz.model import Option

HERE = Path(__file__).parent
GOOD = (HERE / "good.yml").read_text("utf-8")
KNOWN = Known("staff", {"1.1", "1.10", "2.1", "2.2", "2.3"}, {"bags", "coats", "hats"})


def load_text(folder: Path, text: str) -> tuple[Bank | None, Located]:
    """Return the bank that a text holds, with its places and problems."""
    file = folder / "staff.yml"
    file.write_text(text, "utf-8")
    return load_bank(file)


def load_good(folder: Path, old: str = "", new: str = "") -> tuple[Bank | None, Located]:
    """Return the good bank with its one `old` text replaced by `new`."""
    if old:
        assert GOOD.count(old) == 1, f"{old!r} stands {GOOD.count(old)} times in good.yml."
    return load_text(folder, GOOD.replace(old, new) if old else GOOD)


def settings(asked: int, forms: int, pass_mark: int) -> Settings:
    """Return the settings of a quiz that nobody sees."""
    return Settings("Quiz", asked, pass_mark, forms, 12, 5, "I have read it.")


def item(
    number: int, texts: list[str], key: int, topic: str = "bags", critical: bool = False
) -> Written:
    """Return an item with these options, of which the one at `key` is right."""
    options = tuple(
        Option("abcdefgh"[n], text, float(n == key), "So it is [§1.1].")
        for n, text in enumerate(texts)
    )
    return Written(f"item-{number}", topic, ("1.1",), "Which one?", options, critical=critical)


def balanced(items: int = 40, options: int = 4) -> Bank:
    """Return a bank whose options look alike, and whose keys stand in each place equally often."""
    made = tuple(
        item(
            n, [_plain(n, place) for place in range(options)], n % options, critical=n < items // 4
        )
        for n in range(items)
    )
    return Bank(settings(12, 6, 10), (Stratum("bags", 12, 3),), made)


MARKS: dict[str, list[float]] = {
    "one": [0, 1, 0, 0],
    "tell": [0.5, 1, 0, 0, 0],
    "some": [0, 0.5, 0, 0.5, 0],
    "best-worst": [0, 1, 0, 0],
    "order": [0.25] * 4,
    "steps": [0, 0.5, 0, 0, 0, 0, 0.5, 0],
}
"""The marks of an item of each type; the last of a question of best and worst is the worst."""


def typed_item(kind: str, number: int = 0) -> Written:
    """Return an item of a type, which stands in its own place of `MARKS`."""
    options = tuple(
        Option(
            "abcdefgh"[n],
            _plain(number, n),
            worth,
            "So it is [§1.1].",
            danger=kind == "best-worst" and n == 3,
            step=1 + n // 4 if kind == "steps" else 1,
        )
        for n, worth in enumerate(MARKS[kind])
    )
    then = "And what next?" if kind == "steps" else ""
    return Written(f"{kind}-{number}", "bags", ("1.1",), "Which?", options, kind, then=then)


def typed(of_each: int = 4) -> Bank:
    """Return a bank with items of every type; a form asks two of the plain one, one of the rest."""
    lines = tuple(Stratum("bags", 1 + (kind == "one"), type=kind) for kind in MARKS)
    made = tuple(typed_item(kind, n) for kind in MARKS for n in range(of_each))
    return Bank(settings(7, 6, 5), lines, made)


def _plain(number: int, place: int) -> str:
    """Return two words of five letters each that occur nowhere else, and give nothing away."""
    return f"{_letters(number * 8 + place)}x {_letters(number * 8 + place)}z"


def _letters(number: int) -> str:
    return "".join("bdfgjklmpq"[int(digit)] for digit in f"{number:04}")

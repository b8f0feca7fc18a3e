"""Banks for the tests: a good one to change, and one that can be as large as it must."""

from pathlib import Path

from quizzes.authoring.bank import Bank, Settings, Stratum, load_bank
from quizzes.authoring.lint import Known
from quizzes.authoring.located import Located
from quizzes.policyquiz.model import Item, Option

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
) -> Item:
    """Return an item with these options, of which the one at `key` is right."""
    options = tuple(
        Option("abcdefgh"[n], text, float(n == key), "So it is [§1.1].")
        for n, text in enumerate(texts)
    )
    return Item(f"item-{number}", topic, ("1.1",), "Which one?", options, critical=critical)


def balanced(items: int = 40, options: int = 4) -> Bank:
    """Return a bank whose options look alike, and whose keys stand in each place equally often."""
    made = tuple(
        item(
            n, [_plain(n, place) for place in range(options)], n % options, critical=n < items // 4
        )
        for n in range(items)
    )
    return Bank(settings(12, 6, 10), (Stratum("bags", 12, 3),), made)


def _plain(number: int, place: int) -> str:
    """Return two words of five letters each that occur nowhere else, and give nothing away."""
    return f"{_letters(number * 8 + place)}x {_letters(number * 8 + place)}z"


def _letters(number: int) -> str:
    return "".join("bdfgjklmpq"[int(digit)] for digit in f"{number:04}")

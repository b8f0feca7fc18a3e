"""Questions in pictures: everything is drawn, and everything drawn is also said in words."""

from collections.abc import Iterator

from ..bank import Bank, Written
from ..forms import LETTERS, Mend
from .known import Known


def pictures(bank: Bank, known: Known) -> Iterator[Mend]:
    """The situation and every option have a picture that exists."""
    for n, item in enumerate(bank.items):
        for path, owner, name in _named(item):
            if item.type == "picture" and not name:
                yield (
                    ("items", n, *path),
                    f"{owner} has no picture.",
                    "Name one with “picture: …”; the page of pictures lists them.",
                )
            elif name and name not in known.pictures:
                yield (
                    ("items", n, *path, "picture"),
                    f"{owner} has the picture “{name}”, which does not exist.",
                    "Look its name up on the page of pictures, or draw it.",
                )


def _named(item: Written) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    yield (), f"Item “{item.id}”", item.picture
    for m, option in enumerate(item.options):
        yield ("options", m), f"Option “{option.id}” of “{item.id}”", option.picture


def in_words(bank: Bank, known: Known) -> Iterator[Mend]:
    """No meaning is in the picture alone: it is said as well, for those who hear."""
    for n, item in enumerate(bank.items):
        for m, option in enumerate(item.options):
            if item.type == "picture" and not option.text.strip():
                yield (
                    ("items", n, "options", m, "text"),
                    f"Option “{option.id}” of “{item.id}” says nothing in words.",
                    "Say what the picture shows: it is read aloud.",
                )


def talks(bank: Bank, known: Known) -> Iterator[Mend]:
    """A grown-up is told what to ask."""
    for n, item in enumerate(bank.items):
        if item.type == "picture" and not item.talk.strip():
            yield (
                ("items", n),
                f"Item “{item.id}” says nothing to the grown-up.",
                "Add “talk: …”, a question to ask the child.",
            )


def letters(bank: Bank, known: Known) -> Iterator[Mend]:
    """A letter is one of SMART."""
    for n, item in enumerate(bank.items):
        if item.letter and item.letter not in LETTERS:
            yield (
                ("items", n, "letter"),
                f"“{item.letter}” is no letter of SMART.",
                f"Use one of {', '.join(LETTERS)}.",
            )

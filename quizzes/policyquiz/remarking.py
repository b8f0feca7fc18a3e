"""Marks the answers of a record again, and those of the records that it renews."""

from collections.abc import Iterator
from dataclasses import dataclass

from . import canonical, links, records
from .editions import Editions
from .judging import judge
from .model import FORMAT, Attempt, Edition, Quiz
from .problems import Refused
from .reading import read
from .renewing import MOST_RENEWALS, Renewal, UnknownEdition, renewal


@dataclass(frozen=True)
class Shelf:
    """What a site has published and a check needs: quizzes, and the list of all editions.

    Without a list, records can be marked again, but not those of renewals.
    """

    quizzes: tuple[Quiz, ...]
    editions: Editions = ()

    def quiz(self, name: str, edition: Edition) -> Quiz:
        """Return a quiz of an edition. Raises UnknownEdition when it is not to be had."""
        published = not self.editions or any(each.edition == edition for each in self.editions)
        for quiz in self.quizzes:
            if published and (quiz.id, quiz.edition) == (name, edition):
                return quiz
        raise UnknownEdition

    def renewal(self, quiz: Quiz, held: Edition) -> Renewal:
        """Return what a renewal asks. Raises UnknownEdition where the list does not tell."""
        if not self.editions:
            raise UnknownEdition("To check a renewal takes the list of the school's editions.")
        return renewal(quiz, self.editions, held)


@dataclass(frozen=True)
class Remarked:
    """A record as it was handed in, and as it comes out when its answers are marked again.

    `claimed` has its check code, `again` has none. `quiz` is that of the record's edition.
    """

    claimed: records.Record
    again: records.Record
    quiz: Quiz
    renewal: Renewal | None = None
    renews: "Remarked | None" = None

    def chain(self) -> Iterator["Remarked"]:
        """Yield this one, the one that it renews, and so on to the whole quiz."""
        yield self
        if self.renews:
            yield from self.renews.chain()


def from_link(link: links.Link, shelf: Shelf) -> Remarked:
    """Mark a link again. Raises Refused when it is damaged, and UnknownEdition."""
    quiz = shelf.quiz(link.quiz, link.edition)
    older = from_link(link.renews, shelf) if link.renews else None
    asked = shelf.renewal(quiz, older.quiz.edition) if older else None
    result = judge(asked.paper if asked else quiz, link.attempt)
    day = records.read_day(link.day)
    held = older.claimed if older else None
    again = records.facts(result, day, link.language, link.support, held)
    claimed = {
        **again,
        "score": _number(link.score),
        "check": link.check,
        "critical": {**again["critical"], "right": _number(link.critical_right)},
    }
    return Remarked(claimed, again, quiz, asked, older)


def from_record(record: records.Record, shelf: Shelf, most: int = MOST_RENEWALS) -> Remarked:
    """Mark a record again. Raises Refused when it is damaged, and UnknownEdition."""
    if canonical.text(record.get("format")) != str(FORMAT):
        raise Refused(
            "This is not a record of this site, or of a later version of it.",
            "Take the file or the link from the certificate once more.",
        )
    edition = read(Edition, record.get("edition"), "edition")
    quiz = shelf.quiz(read(str, record.get("quiz"), "quiz"), edition)
    older = _renewed(record, shelf, most)
    asked = shelf.renewal(quiz, older.quiz.edition) if older else None
    attempt = Attempt(
        read(int, record.get("form"), "form"),
        read(int, record.get("attempt"), "attempt"),
        read(tuple[str, ...], record.get("first"), "first"),
        read(tuple[str, ...], record.get("final"), "final"),
    )
    day = records.read_day(read(str, record.get("date"), "date"))
    language = read(str, record.get("language"), "language")
    support = read(tuple[str, ...], record.get("support"), "support")
    read(str, record.get("check"), "check")
    result = judge(asked.paper if asked else quiz, attempt)
    held = older.claimed if older else None
    return Remarked(record, records.facts(result, day, language, support, held), quiz, asked, older)


def named(record: records.Record) -> Iterator[Edition]:
    """Yield the edition that a record names, and those of the records that it renews.

    Raises Refused where one of them names none.
    """
    for _ in range(1 + MOST_RENEWALS):
        yield read(Edition, record.get("edition"), "edition")
        if "renews" not in record:
            return
        record = read(dict, record["renews"], "renews")


def _renewed(record: records.Record, shelf: Shelf, most: int) -> Remarked | None:
    if "renews" not in record:
        return None
    if not most:
        raise Refused(
            "The record renews more records than this site makes.",
            "Take the whole quiz of the edition in force.",
        )
    return from_record(read(dict, record["renews"], "renews"), shelf, most - 1)


def _number(text: str) -> float:
    """Return a score as a link writes it. Any other way of writing it is a change."""
    try:
        number = canonical.number(float(text))
    except (ValueError, OverflowError):
        number = -1
    if str(number) != text:
        raise Refused("The score in the link is not a number.", "Copy the link again.")
    return number

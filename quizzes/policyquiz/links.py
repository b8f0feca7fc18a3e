"""A record as a short text for a link and its QR code.

It holds what cannot be found in the published quiz, and no name:

    1.forge-staff.2026-11-20.3f2a….2.1.a~c~b~….=.11.3.2026-11-20.en..ABCD-EFGH-JKMN

format, quiz, edition name and hash, form, attempt, first answers, final answers ("=" when
they are the same), score (with a comma for a half), critical items right, date, language, support, check code.

The record of a renewal has the form 0, and the fields of the record that it renews follow its own.
"""

import re
from dataclasses import dataclass, replace

from .model import Attempt, Edition
from .problems import Refused
from .records import Record
from .renewing import MOST_RENEWALS, RENEWAL

_FIELDS = 14
_DIGITS = 6


@dataclass(frozen=True)
class Link:
    """What a link says, before the quiz that it names is there; `renews` is the older record."""

    quiz: str
    edition_name: str
    edition_hash: str
    attempt: Attempt
    score: str
    critical_right: str
    day: str
    language: str
    support: tuple[str, ...]
    check: str
    renews: "Link | None" = None

    @property
    def edition(self) -> Edition:
        """The edition that the link names."""
        return Edition(self.edition_name, self.edition_hash)

    def named(self) -> tuple[list[Edition], str]:
        """Return the editions that the link and those that it renews name, and the quiz."""
        older = self.renews.named()[0] if self.renews else []
        return [self.edition, *older], self.quiz


def write(record: Record) -> str:
    """Return the link text of a record, and of those that it renews after it."""
    renews = record.get("renews")
    return ".".join([_written(record), *([write(renews)] if renews else [])])


def _written(record: Record) -> str:
    first, final = "~".join(record["first"]), "~".join(record["final"])
    edition = record["edition"]
    parts = [
        record["format"],
        record["quiz"],
        edition["name"],
        edition["hash"],
        record["form"],
        record["attempt"],
        first,
        "=" if final == first else final,
        str(record["score"]).replace(".", ","),
        record["critical"]["right"],
        record["date"],
        record["language"],
        "~".join(record["support"]),
        record["check"],
    ]
    return ".".join(str(part) for part in parts)


def parse(text: str) -> Link:
    """Return what a link text says. Raises Refused when it is cut short or not a link of ours."""
    parts = text.strip().rpartition("#")[2].split(".")
    if len(parts) > _FIELDS * (1 + MOST_RENEWALS):
        raise _damaged()
    return _parsed(parts)


def _parsed(parts: list[str]) -> Link:
    """Read the first fields as one record; the rest is the record that it renews."""
    own, rest = parts[:_FIELDS], parts[_FIELDS:]
    if len(own) != _FIELDS or own[0] != "1":
        raise _damaged()
    link = _fields(own)
    if (link.attempt.form == RENEWAL) != bool(rest):
        raise _damaged()
    return replace(link, renews=_parsed(rest)) if rest else link


def _fields(parts: list[str]) -> Link:
    _, quiz, name, digest, form, number, first, final, *rest = parts
    score, right, day, language, support, check = rest
    attempt = Attempt(
        _whole(form), _whole(number), _answers(first), _answers(first if final == "=" else final)
    )
    return Link(
        quiz,
        name,
        digest,
        attempt,
        score.replace(",", "."),
        right,
        day,
        language,
        _answers(support),
        check,
    )


def _answers(text: str) -> tuple[str, ...]:
    return tuple(text.split("~")) if text else ()


def _whole(text: str) -> int:
    if not re.fullmatch(rf"0|[1-9][0-9]{{0,{_DIGITS - 1}}}", text, re.ASCII):
        raise _damaged()
    return int(text)


def _damaged() -> Refused:
    return Refused(
        "This is not a whole certificate link.",
        "Copy it again from the certificate, from beginning to end.",
    )

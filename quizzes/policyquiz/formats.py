"""What a record and a certificate's file hold, as classes: the published format is made from them.

The engine writes and reads records as JSON (`records.facts` makes one). A test holds every
golden record against these.
"""

from dataclasses import dataclass

from .model import Edition


@dataclass(frozen=True)
class Critical:
    """How many critical items were asked, and how many were right at the first answer."""

    asked: int
    right: int


@dataclass(frozen=True)
class Record:
    """The result of an attempt that passed; no name is in it.

    `items` and `renews` are there in the record of a renewal alone, whose form is 0.
    """

    format: int
    school: str
    policy: str
    edition: Edition
    quiz: str
    form: int
    attempt: int
    first: tuple[str, ...]
    final: tuple[str, ...]
    score: float
    max: int
    critical: Critical
    passed: bool
    declared: bool
    date: str
    language: str
    support: tuple[str, ...]
    check: str
    items: tuple[str, ...] = ()
    renews: "Record | None" = None


@dataclass(frozen=True)
class CertificateFile:
    """What a person hands in: the record with name and role, as record.json or within the PDF."""

    record: Record
    name: str
    role: str = ""

"""The quiz as the site publishes it: bank, forms and edition in one, ready for the engine."""

from dataclasses import asdict
from typing import Any

from quizzes.policyquiz import canonical
from quizzes.policyquiz.model import FORMAT, Edition, Form, Quiz

from .bank import Bank

HASH_DIGITS = 16

_UNKNOWN = Edition(name="", hash="")


def published(school: str, audience: str, policy: str, bank: Bank, forms: tuple[Form, ...]) -> Quiz:
    """Return the quiz of one audience, still without its edition."""
    settings = bank.quiz
    return Quiz(
        format=FORMAT,
        id=f"{school}-{audience}",
        school=school,
        audience=audience,
        title=settings.title,
        policy=policy,
        edition=_UNKNOWN,
        asked=settings.asked,
        pass_mark=settings.pass_mark,
        critical_asked=sum(line.critical for line in bank.blueprint),
        renew_months=settings.renew_months,
        declaration=settings.declaration,
        forms=forms,
        items=tuple(item.published for item in bank.items),
        mended=settings.mended,
    )


def edition(name: str, policy: dict[str, Any], quizzes: list[Quiz]) -> Edition:
    """Return the edition of a policy and its quizzes: its date, and a hash of what they say.

    The hash is the first 16 digits of the SHA-256 of their canonical JSON, so that any
    change of a clause, an item or a form gives another edition.
    """
    content = {"policy": policy, "quizzes": [asdict(quiz) for quiz in quizzes]}
    return Edition(name, canonical.digest(content)[:HASH_DIGITS])

"""What a quiz is made of, and what one person does with it.

The same classes describe the bank that an author writes, the quiz that the site
publishes and the attempt that the engine judges.
"""

from dataclasses import dataclass
from typing import Literal

FORMAT = 1
"""The version of quizzes and records. It grows when an old reader would misread a new one."""

DRAFT = "draft"
"""The name of the edition of what is not published. No record is made of it."""

RIGHT = 1
"""The full mark of an item; every option's mark lies between 0 and this."""


class Authored:
    """A part that authors write by hand: a key that it does not know is a slip, not an extra."""

    __pydantic_config__ = {"extra": "forbid"}  # read by the authoring side alone


@dataclass(frozen=True)
class Option(Authored):
    """One answer that can be chosen, what it is worth, and why.

    The marks of an item's right choices add up to the full mark. `danger` marks an act that
    would do harm; `step` the step that the option answers, where an item has two. `picture`
    names a picture that says the same as the text.
    """

    id: str
    text: str
    mark: float
    rationale: str
    danger: bool = False
    step: int = 1
    picture: str = ""


@dataclass(frozen=True)
class Line(Authored):
    """One message, comment, greeting or description in a scene, and whose it is."""

    by: str
    text: str


@dataclass(frozen=True)
class Scene(Authored):
    """What a person sees in a scenario, drawn as the real thing looks.

    `kind` is messages, post, request, email or photo; `title` the name of the chat, the page
    or the account, the subject of the e-mail, the caption of the photograph.
    """

    kind: Literal["messages", "post", "request", "email", "photo"]
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Item(Authored):
    """One question, with the clauses that its key rests on.

    `then` is the second text of an item in two steps. `picture` names what is seen, `letter`
    the letter of SMART that the item belongs to, and `talk` is what a grown-up may ask.
    """

    id: str
    topic: str
    clauses: tuple[str, ...]
    stem: str
    options: tuple[Option, ...]
    type: str = "one"
    critical: bool = False
    then: str = ""
    scene: Scene | None = None
    picture: str = ""
    letter: str = ""
    talk: str = ""


@dataclass(frozen=True)
class FormItem:
    """An item's place on a form, with its options in the order that people see."""

    id: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """One fixed paper, assembled from the bank to its blueprint."""

    number: int
    items: tuple[FormItem, ...]


@dataclass(frozen=True)
class Edition:
    """One published state of a policy and its quizzes: its date and the hash of its content."""

    name: str
    hash: str


@dataclass(frozen=True)
class Quiz:
    """A quiz as published: everything that is needed to judge an attempt at it.

    A pass mark of 0 means that there is none: finished is finished. `mended` means that
    putting every answer right in the end passes as well.
    """

    format: int
    id: str
    school: str
    audience: str
    title: str
    policy: str
    edition: Edition
    asked: int
    pass_mark: int
    critical_asked: int
    renew_months: int
    declaration: str
    forms: tuple[Form, ...]
    items: tuple[Item, ...]
    mended: bool = False


@dataclass(frozen=True)
class Attempt:
    """What one person answered on one form, in the order of the form.

    An answer is text: the ids of the chosen options, joined by hyphens.

    `first` holds the answers that count; `final` those that stood in the end, after
    the reasons were read. `number` counts this person's attempts from 1.
    """

    form: int
    number: int
    first: tuple[str, ...]
    final: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What one person answered to one item, outside of any form."""

    item: str
    response: str

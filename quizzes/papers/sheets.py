"""What stands on the paper of one form, as plain data: the questions, the answer sheet, the key.

A person on paper sees letters, not the ids of options: A is what is printed first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from quizzes.policyquiz.marking import JOINT, mark, responses, rights, steps_of
from quizzes.policyquiz.model import Form, FormItem, Item, Option, Quiz, Scene

Data = dict[str, Any]

LETTERS = "ABCDEFGHIJ"

SCENES = {
    "messages": "Messages",
    "post": "A post and its comments",
    "request": "A friend request",
    "email": "An e-mail",
    "photo": "A photograph",
}

ORDINALS = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")


@dataclass(frozen=True)
class Printed:
    """One item of a form with the letters that its options have on this form."""

    number: int
    item: Item
    letters: dict[str, str]

    @property
    def steps(self) -> list[list[Option]]:
        """The options step by step, in the order of the form."""
        order = list(self.letters)
        return [sorted(each, key=lambda o: order.index(o.id)) for each in steps_of(self.item)]


def printed(quiz: Quiz, form: Form) -> list[Printed]:
    """Return the items of a form in its order, each option with its letter."""
    items = {item.id: item for item in quiz.items}
    return [_lettered(n, items[at.id], at) for n, at in enumerate(form.items, start=1)]


def _lettered(number: int, item: Item, at: FormItem) -> Printed:
    return Printed(number, item, dict(zip(at.options, LETTERS, strict=False)))


def questions(quiz: Quiz, form: Form, school: str) -> Data:
    """Return the paper: every question, and a sheet for the answers."""
    items = printed(quiz, form)
    return {
        **_head(quiz, form, school, "questions"),
        "intro": [_instructions(quiz), passing(quiz)],
        "questions": [_question(each) for each in items],
        "fields": [] if quiz.audience == "pupils" else ["Name", "Date"],
        "slots": [slot for each in items for slot in _slots(each)],
    }


def key(quiz: Quiz, form: Form, school: str) -> Data:
    """Return the key: the right answers of this form, and the reason for every option."""
    return {
        **_head(quiz, form, school, "key"),
        "intro": [passing(quiz)],
        "questions": [_keyed(each) for each in printed(quiz, form)],
        "fields": [],
        "slots": [],
    }


def _head(quiz: Quiz, form: Form, school: str, part: str) -> Data:
    name = f"{quiz.title}, form {form.number}"
    shown = name if part == "questions" else f"Key: {name}"
    return {
        "part": part,
        "language": "en",
        "form": form.number,
        "title": f"{shown}. {school}",
        "about": quiz.policy,
        "footer": f"{school}. {shown} of {len(quiz.forms)}. Edition {quiz.edition.name}.",
    }


def _instructions(quiz: Quiz) -> str:
    return (
        f"{quiz.asked} questions on “{quiz.policy}”. Choose one answer, unless the question "
        "asks for more. Write your answers on the sheet at the end."
    )


def passing(quiz: Quiz) -> str:
    """Return what passes, in a sentence."""
    if not quiz.pass_mark:
        return "There is no pass mark: finished is finished."
    critical = f", and {_critical(quiz.critical_asked)}" if quiz.critical_asked else ""
    mended = " It also counts when every answer is put right in the end." if quiz.mended else ""
    return f"To pass, {quiz.pass_mark} of {quiz.asked} marks are needed{critical}.{mended}"


def _critical(asked: int) -> str:
    return (
        "the critical question must be right"
        if asked == 1
        else f"all {asked} critical questions must be right"
    )


def _question(each: Printed) -> Data:
    texts = [each.item.then if step else "" for step in range(len(each.steps))]
    return {
        "heading": f"Question {each.number}",
        "scene": _scene(each.item.scene),
        "stem": each.item.stem,
        "parts": [
            {"text": text, "options": _options(each, step)}
            for text, step in zip(texts, each.steps, strict=True)
        ],
    }


def _scene(scene: Scene | None) -> Data | None:
    if scene is None:
        return None
    lines = [{"by": line.by, "text": line.text} for line in scene.lines]
    return {"kind": SCENES[scene.kind], "title": scene.title, "lines": lines}


def _options(each: Printed, step: list[Option]) -> list[Data]:
    return [{"letter": each.letters[option.id], "text": option.text} for option in step]


def _slots(each: Printed) -> list[Data]:
    """Return the lines of the answer sheet: letters to ring, or blanks to write letters in."""
    name = str(each.number)
    if each.item.type == "best-worst":
        return [_slot(name, blanks=["Best", "Worst"])]
    if each.item.type == "order":
        return [_slot(name, blanks=list(ORDINALS[: len(each.letters)]))]
    if each.item.type == "some":
        name = f"{name} (choose {len(rights(each.item))})"
    rows = [[each.letters[option.id] for option in step] for step in each.steps]
    names = [name] if len(rows) == 1 else [f"{name}, step {n + 1}" for n in range(len(rows))]
    return [_slot(one, letters=row) for one, row in zip(names, rows, strict=True)]


def _slot(name: str, letters: list[str] | None = None, blanks: list[str] | None = None) -> Data:
    return {"name": name, "letters": letters or [], "blanks": blanks or []}


def _keyed(each: Printed) -> Data:
    critical = " This one must be right to pass." if each.item.critical else ""
    clauses = ", ".join(f"§{clause}" for clause in each.item.clauses)
    return {
        "heading": f"Question {each.number}",
        "answer": right_answer(each),
        "note": f"{part_marks(each.item)}{critical} Rests on {clauses}.".strip(),
        "parts": [{"options": [_reason(each, o) for o in step]} for step in each.steps],
    }


def right_answer(each: Printed) -> str:
    """Return the right answer in letters: “B”, “A and C”, “Best D, worst A”, “C, A, B, D”."""
    item, letters = each.item, each.letters
    if item.type == "order":
        return ", ".join(letters[option.id] for option in item.options) + "."
    if item.type == "best-worst":
        worst = next(option.id for option in item.options if option.danger)
        return f"Best {letters[next(iter(rights(item)))]}, worst {letters[worst]}."
    best = [max(step, key=lambda option: option.mark) for step in each.steps]
    chosen = rights(item) if item.type == "some" else {option.id for option in best}
    return " and ".join(letters[each] for each in letters if each in chosen) + "."


def part_marks(item: Item) -> str:
    """Return how an answer is marked by hand, or nothing where it is right or not."""
    match item.type:
        case "some":
            return f"With so many of them: {_table(item, lambda chosen: len(rights(item) & {*chosen}))}."
        case "order":
            return f"Add up how many places each step is off: {_table(item, lambda chosen: _off(item, chosen))}."
        case "best-worst":
            return "Half a mark each; nothing when the worst was taken for the best."
        case "steps":
            return "Half a mark for each step."
    return ""


def _table(item: Item, counted: Callable[[list[str]], int]) -> str:
    """Return what each count earns, as the engine marks it: “2: 1 mark, 1: 0.17, 0: 0”."""
    earned = {counted(each.split(JOINT)): float(mark(item, each)) for each in responses(item)}
    best = sorted(earned.items(), key=lambda entry: -entry[1])
    return ", ".join(f"{count} earns {worth:.2g}" for count, worth in best)


def _off(item: Item, chosen: list[str]) -> int:
    places = [option.id for option in item.options]
    return sum(abs(places.index(each) - n) for n, each in enumerate(chosen))


def _reason(each: Printed, option: Option) -> Data:
    return {
        "letter": each.letters[option.id],
        "text": option.text,
        "worth": _worth(each.item, option),
        "rationale": option.rationale,
    }


def _worth(item: Item, option: Option) -> str:
    if item.type == "order":
        place = [each.id for each in item.options].index(option.id)
        return f"stands {ORDINALS[place]}"
    if item.type == "best-worst" and option.danger:
        return "the worst"
    if option.mark == 0:
        return "no mark"
    return "right" if option.mark == 1 else f"{option.mark:g} mark"

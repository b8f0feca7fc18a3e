"""Fits located data to a class of the model, and tells in sentences what does not fit."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from .located import Located, Path_
from .problems import Problem

_SHOULD_BE = {
    "string_type": ("text", "Write it as text, in quotes where it holds “: ”."),
    "int_parsing": ("a whole number", "Write a whole number such as 12."),
    "int_type": ("a whole number", "Write a whole number such as 12."),
    "float_parsing": ("a number", "Write a number such as 1 or 0.5."),
    "float_type": ("a number", "Write a number such as 1 or 0.5."),
    "bool_parsing": ("true or false", "Write true or false."),
    "bool_type": ("true or false", "Write true or false."),
    "date_from_datetime_parsing": ("a date", "Write a date like 2026-09-01."),
    "date_type": ("a date", "Write a date like 2026-09-01."),
    "tuple_type": ("a list", "Write a list: [one, two], or one dash a line."),
    "dict_type": ("a list of keys and values", "Write one “key: value” a line, indented."),
    "dataclass_type": ("an entry with keys", "Write one “key: value” a line, indented."),
}


def fit[T](kind: type[T], located: Located) -> T | None:
    """Return the data as an instance of `kind`, or None with the problems noted in `located`."""
    if located.problems:
        return None
    try:
        fitted: T = _adapter(cast(Hashable, kind)).validate_python(located.data)
        return fitted
    except ValidationError as error:
        located.problems += [_tell(kind, located, each) for each in error.errors()]
        return None


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast(Any, kind))


def _tell(kind: type, located: Located, error: Any) -> Problem:
    path: Path_ = error["loc"]
    if located.data is None:
        return located.problem(path, "The file is empty.", "Copy one that works, and change it.")
    what, repair = _words(kind, located.data, path, error)
    return located.problem(path, what, repair)


def _words(kind: type, data: Any, path: Path_, error: Any) -> tuple[str, str]:
    key, owner = path[-1] if path else "", name_of(data, path[:-1])
    match error["type"]:
        case "missing":
            return f"{owner} has no “{key}”.", f"Add a line “{key}: …” to it."
        case "unexpected_keyword_argument" | "extra_forbidden":
            return f"{owner} has a key “{key}” that means nothing here.", _meant(kind, path)
        case "literal_error":
            expected = error["ctx"]["expected"].replace("'", "")
            return (
                f"“{error['input']}” is not allowed for {_field(path)}.",
                f"Use one of {expected}.",
            )
    thing, repair = _SHOULD_BE.get(error["type"], ("right", f"It says: {error['msg']}."))
    if isinstance(key, int):
        return f"An entry of {_field(path)} is not {thing}.", repair
    return f"{f'“{key}” of {owner}' if path else 'The file'} is not {thing}.", repair


def name_of(data: Any, path: Path_) -> str:
    """Return how people call the entry at `path`: “request-from-a-pupil, option b”."""
    names = []
    for step in path:
        data = _step(data, step)
        if isinstance(step, int):
            named = data.get("id") if isinstance(data, dict) else None
            names.append(f"“{named}”" if named else f"number {step + 1}")
        else:
            names.append(str(step).removesuffix("s"))
    return " ".join(names) or "The file"


def _step(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _field(path: Path_) -> str:
    """Return the last key of a path that is a word: “binds” for ("clauses", 3, "binds", 0)."""
    return f"“{next((step for step in reversed(path) if isinstance(step, str)), '')}”"


def _meant(kind: type, path: Path_) -> str:
    known = _known_keys(kind, path[:-1])
    close = get_close_matches(str(path[-1]), known, 1)
    return f"Is “{close[0]}” meant?" if close else f"Use only {', '.join(known)}."


def _known_keys(kind: Any, path: Path_) -> list[str]:
    for step in path:
        kind = get_type_hints(kind)[step] if isinstance(step, str) else get_args(kind)[0]
    return [field.name for field in fields(kind)] if is_dataclass(kind) else []

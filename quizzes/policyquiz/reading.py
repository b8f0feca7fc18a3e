"""Turns plain JSON values into the classes of the model, or says which value does not fit."""

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from .problems import Refused

_KINDS = {str: "text", int: "a whole number", bool: "true or false", float: "a number"}


def read[T](kind: type[T], value: object, where: str) -> T:
    """Return `value` as an instance of `kind`.

    `kind` is str, int, float, bool, Literal, tuple[X, ...], dict, a dataclass of these, or
    one of them | None; `where` names the value in messages, as in "quiz.items[3].stem".
    Raises Refused when a value is missing or of another kind. Keys that the class
    does not know are passed over, so that newer files can say more.
    """
    if get_origin(kind) is UnionType:
        return None if value is None else read(_there(kind), value, where)  # type: ignore[return-value]
    if is_dataclass(kind):
        return _read_fields(kind, value, where)  # type: ignore[return-value]
    if get_origin(kind) is tuple:
        return _read_each(get_args(kind)[0], value, where)  # type: ignore[return-value]
    if get_origin(kind) is Literal:
        return _read_literal(kind, value, where)  # type: ignore[return-value]
    if _fits(kind, value):
        return value  # type: ignore[return-value]
    raise _not_this(where, _KINDS.get(kind, "an object"))


def _there(kind: Any) -> Any:
    """Return the X of “X | None”."""
    return next(each for each in get_args(kind) if each is not NoneType)


def _read_literal(kind: Any, value: object, where: str) -> object:
    if value not in get_args(kind):
        raise _not_this(where, f"one of {', '.join(get_args(kind))}")
    return value


def _fits(kind: type, value: object) -> bool:
    if isinstance(value, bool):  # bool is a kind of int in Python, and not in JSON
        return kind is bool
    return isinstance(value, (int, float)) if kind is float else isinstance(value, kind)


def _read_fields(kind: Any, value: object, where: str) -> object:
    if not isinstance(value, dict):
        raise _not_this(where, "an object")
    types = _types(kind)
    found = {}
    for field in fields(kind):
        if field.name in value:
            found[field.name] = read(types[field.name], value[field.name], f"{where}.{field.name}")
        elif field.default is MISSING:
            raise Refused(f"{where}.{field.name} is missing.", f"Give {where} a {field.name}.")
    return kind(**found)


def _read_each(kind: Any, value: object, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _not_this(where, "a list")
    return tuple(read(kind, each, f"{where}[{number}]") for number, each in enumerate(value))


@cache
def _types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _not_this(where: str, kind: str) -> Refused:
    return Refused(f"{where} is not {kind}.", f"Make {where} {kind}.")

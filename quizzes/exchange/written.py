"""A bank as YAML, in the manner in which authors write it."""

import re
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import yaml

from quizzes.authoring.bank import Bank, Stratum
from quizzes.policyquiz.model import Item

HEADER = "# yaml-language-server: $schema=../schema.json"
WIDTH = 92
FIRST = ("id", "topic", "type", "critical", "scenario", "clauses", "scene", "picture", "stem")
"""The keys of an item in the order in which people read them; the others follow."""

_PARTS = re.compile(r"^(?=blueprint:|items:|  - id:)", re.MULTILINE)
"""Where an empty line helps the eye."""

_LONG = 60
"""From how many characters on a text stands below its key."""


class _Folded(str):
    """A text that stands below its key, in lines."""


class _Flow(dict[str, Any]):
    """An entry in one line, in braces."""


class _Row(list[Any]):
    """A list in one line, in brackets."""


class _Writer(yaml.SafeDumper):
    """Writes folded texts and entries in one line, and indents lists."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Writer.add_representer(
    _Folded,
    lambda writer, text: writer.represent_scalar("tag:yaml.org,2002:str", text, style=">"),
)
_Writer.add_representer(
    _Flow,
    lambda writer, entry: writer.represent_mapping("tag:yaml.org,2002:map", entry, flow_style=True),
)
_Writer.add_representer(
    _Row,
    lambda writer, row: writer.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True),
)


def text(bank: Bank, about: str) -> str:
    """Return the bank as its file holds it. `about` says in a line where it comes from."""
    made = yaml.dump(_plain(bank), Dumper=_Writer, sort_keys=False, allow_unicode=True, width=WIDTH)
    made = _PARTS.sub("\n", made).replace("items:\n\n", "items:\n", 1)
    return f"{HEADER}\n# {about} How to write an item: docs/maintainers/items.md\n{made}"


def _plain(value: Any) -> Any:
    """Return a part of the model as plain data, without what is as usual."""
    if is_dataclass(value):
        entry: dict[str, Any] = {
            each.name: _plain(getattr(value, each.name))
            for each in (
                sorted(fields(value), key=_place) if isinstance(value, Item) else fields(value)
            )
            if not _usual(each, getattr(value, each.name))
        }
        return _Flow(entry) if isinstance(value, Stratum) else entry
    if isinstance(value, tuple):
        return (_Row if all(isinstance(each, str) for each in value) else list)(map(_plain, value))
    if isinstance(value, float):
        return int(value) if value == int(value) else value
    return _Folded(value) if isinstance(value, str) and _folds(value) else value


def _place(field: Any) -> int:
    return FIRST.index(field.name) if field.name in FIRST else len(FIRST)


def _usual(field: Any, value: Any) -> bool:
    usual = field.default if field.default is not MISSING else None
    if field.default_factory is not MISSING:
        usual = field.default_factory()
    return value is None or (usual is not None and bool(value == usual))


def _folds(value: str) -> bool:
    """Whether a text is long, and of words with one space between them."""
    return len(value) > _LONG and value.isprintable() and " ".join(value.split()) == value

"""What is wrong with a GIFT file, or cannot come in, in sentences."""

from typing import Any

from quizzes.authoring.problems import Problem

Parsed = dict[str, Any]
"""What the parser of GIFT says of one question, or of one mistake."""

ESCAPE = "Write a backslash before each of ~ = # { } : that belongs to the text."
_SIGNS = set("~=#{}:")

KINDS = {
    "Essay": "asks for an essay",
    "Short": "asks for words to be typed",
    "Numerical": "asks for a number to be typed",
    "Description": "is a text without a question",
    "Matching": "pairs things that are neither places in an order nor Best, Worst and Neither",
}
"""What the kinds of questions do that a bank does not have."""

INSTEAD = "It was left out. Ask it with answers to choose from, or leave it."


def unreadable(file: str, mistake: Parsed) -> Problem:
    """Return the problem of a question that is not GIFT."""
    found, begins = mistake["found"], mistake["begins"]
    where = f"The question that begins in line {begins} cannot be read here"
    what, repair = (
        (f"{where}: it ends too early.", f"Close its answers with “}}”. {ESCAPE}")
        if found is None
        else (f"{where}: {_called(found)} was not expected.", _hint(found))
    )
    return Problem(file, mistake["line"], mistake["column"], what, repair)


def _called(found: str) -> str:
    return "the end of the line" if found in "\r\n" else f"“{found}”"


def _hint(found: str) -> str:
    if found in _SIGNS:
        return ESCAPE
    return f"Look at the signs before it: is an empty line missing, or a “}}”? {ESCAPE}"


def left_out(file: str, line: int, name: str, kind: str) -> Problem:
    """Return the problem of a question of a kind that a bank does not have."""
    return Problem(file, line, 1, f"“{name}” {KINDS[kind]}.", INSTEAD)


def half(file: str, line: int, name: str, other: int) -> Problem:
    """Return the problem of one step of two."""
    return Problem(
        file,
        line,
        1,
        f"“{name}” is one step of two, and step {other} is not in the file.",
        "It was left out. Put both steps into the file.",
    )


def too_few(file: str, line: int, name: str) -> Problem:
    """Return the problem of a question that is true or false."""
    return Problem(
        file,
        line,
        1,
        f"“{name}” can only be true or false: two options are too few.",
        "It came in with both. Write more options for it.",
    )

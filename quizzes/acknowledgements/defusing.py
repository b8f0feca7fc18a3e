"""Keeps a table harmless: a cell that a spreadsheet would carry out becomes plain text.

OWASP, “CSV injection”: a cell that begins with one of these is taken for a formula. The
apostrophe before it says “this is text”, and is taken away when the table comes back.
"""

_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_APOSTROPHE = "'"


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return _APOSTROPHE + text if text.lstrip(" '").startswith(_STARTS) else text


def as_written(cell: str) -> str:
    """Return what stood in a cell before it was defused."""
    if cell.startswith(_APOSTROPHE) and defused(cell[1:]) == cell:
        return cell[1:]
    return cell

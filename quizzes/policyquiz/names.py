"""People's names: cleaned for printing, and folded for comparing."""

import unicodedata

# Marks that turn the direction of what follows. They have no business in a name, and can
# make one text look like another.
_DIRECTION_MARKS = {chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F),
                                           *range(0x2066, 0x206A))}  # fmt: skip


def cleaned(name: str) -> str:
    """Return the name as it is printed: no control or direction marks, single spaces."""
    return " ".join("".join(" " if _is_blank(c) else c for c in name if not _is_hidden(c)).split())


def folded(name: str) -> str:
    """Return the letters of a name alone, without case or accents.

    Names that people would call the same fold to the same text: "Zoë O'Neill" and
    "zoe oneill". A name without any letter folds to "".
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in unicodedata.normalize("NFKD", decomposed) if _is_letter(c))


def _is_letter(character: str) -> bool:
    return unicodedata.category(character).startswith("L")


def _is_blank(character: str) -> bool:
    return character in "\t\n\r\v\f\x85\u2028\u2029"


def _is_hidden(character: str) -> bool:
    if character in _DIRECTION_MARKS:
        return True
    return unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") and not _is_blank(character)

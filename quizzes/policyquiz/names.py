"""People's names: cleaned for printing, and folded for comparing."""

import unicodedata

# Marks that turn the direction of what follows. They have no business in a name, and can
# make one text look like another.
_DIRECTION_MARKS = {
    chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}

_MODIFIERS = frozenset(map(chr, range(0x2B0, 0x300)))
_INVISIBLE = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_SYLLABLE_CLASSES = {0, 8, 9, *range(84, 133)}
"""Spacing and vowel signs, kana voicing marks, viramas, and signs of single scripts."""


def cleaned(name: str) -> str:
    """Return the name as it is printed: no control or direction marks, single spaces."""
    return " ".join("".join(" " if _is_blank(c) else c for c in name if not _is_hidden(c)).split())


def folded(name: str) -> str:
    """Return the letters of a name alone, without case or accents.

    Names that people would call the same fold to the same text: "Zoë O'Neill" and
    "zoe oneill". Marks that make another syllable, such as the vowel signs of Devanagari
    or Thai, are no accents and stay. A name without any letter folds to "".
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold().replace("ı", "i")
    kept = [c for c in unicodedata.normalize("NFKD", decomposed) if _is_letter(c) or _is_sign(c)]
    return "".join(kept) if any(map(_is_letter, kept)) else ""


def _is_letter(character: str) -> bool:
    """Whether a character is a letter; apostrophes that count as letters are left out."""
    return unicodedata.category(character).startswith("L") and character not in _MODIFIERS


def _is_sign(character: str) -> bool:
    """Whether a mark belongs to its syllable. Accents have other combining classes (UAX 44)."""
    if unicodedata.category(character) not in ("Mn", "Mc") or character in _INVISIBLE:
        return False
    kind = unicodedata.combining(character)
    return kind in _SYLLABLE_CLASSES


def _is_blank(character: str) -> bool:
    return character in "\t\n\r\v\f\x85\u2028\u2029"


def _is_hidden(character: str) -> bool:
    if character in _DIRECTION_MARKS:
        return True
    return unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") and not _is_blank(character)

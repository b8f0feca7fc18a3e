"""How many bytes of Python a page may fetch, with nothing compressed on the way."""

START = ("loader", "core", "unpacker", "wasm", "base")

FETCHED = {
    "a quiz until it is judged": START,
    "a certificate": ("certificate",),
    "a check of a file": ("records", "pdf"),
    "the office": ("records", "pdf", "tables"),
}

LARGEST = {
    "a quiz until it is judged": 2_400_000,
    "a certificate": 2_400_000,
    "a check of a file": 650_000,
    "the office": 920_000,
}

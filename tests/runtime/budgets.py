"""How many bytes of Python a page may fetch, with nothing compressed on the way."""

START = ("loader", "core", "unpacker", "wasm", "base")

FETCHED = {
    "a quiz until it is judged": START,
    "a certificate": ("certificate",),
    "a check of a file": ("records", "pdf"),
    "the office": ("records", "pdf", "tables"),
}

LARGEST = {
    "a quiz until it is judged": 3_000_000,
    "a certificate": 1_200_000,
    "a check of a file": 500_000,
    "the office": 800_000,
}

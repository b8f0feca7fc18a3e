"""Takes the code charts of Chinese, Japanese and Korean out of Python's compiled code.

They weigh as much as a tenth of it, and no page wants them before a certificate chooses
among fonts. So they travel with the certificate's part, and are put back in their place.

Each chart is a row of numbers, found by the index that leads to it: entries of an address
and of the first and the last place, each chart beginning where the one before it ends. Only a
long chain that adds up to the byte counts, so nothing else is ever taken for a chart.
"""

import struct
from collections.abc import Iterator

Charts = dict[int, bytes]

ENTRY = struct.Struct("<IBBH")
"""Where a row begins, its first and its last place, and two bytes that are always 0."""
EMPTY = bytes(ENTRY.size)
LONG = 10
"""Rows that follow one another: a chain as long as this is no accident."""

_DATA, _END, _ONE_FROM_AN_EXPRESSION = 11, b"\x0b", b"\x01\x00"
_SEVEN_BITS, _MORE = 0x7F, 0x80
_BASE = 1024
"""Where Emscripten lays the data of a main module."""


def without_charts(wasm: bytes) -> tuple[bytes, Charts]:
    """Return the code with nothing where its charts were, and the charts by their addresses."""
    start, end = _data(wasm)
    data = bytearray(wasm[start:end])
    charts = {at: bytes(data[at - _BASE : to - _BASE]) for at, to in set(_spans(bytes(data)))}
    for at, chart in charts.items():
        data[at - _BASE : at - _BASE + len(chart)] = bytes(len(chart))
    return wasm[:start] + bytes(data) + wasm[end:], charts


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Give where each chart begins and ends, as addresses."""
    place = 0
    while place + ENTRY.size <= len(data):
        rows, start, end, after = _chain(data, place)
        if rows >= LONG:
            yield start, end
        place = after if rows >= LONG else place + 4


def _chain(data: bytes, place: int) -> tuple[int, int, int, int]:
    """Return how many rows follow one another from here on, what they span, and where they end."""
    rows = start = end = 0
    while place + ENTRY.size <= len(data):
        at, first, last, nothing = ENTRY.unpack_from(data, place)
        is_row = _BASE <= at < _BASE + len(data) and at % 2 == 0 and first <= last and not nothing
        if is_row and at == (end or at):
            rows, start, end = rows + 1, start or at, at + 2 * (last - first + 1)
        elif not rows or data[place : place + ENTRY.size] != EMPTY:
            break
        place += ENTRY.size
    return rows, start, end, place


def _data(wasm: bytes) -> tuple[int, int]:
    """Return where the content of the one data segment lies in the file."""
    place = next((place for kind, place in _sections(wasm) if kind == _DATA), None)
    if place is None or wasm[place : place + 2] != _ONE_FROM_AN_EXPRESSION:
        raise ValueError("The code has no data, or more than one piece of it.")
    size, start = _number(wasm, wasm.index(_END, place) + 1)
    return start, start + size


def _sections(wasm: bytes) -> Iterator[tuple[int, int]]:
    """Give the kind of each section, and where its content begins."""
    place = 8
    while place < len(wasm):
        kind = wasm[place]
        size, place = _number(wasm, place + 1)
        yield kind, place
        place += size


def _number(wasm: bytes, place: int) -> tuple[int, int]:
    """Return a number as WebAssembly writes it, seven bits a byte, and what comes after it."""
    value = shift = 0
    while True:
        byte = wasm[place]
        value, shift, place = value | (byte & _SEVEN_BITS) << shift, shift + 7, place + 1
        if not byte & _MORE:
            return value, place

"""Speech from text, by espeak-ng: its samples, and when each word begins.

The package espeakng-loader brings the library and its voices. The library keeps some state
from one text to the next, which would make a recording depend on what was said before it. So
it is loaded afresh for each text.
"""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import espeakng_loader

VOICE = b"gmw/en"
"""English as in Great Britain."""
WORDS_A_MINUTE = 120
"""Slower than people talk: its listeners are learning to read."""
LOUDNESS = 90
"""Of a hundred, so that the loudest sample keeps clear of the end of the scale."""

_AT_ONCE, _RATE, _VOLUME = 2, 1, 2
_BY_CHARACTER, _UTF8 = 1, 1
_NO_EVENT, _WORD = 0, 1


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    ]


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


_SYNTH = (
    *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int),
    *(ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
)
"""Text, its size, where it begins and what that counts, where it ends, flags, and two not used."""


@dataclass(frozen=True)
class Speech:
    """Samples of 16 bits at a rate; `begins` are pairs of a place in the text and a millisecond."""

    samples: bytes
    rate: int
    begins: tuple[tuple[int, int], ...]

    @property
    def milliseconds(self) -> int:
        """How long it is."""
        return len(self.samples) * 500 // self.rate


class CannotSpeak(Exception):
    """The library does not do what it is asked. The message says which call."""


def speak(text: str) -> Speech:
    """Return a text as speech, the same for the same text. Raises CannotSpeak."""
    samples: list[bytes] = []
    begins: list[tuple[int, int]] = []
    with _library() as library:
        rate = library.espeak_Initialize(_AT_ONCE, 0, _data(), 0)
        _done("voice", library.espeak_SetVoiceByName(VOICE))
        _done("rate", library.espeak_SetParameter(_RATE, WORDS_A_MINUTE, 0))
        _done("volume", library.espeak_SetParameter(_VOLUME, LOUDNESS, 0))
        heard = _listener(samples, begins)
        library.espeak_SetSynthCallback(heard)
        given = text.encode() + b"\0"
        synth = library.espeak_Synth
        synth.argtypes = _SYNTH
        _done("text", synth(given, len(given), 0, _BY_CHARACTER, 0, _UTF8, None, None))
        _done("end", library.espeak_Terminate())
    if not begins:
        raise CannotSpeak(f"The voice says nothing of “{text}”.")
    return Speech(b"".join(samples), rate, tuple(begins))


def _listener(samples: list[bytes], begins: list[tuple[int, int]]) -> Any:
    """Return what the library calls with each run of samples and what happens in it."""

    def heard(wave: Any, count: int, events: Any) -> int:
        if wave and count:
            samples.append(ctypes.string_at(wave, count * 2))
        begins.extend(_words(events))
        return 0

    return _Callback(heard)


def _words(events: Any) -> Iterator[tuple[int, int]]:
    number = 0
    while events[number].type != _NO_EVENT:
        if events[number].type == _WORD:
            yield events[number].position - 1, events[number].milliseconds
        number += 1


def _data() -> bytes:
    return str(espeakng_loader.get_data_path()).encode()


def _done(what: str, status: int) -> None:
    if status:
        raise CannotSpeak(f"The voice could not be made to speak ({what}: {status}).")


@contextmanager
def _library() -> Iterator[ctypes.CDLL]:
    """Load the library, and unload it afterwards with all that it remembers."""
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    try:
        yield library
    finally:
        _unload(library._handle)


def _unload(handle: int) -> None:
    import _ctypes

    unload = _ctypes.FreeLibrary if os.name == "nt" else _ctypes.dlclose  # type: ignore[attr-defined]
    unload(handle)

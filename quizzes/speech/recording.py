"""A sentence as a recording: an MP3 file, and when each of its words begins."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from lameenc import Encoder

from . import synthesiser
from .wording import Sentence

KILOBITS = 32
"""A second. With 24 the encoder drops what lies above 6 kHz, and with it much of “s” and “f”."""
BEST = 2
"""The slowest of the encoder's ways that still makes a difference."""
DELAY_MS = 50
"""What encoding and decoding put before the first sample: 1105 samples of 22050 in a second."""

_TOOLS = ("espeakng-loader", "lameenc")


@dataclass(frozen=True)
class Timing:
    """When the words of a recording begin, and when it ends, in milliseconds."""

    ends: int
    begins: tuple[int, ...]

    @property
    def as_list(self) -> list[int]:
        """The end and then the beginnings: what a page is given."""
        return [self.ends, *self.begins]


def name(text: str) -> str:
    """Return the name of the recording of a text: it changes with all that makes the sound."""
    return sha256("\0".join([text, *_how()]).encode()).hexdigest()[:12]


def _how() -> list[str]:
    settings = (synthesiser.VOICE, synthesiser.WORDS_A_MINUTE, synthesiser.LOUDNESS, KILOBITS, BEST)
    return [*map(str, settings), *_versions()]


@cache
def _versions() -> tuple[str, ...]:
    return tuple(f"{tool} {version(tool)}" for tool in _TOOLS)


def record(text: str, folder: Path) -> None:
    """Write the recording of a text into a folder: <name>.mp3, then <name>.json with its words."""
    speech = synthesiser.speak(text)
    _write(folder / f"{name(text)}.mp3", _encoded(speech))
    heard = {"ms": speech.milliseconds, "begins": speech.begins}
    _write(folder / f"{name(text)}.json", json.dumps(heard).encode())


def _write(file: Path, content: bytes) -> None:
    beside = file.with_suffix(f"{file.suffix}.new")
    beside.write_bytes(content)
    beside.replace(file)


def _encoded(speech: synthesiser.Speech) -> bytes:
    encoder = Encoder()
    encoder.silence()
    encoder.set_bit_rate(KILOBITS)
    encoder.set_in_sample_rate(speech.rate)
    encoder.set_out_sample_rate(speech.rate)
    encoder.set_channels(1)
    encoder.set_quality(BEST)
    return bytes(encoder.encode(speech.samples)) + bytes(encoder.flush())


def is_recorded(text: str, folder: Path) -> bool:
    """Whether a folder has the recording of a text."""
    return (folder / f"{name(text)}.json").exists()


def timing(sentence: Sentence, folder: Path) -> Timing:
    """Return when the words of a recorded sentence begin."""
    heard = json.loads((folder / f"{name(sentence.text)}.json").read_text())
    begins = tuple(begin + DELAY_MS for begin in _begins(sentence, heard["begins"], heard["ms"]))
    return Timing(heard["ms"] + DELAY_MS, begins)


def _begins(sentence: Sentence, heard: list[tuple[int, int]], ends: int) -> list[int]:
    """Return when each word begins; one that the voice did not tell of stands between its neighbours.

    A voice may say two words as one (“of the”), and several for one (“2022”).
    """
    place, told = 0, []
    for word in sentence.words:
        inside = [ms for at, ms in heard if place <= at < place + len(word.says)]
        told.append((place, inside[0] if inside else None))
        place += len(word.says) + 1
    known = [(at, ms) for at, ms in told if ms is not None] + [(place, ends)]
    return [ms if ms is not None else _between(at, known) for at, ms in told]


def _between(place: int, known: list[tuple[int, int]]) -> int:
    """Return the moment of a place in the text, by the nearest ones that are known."""
    before = max((pair for pair in known if pair[0] <= place), default=(0, 0))
    after = min(pair for pair in known if pair[0] > place)
    share = (place - before[0]) / (after[0] - before[0])
    return round(before[1] + share * (after[1] - before[1]))

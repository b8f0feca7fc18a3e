"""A recording is the same every time, and its words begin when they are heard."""

from array import array
from pathlib import Path

import pytest

from quizzes.speech import recording, synthesiser
from quizzes.speech.wording import Piece, sentence, sentences

YEAR = "The end of the PSNI rule of 2022 is near."
TEXT = "Tell a grown-up you trust: someone at home, or your teacher."


def test_a_recording_does_not_depend_on_what_was_said_before(tmp_path: Path) -> None:
    """Byte for byte, so that a site built twice is the same site."""
    file = tmp_path / f"{recording.name(TEXT)}.mp3"
    recording.record(TEXT, tmp_path)
    first = file.read_bytes()
    recording.record("Something else, and rather long.", tmp_path)
    recording.record(TEXT, tmp_path)
    assert file.read_bytes() == first


def test_the_name_changes_with_whatever_makes_the_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """So an old recording is never taken for a new one."""
    before = recording.name(TEXT)
    monkeypatch.setattr(synthesiser, "WORDS_A_MINUTE", 100)
    assert recording.name(TEXT) != before
    assert recording.name(TEXT) != recording.name(TEXT.lower())


def test_every_word_begins_after_the_one_before(tmp_path: Path) -> None:
    """And the last one before the end."""
    said = sentence(TEXT)
    recording.record(said.text, tmp_path)
    timing = recording.timing(said, tmp_path)
    moments = [*timing.begins, timing.ends]
    assert len(timing.begins) == len(said.words)
    assert moments == sorted(set(moments))
    assert timing.begins[0] == recording.DELAY_MS


def test_words_said_as_one_and_words_said_as_several_have_their_moments(tmp_path: Path) -> None:
    """“of the” is one word to the voice, and a year is several."""
    (said,) = sentences(map(Piece, YEAR.split()))
    recording.record(said.text, tmp_path)
    begins = recording.timing(said, tmp_path).begins
    assert list(begins) == sorted(set(begins))


def test_no_sample_reaches_the_end_of_the_scale() -> None:
    """So nothing is clipped, by the voice or in compressing."""
    samples = array("h", synthesiser.speak(TEXT).samples)
    assert max(map(abs, samples)) < 0.95 * 32768


def test_an_empty_text_is_refused() -> None:
    """Nothing is recorded as silence by mistake."""
    with pytest.raises(synthesiser.CannotSpeak):
        synthesiser.speak("")

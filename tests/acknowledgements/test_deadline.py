"""Work that takes too long is ended, and other work is left alone."""

import time

import pytest

from quizzes.acknowledgements.deadline import TooLong, within


def _turn_for_ever() -> None:
    while True:
        try:
            pass
        except Exception:
            continue


def test_an_endless_loop_is_ended() -> None:
    """Even one that swallows exceptions."""
    began = time.monotonic()
    with pytest.raises(TooLong), within(0.2):
        _turn_for_ever()
    assert time.monotonic() - began < 5


def test_quick_work_is_done() -> None:
    """And the next block starts anew."""
    for _ in range(3):
        with within(5):
            assert sum(range(10)) == 45

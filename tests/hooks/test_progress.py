"""Long work tells how far it has come, to a person who looks on."""

import sys

import pytest

from hooks import progress
from hooks.progress import told


def _watched(monkeypatch: pytest.MonkeyPatch, *, by_a_person: bool, quiet_s: float) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: by_a_person)
    monkeypatch.setattr(progress, "QUIET_S", quiet_s)
    monkeypatch.setattr(progress, "EVERY_S", 0.0)


def test_long_work_is_told_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, which is gone at the end."""
    _watched(monkeypatch, by_a_person=True, quiet_s=0)
    assert list(told("Pages:", range(1200))) == list(range(1200))
    err = capsys.readouterr().err
    assert "\rPages: 300 of 1,200 …" in err
    assert "\n" not in err
    assert err.rpartition("…")[2].strip() == ""


@pytest.mark.parametrize(("by_a_person", "quiet_s"), [(False, 0.0), (True, 60.0)])
def test_nothing_is_told_to_a_program_or_of_short_work(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    by_a_person: bool,
    quiet_s: float,
) -> None:
    """Neither into a file nor before some seconds have gone."""
    _watched(monkeypatch, by_a_person=by_a_person, quiet_s=quiet_s)
    list(told("Pages:", range(5)))
    assert capsys.readouterr().err == ""

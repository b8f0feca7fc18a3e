"""Runs all tests: sees that a browser and a PDF reader are there, then hands over to pytest."""

import os

import pytest

from hooks.environment import ROOT

from . import programs


def run(arguments: list[str]) -> int:
    """Run pytest with these arguments and return its exit status."""
    os.chdir(ROOT)
    os.environ[programs.CHROMIUM] = programs.chromium()
    programs.pdf_reader()
    return int(pytest.main(arguments))

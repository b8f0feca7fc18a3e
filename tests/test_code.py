"""The code keeps the house's style, and its types are right."""

import subprocess
import sys

import pytest

from hooks.environment import ROOT


@pytest.mark.parametrize("tool", ["ruff check", "ruff format --check", "mypy"])
def test_a_tool_finds_nothing(tool: str) -> None:
    """Neither the linter, nor the formatter, nor the type checker in strict mode."""
    done = subprocess.run(
        [sys.executable, "-m", *tool.split(), *(["."] if "ruff" in tool else [])],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout

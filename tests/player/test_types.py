"""The player's JavaScript is typed: JSDoc, checked in strict mode."""

import subprocess

import pytest

from hooks.environment import NODE_MODULES, ROOT, node


@pytest.mark.parametrize("folder", ["quizzes/player", "hooks/assets/worker"])
def test_the_types_are_right(folder: str) -> None:
    """Tsc finds nothing, in strict mode, over every file of the player, of the pages and of the worker."""
    tsc = NODE_MODULES / "typescript" / "bin" / "tsc"
    done = subprocess.run(
        [node(), str(tsc), "-p", str(ROOT / folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_text_is_never_set_as_html() -> None:
    """No file of ours writes HTML from text."""
    for file in (*(ROOT / "quizzes/player").glob("*.js"), *(ROOT / "hooks/assets").rglob("*.js")):
        assert "innerHTML" not in file.read_text()
        assert "insertAdjacentHTML" not in file.read_text()

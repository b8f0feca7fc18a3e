"""The house keeps its order: imports run one way, and one module alone knows the builder."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.environment import ROOT

FORBIDDEN = {
    "quizzes.acknowledgements": {
        "quizzes.certificates",
        "quizzes.authoring",
        "quizzes.papers",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.policyquiz": {
        "quizzes.certificates",
        "quizzes.acknowledgements",
        "quizzes.authoring",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.certificates": {
        "quizzes.policyquiz",
        "quizzes.authoring",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.authoring": {
        "quizzes.certificates",
        "quizzes.papers",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.papers": {
        "quizzes.certificates",
        "quizzes.authoring",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.exchange": {"quizzes.certificates", "quizzes.papers", "hooks", "build"},
    "quizzes.pictures": {
        "quizzes.policyquiz",
        "quizzes.certificates",
        "quizzes.papers",
        "quizzes.authoring",
        "quizzes.exchange",
        "hooks",
        "build",
    },
    "quizzes.speech": {
        "quizzes.policyquiz",
        "quizzes.certificates",
        "quizzes.authoring",
        "quizzes.papers",
        "quizzes.exchange",
        "quizzes.pictures",
        "hooks",
        "build",
    },
    "hooks": {"build"},
}
"""What a floor must not import. Pictures know nothing else, and the paper form knows no engine: it prints what it is given."""


def _modules() -> Iterator[tuple[str, Path]]:
    for folder in ("quizzes", "hooks"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield (
                ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"),
                file,
            )


def _imports(name: str, file: Path) -> Iterator[str]:
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = (
                package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            )
            yield ".".join([*above, *([node.module] if node.module else [])])


MODULES = dict(_modules())


@pytest.mark.parametrize("name", MODULES)
def test_imports_run_one_way(name: str) -> None:
    """Policyquiz ← authoring ← exchange ← hooks ← build.py, and never back."""
    floor = next((floor for floor in FORBIDDEN if name.startswith(floor)), None)
    for imported in _imports(name, MODULES[name]):
        assert not any(
            imported == other or imported.startswith(f"{other}.")
            for other in FORBIDDEN.get(floor or "", ())
        )


@pytest.mark.parametrize(
    "name", [name for name in MODULES if name.startswith("quizzes.policyquiz")]
)
def test_the_engine_needs_the_standard_library_alone(name: str) -> None:
    """So that it is small, and the same everywhere."""
    import sys

    for imported in _imports(name, MODULES[name]):
        top = imported.split(".")[0]
        assert top in sys.stdlib_module_names or imported.startswith("quizzes.policyquiz")


def test_one_module_alone_knows_the_builder() -> None:
    """Everything else would move to another builder as it is."""
    knowing = [
        name
        for name, file in MODULES.items()
        if any(i.split(".")[0] == "mkdocs" for i in _imports(name, file))
    ]
    assert knowing == ["hooks.events"]


def test_the_door_starts_with_an_older_python() -> None:
    """What runs before the environment is there is written for Python 3.11."""
    for file in (ROOT / "build.py", ROOT / "hooks/environment.py", ROOT / "hooks/__init__.py"):
        ast.parse(file.read_text(), feature_version=(3, 11))


@pytest.mark.parametrize(
    "lock", [*sorted(ROOT.glob("requirements*.txt")), ROOT / "package-lock.json"]
)
def test_no_lock_names_a_host(lock: Path) -> None:
    """Versions and hashes; where they come from is the reader's affair."""
    text = lock.read_text()
    assert "://" not in text
    assert "--hash=sha256:" in text or '"integrity": "sha512-' in text

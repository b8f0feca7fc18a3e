"""Makes byte code of Python source: small, and the same each time.

Docstrings of modules and functions are left out, and the columns that tracebacks underline.
What reads its own docstrings keeps them: Pyodide's packages, and classes, since a dataclass
without one computes a longer one as it is imported.

It runs as a program of its own, so that its options bind no other code.
"""

import ast
import importlib.util
import marshal
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

READ_THEIR_OWN = ("_pyodide/", "pyodide/")
"""Packages that need their docstrings to start."""

_UNCHECKED = b"\x01\0\0\0" + bytes(8)
"""What follows the magic number: the source is not looked for, so it has no date and no hash."""


def compiled(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the .pyc file of each source, by the same names.

    Raises RuntimeError for source that cannot be compiled, with the compiler's words.
    """
    done = subprocess.run(
        [sys.executable, "-I", "-X", "no_debug_ranges", "-W", "ignore", str(Path(__file__))],
        input=marshal.dumps(dict(sorted(sources.items()))),
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": "0"},
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    found: dict[str, bytes] = marshal.loads(done.stdout)
    return found


class _Bare(ast.NodeTransformer):
    """Takes the docstrings of modules and functions away."""

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self.generic_visit(node)
        return _without_docstring(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        return _without_docstring(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        self.generic_visit(node)
        return _without_docstring(node)


def _without_docstring[T: (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)](node: T) -> T:
    if ast.get_docstring(node, clean=False) is not None:
        docstring = node.body.pop(0)
        if not node.body:
            node.body.append(ast.copy_location(ast.Pass(), docstring))
    return node


def _pyc(name: str, source: bytes) -> bytes:
    tree = ast.parse(source, name)
    bare = tree if name.startswith(READ_THEIR_OWN) else _Bare().visit(tree)
    code = compile(bare, name, "exec", dont_inherit=True)
    return importlib.util.MAGIC_NUMBER + _UNCHECKED + marshal.dumps(code)


def _main() -> None:
    sources = marshal.load(sys.stdin.buffer)
    made = {name: _pyc(name, source) for name, source in sources.items()}
    sys.stdout.buffer.write(marshal.dumps(made))


if __name__ == "__main__":
    _main()

"""What the tests of exchange share: the repository's banks, and a parser of GIFT that stays."""

import json
import subprocess
from collections.abc import Callable, Iterator

import pytest

from hooks.content import Content, gather
from hooks.environment import ROOT, node
from hooks.exchange import SCRIPT
from quizzes.exchange.mistakes import Parsed

Parser = Callable[[str], list[Parsed]]


@pytest.fixture(scope="session")
def parse() -> Iterator[Parser]:
    """Gift-pegjs, started once: it answers a line with a line."""
    with subprocess.Popen(
        [node(), str(SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        asked, answers = process.stdin, process.stdout
        assert asked
        assert answers

        def ask(source: str) -> list[Parsed]:
            asked.write(json.dumps(source) + "\n")
            asked.flush()
            answer: list[Parsed] = json.loads(answers.readline())
            return answer

        yield ask
        asked.close()


@pytest.fixture(scope="session")
def content() -> Content:
    """Everything that the repository holds."""
    return gather(ROOT / "docs", ROOT / "quizzes" / "bank")

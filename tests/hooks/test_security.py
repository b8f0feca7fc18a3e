"""The security policy of a page."""

from base64 import b64encode
from hashlib import sha256

import pytest

from hooks.security import with_policy

PAGE = "<!doctype html><html><head><title>T</title>{}</head><body></body></html>"


def test_the_policy_is_the_first_thing_in_the_head() -> None:
    """So that it holds for all that follows."""
    assert "<head><meta http-equiv=" in with_policy(PAGE.format(""))


def test_an_inline_script_is_let_through_by_its_hash() -> None:
    """And by nothing wider."""
    html = with_policy(PAGE.format("<script>let a = 1</script>"))
    assert f"'sha256-{b64encode(sha256(b'let a = 1').digest()).decode()}'" in html
    assert "unsafe-inline" not in html


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/json">{}</script>',
        '<script id="x" type="application/json">{}</script>',
    ],
)
def test_what_does_not_run_inline_gets_no_hash(script: str) -> None:
    """Files and data need none."""
    assert "sha256" not in with_policy(PAGE.format(script))


@pytest.mark.parametrize("runs", [True, False])
def test_only_pages_with_python_may_compile_webassembly(runs: bool) -> None:
    """Guidance pages may not."""
    assert ("'wasm-unsafe-eval'" in with_policy(PAGE.format(""), runs_python=runs)) is runs


def test_a_policy_is_replaced_and_never_doubled() -> None:
    """A script that is added later gets its hash, and the page keeps its permission."""
    once = with_policy(PAGE.format(""), runs_python=True)
    twice = with_policy(once.replace("</body>", "<script>b</script></body>"))
    assert twice.count("Content-Security-Policy") == 1
    assert "'wasm-unsafe-eval'" in twice
    assert "sha256" in twice


@pytest.mark.parametrize("word", ["http:", "https:", "*", "'unsafe-eval'", "blob:"])
def test_no_other_host_and_no_eval(word: str) -> None:
    """The policy names the site itself alone."""
    html = with_policy(PAGE.format("<script>a</script>"), runs_python=True)
    policy = html.split('content="')[1].split('"')[0]
    assert word not in policy.split()

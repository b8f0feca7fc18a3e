"""The content security policy of every page, in a meta element, since the host sends no headers.

Nothing comes from another host. Inline scripts are let through by their hash alone. Pages
that run Python may compile WebAssembly, and no page may use eval. Those that are read aloud
may play sounds of the site.
"""

import re
from base64 import b64encode
from hashlib import sha256

_INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
_META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_HEAD = re.compile(r"<head[^>]*>")
_READ_ALOUD = "<read-aloud"
_COMPILES = "'wasm-unsafe-eval'"
_DATA_TYPES = re.compile(r'type="?(?!module|text/javascript)')


def with_policy(html: str, *, runs_python: bool = False) -> str:
    """Return the page with its policy as the first thing in its head.

    A policy that is already there is replaced; whether it lets Python run is kept.
    """
    before = _META.search(html)
    runs_python = runs_python or bool(before and _COMPILES in before.group())
    bare = _META.sub("", html)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(bare, runs_python)}">'
    return _HEAD.sub(lambda head: head.group() + meta, bare, count=1)


def policy(html: str, runs_python: bool) -> str:
    """Return the policy for a page with these inline scripts."""
    scripts = ["'self'", *([_COMPILES] if runs_python else []), *_hashes(html)]
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(scripts),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "media-src": "'self'" if _READ_ALOUD in html else "'none'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(html: str) -> list[str]:
    found = (match for match in _INLINE_SCRIPT.finditer(html) if _runs(match["attributes"]))
    return list(dict.fromkeys(f"'sha256-{_hash(match['code'])}'" for match in found))


def _runs(attributes: str) -> bool:
    return "src=" not in attributes and not _DATA_TYPES.search(attributes)


def _hash(code: str) -> str:
    return b64encode(sha256(code.encode()).digest()).decode()

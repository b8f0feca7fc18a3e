"""Texts as other programs can hold them: spaces, scenes, and the situation before a question."""

import re

from quizzes.policyquiz.model import Item, Line, Scene

KINDS = {
    "messages": "Messages",
    "post": "A post and its comments",
    "request": "A friend request",
    "email": "An e-mail",
    "photo": "A photograph",
}
"""What a scene is called where it stands as text."""

BETWEEN = "\n\n"
"""What stands between the scene, the stem and the second text."""

_SPACES = re.compile("[\t\v\f \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
_RUNS = re.compile(f"{_SPACES.pattern}{{2,}}")
_EDGES = re.compile(f"^{_SPACES.pattern}+|{_SPACES.pattern}+$")


def tidy(text: str) -> str:
    """Return a text without spaces at the ends of its lines, and with one where it has several."""
    lines = re.split("\r\n|[\r\n]", text)
    return "\n".join(_RUNS.sub(" ", _EDGES.sub("", line)) for line in lines).strip("\n")


def one_line(text: str) -> str:
    """Return a text in one line."""
    return tidy(re.sub("[\r\n]+", " ", text))


def scene_lines(scene: Scene) -> list[str]:
    """Return a scene as lines: its kind and title, then who says what."""
    head = f"{KINDS[scene.kind]}: {one_line(scene.title)}".rstrip()
    return [head, *(f"{_speaker(line.by)}: {one_line(line.text)}".rstrip() for line in scene.lines)]


def _speaker(by: str) -> str:
    """Return whose a line is, without the colon that would end it too early."""
    return one_line(by.replace(":", " "))


def with_scene(item: Item) -> str:
    """Return the scene of an item, if it has one, and its stem."""
    scene = ["\n".join(scene_lines(item.scene))] if item.scene else []
    return BETWEEN.join([*scene, tidy(item.stem)])


def parted(kind: str, text: str) -> tuple[Scene | None, str]:
    """Return the scene that `with_scene` put before a stem, and the stem.

    `kind` is the scene's kind, or "" for none.
    """
    if kind not in KINDS:
        return None, text
    before, _, stem = text.partition(BETWEEN)
    head, *lines = before.split("\n")
    title = head.removeprefix(f"{KINDS[kind]}:").strip()
    return Scene(kind, title, tuple(_line(line) for line in lines)), stem  # type: ignore[arg-type]


def _line(text: str) -> Line:
    by, _, said = text.partition(":")
    return Line(by.strip(), said.strip())

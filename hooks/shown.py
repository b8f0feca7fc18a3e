"""What each picture shows, in words: for those who do not see it."""

from pathlib import Path

import yaml

OUR_DOCS = Path(__file__).resolve().parent.parent / "docs"


def shows(docs: Path) -> dict[str, str]:
    """Return what the pictures of the content show, and those that every site has, by name."""
    return _listed(OUR_DOCS) | _listed(docs)


def _listed(docs: Path) -> dict[str, str]:
    file = docs / "pictures" / "pictures.yml"
    if not file.is_file():
        return {}
    listed = yaml.safe_load(file.read_text("utf-8"))["pictures"]
    return {each["name"]: each["shows"] for each in listed}

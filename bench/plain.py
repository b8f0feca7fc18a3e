"""A page of the guide as the theme alone would make it: the floor that our own is held against."""

import subprocess
import sys
from pathlib import Path

from hooks.environment import ROOT

PAGE = "schools/forge/staff"

_CONFIG = """\
site_name: Plain
docs_dir: docs
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, admonition]
"""


def build(work: Path) -> Path:
    """Build the page of PAGE, and nothing else, in the plain theme, and return the site."""
    page = work / "plain" / "docs" / f"{PAGE}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text((ROOT / "docs" / f"{PAGE}.md").read_text("utf-8"), "utf-8")
    (work / "plain" / "docs" / "index.md").write_text("# Plain\n")
    (work / "plain" / "mkdocs.yml").write_text(_CONFIG)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=work / "plain",
        check=True,
        capture_output=True,
    )
    return work / "plain" / "site"

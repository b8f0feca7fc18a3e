"""Sets the paper of a form as a PDF, with Typst: tagged, so that it can be read aloud too."""

import json
from functools import cache
from pathlib import Path

import typst

from .sheets import Data

TEMPLATE = Path(__file__).with_name("paper.typ")


def typeset(data: Data, fonts: Path) -> bytes:
    """Return the PDF of a paper. `fonts` is a folder with Noto Sans as .ttf files.

    The same data gives the same bytes: the file carries no date.
    """
    pdf: bytes = typst.compile(
        str(TEMPLATE), sys_inputs={"data": json.dumps(data)}, font_paths=_fonts(fonts)
    )
    return pdf


@cache
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])

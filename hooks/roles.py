"""Whether words name a role at a school and not a person: editions say who decided by role."""

import re

_WORD = re.compile(r"[^\W\d_]+")

ROLES = set(
    _WORD.findall(
        "administrator assistant board bursar business chair chairperson clerk committee "
        "coordinator council deputy dsl editor executive governing governor governors head "
        "headteacher keeper lead leader manager officer principal safeguarding secretary senco "
        "staff teacher trust trustee trustees vice"
    )
)
"""Words of which a role has one."""

BESIDE = set(
    _WORD.findall(
        "a acting and at child co designated e first for ict in it of on online protection safety "
        "school second site the to"
    )
)
"""Words that may stand beside it."""


def is_role(text: str) -> bool:
    """Whether a word of `text` names a role and each other one fits to it: no “Head Ann Lee”."""
    words = set(_WORD.findall(text.lower()))
    return bool(words & ROLES) and words <= ROLES | BESIDE

"""The box that tells a worried reader where to turn. It is not from any policy, and says so."""

import re

from ..help import Contact, Help
from ..register import School

HELP_MARK = "<!-- help -->"
"""The line of a page that the box takes the place of."""


def help_box(audience: str, school: School, contacts: Help) -> str:
    """Return the box as Markdown: a grown-up first, then the places that are right here."""
    lines = [_grown_up(audience, school)]
    lines += [
        _line(contact)
        for contact in contacts.worried
        if audience in contact.audiences and school.jurisdiction in contact.jurisdictions
    ]
    if audience == "pupils":
        lines += ["", "You are not in trouble for telling."]
    lines += ["", "*This box is from this site. It is not from the school’s policy.*"]
    return "\n".join(['!!! worried "Worried? Tell someone"', *(f"    {line}" for line in lines)])


def _grown_up(audience: str, school: School) -> str:
    """Name the grown-ups to tell: to a pupil as “your class teacher”, to a parent as “the”."""
    at_school = school.people.get("tell", "someone at school")
    if audience == "pupils":
        return f"- **Tell a grown-up you trust**: someone at home, or {at_school}."
    return f"- **Your child can tell a grown-up**: you, or {at_school.replace('your ', 'the ')}."


def _line(contact: Contact) -> str:
    number = f"[{contact.number}](tel:{re.sub(r'[^0-9+]', '', contact.number)})"
    reach = [number] if contact.number else []
    reach += [contact.address] if contact.address else []
    return f"- **{contact.name}**: {', '.join(reach)}. {contact.says}"

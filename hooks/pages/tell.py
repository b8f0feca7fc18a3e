"""Whom to tell, as a picture: what it is about, how strongly it is sent on, and the people."""

from ..register import Register
from .render import render, with_links

TELL_MARK = "<!-- whom to tell -->"
"""The line of a page that the picture takes the place of."""


def tell_picture(audience: str, register: Register, policy: str) -> str:
    """Return the picture as HTML, or nothing where the policy names nobody.

    `policy` is the address of the policy page, from the page that shows the picture.
    """
    routes = [
        (route, with_links(f"[§{', §'.join(route.clauses)}]", policy))
        for route in register.routes
        if audience in route.audiences
    ]
    return render("parts/tell.html", routes=routes) if routes else ""

"""Small repairs to what the theme makes, each with its reason."""

import re

_SEARCH = 'data-md-component="search" role="dialog"'
_BODY = '<body dir="'
_CODE = "<pre><code"
_SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/stylesheets/[^"]*">')
_SCRIPT = re.compile(r'<script src="([^"]*assets/javascripts/bundle\.[^"]*)"></script>')


def mended(html: str, accent: str = "") -> str:
    """Return a page with the theme's repairs.

    - The search is a dialog without a name: a screen reader could not say what has opened.
    - The theme knows one accent for the whole site; a school's stands on the body of its pages.
    - Its stylesheets are for any site; what is used of them stands in the site's own.
    - Lines of code may be wider than a phone: the keyboard, too, has to be able to scroll them.
    - Its script asks for the index of the search on every page. It is fetched by
      assets/site/site.js, when somebody searches; all else that it does here is done there.
    """
    named = html.replace(_SEARCH, f'{_SEARCH} aria-label="Search"')
    script = _SCRIPT.search(named)
    bare = _SCRIPT.sub("", _SHEET.sub("", named)).replace(_CODE, f'{_CODE} tabindex="0"')
    about = f'data-accent="{accent}" ' if accent else ""
    about += f'data-search="{script[1]}" ' if script else ""
    return bare.replace(_BODY, f"{_BODY[:6]}{about}{_BODY[6:]}", 1)

"""Small repairs to what the theme makes, each with its reason."""

_SEARCH = 'data-md-component="search" role="dialog"'
_BODY = '<body dir="'


def mended(html: str, accent: str = "") -> str:
    """Return a page with the theme's repairs.

    The search is a dialog without a name, so a screen reader cannot say what has opened. The
    theme knows one accent for the whole site; a school's stands on the body of its pages.
    """
    named = html.replace(_SEARCH, f'{_SEARCH} aria-label="Search"')
    return named.replace(_BODY, f'<body data-accent="{accent}" dir="', 1) if accent else named

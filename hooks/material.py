"""Small repairs to what the theme makes, each with its reason."""

_SEARCH = 'data-md-component="search" role="dialog"'


def mended(html: str) -> str:
    """Return a page with the theme's repairs.

    The search is a dialog without a name, so a screen reader cannot say what has opened.
    """
    return html.replace(_SEARCH, f'{_SEARCH} aria-label="Search"')

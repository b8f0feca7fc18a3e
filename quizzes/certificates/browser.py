"""Lets the PDF library be imported where Python has no `ssl`, as in a browser.

The library can fetch pictures from the web, and names the HTTPS parts of the standard
library for that as it is imported. A certificate has no pictures, so stand-ins will do,
and its warning that pictures cannot be read is not for us. Import this module first.
"""

import http.client
import urllib.request
import warnings


class NoHTTPS(urllib.request.HTTPHandler):
    """Stands where the HTTPS handler would be; nothing calls it."""


class NoHTTPSConnection(http.client.HTTPConnection):
    """Stands where the HTTPS connection would be; nothing calls it."""


if not hasattr(urllib.request, "HTTPSHandler"):
    urllib.request.HTTPSHandler = NoHTTPS  # type: ignore[misc, assignment]
if not hasattr(http.client, "HTTPSConnection"):
    http.client.HTTPSConnection = NoHTTPSConnection  # type: ignore[misc, assignment]

warnings.filterwarnings("ignore", "Pillow could not be imported")

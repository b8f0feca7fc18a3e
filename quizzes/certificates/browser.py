"""Lets the PDF library be imported where Python has no `ssl`, as in a browser.

The library can fetch pictures from the web and names the HTTPS parts of the standard
library for that as it is imported. A certificate has no pictures, so stand-ins will do.
Import this module before the library.
"""

import http.client
import urllib.request


class NoHTTPS(urllib.request.HTTPHandler):
    """Stands where the HTTPS handler would be; nothing calls it."""


class NoHTTPSConnection(http.client.HTTPConnection):
    """Stands where the HTTPS connection would be; nothing calls it."""


for _module, _name, _stand_in in (
    (urllib.request, "HTTPSHandler", NoHTTPS),
    (http.client, "HTTPSConnection", NoHTTPSConnection),
):
    if not hasattr(_module, _name):
        setattr(_module, _name, _stand_in)

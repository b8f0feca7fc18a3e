"""Certificates on paper: the PDF, its fonts, and the QR code.

The HTML page is the accessible original; this package makes the file that is handed in.
`answer` is the one door for a browser: text and files go in, bytes come out. The same
request gives the same bytes.
"""

from .door import answer

__all__ = ["answer"]

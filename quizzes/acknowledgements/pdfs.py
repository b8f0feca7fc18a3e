"""Takes the record out of the PDF of a certificate.

The library is imported when the first PDF comes, since it is large and a record that comes
as a file of its own needs none of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from types import ModuleType

from ..policyquiz.problems import Refused

ATTACHMENT = "record.json"
LARGEST_STREAM = 4_000_000
"""No part of a certificate is larger than this when it is unpacked: bytes."""

_LIMITS = dict.fromkeys(
    (
        "maximum_declared_stream_length",
        "array_based_stream_maximum_output_length",
        "jbig2_maximum_output_length",
        "lzw_maximum_output_length",
        "run_length_maximum_output_length",
        "zlib_maximum_output_length",
        "brotli_maximum_output_length",
        "stream_decoding_work_maximum_length",
    ),
    LARGEST_STREAM,
)

_NO_RECORD = Refused(
    "There is no record in this PDF: it is another document, or the certificate was printed to a new PDF.",
    "Ask for the file that the site saved, certificate.pdf, or for the link on the certificate.",
)


def record_in(content: bytes) -> bytes:
    """Return the record that a PDF carries, as the bytes of a JSON file.

    Raises Refused for a PDF that is locked, broken, or carries no record.
    """
    library = _library()
    with _told(), library.apply_configuration(**_LIMITS):
        reader = library.PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise Refused("This PDF is locked with a password.", "Ask for it without one.")
        found = [bytes(each.content) for each in reader.attachment_list if each.name == ATTACHMENT]
    if not found:
        raise _NO_RECORD
    return found[0]


@contextmanager
def _told() -> Iterator[None]:
    """Turn whatever the library runs into, in a file that may be anything, into a refusal."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        raise Refused(_what(error), "Ask for the file once more, as the site saved it.") from error


def _what(error: Exception) -> str:
    if type(error).__name__ == "LimitReachedError":
        return "This PDF holds far more than it seems to; no certificate does."
    return "This PDF is damaged or cut short: its parts cannot be read."


def _library() -> ModuleType:
    import logging

    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return pypdf

"""The register of acknowledgements: the office's table of records, made from files.

Files go in as bytes and come out as lines: whose record it is, what it is worth when its
answers are marked again, and what to do about it. Nothing is kept: the table that the
office saves is the only memory. `Office` in `door` is what a browser's worker calls.
"""

from .door import Office, record_in

__all__ = ["Office", "record_in"]

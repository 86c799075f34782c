"""The edition of the readers: documents read by another one are read again."""

from __future__ import annotations

from alignctl.extract.reading import EDITION
from alignctl.store import code_digest

# all code that a document's words, numbers and levels can depend on, and the form it is kept in
_READS = ("extract", "text", "model/document.py", "model/reading.py", "store/codec.py")


def edition() -> str:
    """The digest of the code that reads, so that nobody has to remember to raise a number.

    EDITION is part of it, for changes the code does not show (another release of a library).
    """
    return f"{EDITION}-{code_digest(_READS)[:16]}"

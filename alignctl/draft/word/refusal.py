"""Why a file, or a place in it, is left as it is."""

from __future__ import annotations


class UnchangeableError(Exception):
    """Something that is not changed; the message is the reason, a sentence for people."""

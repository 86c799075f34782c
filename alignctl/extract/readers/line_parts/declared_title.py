"""Titles that a file's properties declare and nobody gave it: the program's own, or the file's name."""

from __future__ import annotations

import re

_NO_TITLE = re.compile(
    r"^(?:untitled|\(?anonymous\)?|document\s*\d*|title|microsoft word\b.*|powerpoint presentation|slide 1"
    r"|\[?(?:type the )?document title\]?|template|blank document|.*\.(?:docx?|dotx?|pdf|odt|rtf|indd))$",
    re.IGNORECASE,
)


def is_no_title(declared: str) -> bool:
    """Whether a declared title says nothing of the text, the empty one included."""
    return not declared.strip() or _NO_TITLE.match(declared.strip()) is not None

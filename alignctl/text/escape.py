"""Words made harmless for the format they are written in."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def plain_markdown(words: str) -> str:
    """Words with every mark of Markdown made harmless."""
    return _MARKS.sub(r"\\\1", words)

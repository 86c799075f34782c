"""What a flat OpenDocument file (all in one XML file) says it is."""

from __future__ import annotations

import re

from alignctl.extract.wrong_types import XML_ROOT

_TYPE = re.compile(r":mimetype\s*=\s*[\"']([\w.+/-]+)")
# After stray bytes at the beginning, as mail programs and web servers leave them.
_LATE_ROOT = re.compile(r"<\w+:document(?=\s)")
_LATE = 200
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def flat_type(start: str) -> str | None:
    """The media type that a flat OpenDocument file's first element declares; None for everything else."""
    text = start.lstrip("\ufeff \t\r\n")
    root = XML_ROOT.match(text)
    if root is None or root[1].rpartition(":")[2] != "document":
        root = _LATE_ROOT.search(text[:_LATE])
        root = None if root and _PAGE.search(text, 0, root.start()) else root
    if root is None:
        return None
    end = text.find(">", root.end())
    declared = _TYPE.search(text, root.end(), end) if end > 0 else None
    return declared[1] if declared else None

"""What `pdfinfo -struct-text` prints of a tagged PDF, read back as elements with their text."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ELEMENT = re.compile(
    r"(?P<indent> *)(?P<type>[A-Za-z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \"[^\"]*\")?(?: \((?:block|inline)\))?:?\s*$"
)
_TEXT = re.compile(r' *"(?P<text>.*)"\s*$')
_HEADING = re.compile(r"H(?P<level>[1-6])?$")
_HOLDING = frozenset({"Table", "L", "TOC"})
_BLOCKS = frozenset({"P", "LI", "TD", "TH", "Caption", "TOCI", "Note", "BlockQuote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """One block of the tagged text.

    `level` is 1 to 6 for headings (plain H counts as 1), else None. `is_loose` says that it stands in no table or list.
    """

    type: str
    text: str
    level: int | None = None
    is_loose: bool = True


def struct_text(path: Path) -> str:
    """Poppler's print of a file's structure tree; empty where it has none. Slow: minutes for a long file."""
    command = ["pdfinfo", "-struct-text", str(path)]
    return subprocess.run(command, capture_output=True, check=False).stdout.decode("utf-8", "replace")


def tagged_blocks(printed: str) -> list[Tagged]:
    """The headings and other blocks with text, in the tree's order; text goes to the innermost block."""
    open_: list[tuple[int, str, list[str]]] = []
    closed: list[tuple[str, list[str], bool]] = []
    for line in printed.splitlines():
        found = _ELEMENT.match(line)
        text = _TEXT.match(line)
        if text and open_:
            open_[-1][2].append(text["text"])
        elif found:
            indent = len(found["indent"])
            while open_ and open_[-1][0] >= indent:
                open_.pop()
            parts = open_[-1][2] if open_ and not _is_block(found["type"]) else []
            if _is_block(found["type"]) or not open_:
                closed.append((found["type"], parts, not any(type_ in _HOLDING for _, type_, _ in open_)))
            open_.append((indent, found["type"], parts))
    return list(_with_text(closed))


def _is_block(type_: str) -> bool:
    return type_ in _BLOCKS or bool(_HEADING.match(type_))


def _with_text(closed: list[tuple[str, list[str], bool]]) -> Iterator[Tagged]:
    for type_, parts, is_loose in closed:
        text = " ".join("".join(parts).split())
        if any(mark.isalnum() for mark in text):
            heading = _HEADING.match(type_)
            level = int(heading["level"] or 1) if heading else None
            yield Tagged(type=type_, text=text, level=level, is_loose=is_loose)

"""reStructuredText turned into Markdown's terms: its underlined headings, directives and substitutions."""

from __future__ import annotations

import re

_ROW = re.compile(r"^([!-/:-@\[-`{-~])\1{2,}\s*$")
_DIRECTIVE = re.compile(r"^\s*\.\.\s+(?:[\w-]+::|_[^:]+:|\|[^|]+\|\s+[\w-]+::|\[)")
_COMMENT = re.compile(r"^\.\.(?:\s|$)")
_FIELD = re.compile(r"^:([\w -]+):\s+(.*)$")
_ROLE = re.compile(r":[\w.-]+:`([^`<]*)(?:<[^`]*>)?`")
_LINK = re.compile(r"`([^`<]+?)\s*(?:<[^`>]*>)?`__?")
_SUBSTITUTION = re.compile(r"\|([A-Za-z][^|\n]{0,60})\|_{0,2}")
_NUMBERED = re.compile(r"^(\s*)#\.\s+")
_TITLES_ONLY = "=-"
LEAST_SIGNS = 1


def is_restructured(text: str) -> bool:
    """Whether a text is reStructuredText: it has directives, or underlines that Markdown does not know."""
    lines = text.split("\n")
    if any(re.match(r"^\.\. (?:\w[\w-]*::|_[^:]+:)", line) for line in lines):
        return True
    other = [place for place in _underlined(lines) if lines[place + 1][0] not in _TITLES_ONLY + "`~*_#+"]
    return len(other) >= LEAST_SIGNS


def as_markdown(text: str) -> str:
    """The same text with headings, lists and links as Markdown writes them; directives and comments are left out."""
    lines = text.split("\n")
    kinds: list[str] = []
    headed = _underlined(lines)
    written: list[str] = []
    skipping = False
    for place, line in enumerate(lines):
        if skipping and (not line.strip() or line[:1].isspace()):
            continue
        skipping = False
        if place in headed:
            over = place > 0 and lines[place - 1].strip() == lines[place + 1].strip()
            kind = lines[place + 1][0] + ("over" if over else "")
            if kind not in kinds:
                kinds.append(kind)
            written += ["", f"{'#' * min(6, kinds.index(kind) + 1)} {_words(line.strip())}", ""]
        elif _is_row_of_heading(lines, place, headed):
            continue
        elif _DIRECTIVE.match(line) or _COMMENT.match(line):
            skipping = True
        else:
            written.append(_words(_NUMBERED.sub(r"\g<1>1. ", _FIELD.sub(r"\1: \2\n", line))))
    return "\n".join(written)


def _underlined(lines: list[str]) -> frozenset[int]:
    """The places of lines with a row of signs at least as long below them."""
    return frozenset(
        place
        for place in range(len(lines) - 1)
        if lines[place].strip()
        and not _ROW.match(lines[place])
        and _ROW.match(lines[place + 1])
        and len(lines[place + 1].rstrip()) >= len(lines[place].strip())
        and (not lines[place][0].isspace() or (place > 0 and _ROW.match(lines[place - 1]) is not None))
    )


def _is_row_of_heading(lines: list[str], place: int, headed: frozenset[int]) -> bool:
    return _ROW.match(lines[place]) is not None and (place - 1 in headed or place + 1 in headed)


def _words(line: str) -> str:
    return _SUBSTITUTION.sub(r"\1", _LINK.sub(r"\1", _ROLE.sub(r"\1", line)))

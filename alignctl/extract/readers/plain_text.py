"""Plain text: paragraphs by blank lines, headings by numbers, capitals or underlines."""

from __future__ import annotations

import re

from alignctl.extract.block import Block, Heading, Reading, TextBlock
from alignctl.extract.sniff import decode
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.text.normalise import solid_length, tidy
from alignctl.text.numbering import depth, split_number

LONGEST_HEADING = 90
_ITEM = re.compile(r"^\s*(?:[-*\u2022\u25cf\u25aa\u00b7]\s+|(?:\(?[a-z]{1,3}[.)]|\(?\d{1,2}\))\s+)\S")
_ENDS_SENTENCE = re.compile(r"[.;:,!]$")


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:  # noqa: ARG001
    """Read plain text. Raises UnreadableDocumentError where the bytes are not text."""
    text = decode(content, where).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", text):
        blocks.extend(_chunk(chunk.split("\n")))
    title = next((tidy(line) for line in text.split("\n") if line.strip()), "")
    return Reading(title=title if len(title) <= LONGEST_HEADING else "", blocks=tuple(blocks), found=solid_length(text))


def _chunk(lines: list[str]) -> list[Block]:
    """A run of lines without a blank one: one heading, one paragraph, or list items."""
    lines = [line for line in lines if line.strip()]
    if not lines:
        return []
    level = _heading_level(tidy(lines[0]))
    if level is not None and (len(lines) == 1 or depth(split_number(tidy(lines[0]))[0]) is not None):
        return [Heading(title=tidy(lines[0]), level=level), *_chunk(lines[1:])]
    blocks: list[Block] = []
    current: list[str] = []
    for line in lines:
        if _ITEM.match(line) and current:
            blocks.append(_text(current))
            current = []
        current.append(line)
    blocks.append(_text(current))
    return blocks


def _text(lines: list[str]) -> TextBlock:
    return TextBlock(text=tidy(" ".join(lines)), is_list_item=bool(_ITEM.match(lines[0])))


def _heading_level(line: str) -> int | None:
    if len(line) > LONGEST_HEADING or _ENDS_SENTENCE.search(line) or not re.search(r"[A-Za-z]{2}", line):
        return None
    number, title = split_number(line)
    if number is not None and title[:1].isupper():
        return depth(number) or 1
    return 1 if line.isupper() else None

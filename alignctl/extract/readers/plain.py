"""Markdown: headings with # or underlined, lists, pipe tables, front matter."""

from __future__ import annotations

import re

from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock
from alignctl.extract.options import AS_USUAL, ReadingOptions
from alignctl.extract.sniff import decode
from alignctl.model.document import Metadata
from alignctl.text.dates import find_date
from alignctl.text.normalise import solid_length, tidy

_ATX = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+\u2022]\s+|(\(?[0-9]{1,3}[.)]|\(?[a-zA-Z]{1,4}[.)])\s+)(.*)$")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_RULE_ROW = re.compile(r"^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:\s*\1){2,}\s*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_|_(?!\w)|`)(?=\S|$)|(?<=\S)(\*\*|__|\*|`)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FIELD = re.compile(r"^(\w[\w -]*):\s*(.*)$")


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:  # noqa: ARG001
    """Read Markdown; a document of headings alone is a document.

    Raises UnreadableDocumentError where the bytes are not text.
    """
    text = _COMMENT.sub("", decode(content, where)).replace("\r\n", "\n").replace("\r", "\n")
    fields, body = _front_matter(text)
    blocks = _Blocks().read(body.split("\n"))
    metadata = Metadata(
        version=fields.get("version"),
        issued=find_date(fields.get("issued") or fields.get("date") or ""),
        review_due=find_date(fields.get("review_due") or fields.get("review-due") or ""),
        owner=fields.get("owner"),
        marking=fields.get("marking"),
    )
    found = sum(solid_length(_words(_shown(line))) for line in body.split("\n") if not _is_mark(line))
    return Reading(title=fields.get("title", ""), blocks=blocks, found=found, metadata=metadata)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        return {}, text
    end = next(place for place, line in enumerate(lines[1:], 1) if line.strip() == "---")
    fields = {found[1].lower(): found[2].strip().strip("\"'") for line in lines[1:end] if (found := _FIELD.match(line))}
    return {key: value for key, value in fields.items() if value and value != "null"}, "\n".join(lines[end + 1 :])


class _Blocks:
    """Lines gathered into blocks."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._lines: list[str] = []
        self._is_item = False
        self._rows: list[tuple[str, ...]] = []

    def read(self, lines: list[str]) -> tuple[Block, ...]:
        fenced = False
        for line in lines:
            if _FENCE.match(line):
                fenced = not fenced
                self._finish()
            elif fenced:
                self._lines.append(line)
            else:
                self._line(line)
        self._finish()
        return tuple(self._blocks)

    def _line(self, line: str) -> None:
        heading, item = _ATX.match(line), _ITEM.match(line)
        if _ROW.match(line):
            self._row(line)
        elif heading:
            self._finish()
            self._heading(heading[2], len(heading[1]))
        elif _UNDERLINE.match(line) and len(self._lines) == 1 and not self._is_item:
            title = self._lines.pop()
            self._heading(title, 1 if "=" in line else 2)
        elif not line.strip() or _RULE.match(line):
            self._finish()
        elif item:
            self._finish()
            self._is_item = True
            self._lines.append(f"{item[1]} {item[2]}" if item[1] else f"\u2022 {item[2]}")
        else:
            if self._rows:
                self._finish()
            self._lines.append(line)

    def _row(self, line: str) -> None:
        if not self._rows:
            self._finish()
        if not _RULE_ROW.match(line):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            self._rows.append(tuple(_words(cell.replace(r"\|", "|")) for cell in cells))

    def _heading(self, title: str, level: int) -> None:
        if _words(title):
            self._blocks.append(Heading(title=_words(title), level=level))

    def _finish(self) -> None:
        if self._rows:
            self._blocks.append(TableBlock(rows=tuple(self._rows)))
        text = _words(" ".join(self._lines))
        if text:
            self._blocks.append(TextBlock(text=text, is_list_item=self._is_item))
        self._rows, self._lines, self._is_item = [], [], False


def _words(text: str) -> str:
    """The words of a line without its marks."""
    text = _LINK.sub(r"\1", _BREAK.sub(" ", text))
    return tidy(_EMPHASIS.sub("", text))


def _shown(line: str) -> str:
    """A line without the marks that a page would not show."""
    heading = _ATX.match(line)
    return heading[2] if heading else line.replace("|", " ") if _ROW.match(line) else re.sub(r"^\s*[-*+]\s+", "", line)


def _is_mark(line: str) -> bool:
    return bool(_RULE_ROW.match(line) or _RULE.match(line) or _UNDERLINE.match(line) or _FENCE.match(line))

"""The flow of a page: its elements in reading order, as blocks."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from alignctl.extract.block import Block, Heading, TableBlock, TextBlock
from alignctl.extract.readers.html_parts.grid import is_layout, rows_of
from alignctl.extract.readers.html_parts.labels import label_of
from alignctl.text.normalise import solid_length, tidy

_HEADING = re.compile(r"^h([1-6])$")
_BLOCK = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "legend",
    }
)
DEEPEST = 6


class Flow:
    """Gathers words until a block ends; `dropped` counts solid characters knowingly left out."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._level = 0
        self.dropped = 0

    def read(self, part: HtmlElement) -> tuple[Block, ...]:
        """All blocks of a part of a page."""
        self._inside(part, is_item=False)
        self._end(is_item=False)
        return tuple(self._blocks)

    def _inside(self, element: HtmlElement, *, is_item: bool) -> None:
        self._words.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, is_item=is_item)
            self._words.append(child.tail or "")

    def _child(self, child: HtmlElement, *, is_item: bool) -> None:
        heading = _HEADING.match(child.tag)
        if heading or child.tag == "summary":
            self._end(is_item=is_item)
            level = int(heading[1]) if heading else min(DEEPEST, self._level + 1)
            self._heading(child, level)
        elif child.tag == "table":
            self._end(is_item=is_item)
            self._table(child)
        elif child.tag in {"ul", "ol"}:
            self._end(is_item=is_item)
            self._list(child)
        elif child.tag == "br":
            self._words.append(" ")
        elif child.tag in _BLOCK:
            self._end(is_item=is_item)
            self._inside(child, is_item=child.tag in {"dt", "dd"})
            self._end(is_item=child.tag in {"dt", "dd"})
        else:
            self._inside(child, is_item=is_item)

    def _heading(self, element: HtmlElement, level: int) -> None:
        title = tidy(element.text_content())
        if title:
            self._blocks.append(Heading(title=title, level=level))
            self._level = level if element.tag != "summary" else self._level

    def _list(self, element: HtmlElement) -> None:
        for place, item in enumerate(child for child in element if child.tag == "li"):
            self._words.append(label_of(element, item, place))
            self._inside(item, is_item=True)
            self._end(is_item=True)
        for child in element:
            if isinstance(child.tag, str) and child.tag in {"ul", "ol"}:  # badly nested, as old editors write it
                self._list(child)

    def _table(self, table: HtmlElement) -> None:
        if is_layout(table):
            self._inside(table, is_item=False)
            self._end(is_item=False)
            return
        for caption in table.xpath("./caption"):
            self._words.append(caption.text_content())
            self._end(is_item=False)
        self._blocks.append(TableBlock(rows=rows_of(table)))

    def _end(self, *, is_item: bool) -> None:
        text = tidy("".join(self._words))
        self._words = []
        if solid_length(text) and text != "\u2022":
            self._blocks.append(TextBlock(text=text, is_list_item=is_item))

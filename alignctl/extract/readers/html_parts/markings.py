"""Protective markings of a web page: in its properties, its first and last lines, and wherever one stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from alignctl.text.marking import highest, marking_of, named_marking
from alignctl.text.normalise import tidy

_NAMES = frozenset({"classification", "marking", "protective-marking", "protectivemarking", "security-classification"})
_EDGE = 15
_SHORT = 120
_BLOCKS = ".//p|.//div|.//header|.//footer|.//td|.//li|.//span"


def page_marking(page: HtmlElement) -> str | None:
    """The highest marking a page states outside its running text, menus and footers included."""
    lines = list(_lines(page))
    edges = (*lines[:_EDGE], *lines[_EDGE:][-_EDGE:])
    return highest([*_declared(page), *(marking_of(line) for line in edges)])


def _declared(page: HtmlElement) -> Iterator[str | None]:
    for meta in page.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower().rpartition(".")[2]
        if name in _NAMES:
            yield named_marking(meta.get("content") or "")


def _lines(page: HtmlElement) -> Iterator[str]:
    """The text of blocks that hold no other block and are no part of a sentence."""
    for block in page.xpath(_BLOCKS):
        text = tidy(block.text_content())
        if text and len(text) <= _SHORT and (block.tag != "span" or _is_alone(block, text)):
            yield text


def _is_alone(span: HtmlElement, text: str) -> bool:
    above = span.getparent()
    return above is not None and tidy(above.text_content()) == text

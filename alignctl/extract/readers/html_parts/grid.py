"""Tables of a page as rows of cell text."""

from __future__ import annotations

from lxml.html import HtmlElement

from alignctl.text.normalise import tidy

WIDEST = 200
TALLEST = 5000


def is_layout(table: HtmlElement) -> bool:
    """Whether a table only lays out the page: marked so, of one cell, or with headings or tables of text inside."""
    if table.get("role") in {"presentation", "none"}:
        return True
    cells = table.xpath("./tr/*[self::td or self::th]|./*/tr/*[self::td or self::th]")
    if len(cells) <= 1:
        return True
    return bool(table.xpath(".//h1|.//h2|.//h3|.//h4")) and not table.xpath(".//th")


def rows_of(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """The rows of a table; cells covered by a wide or tall one are empty."""
    filled: dict[tuple[int, int], str] = {}
    rows = table.xpath("./tr|./thead/tr|./tbody/tr|./tfoot/tr")[:TALLEST]
    for place, row in enumerate(rows):
        column = 0
        for cell in row.xpath("./td|./th"):
            while (place, column) in filled:
                column += 1
            wide, tall = _span(cell, "colspan"), _span(cell, "rowspan")
            for down in range(min(tall, len(rows) - place)):
                for across in range(wide):
                    filled[place + down, column + across] = ""
            filled[place, column] = _text(cell)
            column += wide
    width = 1 + max((column for _, column in filled), default=-1)
    return tuple(tuple(filled.get((row, column), "") for column in range(width)) for row in range(len(rows)))


def _span(cell: HtmlElement, name: str) -> int:
    text = cell.get(name) or "1"
    return max(1, min(WIDEST, int(text))) if text.isdigit() else 1


def _text(cell: HtmlElement) -> str:
    """A cell's words; its blocks and lines are held apart by spaces."""
    for mark in cell.iter("br", "p", "li", "div", "tr", "td", "th"):
        if mark is not cell:
            mark.tail = " " + (mark.tail or "")
    return tidy(cell.text_content())

"""Tables of a page as rows of cell text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.limits import too_many_cells
from alignctl.extract.readers.html_parts.elements import heading_level, visible_length, words_of
from alignctl.extract.readers.html_parts.labels import Counter
from alignctl.extract.readers.line_parts.line import Grid
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from alignctl.model.reading import Limits

WIDEST = 1000  # HTML's own bound on colspan
TALLEST = 65534  # and on rowspan
FEW_CELLS = 4
HALF = 0.5
_PARTS = {"thead": 0, "tfoot": 2}


class Grids:
    """Reads the tables of one page, and counts their cells against a limit; `where` names the file in messages."""

    def __init__(self, where: str, limits: Limits) -> None:
        self._where = where
        self._limits = limits
        self._cells = 0

    def is_layout(self, table: HtmlElement) -> bool:
        """Whether a table only lays out the page.

        So it does where it says so, where it is a box of one cell, where headings with text below them stand in
        its cells, and where most of its words lie in tables inside it.
        """
        if table.get("role") in {"presentation", "none"}:
            return True
        cells = [cell for row in _rows(table) for cell in _cells(row)]
        if len(cells) <= 1:
            return True
        if any(_holds_section(cell) for cell in cells):
            return True
        inside = sum(visible_length(inner) for cell in cells for inner in _outermost(cell, table))
        return inside > HALF * visible_length(table) and not any(cell.tag == "th" for cell in cells)

    def read(self, table: HtmlElement) -> Grid:
        """The rows of a table; cells covered by a wide or tall one are empty.

        Raises UnreadableDocumentError where the tables of the page have more cells than the limit allows.
        """
        filled: dict[tuple[int, int], str] = {}
        own: set[int] = set()
        rows = _rows(table)
        for place, row in enumerate(rows):
            column = 0
            for cell in _cells(row):
                while (place, column) in filled:
                    column += 1
                wide, tall = _span(cell, "colspan", WIDEST), _span(cell, "rowspan", TALLEST)
                tall = min(tall, len(rows) - place)
                self._count(wide * tall)
                filled.update({(place + down, column + across): "" for down in range(tall) for across in range(wide)})
                filled[place, column] = _text(cell)
                own.add(column)
                column += wide
        columns = sorted(own)
        self._count(len(rows) * len(columns) - len(filled))
        read = (tuple(filled.get((row, column), "") for column in columns) for row in range(len(rows)))
        return Grid(rows=tuple(row for row in read if any(row)))

    def _count(self, more: int) -> None:
        self._cells += max(0, more)
        if self._cells > self._limits.cells:
            raise too_many_cells(self._where, self._cells, self._limits)


def _rows(table: HtmlElement) -> list[HtmlElement]:
    """The rows of a table itself in the order shown: its head first, its foot last."""
    rows = [row for child in table for row in ((child,) if child.tag == "tr" else child.iterchildren("tr"))]
    return sorted(rows, key=lambda row: _PARTS.get(row.getparent().tag, 1))


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _outermost(cell: HtmlElement, table: HtmlElement) -> Iterator[HtmlElement]:
    """The tables inside a cell of a table that lie in no other table of it."""
    return (inner for inner in cell.iter("table") if next(inner.iterancestors("table"), None) is table)


def _holds_section(cell: HtmlElement) -> bool:
    """Whether a heading stands in a cell with more than itself: a cell that is all heading only names its column."""
    return any(heading_level(each) and visible_length(each) < visible_length(cell) for each in cell.iter())


def _span(cell: HtmlElement, name: str, most: int) -> int:
    text = (cell.get(name) or "").strip()
    if not (text.isascii() and text.isdecimal()):
        return 1
    if name == "rowspan" and not int(text[:9]):
        return most  # 0: down to the end
    return max(1, min(most, int(text[:9])))


def _text(cell: HtmlElement) -> str:
    """A cell's words with the labels of its lists; its blocks and lines are held apart by spaces."""
    for listing in cell.iter("ol", "ul"):
        counter = Counter(listing, 0)
        for item in listing.iterchildren("li"):
            label = counter.label_of(item)
            if label is not None:
                item.text = f"{label.text} {item.text or ''}"
    return words_of(cell) if len(cell) else tidy(cell.text or "")

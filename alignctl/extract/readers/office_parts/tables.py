"""Tables of a Word file as rows of cell text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.line import Grid, Item, Line, Role
from alignctl.extract.readers.office_parts.names import child, number, value, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element as Element

MAX_SPAN = 63


@dataclass(slots=True)
class _Rows:
    """Rows read so far, with what their cells hold besides text."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    contents: list[Line] = field(default_factory=list)

    def add(self, row: Element, read: Callable[[Element], Iterator[Item]]) -> None:
        properties = child(row, "trPr")
        texts = [""] * _span(number(child(properties, "gridBefore")), 0)
        for cell in row.iterfind(w("tc")):
            text = self._cell_text(read(cell))
            texts.append("" if is_covered(cell) else text)
            texts += [""] * (_span(number(child(cell, "tcPr", "gridSpan")), 1) - 1)
        texts += [""] * _span(number(child(properties, "gridAfter")), 0)
        self.rows.append(tuple(texts))

    def _cell_text(self, items: Iterable[Item]) -> str:
        texts: list[str] = []
        for item in items:
            if isinstance(item, Line) and item.role is Role.CONTENTS:
                self.contents.append(item)
                continue
            self.notes += item.notes
            texts.append(flat(item))
        return "\n".join(text for text in texts if text)

    def items(self) -> Iterator[Item]:
        """What has been read, as items."""
        yield from self.contents
        if any(cell for row in self.rows for cell in row):
            yield Grid(rows=tuple(self.rows), notes=tuple(self.notes))


def read_table(
    table: Element, read: Callable[[Element], Iterator[Item]], is_heading: Callable[[Element], bool]
) -> Iterator[Item]:
    """Yield a table's items; `read` reads a cell, `is_heading` tells whether a paragraph is styled as one.

    A box of a single cell is no table, and a row of a single cell that holds a styled heading parts a table
    in two: both are read as plain text.
    """
    rows = list(table.iterfind(w("tr")))
    read_so_far = _Rows()
    for row in rows:
        cells = row.findall(w("tc"))
        if len(cells) == 1 and (len(rows) == 1 or any(is_heading(each) for each in cells[0].iterfind(w("p")))):
            yield from read_so_far.items()
            read_so_far = _Rows()
            yield from read(cells[0])
        else:
            read_so_far.add(row, read)
    yield from read_so_far.items()


def is_covered(cell: Element) -> bool:
    """Whether a cell goes on a merged cell of the row above, or of the column before."""
    merges = (child(cell, "tcPr", name) for name in ("vMerge", "hMerge"))
    return any(merge is not None and value(merge) != "restart" for merge in merges)


def flat(item: Item) -> str:
    """An item inside a cell as text: a nested table gives a line for each of its rows."""
    if isinstance(item, Line):
        return item.labelled
    return "\n".join(" ".join(cell for cell in row if cell) for row in item.rows).strip()


def _span(count: int | None, usual: int) -> int:
    return usual if count is None else min(max(count, usual), MAX_SPAN)

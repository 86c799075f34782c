"""Tables of a Word file as rows of cell text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Grid, Item, Line, Role
from alignctl.extract.readers.office_parts.names import number, value, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.telling import Telling

MAX_SPAN = 63
_BEFORE, _AFTER = w("gridBefore"), w("gridAfter")
_SPANNED, _ROWS, _COLUMNS = w("gridSpan"), w("vMerge"), w("hMerge")


@dataclass(slots=True)
class _Rows:
    """Rows read so far, with what their cells hold besides text."""

    telling: Telling
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    contents: list[Line] = field(default_factory=list)

    def add(self, row: Element, cells: Iterable[Element], read: Callable[[Element], Iterable[Item]]) -> None:
        before, after = _gaps(self.telling.of(row))
        texts = [""] * before
        for cell in cells:
            text = self._cell_text(read(cell))
            span, covered = _merges(self.telling.of(cell))
            texts.append("" if covered else text)
            texts += [""] * (span - 1)
        texts += [""] * after
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
    table: Element, telling: Telling, read: Callable[[Element], Iterable[Item]], is_heading: Callable[[Element], bool]
) -> Iterator[Item]:
    """Yield a table's items; `read` reads a cell, `is_heading` tells whether a paragraph is styled as one.

    A box of a single cell is no table, and a row of a single cell that holds a styled heading parts a table
    in two: both are read as plain text.
    """
    rows = list(table.iterchildren(w("tr")))
    read_so_far = _Rows(telling=telling)
    for row in rows:
        cells = list(row.iterchildren(w("tc")))
        if len(cells) == 1 and (len(rows) == 1 or any(map(is_heading, cells[0].iterchildren(w("p"))))):
            yield from read_so_far.items()
            read_so_far = _Rows(telling=telling)
            yield from read(cells[0])
        else:
            read_so_far.add(row, cells, read)
    yield from read_so_far.items()


def _gaps(said: Mapping[str, Element]) -> tuple[int, int]:
    """How many columns a row leaves free before its first cell and after its last."""
    return _span(number(said.get(_BEFORE)), 0), _span(number(said.get(_AFTER)), 0)


def _merges(said: Mapping[str, Element]) -> tuple[int, bool]:
    """How many columns a cell spans, and whether it goes on a merged cell of the row above or the column before."""
    if not said:
        return 1, False
    merges = (said.get(_ROWS), said.get(_COLUMNS))
    covered = any(merge is not None and value(merge) != "restart" for merge in merges)
    return _span(number(said.get(_SPANNED)), 1), covered


def flat(item: Item) -> str:
    """An item inside a cell as text: a nested table gives a line for each of its rows."""
    if isinstance(item, Line):
        return item.labelled
    return "\n".join(" ".join(cell for cell in row if cell) for row in item.rows).strip()


def _span(count: int | None, usual: int) -> int:
    return usual if count is None else min(max(count, usual), MAX_SPAN)

"""The body of an OpenDocument text as lines and grids, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from alignctl.extract.readers.line_parts.line import Grid, Item, Label, Line, Role
from alignctl.extract.readers.office_parts.open_lists import (
    Counters,
    ListLevel,
    OpenLists,
    count,
)
from alignctl.extract.readers.office_parts.open_runs import UNSEEN, OpenRuns, element_text
from alignctl.extract.readers.office_parts.open_styles import OpenStyles, o, whole
from alignctl.extract.readers.office_parts.run_in import parted
from alignctl.extract.readers.office_parts.tables import flat
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

_PARAGRAPHS = frozenset({o("text", "p"), o("text", "h")})
_ITEMS = frozenset({o("text", "list-item"), o("text", "list-header")})
_INDEXES = frozenset(
    o("text", name) for name in ("table-of-content", "illustration-index", "table-index", "object-index", "user-index")
)
_CELLS = (o("table", "table-cell"), o("table", "covered-table-cell"))
_MAX_COLUMNS = 64
_MAX_LEVEL = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where in a list a paragraph stands."""

    levels: dict[int, ListLevel]
    counters: Counters
    style: str
    depth: int


class OpenBody:
    """Reads block content into items; lists are counted on the way, so read once and in order."""

    def __init__(self, styles: OpenStyles, lists: OpenLists) -> None:
        self._styles = styles
        self._lists = lists
        self._runs = OpenRuns(styles)

    def items(
        self, container: Iterable[Element], place: _Place | None = None, *, in_box: bool = False
    ) -> Iterator[Item]:
        """Yield the lines and grids of a body, section, cell, note or text box."""
        for element in container:
            if element.tag in _PARAGRAPHS:
                yield from self._paragraph(element, self._heading_label(element), in_box=in_box)
            elif element.tag == o("text", "list"):
                yield from self._list(element, place, in_box=in_box)
            elif element.tag == o("table", "table"):
                yield from self._table(element)
            elif element.tag in _INDEXES:
                yield Line(text=tidy(element_text(element)), role=Role.CONTENTS)
            elif element.tag not in UNSEEN:
                yield from self.items(element, place, in_box=in_box)

    def _heading_label(self, element: Element) -> Label | None:
        """The number of a heading outside any list, which the outline style counts."""
        if element.tag != o("text", "h") or element.get(o("text", "is-list-header")) == "true":
            return None
        return count(self._lists.outline, self._lists.outline_counters, _level(element) - 1, None)

    def _paragraph(self, element: Element, label: Label | None, *, in_box: bool) -> Iterator[Item]:
        style = element.get(o("text", "style-name"))
        gathered, notes = self._runs.gather(element, self._styles.look("paragraph", style))
        level = _level(element) if element.tag == o("text", "h") else None
        role = Role.TITLE if self._styles.is_named(style, "Title") else Role.BODY
        read_notes = tuple(note for each in notes if (note := tidy(" ".join(flat(item) for item in self.items(each)))))
        may_part = gathered.breaks and level is None and (label is None or not label.is_bullet)
        *before, last = parted(gathered) if may_part else [gathered]
        for part, its_notes in (*((each, ()) for each in before), (last, read_notes)):
            text = tidy("".join(part.text))
            looks = part.appearance()
            if text or its_notes:
                yield Line(
                    text=text,
                    level=level,
                    label=label,
                    role=role,
                    bold=looks.bold,
                    caps=text.isupper() or looks.caps,
                    underlined=looks.underlined,
                    size=looks.size,
                    in_box=in_box,
                    notes=its_notes,
                )
                label = None
        for box in gathered.boxes:
            yield from self.items(box, in_box=True)

    def _list(self, element: Element, above: _Place | None, *, in_box: bool) -> Iterator[Item]:
        place = self._place(element, above)
        for item in element:
            if item.tag in _ITEMS:
                yield from self._list_item(item, place, in_box=in_box)

    def _place(self, element: Element, above: _Place | None) -> _Place:
        style = element.get(o("text", "style-name")) or (above.style if above else "")
        if above is None:
            counters = self._lists.counters(element, style)
            return _Place(levels=self._lists.levels(style), counters=counters, style=style, depth=0)
        levels = self._lists.levels(style)
        return _Place(levels=levels, counters=above.counters, style=style, depth=above.depth + 1)

    def _list_item(self, item: Element, place: _Place, *, in_box: bool) -> Iterator[Item]:
        """Only the first paragraph of an item bears a label; an item that opens with a list bears none."""
        first = True
        for element in item:
            if element.tag in _PARAGRAPHS:
                label = None
                if first and item.tag == o("text", "list-item"):
                    label = count(
                        place.levels, place.counters, place.depth, whole(item.get(o("text", "start-value")), None)
                    )
                first = False
                yield from self._paragraph(element, label, in_box=in_box)
            elif element.tag == o("text", "list"):
                yield from self._list(element, place, in_box=in_box)
            elif element.tag != o("text", "number"):
                yield from self.items([element], place, in_box=in_box)

    def _table(self, table: Element) -> Iterator[Item]:
        rows = list(_rows(table))
        if len(rows) == 1 and len(rows[0]) == 1:
            yield from self.items(rows[0][0])
            return
        notes: list[str] = []
        texts: list[tuple[str, ...]] = []
        for row in rows:
            held = [cell for cell in row if cell.tag == _CELLS[0]]
            if len(held) == 1 and held[0].find(o("text", "h")) is not None:
                yield from _grid(texts, notes)
                texts, notes = [], []
                yield from self.items(held[0])
            else:
                texts.append(tuple(self._row(row, notes)))
        yield from _grid(texts, notes)

    def _row(self, row: list[Element], notes: list[str]) -> Iterator[str]:
        for cell in row:
            repeats = min(whole(cell.get(o("table", "number-columns-repeated")), 1), _MAX_COLUMNS)
            if cell.tag != _CELLS[0]:
                yield from [""] * repeats
                continue
            lines: list[str] = []
            for item in self.items(cell):
                notes += item.notes
                lines.append(flat(item))
            # A text is given once, however often a cell says it repeats: a short file could ask for gigabytes.
            yield "\n".join(line for line in lines if line)
            yield from [""] * (repeats - 1)


def _grid(rows: list[tuple[str, ...]], notes: list[str]) -> Iterator[Item]:
    if any(cell for row in rows for cell in row):
        yield Grid(rows=tuple(rows), notes=tuple(notes))


def _rows(table: Element) -> Iterator[list[Element]]:
    """The cells of each row, header rows and row groups included, nested tables not."""
    for element in table:
        if element.tag == o("table", "table-row"):
            yield [cell for cell in element if cell.tag in _CELLS]
        elif element.tag not in {o("table", "table-columns"), o("table", "table-header-columns")}:
            yield from _rows(element)


def _level(heading: Element) -> int:
    return min(max(whole(heading.get(o("text", "outline-level")), 1), 1), _MAX_LEVEL)

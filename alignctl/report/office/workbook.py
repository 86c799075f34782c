"""A workbook: cover, contents and notes, then one table a sheet with filters and heads that stay in sight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from math import ceil

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as OneCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table as SheetTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from alignctl.report.fronts import Front
from alignctl.report.office.package import STARTED, fixed
from alignctl.report.tables.table import FORMULA, Cell, Column, Form, Table
from alignctl.text.escape import held_words

HEAD_ROW = 3
_READ = ("How to read it", "The sheet Contents leads to each table.")
_LONGEST = 32_000  # Excel holds 32,767 characters a cell
_LONGEST_NAME = 31
_MOST_ROWS = 1_048_576 - HEAD_ROW
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
# Excel reads these letters as an escaped character; the first of them is escaped itself.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMATS = {Form.TEXT: "@", Form.COUNT: "0", Form.NUMBER: "0.00", Form.SHARE: "0%"}
_HEAD = PatternFill("solid", fgColor="1F3864")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_ON_TOP = Alignment(vertical="top")
_PLAIN = Alignment(wrap_text=False, vertical="top")
_FONT = "Calibri"
_LINK = Font(name=_FONT, color="0B4F9E", underline="single")
_BOLD = Font(name=_FONT, bold=True)
_TITLE = Font(name=_FONT, bold=True, size=14)
_LINE, _TALLEST = 15.0, 405.0  # points: a line of text, and less than the 409 a row may have
_PAGE = 200  # characters across a printed page that can still be read


def workbook(front: Front, tables: Iterable[Table]) -> bytes:
    """A workbook of tables.

    Words of documents are never read as formulas. Times inside are fixed, so the bytes do not hang on the day.
    """
    book = Workbook()
    cover = book.active
    if not isinstance(cover, Worksheet):
        raise TypeError("a new workbook was expected to have a sheet")
    cover.title = "Cover"
    contents, notes = book.create_sheet("Contents"), book.create_sheet("Notes")
    named = _named(tables)
    facts(cover, front.title, (*_marked(front.marking), *front.facts, _READ))
    facts(notes, "Notes", front.notes)
    _contents(contents, named)
    for place, (name, table) in enumerate(named, start=1):
        _table(book.create_sheet(name), table, place)
    return saved(book, front.title, front.marking)


def saved(book: Workbook, title: str, marking: str | None) -> bytes:
    """A workbook as bytes, with its title and marking, laid out for paper; no time of today stands in it."""
    for sheet in book.worksheets:
        on_paper(sheet, marking)
    properties = book.properties
    properties.creator, properties.title, properties.language = "alignctl", held_words(title), "en-GB"
    properties.created = STARTED
    held = BytesIO()
    book.save(held)
    return fixed(held.getvalue())


def _marked(marking: str | None) -> tuple[tuple[str, Cell], ...]:
    return (("Marking", marking),) if marking else ()


def _named(tables: Iterable[Table]) -> tuple[tuple[str, Table], ...]:
    """Tables with the names of their sheets, which are legal and unlike in any case of letters."""
    taken = {"cover", "contents", "notes", "history"}
    found: list[tuple[str, Table]] = []
    for table in tables:
        stem = _NOT_IN_NAMES.sub(" ", held_words(table.id.replace("-", " ").capitalize()))[:_LONGEST_NAME].strip()
        name, place = stem or "Table", 2
        while name.casefold() in taken:
            name, place = f"{stem[: _LONGEST_NAME - 4]} {place}", place + 1
        taken.add(name.casefold())
        found.append((name, table))
    return tuple(found)


def facts(sheet: Worksheet, title: str, facts: Iterable[tuple[str, Cell]]) -> None:
    """A sheet of names and words, one a row."""
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 100
    write(sheet, 1, 1, title, wrapped=False).font = _TITLE
    for row, (name, value) in enumerate(facts, start=HEAD_ROW):
        write(sheet, row, 1, name).font = _BOLD
        write(sheet, row, 2, value).alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
        tall(sheet, row, ((name, 30), (value, 100)))


def _contents(sheet: Worksheet, named: Iterable[tuple[str, Table]]) -> None:
    columns = (Column("Sheet", 20), Column("What it holds", 44), Column("Rows", 8, Form.COUNT), Column("A row", 90))
    write(sheet, 1, 1, "Contents", wrapped=False).font = _TITLE
    write(sheet, 2, 1, "Each name leads to its sheet.", wrapped=False)
    heads(sheet, columns)
    for row, (name, table) in enumerate(named, start=HEAD_ROW + 1):
        cell = write(sheet, row, 1, name)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1", display=name)
        cell.font = _LINK
        told: tuple[Cell, ...] = (table.title, len(table.rows), table.about)
        for column, value in enumerate(told, start=2):
            write(sheet, row, column, value)


def _table(sheet: Worksheet, table: Table, place: int) -> None:
    """One table: what it is above it, heads that stay in sight, and a filter over each column."""
    write(sheet, 1, 1, table.title, wrapped=False).font = _TITLE
    rows = table.rows[:_MOST_ROWS]
    left = f" The sheet holds {len(rows)} of {len(table.rows)} rows." if len(rows) < len(table.rows) else ""
    write(sheet, 2, 1, (table.about if rows else "There is none.") + left, wrapped=False)
    heads(sheet, table.columns)
    for row, cells in enumerate(rows, start=HEAD_ROW + 1):
        for column, value in enumerate(cells, start=1):
            if value is not None:
                cell = write(sheet, row, column, value)
                if not isinstance(value, str):
                    cell.number_format = _FORMATS[table.columns[column - 1].form]
        tall(sheet, row, zip(cells, (column.width for column in table.columns), strict=True))
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    sheet.page_setup.fitToWidth = max(1, round(sum(column.width for column in table.columns) / _PAGE))
    as_table(sheet, len(table.columns), len(rows), place)


def as_table(sheet: Worksheet, columns: int, rows: int, place: int) -> None:
    """Make the cells below the heads a table that can be sorted and filtered; `place` counts those of the workbook."""
    if rows:  # a table without rows would have to be repaired
        last = f"{get_column_letter(columns)}{HEAD_ROW + rows}"
        held = SheetTable(displayName=f"Table{place}", ref=f"A{HEAD_ROW}:{last}")
        held.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
        sheet.add_table(held)


def tall(sheet: Worksheet, row: int, cells: Iterable[tuple[Cell, int]]) -> None:
    """Make a row as tall as its longest cell needs, as not every program does so by itself."""
    # words break before the end of a line, so that lines hold some less than the width
    lines = max((ceil(len(cell) * 1.15 / width) for cell, width in cells if isinstance(cell, str)), default=1)
    sheet.row_dimensions[row].height = min(_TALLEST, _LINE * max(1, lines))


def heads(sheet: Worksheet, columns: tuple[Column, ...]) -> None:
    """The heads of columns, and how wide these are."""
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
        cell = write(sheet, HEAD_ROW, place, column.head)
        cell.font, cell.fill = Font(name=_FONT, bold=True, color="FFFFFF"), _HEAD
    tall(sheet, HEAD_ROW, ((column.head, column.width) for column in columns))


def on_paper(sheet: Worksheet, marking: str | None) -> None:
    """Landscape A4, no wider than can be read, the heads on every page, the marking at the head of each."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if sheet.freeze_panes:
        sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    if marking and sheet.oddHeader is not None:
        sheet.oddHeader.center.text = held_words(marking).replace("&", "&&")
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A, page &P of &N"


def write(sheet: Worksheet, row: int, column: int, value: Cell, *, wrapped: bool = True) -> OneCell:
    """One cell; a text is a text, whatever sign it starts with."""
    cell = sheet.cell(row=row, column=column)
    if not isinstance(cell, OneCell):
        raise TypeError("a cell of its own was expected")
    if isinstance(value, str):
        words = held_words(value)
        cell.value = _ESCAPE.sub("_x005F_", words)[:_LONGEST]
        cell.data_type = "s"
        cell.alignment = _WRAPPED if wrapped else _PLAIN
        cell.quotePrefix = value.startswith(FORMULA) or words.startswith(FORMULA)
    else:
        cell.value = value
        cell.alignment = _ON_TOP
    return cell

"""A coding sheet as a workbook: how to fill it in, the rows with lists to choose from, and the words to choose."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from alignctl.model.coding_sheet import BESIDE, CodingSheet, Head
from alignctl.report.coding_words import ABOUT_VOCABULARY, facts_of_sheet, steps, title_of_sheet, vocabulary
from alignctl.report.office.workbook import HEAD_ROW, as_table, facts, heads, saved, tall, write
from alignctl.report.tables.coding import COLUMNS, coding_table
from alignctl.report.tables.table import Column

_ROWS = "Rows"
_TO_FILL = (Head.VERDICT, Head.VALUE, Head.NAME, Head.NOTE)
_FILL = PatternFill("solid", fgColor="FFF4CE")
_TEXT = "@"
_PLACES = {head: place for place, column in enumerate(COLUMNS, start=1) for head in Head if head.value == column.head}
_VOCABULARY = (Column(Head.ABOUT.value, 20), Column(Head.VERDICT.value, 24), Column("What it says", 90))


def coding_workbook(sheet: CodingSheet) -> bytes:
    """A workbook to be filled in. No cell is a formula, and nothing in it is hidden."""
    book = Workbook()
    cover = book.active
    if not isinstance(cover, Worksheet):
        raise TypeError("a new workbook was expected to have a sheet")
    cover.title, title = BESIDE[0], title_of_sheet(sheet)
    marking = (("Marking", sheet.marking),) if sheet.marking else ()
    facts(cover, title, (*marking, *facts_of_sheet(sheet), *steps()))
    _rows(book.create_sheet(_ROWS), sheet)
    _words(book.create_sheet(BESIDE[1]))
    return saved(book, title, sheet.marking)


def _rows(sheet: Worksheet, coding: CodingSheet) -> None:
    table = coding_table(coding)
    write(sheet, 1, 1, table.title, wrapped=False)
    write(sheet, 2, 1, table.about, wrapped=False)
    heads(sheet, COLUMNS)
    for number, cells in enumerate(table.rows, start=HEAD_ROW + 1):
        for place, value in enumerate(cells, start=1):
            if value is not None:
                cell = write(sheet, number, place, value, wrapped=place != _PLACES[Head.STAMP])
                if not isinstance(value, str):
                    cell.number_format = "0%" if place == _PLACES[Head.CONFIDENCE] else "0"
        for head in _TO_FILL:
            cell = write(sheet, number, _PLACES[head], "")
            cell.value, cell.fill, cell.number_format = None, _FILL, _TEXT
        shown = zip(cells[:-1], (column.width for column in COLUMNS[:-1]), strict=True)
        tall(sheet, number, shown)
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    sheet.page_setup.fitToWidth = 2
    as_table(sheet, len(COLUMNS), len(table.rows), 1)
    _lists(sheet, HEAD_ROW + len(table.rows))


def _lists(sheet: Worksheet, last: int) -> None:
    """The verdicts that can be chosen in each row, from the vocabulary by the sort of its claim, however rows stand."""
    column, about = (get_column_letter(_PLACES[head]) for head in (Head.VERDICT, Head.ABOUT))
    own, words = f"${about}{HEAD_ROW + 1}", f"{BESIDE[1]}!$A:$A"
    choose = DataValidation(
        type="list",
        formula1=f"OFFSET({BESIDE[1]}!$B$1,MATCH({own},{words},0)-1,0,COUNTIF({words},{own}),1)",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Verdict",
        error="Choose one of the list; the sheet Vocabulary says what each means.",
    )
    choose.add(f"{column}{HEAD_ROW + 1}:{column}{last}")
    sheet.add_data_validation(choose)


def _words(sheet: Worksheet) -> None:
    write(sheet, 1, 1, "What the verdicts say", wrapped=False)
    write(sheet, 2, 1, ABOUT_VOCABULARY, wrapped=False)
    heads(sheet, _VOCABULARY)
    found = tuple(vocabulary())
    for number, cells in enumerate(found, start=HEAD_ROW + 1):
        for place, value in enumerate(cells, start=1):
            write(sheet, number, place, value)
    sheet.freeze_panes = f"A{HEAD_ROW + 1}"
    as_table(sheet, len(_VOCABULARY), len(found), 2)

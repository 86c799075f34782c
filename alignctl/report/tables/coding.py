"""A coding sheet as a table: what is claimed and why it is asked, empty columns for verdicts, marks for the program."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.coding_sheet import CodingSheet, Head, SheetRow, SideShown
from alignctl.report.coding_words import (
    ABOUT,
    ABOUT_ROWS,
    attribute_words,
    doubt_words,
    kind_words,
    side_place,
    side_words,
)
from alignctl.report.tables.table import Cell, Column, Form, Table, in_csv

COLUMNS = (
    Column(Head.NUMBER.value, 6, Form.COUNT),
    Column(Head.ABOUT.value, 14),
    Column(Head.KIND.value, 18),
    Column(Head.ATTRIBUTE.value, 14),
    Column(Head.CLAIM.value, 46),
    Column(Head.CONFIDENCE.value, 8, Form.SHARE),
    Column(Head.DOUBT.value, 36),
    Column(Head.FIRST.value, 50),
    Column(Head.FIRST_PLACE.value, 26),
    Column(Head.SECOND.value, 50),
    Column(Head.SECOND_PLACE.value, 26),
    Column(Head.VERDICT.value, 18),
    Column(Head.VALUE.value, 22),
    Column(Head.NAME.value, 18),
    Column(Head.NOTE.value, 30),
    Column(Head.ID.value, 20),
    Column(Head.STAMP.value, 16),
)


def coding_table(sheet: CodingSheet) -> Table:
    """The rows of a sheet under its heads."""
    return Table(
        id="rows",
        title="Claims to review",
        about=ABOUT_ROWS,
        columns=COLUMNS,
        rows=tuple(_row(number, row, sheet) for number, row in enumerate(sheet.rows, start=1)),
    )


def coding_csv(sheet: CodingSheet) -> str:
    """A sheet as CSV."""
    return in_csv(coding_table(sheet))


def _row(number: int, row: SheetRow, sheet: CodingSheet) -> tuple[Cell, ...]:
    first, further = row.sides[:1], row.sides[1:]
    return (
        number,
        ABOUT[row.item.about],
        kind_words(row, sheet),
        attribute_words(row),
        row.item.says,
        row.confidence,
        doubt_words(row),
        *_sides(first),
        *_sides(further),
        *(None, None, None, None),
        f"#{row.item.id}",  # a sign before it, as figures alone would be taken for a number
        row.stamp,
    )


def _sides(sides: Iterable[SideShown]) -> tuple[str, str]:
    held = tuple(sides)
    return " | ".join(map(side_words, held)), " | ".join(filter(None, map(side_place, held)))

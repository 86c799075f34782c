"""Workbooks and files of CSV opened as plain grids of cells, whoever saved them."""

from __future__ import annotations

import csv
import warnings
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as OneCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from alignctl.errors import UsageError
from alignctl.text.normalise import fold

# Far above any sheet of ours: what is larger is no coding sheet, and would fill the memory.
_MOST_BYTES = 60_000_000
_MOST_ROWS, _MOST_COLUMNS = 100_000, 100
# What our tables write before a text that a spreadsheet would take for a formula.
_GUARD = "'"
_FORMULA = ("=", "+", "-", "@")
_CANNOT_BE_OPENED = (
    BadZipFile,
    InvalidFileException,
    KeyError,
    IndexError,
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,  # of XML
    RuntimeError,  # encrypted parts
    NotImplementedError,
    EOFError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a cell holds: its words, and what it holds instead of words where they cannot be taken as they are."""

    words: str = ""
    instead: str | None = None


EMPTY = Held()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet: its name (None of a file of CSV), and rows with their number from 1; empty rows are left out.

    `merged` are areas of cells put into one: as people write it ("B5:B7"), first and last row, first and last column
    (from 0).
    """

    name: str | None
    rows: tuple[tuple[int, tuple[Held, ...]], ...]
    merged: tuple[tuple[str, int, int, int, int], ...] = ()


def open_sheets(file: Path) -> tuple[Grid, ...]:
    """All sheets of a workbook (.xlsx, .xlsm), or the one of a file of CSV.

    CSV may be in UTF-8, UTF-16 or Windows-1252, with comma, semicolon or tab. Raises UsageError where the file is not
    there, is of another sort, or cannot be opened.
    """
    if file.suffix.lower() not in {".xlsx", ".xlsm", ".csv"}:
        raise _refused(file, f"A coding sheet (.xlsx or .csv) was expected, found '{file.name}'.")
    if not file.is_file():
        raise _refused(file, "A coding sheet was expected here, and there is no such file.")
    if file.stat().st_size > _MOST_BYTES:
        raise _refused(file, "A coding sheet was expected, and this file is far larger than any.")
    return (_csv(file),) if file.suffix.lower() == ".csv" else _workbook(file)


def _refused(file: Path, message: str) -> UsageError:
    return UsageError(message, where=file.as_posix(), hint="Save the sheet as .xlsx or .csv. Nothing was changed.")


def _workbook(file: Path) -> tuple[Grid, ...]:
    try:
        with ZipFile(file) as held:
            size = sum(part.file_size for part in held.infolist())
        if size > _MOST_BYTES:
            raise _refused(file, "A coding sheet was expected, and this workbook is far larger than any.")
        with warnings.catch_warnings(action="ignore"):  # of extensions openpyxl leaves out, which are none of ours
            book = load_workbook(file, keep_links=False)
        return tuple(_grid(sheet) for sheet in book.worksheets)
    except _CANNOT_BE_OPENED as error:
        raise _refused(
            file, "An Excel workbook was expected, and this file cannot be opened as one (damaged, or with a password)."
        ) from error


def _grid(sheet: Worksheet) -> Grid:
    rows: list[tuple[int, tuple[Held, ...]]] = []
    # openpyxl makes every cell it is asked for, so no more is asked than there is
    last, widest = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    for number, cells in enumerate(sheet.iter_rows(max_row=last, max_col=widest), start=1):
        held = tuple(_held(cell) for cell in cells)
        if any(one != EMPTY for one in held):
            rows.append((number, held))
    merged = tuple(
        (area.coord, area.min_row, area.max_row, area.min_col - 1, area.max_col - 1)
        for area in sheet.merged_cells.ranges
    )
    return Grid(name=sheet.title, rows=tuple(rows), merged=merged)


def _held(cell: OneCell | MergedCell) -> Held:
    value = cell.value
    if value is None or isinstance(cell, MergedCell):
        return EMPTY
    if cell.data_type == "f":
        return Held(instead="a formula")
    if cell.data_type == "e":
        return Held(instead=f"an error of a formula ({value})")
    if isinstance(value, bool):
        return Held(instead="a yes or no of the spreadsheet")
    if isinstance(value, date | datetime | time | timedelta):
        return Held(instead=f"a date or time of the spreadsheet ({value})")
    if isinstance(value, float):
        return Held(words=f"{value:.15g}")
    return Held(words=unescape(value).strip() if isinstance(value, str) else str(value))


def _csv(file: Path) -> Grid:
    text = _decoded(file.read_bytes())
    if text is None:
        raise _refused(file, "A text file of CSV was expected, and this one holds something else.")
    head = next((line for line in text.splitlines() if _marks(line)), "")
    mark = max(",;\t", key=head.count)
    try:
        rows = tuple(_records(csv.reader(text.splitlines(keepends=True), delimiter=mark)))
    except csv.Error as error:
        raise _refused(file, f"A file of CSV was expected, and this one cannot be read as one: {error}.") from error
    return Grid(name=None, rows=rows)


def _marks(line: str) -> bool:
    """Whether a line may be that of the heads."""
    return "verdict" in fold(line)


def _records(records: Iterable[list[str]]) -> Iterator[tuple[int, tuple[Held, ...]]]:
    for number, cells in enumerate(records, start=1):
        held = tuple(Held(words=_unguarded(cell.strip())) for cell in cells[:_MOST_COLUMNS])
        if number <= _MOST_ROWS and any(one != EMPTY for one in held):
            yield number, held


def _unguarded(words: str) -> str:
    return words[1:] if words.startswith(_GUARD) and words[1:].startswith(_FORMULA) else words


def _decoded(content: bytes) -> str | None:
    """The text of a file; None where it is none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")

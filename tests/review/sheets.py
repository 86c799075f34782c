"""Coding sheets of the three invented areas, filled in by openpyxl as people do."""

import csv
import io
from functools import cache
from io import BytesIO

from openpyxl import load_workbook

from alignctl.report import Layout, written
from alignctl.report.tables.coding import coding_csv
from alignctl.review.reading import read_sheets
from alignctl.review.sheet import Wanted
from alignctl.reviewing import bring_in, coding_sheet
from alignctl.rules import load_rules
from tests.decided import run_of
from tests.three_areas import WORKSPACE, write_text

HEAD_ROW = 3


@cache
def book():
    return load_rules()


def workspace(folder, name="Three areas", **texts):
    """Write the workspace; `cedar={"interview": "96 hours"}` gives an area other words."""
    folder.mkdir(exist_ok=True)
    (folder / "alignctl.toml").write_text(WORKSPACE.replace("Three areas", name), encoding="utf-8")
    for area in ("ash", "birch", "cedar", "standard"):
        write_text(folder, area, **texts.get(area, {}))
    return run_of(folder, book())


def made(run, areas=("ash", "cedar"), **wanted):
    return coding_sheet(run, areas, None, Wanted(**wanted))


def opened(sheet):
    """The workbook of a sheet, its rows, and the places of its columns."""
    found = load_workbook(BytesIO(written(sheet, "xlsx", Layout())))
    rows = found["Rows"]
    return found, rows, {cell.value: cell.column for cell in rows[HEAD_ROW]}


def fill(rows, heads, number, **answers):
    """Answer a row, counted from 0: `verdict`, `value`, `name`, `note`."""
    names = {"verdict": "Verdict", "value": "Correct value", "name": "Name", "note": "Note"}
    for key, words in answers.items():
        rows.cell(HEAD_ROW + 1 + number, heads[names[key]]).value = words


def place_of(sheet, about, attribute=None):
    """The place of the first row about something."""
    return next(
        place
        for place, row in enumerate(sheet.rows)
        if row.item.about == about and attribute in {None, row.item.attribute}
    )


def brought(run, *files, reviewer="A. Reader"):
    return bring_in(run, read_sheets(files, reviewer))


def records(sheet):
    """The rows of a sheet as CSV has them, by their heads."""
    return list(csv.DictReader(io.StringIO(coding_csv(sheet))))


def in_csv(rows, delimiter=","):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()

"""A plan as a workbook: the action list with columns for who owns what. The same plan gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as OneCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from alignctl.model.candidate import Move
from alignctl.model.plan import Plan
from alignctl.report.plan_lines import found_words
from alignctl.report.region_lines import BODY
from alignctl.report.words import place_words

Cell = str | float | int
ACTIONS = (
    ("Year", 6),
    ("Step", 6),
    ("Must or chosen", 12),
    ("What", 34),
    ("Area", 16),
    ("From", 34),
    ("To", 34),
    ("Where it stands", 28),
    ("Words today", 50),
    ("To approve", 24),
    ("Friction removed by the step", 12),
    ("Effort", 8),
    ("Review due", 8),
    ("Task-and-finish group", 20),
    ("Lead", 16),
    ("Due", 12),
    ("Done", 8),
    ("Id", 40),
)
LEFT_OUT = (("What", 40), ("Friction", 10), ("Cost", 10), ("Why", 60), ("Id", 50))
# what a spreadsheet would take for the start of a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_000
_STARTED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed stamp: workbooks know no time zone
_ZIP_STAMP = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def plan_workbook(plan: Plan) -> bytes:
    """The workbook: actions, what is left out, and what the plan was asked for.

    Words of documents are never read as formulas. Times inside are fixed and nothing is compressed, so that the
    bytes do not hang on the day or on the machine.
    """
    book = Workbook()
    sheet = book.active
    if sheet is None or not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook was expected to have a sheet")
    sheet.title = "Actions"
    _fill(sheet, ACTIONS, _actions(plan))
    left = ((one.title, one.friction, one.cost, one.why, one.id) for one in plan.left_out)
    _fill(book.create_sheet("Left out"), LEFT_OUT, left)
    _fill(book.create_sheet("About"), (("", 34), ("", 80)), _about(plan))
    book.properties.creator = "alignctl"
    book.properties.created = _STARTED
    held = BytesIO()
    book.save(held)
    return _fixed(held.getvalue())


def _actions(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    for one in plan.ranking.musts:
        for move in one.moves:
            if move.below:
                bodies = ", ".join(BODY.get(body, body) for body in one.bodies)
                yield 1, "", "must", *_move(one.candidate.title, move, bodies, ""), one.id
    for step in plan.steps:
        bodies = ", ".join(BODY.get(body, body) for body in step.one.bodies)
        for move in step.moves:
            head = (step.phase, step.place, "chosen")
            yield *head, *_move(step.one.candidate.title, move, bodies, step.friction), step.one.id


def _move(title: str, move: Move, bodies: str, friction: Cell) -> tuple[Cell, ...]:
    place = place_words(move.citation) if move.citation else ""
    quote = move.citation.quote if move.citation else ""
    due = "yes" if move.review_due else ""
    before = move.before or "(silent)"
    return title, move.name, before, move.after, place, quote, bodies, friction, move.effort, due, "", "", "", ""


def _about(plan: Plan) -> Iterator[tuple[Cell, ...]]:
    asked, ranking = plan.asked, plan.ranking
    if ranking.marking:
        yield "Marking", ranking.marking
    yield "Region", ranking.title
    yield "Areas", ", ".join(area.name for area in ranking.areas)
    yield "On", ranking.on
    yield "Capacity", asked.capacity
    yield "Counted in", asked.unit.value
    yield "For each area", "no limit" if asked.per_area is None else asked.per_area
    yield "Years", asked.phases
    yield "Will not move", ", ".join(asked.will_not_move) or "none"
    yield "Friction removed", plan.friction
    for sentence in found_words(plan):
        yield "How good the set is", sentence
    yield "Friction there is", ranking.total_friction
    yield "Taken of the capacity", plan.cost
    yield "Musts take besides", plan.must_cost
    for note in ranking.notes:
        yield "What limits it", note
    for problem in ranking.problems:
        yield "Left out of the ranking", problem.message


def _fill(sheet: Worksheet, heads: Iterable[tuple[str, int]], rows: Iterable[tuple[Cell, ...]]) -> None:
    for column, (head, width) in enumerate(heads, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        _write(sheet, 1, column, head).font = Font(bold=True)
    for row, cells in enumerate(rows, start=2):
        for column, value in enumerate(cells, start=1):
            _write(sheet, row, column, value)
    sheet.freeze_panes = "A2"


def _write(sheet: Worksheet, row: int, column: int, value: Cell) -> OneCell:
    """One cell; a text is a text, whatever sign it starts with."""
    cell = sheet.cell(row=row, column=column)
    if not isinstance(cell, OneCell):
        raise TypeError("a cell of its own was expected")
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_LONGEST]
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if value.startswith(_FORMULA):
            cell.quotePrefix = True
    else:
        cell.value = value
    return cell


def _fixed(content: bytes) -> bytes:
    """The same workbook with every time in it fixed."""
    held = BytesIO()
    stamp = _STARTED.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", part)
            info = ZipInfo(name, _ZIP_STAMP)
            info.create_system = 0
            new.writestr(info, part)
    return held.getvalue()

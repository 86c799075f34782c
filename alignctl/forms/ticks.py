"""Boxes to tick in cells of their own, with their answers in the cells beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from alignctl.forms.asked import Asked, asked
from alignctl.forms.cells import CellKind, Row
from alignctl.forms.lines import asked_in_line
from alignctl.forms.options import allows_several, is_known_option
from alignctl.model.form import FieldKind

_FEWEST_ANSWERS = 2
_SIGNS_OFF = re.compile(
    r"(?:\w+ed|seen|given|taken|told) by|signed|signature|(?:print )?name|role|job title"
    r"|date(?: ?(?:/|&|and) ?time)?|time",
    re.IGNORECASE,
)
_TO_TICK = re.compile(r"\b(?:tick|select|choose|circle|mark)\b", re.IGNORECASE)


def ticked_cells(rows: Sequence[Row], at: int) -> tuple[list[Asked], int]:
    """What rows of lone boxes from a row on ask, and how many rows that is; nothing where it begins with none."""
    question, options = _of_row(rows[at], first=True)
    if not options:
        return [], 0
    taken = 1
    while at + taken < len(rows):
        again, more = _of_row(rows[at + taken], first=False)
        if again or not more:
            break
        options += more
        taken += 1
    cell = rows[at][0]
    place = (cell.row, cell.column)
    if question:
        if len(options) == 1:
            return [], 0
        return [asked(question, None, options).at(place)], taken
    blank = next(each.blank for each in rows[at] if each.kind is CellKind.TICK)
    return [asked(option, blank).at(place) for option in options], taken


def is_guide(rows: Sequence[Row]) -> bool:
    """Whether a table only shows how answers come about (a grid of likelihood and harm): printed levels, no place."""
    levels = [tuple(cell.text for cell in row[1:] if is_known_option(cell.text)) for row in rows]
    held = [row for row in levels if len(row) >= _FEWEST_ANSWERS]
    places = any(piece.blank for row in rows for cell in row for piece in cell.pieces)
    return len(held) >= _FEWEST_ANSWERS and len(set(held)) > 1 and not places


def answers_alone(rows: Sequence[Row], at: int) -> int:
    """How many rows from one on hold nothing but boxes with an answer each, two to a row or more."""
    count = 0
    for row in rows[at:]:
        if (len(row) < _FEWEST_ANSWERS and not count) or not row:
            break
        if not all(cell.kind is CellKind.ANSWERS and cell.pieces[0].is_tick for cell in row):
            break
        count += 1
    return count


def answers_of(rows: Sequence[Row], title: str) -> tuple[Asked, ...]:
    """What rows of boxes with an answer each ask, under the line or heading above them."""
    found = [each for row in rows for cell in row for each in asked_in_line(cell.pieces, "-")]
    options = [option for each in found for option in each.options]
    place = (rows[0][0].row, rows[0][0].column)
    if title:
        return (asked(title, None, options).at(place),)
    return tuple(each.at(place) for row in rows for cell in row for each in asked_in_line(cell.pieces))


def signs_off(row: Row) -> bool:
    """Whether a row holds nothing but labels of who filled in a form and when ("Completed by", "Date / Time")."""
    labels = [cell.text.strip(" :") for cell in row if cell.kind is CellKind.LABEL]
    return len(labels) == len(row) >= _FEWEST_ANSWERS and all(map(_SIGNS_OFF.fullmatch, labels))


def one_choice(ticked: Sequence[Asked], title: str) -> Sequence[Asked]:
    """Several boxes under a line that asks or says to tick as one choice; all others as they are."""
    asks = title.endswith((":", "?")) or allows_several(title) or _TO_TICK.search(title)
    if len(ticked) < _FEWEST_ANSWERS or not asks or any(each.kind is not FieldKind.TICK_BOX for each in ticked):
        return ticked
    choice = asked(title, None, [each.label for each in ticked])
    return (choice.at(ticked[0].cell) if ticked[0].cell else choice,)


def _of_row(row: Row, *, first: bool) -> tuple[str, list[str]]:
    """The question and the answers of a row in which boxes stand alone in cells; no answers for any other row."""
    ticks = [cell for cell in row if cell.kind is CellKind.TICK]
    labels = [cell for cell in row if cell.kind is CellKind.LABEL]
    if not ticks or len(ticks) + len(labels) != len(row):
        return "", []
    if row[0].kind is CellKind.TICK:
        return "", [cell.text for before, cell in pairwise(row) if before.kind is CellKind.TICK]
    if first and len(ticks) == 1 and len(labels) == 1:
        return "", []
    pairs = list(pairwise(row))
    behind = row[-1].kind is CellKind.LABEL
    if behind:
        return row[0].text, [cell.text for before, cell in pairs if before.kind is CellKind.TICK]
    options = [before.text for before, cell in pairs if cell.kind is CellKind.TICK]
    if not all(options):
        return "", []  # boxes side by side have their answers elsewhere
    return (row[0].text if len(labels) > len(ticks) else ""), options

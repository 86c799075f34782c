"""Ladders set out in tables: a row for each rung, with whoever stands on it and the time it has.

A table is a ladder by its shape: its rows are counted or their times grow, and the posts of one column stand higher
from row to row. What its heading says only tells what is taken up it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from alignctl.model.values import Duration, Step, Unit
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.ladder_words import DISPUTE, OTHER_MATTER, SHORT, Ladder, Matter, limit_of_cell
from alignctl.provisions.posts import MANAGER, Post, highest, role_of

AT_LEAST = 2
SURE = 1.0
_COUNTER = re.compile(
    r"^\W*(?:(?:stage|step|rung|level|tier|phase|round)\s*)?(?:\d|[a-h]|one|two|three|four|five|six|[ivx]{1,4}"
    r"|first|second|third|fourth|fifth|sixth|last|final(?:ly)?)\W*(?:(?:stage|step|rung|level|tier)\b\W*)?$",
    re.IGNORECASE,
)
_HOURS = {
    Unit.MINUTES: 1 / 60, Unit.HOURS: 1, Unit.WORKING_HOURS: 1, Unit.DAYS: 24, Unit.WORKING_DAYS: 24,
    Unit.SCHOOL_DAYS: 24, Unit.WEEKS: 168, Unit.MONTHS: 720, Unit.YEARS: 8760,
}  # fmt: skip
Row = dict[int, Said]


def in_tables(said: list[Said], reading: Reading) -> Iterator[Ladder]:
    """Yield the ladder each table of a section makes."""
    cells = (one for one in said if one.place.cell is not None)
    prose = " ".join(one.text for one in said if one.place.cell is None)
    for _, table in groupby(cells, key=lambda one: (one.place.section.id, (one.place.cell or (0, 0, 0))[0])):
        rows = [
            {(one.place.cell or (0, 0, 0))[2]: one for one in reversed(list(row))}
            for _, row in groupby(table, key=lambda one: (one.place.cell or (0, 0, 0))[1])
        ]
        if len(rows) >= AT_LEAST and (ladder := _ladder(rows, prose, reading)) is not None:
            yield ladder


def _ladder(rows: list[Row], prose: str, reading: Reading) -> Ladder | None:
    column = _takers(rows)
    if column is None:
        return None
    steps = tuple(_steps(rows, column, reading))
    counted = sum(1 for row in rows if 0 in row and column != 0 and _COUNTER.match(row[0].text)) > len(rows) / 2
    timed = _grows([step.within for step in steps])
    if not counted and not timed:
        return None
    first = rows[0][min(rows[0])]
    around = " ".join([*first.place.titles[:2], prose])
    if OTHER_MATTER.search(first.place.titles[0]):
        return None
    matter = Matter.UNSAID if counted else Matter.ELAPSED
    if DISPUTE.search(" ".join(first.place.titles[:1])) or (counted and DISPUTE.search(around)):
        matter = Matter.DISPUTE
    return Ladder(steps=steps, first=first, sure=SURE, matter=matter)


def _takers(rows: list[Row]) -> int | None:
    """The column whose posts rise from row to row, the highest of several; None where none does."""
    found: list[tuple[float, int]] = []
    for column in sorted({column for row in rows for column in row}):
        ranks = [post.rank for row in rows if (post := _post(row, column)) is not None]
        rises = sum(1 for low, high in pairwise(ranks) if high > low)
        falls = sum(1 for low, high in pairwise(ranks) if high < low)
        if len(ranks) >= max(AT_LEAST, len(rows) / 2) and rises > falls and ranks[-1] > MANAGER - 1 and rises:
            found.append((-sum(ranks), column))
    return min(found)[1] if found else None


def _post(row: Row, column: int) -> Post | None:
    return highest(row[column].text) if column in row else None


def _steps(rows: list[Row], column: int, reading: Reading) -> Iterator[Step]:
    unit: Unit | None = None
    for row in rows:
        post = _post(row, column)
        others = (said for at, said in sorted(row.items()) if at != column)
        within = next((found for said in others if (found := limit_of_cell(said, unit)) is not None), None)
        unit = within.unit if within is not None and within.unit is not None else unit
        words = "; ".join(said.text for _, said in sorted(row.items()) if said.text.strip())
        actor = role_of(row[column], post, reading) if post is not None else None
        yield Step(actor=actor, display=words[:SHORT], within=within)


def _grows(limits: list[Duration | None]) -> bool:
    """Whether most rows have a time and the times grow: an absence that goes on."""
    hours = [
        limit.amount * _HOURS[limit.unit]
        for limit in limits
        if limit is not None and limit.amount is not None and limit.unit is not None
    ]
    return len(hours) >= max(AT_LEAST, len(limits) - 1) and all(low < high for low, high in pairwise(hours))

"""What was agreed as a table: one row for each area of each agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from alignctl.model.agreement import AgreementStanding
from alignctl.report.agreed_lines import HEADING, PROGRESS
from alignctl.report.tables.parts import SILENT, cited
from alignctl.report.tables.table import Cell, Column, Table
from alignctl.report.words import name_of


def agreed_table(agreed: Iterable[AgreementStanding], names: Mapping[str, str]) -> Table:
    """Every area's part in every agreement, in the order of the agreements."""
    return Table(
        id="agreed",
        title=HEADING,
        about="Each row is one area's part in one agreement, with what its text says today.",
        columns=(
            Column("What", 40),
            Column("Kind", 24),
            Column("Agreed value", 30),
            Column("Area", 20),
            Column("How far", 26),
            Column("Says today", 30),
            Column("Words today", 50),
            Column("Place", 26),
            Column("Document", 28),
            Column("Agreed on", 12),
            Column("Due", 12),
            Column("Owner", 24),
            Column("Note", 40),
            Column("Id", 48),
        ),
        rows=tuple(row for one in agreed for row in _rows(one, names)),
    )


def _rows(one: AgreementStanding, names: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    agreement = one.agreement
    kind = name_of(agreement.kind, dict(names))
    dates = (agreement.agreed.isoformat(), agreement.due.isoformat())
    for area in one.areas:
        says = (area.value or SILENT, *cited(area.citation))
        head = (agreement.title, kind, agreement.target, area.name, PROGRESS[area.progress])
        yield (*head, *says, *dates, agreement.owner or None, agreement.note, agreement.candidate)

"""A merged text as tables: the decision list for a meeting, and the parts with what they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.merged import Merged
from alignctl.report.merged_parts import Decision, MergedTold
from alignctl.report.merged_told import merged_told
from alignctl.report.tables.parts import documents_table, owned_by, problems_table
from alignctl.report.tables.table import Cell, Column, Form, Table


def merged_tables(result: Merged) -> tuple[Table, ...]:
    """All tables of a merged text, in the order to read them."""
    told, areas = merged_told(result), (result.a, result.b)
    return (
        _decisions(told, result),
        _parts(told),
        documents_table(owned_by(result.documents, areas, result.names)),
        problems_table(result.problems),
    )


def _decisions(told: MergedTold, result: Merged) -> Table:
    a, b = result.a.name, result.b.name
    second = f"{b} says" if a != b else f"{b} says (second)"
    return Table(
        id="decisions",
        title="To be decided",
        about="Each row is one thing to decide, the gravest first; the last 3 columns are there to be filled in.",
        columns=(
            Column("No.", 6, Form.COUNT),
            Column("Weight", 14),
            Column("What is to be decided", 40),
            Column("Sort", 16),
            Column("Where", 12),
            Column(f"{a} says", 34),
            Column(second, 34),
            Column("How they stand", 26),
            Column("National figure", 36),
            Column("Below it", 28),
            Column(f"Words of {a}", 50),
            Column(f"Words of {b}" if a != b else f"Words of {b} (second)", 50),
            Column("Decision", 24),
            Column("Decided by", 18),
            Column("On", 12),
        ),
        rows=tuple(_decision(one) for group in told.groups for one in group.decisions),
    )


def _decision(one: Decision) -> tuple[Cell, ...]:
    a, b = one.sides
    words = tuple(f"{side.quote} ({side.place})" if side.quote else None for side in (a, b))
    return (
        one.number,
        one.weight,
        one.title,
        one.label,
        one.where,
        a.value,
        b.value,
        one.stands,
        one.national or None,
        one.below or None,
        *words,
        None,
        None,
        None,
    )


def _parts(told: MergedTold) -> Table:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for one in told.parts:
            yield (
                one.number,
                one.title,
                one.label,
                "; ".join(text.place for text in one.a) or None,
                "; ".join(text.place for text in (*one.b, *one.spare)) or None,
                ", ".join(str(point.number) for point in one.points) or None,
                " ".join(one.agreed) or None,
                " ".join(one.pointers) or None,
            )

    return Table(
        id="parts",
        title="The parts of the text",
        about="Each row is one part of the merged text: how it is marked, and which sections it is made of.",
        columns=(
            Column("Part", 6, Form.COUNT),
            Column("Title", 40),
            Column("Mark", 18),
            Column("First text", 50),
            Column("Second text", 50),
            Column("To decide", 14),
            Column("Both say", 60),
            Column("See also", 50),
        ),
        rows=tuple(rows()),
    )

"""Topics by areas as tables: the facts of the heat map in words, a few areas a table so that a page holds it."""

from __future__ import annotations

from alignctl.model.region import RegionView
from alignctl.report.pictures.heat_map import Heat, HeatMap, heat_map
from alignctl.report.tables.region import apart
from alignctl.report.tables.table import Column, Form, Table

_ACROSS = 7


def topics_tables(view: RegionView, across: int = _ACROSS) -> tuple[Table, ...]:
    """On how many points of each topic each area differs from another; `across` areas a table, so one or several."""
    found = heat_map(view)
    if found is None:
        return (_empty(),)
    starts = range(0, len(found.heads), across)
    return tuple(_topics(found, start, min(start + across, len(found.heads))) for start in starts)


def _topics(found: HeatMap, start: int, stop: int) -> Table:
    names = apart(head.name for head in found.heads)
    several = f", areas {start + 1} to {stop} of {len(names)}" if stop - start < len(names) else ""
    return Table(
        id="topics",
        title=f"Topics by areas{several}",
        about="Each row is a topic, those with most friction first. A cell tells on how many of the points compared "
        "the area differs from another.",
        columns=(
            Column("Topic", 40),
            Column("Share of friction", 12, Form.SHARE),
            *(Column(name, 18) for name in names[start:stop]),
        ),
        rows=tuple((row.name, row.share, *map(_words, row.cells[start:stop])) for row in found.rows),
    )


def _words(cell: Heat) -> str:
    if not cell.of:
        return "not compared"
    return f"differs on {cell.differs or 'none'} of {cell.of}"


def _empty() -> Table:
    about = "No 2 areas were compared on any point."
    return Table(id="topics", title="Topics by areas", about=about, columns=(Column("Topic", 40),), rows=())

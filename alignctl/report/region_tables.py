"""A region as CSV tables, for a spreadsheet: areas, ties, points by areas, and every cell of that with its sentence."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from alignctl import __version__
from alignctl.model.region import Cell, RegionView, Row, Stand
from alignctl.report.evidence import Evidences
from alignctl.report.tables.table import safe
from alignctl.report.words import place_words

Line = Iterable[str | float | int | None]
_STANDS = {
    Stand.SILENT: "(silent)",
    Stand.NOT_COMPARED: "(not compared)",
    Stand.NO_PROCEDURE: "(no procedure)",
}


def region_table(view: RegionView, name: str) -> str:
    """One table of TABLES as CSV: a line of headings first, lines ended by a line feed, in a fixed order."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([safe(cell) for cell in line] for line in TABLES[name](view))
    return out.getvalue()


def _areas(view: RegionView) -> Iterator[Line]:
    yield "id", "name", "authorities", "kinds", "stated", "below", "friction", "share", "community", "alone", "x", "y"
    shares = {one.id: one for one in view.friction.areas}
    groups = {area: n for n, group in enumerate(view.communities, 1) for area in group.areas}
    places = {place.area: place for place in view.places}
    profiles = {profile.area: profile for profile in view.profiles}
    for area in view.areas:
        share, profile, place = shares.get(area.id), profiles[area.id], places[area.id]
        yield (
            area.id,
            area.name,
            "; ".join(area.authorities),
            "; ".join(profile.kinds),
            profile.stated,
            profile.below,
            share.friction if share else 0.0,
            share.share if share else 0.0,
            groups.get(area.id),
            len(profile.alone),
            place.x,
            place.y,
        )


def _ties(view: RegionView) -> Iterator[Line]:
    yield "a", "b", "weight", "reasons", "friction", "share", "points"
    borders = {(one.a, one.b): one for one in view.friction.borders}
    for tie in view.ties:
        border = borders.get((tie.a, tie.b))
        found: Line = (border.friction, border.share, border.points) if border else (None, None, None)
        yield (tie.a, tie.b, tie.weight, "; ".join(tie.reasons), *found)


def _matrix(view: RegionView) -> Iterator[Line]:
    yield (*_HEAD, *view.matrix.areas)
    for row in view.matrix.rows:
        yield (*_point(view, row), *(_shown(cell) for cell in row.cells))


_HEAD = ("point", "title", "kind", "topic", "attribute", "severity", "friction")


def _point(view: RegionView, row: Row) -> Line:
    severity = row.severity.value if row.severity else "agreed"
    friction = view.friction.points.get(row.point, 0.0)
    return row.point, row.title, row.kind, row.topic, row.attribute.value, severity, friction


def _shown(cell: Cell) -> str:
    return "; ".join(cell.values) if cell.stand is Stand.SAYS else _STANDS[cell.stand]


_CELL = (
    *("point", "title", "area", "stand", "values", "below", "silence", "reason"),
    *("document", "place", "quote", "rule", "sha256", "alignctl"),
)


def _cells(view: RegionView) -> Iterator[Line]:
    yield _CELL
    evidences, hashes = Evidences(view), {one.document.path: one.document.sha256 for one in view.documents}
    for row in view.matrix.rows:
        for cell in row.cells:
            place = cell.citation
            yield (
                row.point,
                row.title,
                cell.area,
                cell.stand.value,
                "; ".join(cell.values),
                "yes" if cell.below else "",
                cell.silence.value if cell.silence else "",
                cell.reason,
                place.document if place else "",
                place_words(place) if place else "",
                place.quote if place else "",
                (evidences.rule(place, row.point) or "") if place else "",
                hashes.get(place.document, "") if place else "",
                __version__,
            )


TABLES: dict[str, Callable[[RegionView], Iterator[Line]]] = {
    "areas": _areas,
    "ties": _ties,
    "matrix": _matrix,
    "cells": _cells,
}

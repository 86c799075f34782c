"""Topics by areas: on how many points of each topic an area differs from another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from alignctl.model.region import RegionView
from alignctl.report.pictures.scale import rounded, short
from alignctl.report.titles import topic_words
from alignctl.report.words import count

_SHOWN = 20
_LABEL, _HEAD, _TALL = 402.0, 144.0, 28.0
# A region of 14 areas fits a page; fewer have more room. Names lean over the last column by `_OVER`.
_WIDE, _NARROW, _WIDE_UP_TO, _OVER = 62.0, 46.0, 10, 72.0
_NAME, _TOPIC = 20, 54
_LEVELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """One area on one topic: it `differs` from another area on so many of the `of` points it was compared on.

    `level` is the depth of the shade, 0 (none) to 4 (more than three quarters); `words` are what the cell shows.
    """

    area: str
    differs: int
    of: int
    x: float
    y: float

    @property
    def level(self) -> int:
        """The depth of the shade."""
        return -(-_LEVELS * self.differs // self.of) if self.of else 0

    @property
    def words(self) -> str:
        """What the cell shows: a figure over a figure, a dash where nothing was compared."""
        return f"{self.differs}/{self.of}" if self.of else "\u2013"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """One topic over all areas; `label` is its name cut to the room there is, `share` 0..1 of the friction."""

    name: str
    label: str
    share: float
    y: float
    cells: tuple[Heat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The name of an area over its column."""

    label: str
    name: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """The picture: `rows` are all topics, most friction first; the first `shown` of them are drawn."""

    title: str
    description: str
    width: float
    height: float
    head: float
    heads: tuple[Head, ...]
    rows: tuple[HeatRow, ...]
    shown: int
    cell: tuple[float, float]


def heat_map(view: RegionView) -> HeatMap | None:
    """Areas by topics; None where no two areas were compared on any point."""
    found = _counted(view)
    shares = {(one.kind or "", one.id): one.share for one in view.friction.topics}
    order = {key: place for place, key in enumerate(shares)}
    topics = sorted({key[:2] for key in found}, key=lambda one: (order.get(one, len(order)), one))
    if not topics:
        return None
    wide = _WIDE if len(view.areas) <= _WIDE_UP_TO else _NARROW
    rows = []
    for number, (kind, topic) in enumerate(topics):
        name = topic_words(kind, topic, view.names)
        y = rounded(_HEAD + number * _TALL)
        cells = tuple(
            Heat(area=area.id, differs=differs, of=of, x=rounded(_LABEL + place * wide), y=y)
            for place, area in enumerate(view.areas)
            for differs, of in (found.get((kind, topic, area.id), (0, 0)),)
        )
        share = shares.get((kind, topic), 0.0)
        rows.append(HeatRow(name=name, label=short(name, _TOPIC), share=share, y=y, cells=cells))
    heads = tuple(
        Head(label=short(area.name, _NAME), name=area.name, x=rounded(_LABEL + (place + 0.5) * wide))
        for place, area in enumerate(view.areas)
    )
    shown = min(_SHOWN, len(rows))
    return HeatMap(
        title=_title(rows),
        description=f"{count(shown, 'topic')} with most friction, down, by {len(heads)} areas, across. Each cell tells "
        "on how many of the points compared the area differs from another area. A dash: nothing was compared.",
        width=_LABEL + len(heads) * wide + _OVER,
        height=_HEAD + shown * _TALL + 2,
        head=_HEAD,
        heads=heads,
        rows=tuple(rows),
        shown=shown,
        cell=(wide, _TALL),
    )


def _title(rows: list[HeatRow]) -> str:
    first = rows[0]
    if not first.share:
        return "On no topic do areas differ"
    return f"Most friction lies in {first.name} ({first.share:.0%})"


def _counted(view: RegionView) -> dict[tuple[str, str, str], tuple[int, int]]:
    """For each kind, topic and area: on how many points it differs from another, of those it was compared on."""
    counted: dict[tuple[str, str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for cluster in view.clusters:
        compared: dict[str, bool] = defaultdict(bool)
        for pair in cluster.pairs:
            for area in (pair.a, pair.b):
                compared[area] |= pair.comparison is not None
        for area, apart in compared.items():
            key = (cluster.point.kind, cluster.point.topic, area)
            differs, of = counted[key]
            counted[key] = (differs + apart, of + 1)
    return dict(counted)

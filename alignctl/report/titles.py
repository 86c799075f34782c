"""The words for points and topics, told apart where several go by the same ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from alignctl.model.comparison import Comparison, ManyComparison
from alignctl.model.ranking import Ranking
from alignctl.model.region import RegionView
from alignctl.report.words import name_of


class Point(NamedTuple):
    """A point of practice as far as its words go; `event` is what starts its clock, None where that is not said."""

    id: str
    title: str
    kind: str
    event: str | None


def titles_of(result: Comparison | ManyComparison | RegionView | Ranking) -> dict[str, str]:
    """The title of each point of a result, by its id: with its kind or what starts its clock, where others share it."""
    if isinstance(result, RegionView):
        events = {one.id: one.event for one in result.clusters}
        points = [Point(row.point, row.title, row.kind, events.get(row.point)) for row in result.matrix.rows]
    elif isinstance(result, Comparison | ManyComparison):
        points = [Point(one.id, one.title, one.kind, None) for one in result.candidates]
    else:
        ranked = (*result.musts, *result.candidates)
        points = [Point(one.id, one.candidate.title, one.candidate.kind, one.event) for one in ranked]
    return told_apart(points, result.names)


def told_apart(points: Iterable[Point], names: dict[str, str]) -> dict[str, str]:
    """The title of each point by its id; what tells it from others of its title stands behind it in brackets."""
    alike: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        alike[point.title].append(point)
    return {one.id: _apart(one, group, names) for group in alike.values() for one in group}


def _apart(one: Point, group: list[Point], names: dict[str, str]) -> str:
    kinds, same_kind = {other.kind for other in group}, [other for other in group if other.kind == one.kind]
    told = [name_of(one.kind, names)] if len(kinds) > 1 else []
    if len({other.event for other in same_kind}) > 1:
        starts = name_of(one.event, names) if one.event else "when, is not said"
        told.append(f"the clock starts: {starts}")
    return f"{one.title} ({'; '.join(told)})" if told else one.title


def topic_words(kind: str, topic: str, names: dict[str, str]) -> str:
    """A topic with its kind. Kinds may name a topic of one id differently, so the kind's own name for it is used."""
    return f"{names.get(f'{kind}/{topic}') or name_of(topic, names)}, {name_of(kind, names)}"

"""A history and a trend as JSON (`alignctl/history/1`, `alignctl/trend/1`)."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.history import AgreedCounts, HistoryView, SaidKept, Snapshot
from alignctl.model.trend import Adopted, AgreedCourse, Course, Figures, PointChange, Trend
from alignctl.report.history_words import finding
from alignctl.report.json_documents import Json, head_json


def history_json(view: HistoryView) -> dict[str, Json]:
    """The snapshots of a scope, and one of them in full or null."""
    return {
        **head_json("history"),
        "scope": view.scope,
        "name": view.name,
        "marking": view.marking,
        "snapshots": [
            {
                "day": one.day,
                "label": one.label,
                "revision": one.revision,
                "areas": one.areas,
                "kinds": one.kinds,
                "shared": one.shared,
                "of": one.of,
                "one_area_only": one.alone,
                "friction": one.friction,
                "candidates": one.candidates,
                "agreed": _agreed_counts(one.agreed),
            }
            for one in view.entries
        ],
        "snapshot": _snapshot(view.snapshot) if view.snapshot else None,
    }


def _snapshot(one: Snapshot) -> Json:
    return {
        "day": one.day,
        "label": one.label,
        "revision": one.revision,
        "measure": one.measure,
        "problems": one.problems,
        "areas": [{"id": area.id, "name": area.name} for area in one.areas],
        "texts": [{"kind": texts.kind, "areas": list(texts.areas)} for texts in one.texts],
        "ties": [{"a": tie.a, "b": tie.b, "weight": tie.weight} for tie in one.ties],
        "points": [
            {
                "id": point.id,
                "title": point.title,
                "kind": point.kind,
                "topic": point.topic,
                "state": state.value,
                "said": _said(point.said),
                "pairs": [
                    {"a": pair.a, "b": pair.b, "cost": pair.cost, "differs": pair.differs, "matters": pair.matters}
                    for pair in point.pairs
                ],
            }
            for point, state in one.standing()
        ],
        "candidates": [
            {
                "id": candidate.id,
                "rank": candidate.rank,
                "title": candidate.title,
                "target": candidate.target,
                "holders": list(candidate.holders),
                "moves": list(candidate.movers),
            }
            for candidate in one.candidates
        ],
        "agreed": [
            {
                "candidate": agreement.candidate,
                "title": agreement.title,
                "target": agreement.target,
                "due": agreement.due,
                "areas": list(agreement.areas),
                "adopted": list(agreement.adopted),
                "overdue": list(agreement.overdue),
                "not_read": list(agreement.not_read),
            }
            for agreement in one.agreed
        ],
    }


def trend_json(trend: Trend) -> dict[str, Json]:
    """What changed between two days, over what was there on both."""
    left = trend.membership
    return {
        **head_json("trend"),
        "scope": trend.scope,
        "name": trend.name,
        "marking": trend.marking,
        "from": trend.first,
        "to": trend.last,
        "pair": list(trend.asked_pair) or None,
        "topic": trend.asked_topic,
        "finding": finding(trend),
        "measured_alike": trend.measured_alike,
        "kinds": list(trend.kinds),
        "areas": [{"id": area.id, "name": area.name} for area in trend.areas],
        "not_counted": {
            "areas_joined": list(left.areas_joined),
            "areas_left": list(left.areas_left),
            "texts_joined": [{"area": area, "kind": kind} for area, kind in left.texts_joined],
            "texts_left": [{"area": area, "kind": kind} for area, kind in left.texts_left],
        },
        "then": _figures(trend.then),
        "now": _figures(trend.now),
        "days": [
            {
                "day": one.day,
                "label": one.label,
                "revision": one.revision,
                **_figures(one.figures),
                "agreed": _agreed_counts(one.agreed),
            }
            for one in trend.days
        ],
        "pairs": [{"areas": [*one.id.split("+")], **_course(one)} for one in trend.pairs],
        "topics": [{"id": one.id, **_course(one)} for one in trend.topics],
        "points": {
            "came_together": [_change(one) for one in trend.together],
            "drew_apart": [_change(one) for one in trend.drew_apart],
            "came": [_change(one) for one in trend.came],
            "went": [_change(one) for one in trend.went],
        },
        "candidates": {
            "of": trend.candidates,
            "adopted": [_adopted(one) for one in trend.adopted],
            "partly_adopted": [_adopted(one) for one in trend.begun],
        },
        "agreed": [_agreed(one) for one in trend.agreed],
    }


def _agreed_counts(counts: AgreedCounts) -> Json:
    return {"points": counts.points, "adopted": counts.adopted, "overdue": counts.overdue}


def _figures(figures: Figures) -> dict[str, Json]:
    return {"shared": figures.shared, "of": figures.of, "friction": figures.friction}


def _course(one: Course) -> dict[str, Json]:
    return {"name": one.name, "then": _figures(one.then), "now": _figures(one.now)}


def _change(one: PointChange) -> Json:
    return {
        "id": one.id,
        "title": one.title,
        "kind": one.kind,
        "topic": one.topic,
        "then": one.then.value if one.then else None,
        "now": one.now.value if one.now else None,
        "said_then": _said(one.said_then),
        "said_now": _said(one.said_now),
    }


def _said(said: Iterable[SaidKept]) -> list[Json]:
    return [{"area": one.area, "values": list(one.values), "below": one.below} for one in said]


def _adopted(one: Adopted) -> Json:
    return {
        "id": one.id,
        "rank": one.rank,
        "title": one.title,
        "target": one.target,
        "moved": list(one.moved),
        "lacking": list(one.lacking),
        "gave_up": list(one.gave_up),
    }


def _agreed(one: AgreedCourse) -> Json:
    return {
        "candidate": one.id,
        "title": one.title,
        "target": one.target,
        "due": one.due,
        "adopted_then": list(one.adopted_then),
        "adopted_now": list(one.adopted_now),
        "lacking": list(one.lacking),
        "overdue": one.overdue,
    }

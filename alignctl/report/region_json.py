"""A region as JSON (`alignctl/region/1`), with the keys and order the exchanged files promise."""

from __future__ import annotations

from alignctl.model.neighbours import Profile
from alignctl.model.pilots import Pilot
from alignctl.model.region import BodyVariants, BorderFriction, Cell, Change, Crossing, RegionView, Share
from alignctl.report.evidence import Evidences
from alignctl.report.json_documents import Json, head_json, read_json
from alignctl.report.json_values import citation_json, made_for_json, problem_json, provision_json
from alignctl.report.verdicts_json import verdicts_json


def region_json(view: RegionView) -> dict[str, Json]:
    """A region seen whole."""
    evidences = Evidences(view)
    return {
        **head_json("region"),
        **made_for_json(view.made_for),
        "region": view.id,
        "name": view.name,
        "marking": view.marking,
        "on": view.on,
        "as_of": view.as_of,
        "notes": list(view.notes),
        "problems": [problem_json(problem) for problem in view.problems],
        "kinds": list(view.kinds),
        "areas": _areas(view),
        "procedures": [
            {"area": one.area, "kind": one.kind, "documents": list(one.documents), "bases": list(one.bases)}
            for one in view.held
        ],
        "ties": [{"a": one.a, "b": one.b, "weight": one.weight, "reasons": list(one.reasons)} for one in view.ties],
        "bodies": [
            {"id": one.id, "name": one.name, "kind": one.kind.value, "areas": list(one.areas)} for one in view.bodies
        ],
        "points": [_row(view, number, evidences) for number in range(len(view.matrix.rows))],
        "friction": _friction(view),
        "crossings": [_crossing(one) for one in view.crossings],
        "variants": [_variants(one) for one in view.variants],
        **_learning(view),
        "pilots": [_pilot(one) for one in view.pilots],
        "documents": read_json(view.documents),
        **verdicts_json(view.verdicts),
    }


def _areas(view: RegionView) -> Json:
    places = {place.area: place for place in view.places}
    return [
        {
            "id": area.id,
            "name": area.name,
            "authorities": list(area.authorities),
            "x": places[area.id].x,
            "y": places[area.id].y,
        }
        for area in view.areas
    ]


def _row(view: RegionView, number: int, evidences: Evidences) -> Json:
    row, cluster = view.matrix.rows[number], view.clusters[number]
    return {
        "id": row.point,
        "title": row.title,
        "kind": row.kind,
        "topic": row.topic,
        "attribute": row.attribute.value,
        "action": cluster.point.action,
        "event": cluster.event,
        "severity": row.severity.value if row.severity else None,
        "friction": view.friction.points.get(row.point, 0.0),
        "regional": provision_json(cluster.regional),
        "areas": [_cell(cell, row.point, evidences) for cell in row.cells],
        "divergences": [
            {
                "a": pair.a,
                "b": pair.b,
                "comparison": pair.comparison.value,
                "severity": pair.severity.value if pair.severity else None,
                "distance": pair.distance,
            }
            for pair in cluster.pairs
            if pair.comparison is not None
        ],
    }


def _cell(cell: Cell, point: str, evidences: Evidences) -> Json:
    return {
        "area": cell.area,
        "stand": cell.stand.value,
        "values": list(cell.values),
        "citation": citation_json(cell.citation) if cell.citation else None,
        "rule": evidences.rule(cell.citation, point) if cell.citation else None,
        "silence": cell.silence.value if cell.silence else None,
        "below": cell.below,
        "reason": cell.reason,
    }


def _friction(view: RegionView) -> Json:
    found = view.friction
    return {
        "total": found.total,
        "untied": found.untied,
        "borders": [_border(one) for one in found.borders],
        "topics": [{"kind": one.kind, "topic": one.id, **_share(one)} for one in found.topics],
        "areas": [{"area": one.id, **_share(one)} for one in found.areas],
    }


def _border(one: BorderFriction) -> Json:
    return {
        "a": one.a,
        "b": one.b,
        "weight": one.weight,
        "reasons": list(one.reasons),
        "friction": one.friction,
        "share": one.share,
        "points": one.points,
    }


def _share(one: Share) -> dict[str, Json]:
    return {"friction": one.friction, "share": one.share, "points": one.points}


def _crossing(one: Crossing) -> Json:
    return {"a": one.a, "b": one.b, "more": one.more, "changes": [_change(change) for change in one.changes]}


def _change(one: Change) -> Json:
    return {
        "point": one.point,
        "title": one.title,
        "severity": one.severity.value,
        "comparison": one.comparison.value,
        "distance": one.distance,
        "salience": one.salience,
        "silence": one.silence.value if one.silence else None,
        "a": provision_json(one.a),
        "b": provision_json(one.b),
    }


def _variants(one: BodyVariants) -> Json:
    return {
        "body": one.body,
        "point": one.point,
        "variants": [{"value": variant.value, "areas": list(variant.areas)} for variant in one.variants],
        "after": one.after,
        "sentence": one.sentence,
    }


def _learning(view: RegionView) -> dict[str, Json]:
    return {
        "exemplars": [
            {
                "kind": one.kind,
                "topic": one.topic,
                "area": one.area,
                "reasons": list(one.reasons),
                "runner_up": one.runner_up,
            }
            for one in view.exemplars
        ],
        "communities": [
            {"areas": list(one.areas), "inside": one.inside, "outside": one.outside, "points": list(one.points)}
            for one in view.communities
        ],
        "profiles": [_profile(one) for one in view.profiles],
        "adoption": [
            {"area": one.area, "kind": one.kind, "topic": one.topic, "adopted": one.adopted, "of": one.of}
            for one in view.adoption
        ],
        "drift": [
            {
                "area": one.area,
                "point": one.point,
                "title": one.title,
                "standard": provision_json(one.standard),
                "stated": provision_json(one.stated),
                "silence": one.silence.value if one.silence else None,
            }
            for one in view.drift
        ],
    }


def _pilot(one: Pilot) -> Json:
    return {
        "area": one.area,
        "kind": one.kind,
        "earlier": list(one.earlier),
        "before": one.before,
        "now": one.now,
        "of": one.of,
        "unclear": one.unclear,
        "changes": [
            {
                "point": change.point,
                "title": change.title,
                "shift": change.shift.value,
                "course": change.course.value if change.course else None,
                "before": [provision_json(said) for said in change.before],
                "now": [provision_json(said) for said in change.now],
                "standard": provision_json(change.standard),
            }
            for change in one.changes
        ],
        "peers": [{"area": peer.area, "holds": peer.holds, "moved": peer.moved} for peer in one.peers],
    }


def _profile(one: Profile) -> Json:
    return {
        "area": one.area,
        "kinds": list(one.kinds),
        "stated": one.stated,
        "below": one.below,
        "shares": [{"area": other.area, "agreed": other.agreed, "both": other.both} for other in one.shares],
        "alone": [
            {
                "point": alone.point,
                "title": alone.title,
                "value": alone.value,
                "others": alone.others,
                "citation": citation_json(alone.citation),
            }
            for alone in one.alone
        ],
    }

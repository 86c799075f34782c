"""A ranking, an explanation and a plan as JSON: every field of the model by its own name."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from alignctl.model.candidate import Candidate, RankedCandidate
from alignctl.model.citation import Citation
from alignctl.model.plan import Plan
from alignctl.model.ranking import Explanation, Ranking
from alignctl.report.agreed_json import standings_json
from alignctl.report.json_documents import Json, head_json, read_json
from alignctl.report.json_values import citation_json, made_for_json
from alignctl.report.verdicts_json import verdicts_json

# Of a candidate, what verdicts on it rest on: the values and sentences stand beside it.
_OF_VERDICTS = ("areas", "sentences")


def ranking_json(ranking: Ranking) -> Json:
    """A ranking."""
    return {**head_json("rank"), **_head(ranking), **_body(ranking)}


def explanation_json(result: Explanation) -> Json:
    """The reckoning of one candidate."""
    return {
        **head_json("rank-explanation"),
        **_head(result.ranking),
        "weights": _shares(result.ranking),
        "one": _plain(result.one),
    }


def plan_json(plan: Plan) -> Json:
    """A plan; its steps name candidates by id and hold their bill of change."""
    steps: list[Json] = [
        {
            "place": step.place,
            "phase": step.phase,
            "id": step.one.id,
            "title": step.one.candidate.title,
            "target": step.target,
            "alternative": step.alternative,
            "moves": [_plain(move) for move in step.moves],
            "approvers": list(step.one.bodies),
            "friction": step.friction,
            "total": step.total,
            "cost": step.cost,
            "spent": step.spent,
            "after": list(step.after),
            "staying": list(step.staying),
        }
        for step in plan.steps
    ]
    return {
        **head_json("plan"),
        **_head(plan.ranking),
        "asked": _plain(plan.asked),
        "musts": [_plain(one) for one in plan.ranking.musts],
        "must_cost": plan.must_cost,
        "steps": steps,
        "friction": plan.friction,
        "cost": plan.cost,
        "exact": plan.at_most is None,
        "gap": round(plan.gap, 6),
        "at_most": plan.at_most,
        "greedy": {"friction": plan.greedy, "ids": list(plan.greedy_ids)},
        "knee": _plain(plan.knee),
        "curve": [{"capacity": capacity, "friction": friction} for capacity, friction in plan.curve],
        "curve_exact": plan.curve_exact,
        "left_out": [_plain(left) for left in plan.left_out],
        "unwilling": _plain(plan.unwilling),
    }


def _head(ranking: Ranking) -> dict[str, Json]:
    return {
        **made_for_json(ranking.made_for),
        "title": ranking.title,
        "areas": [area.id for area in ranking.areas],
        "marking": ranking.marking,
        "on": ranking.on,
        "as_of": ranking.as_of,
        "notes": list(ranking.notes),
        "problems": [_plain(problem) for problem in ranking.problems],
        "total_friction": ranking.total_friction,
        "documents": read_json(ranking.documents),
        "agreed": standings_json(ranking.agreed),
        **verdicts_json(ranking.verdicts),
    }


def _body(ranking: Ranking) -> dict[str, Json]:
    return {
        "audience": ranking.audience,
        "weights": _shares(ranking),
        "order": list(ranking.order),
        "weightings": ranking.weightings,
        "seed": ranking.seed,
        "musts": [_plain(one) for one in ranking.musts],
        "candidates": [_plain(one) for one in ranking.candidates],
        "tied": [list(group.ids) for group in ranking.tied],
    }


def _shares(ranking: Ranking) -> Json:
    return dict(ranking.weights)


def _plain(value: object) -> Json:
    """A value of the model as JSON can hold it; the friction of single pairs is left to the graph."""
    if isinstance(value, Citation):
        return citation_json(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, RankedCandidate):
        bill: list[Json] = [_plain(move) for move in value.moves]
        head: dict[str, Json] = {"id": value.id, "rank": value.candidate.rank, "bill": bill}
        return {**head, "friction": value.friction, "effort_units": value.effort, **_fields(value)}
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    raise TypeError(f"nothing is known of how to write {type(value).__name__}")


def _fields(value: object) -> dict[str, Json]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"a value of the model was expected, found {type(value).__name__}")
    left_out = _OF_VERDICTS if isinstance(value, Candidate) else ("parts",)
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.name not in left_out}

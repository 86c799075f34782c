"""Pictures of a region, each a pure function of a result: places, words, and a title that says the finding."""

from __future__ import annotations

from alignctl.report.pictures.border_graph import BorderGraph, border_graph
from alignctl.report.pictures.effort_chart import EffortChart, effort_chart
from alignctl.report.pictures.heat_map import HeatMap, heat_map
from alignctl.report.pictures.plan_curve import PlanCurve, plan_curve
from alignctl.report.pictures.rank_chart import RankChart, rank_chart

__all__ = [
    "BorderGraph",
    "EffortChart",
    "HeatMap",
    "PlanCurve",
    "RankChart",
    "border_graph",
    "effort_chart",
    "heat_map",
    "plan_curve",
    "rank_chart",
]

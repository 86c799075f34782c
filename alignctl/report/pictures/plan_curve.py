"""What growing capacities buy."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.plan import Plan
from alignctl.report.pictures.scale import Tick, axis
from alignctl.report.words import figure_words

_LEFT, _RIGHT, _TOP, _BOTTOM = 60.0, 660.0, 20.0, 320.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A named place on the curve."""

    x: float
    y: float
    words: str
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCurve:
    """The picture: points of the curve in order, and named marks (the plan itself, and the knee)."""

    title: str
    description: str
    width: float
    height: float
    points: tuple[tuple[float, float], ...]
    marks: tuple[Mark, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    frame: tuple[float, float, float, float] = (_LEFT, _RIGHT, _TOP, _BOTTOM)


def plan_curve(plan: Plan | None) -> PlanCurve | None:
    """Capacity across, friction removed upwards; None without a plan, or where nothing fits its capacity."""
    if plan is None or not plan.curve or not plan.steps:
        return None
    knee = plan.knee
    spent = [capacity for capacity, _ in plan.curve] + [plan.cost] + ([knee.cost] if knee else [])
    bought = [friction for _, friction in plan.curve] + [plan.friction] + ([knee.friction] if knee else [])
    cost, friction = axis(max(spent), _LEFT, _RIGHT - 20), axis(max(bought), _BOTTOM, _TOP + 10)
    marks = [Mark(x=cost.place(plan.cost), y=friction.place(plan.friction), words="this plan", before=True)]
    if knee:
        marks.append(Mark(x=cost.place(knee.cost), y=friction.place(knee.friction), words="knee"))
    title = (
        f"The first {len(knee.ids)} best buys remove {knee.friction:.2f} for {figure_words(knee.cost)}; "
        "others buy clearly less"
        if knee
        else f"A capacity of {plan.asked.capacity:g} removes {plan.friction:.2f}; each step buys as much as the next"
    )
    return PlanCurve(
        title=title,
        description="Capacity across, friction removed by the best set upwards. Marked are this plan and, where there "
        "is one, the knee, after which each step buys clearly less.",
        width=_RIGHT + 60,
        height=_BOTTOM + 55,
        points=tuple((cost.place(capacity), friction.place(value)) for capacity, value in plan.curve),
        marks=tuple(marks),
        across=cost.ticks(),
        up=friction.ticks(),
    )

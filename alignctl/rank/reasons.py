"""Why a candidate stands where it stands, in plain sentences."""

from __future__ import annotations

from alignctl.model.standing import is_below
from alignctl.rank.criteria.effort import MOST_FOR_ONE, effort_of, heaviest_of
from alignctl.rank.criterion import Case, Scored
from alignctl.rank.loosening import loosened
from alignctl.rank.target import UNSTATED

LOW_EFFORT = 0.35
WORTH_IT = 0.1
FEW_AGENCIES = 2


def reasons_for(case: Case, scored: dict[str, Scored]) -> tuple[str, ...]:
    """Whether it is low-hanging fruit, what it would loosen, where the target comes from, what the criteria say."""
    found = [
        _verdict(case),
        _loosening(case),
        _origin(case),
        _next_best(case),
        *(entry.reason for entry in scored.values()),
    ]
    return tuple(reason for reason in found if reason)


def is_low_hanging(case: Case) -> bool:
    """Whether nothing stands in the way of calling it low-hanging fruit."""
    return not _hurdles(case)


def _verdict(case: Case) -> str:
    hurdles = _hurdles(case)
    if hurdles:
        return f"Not low-hanging fruit: {', and '.join(hurdles)}."
    return "Low-hanging fruit: little to change, few to ask, and a difference people meet goes away."


def _hurdles(case: Case) -> list[str]:
    hurdles = []
    if effort_of(case) > LOW_EFFORT:
        hurdles.append("the change takes work")
    elif heaviest_of(case) > MOST_FOR_ONE:
        hurdles.append("an area that moves has much to change")
    if loosened(case.cluster, case.target):
        hurdles.append("a limit would be loosened")
    if len(case.cluster.agencies) > FEW_AGENCIES:
        hurdles.append(f"{len(case.cluster.agencies)} agencies would have to agree")
    if case.friction < WORTH_IT:
        hurdles.append("little friction goes away")
    return hurdles


def _loosening(case: Case) -> str | None:
    areas = loosened(case.cluster, case.target)
    verb = "says" if len(areas) == 1 else "say"
    return f"This loosens what {case.names(areas)} {verb} today." if areas else None


def _origin(case: Case) -> str | None:
    target, cluster = case.target, case.cluster
    if target.display == UNSTATED:
        return "No area states a value at the national position, so what to align on has yet to be written."
    if target.origin == "regional":
        return "The target is what the regional text says."
    if any(is_below(cluster.point, one) for one in cluster.standard):
        return "The regional text is below the national position itself, so it is no target."
    return "The target is the national position." if target.origin == "national" else None


def _next_best(case: Case) -> str | None:
    target = case.target
    if target.runner_up is None:
        return None
    tie = f" Both take as much change; {target.tie}." if target.tie else ""
    return f"The next best value is: {target.runner_up}.{tie}"

"""How little work the change is: the cost of the kind of change, for every area that moves."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.provision import Provision
from alignctl.rank.criterion import Case, Criterion, Scored
from alignctl.rank.target import Target, added, concerned, dropped

SMALL, LARGE = 0.25, 0.6
DEFAULT_COST = 0.5
# a change of who does what, or of a form or meeting, is none that one area makes in passing, however few others move
MOST_FOR_ONE = 0.5


FORM_FIELD, FORM_ANSWERS = "form-field", "form-answers"


def cost_of(case: Case) -> float:
    """What changing one sentence, or one field of a form, takes, 0 (a word) to 1 (people, money or systems)."""
    if case.cluster.point.is_of_forms:
        return case.weights.cost.get(FORM_FIELD if case.cluster.shared else FORM_ANSWERS, DEFAULT_COST)
    return case.weights.cost.get(case.cluster.point.attribute, DEFAULT_COST)


def sentences_of(provisions: Iterable[Provision]) -> int:
    """How many sentences say some provisions; one for none, as a silent area would have to write one."""
    return max(1, len({(one.citation.document, one.citation.section_id, one.citation.span) for one in provisions}))


def effort_within(case: Case, entry: AreaValues) -> float:
    """The effort of one area that moves, 0..1: the cost of its sentences to change, at most one dearest change."""
    return min(1.0, cost_of(case) * _sentences(case, entry))


def effort_of(case: Case) -> float:
    """The effort of a change, 0..1, over all areas of the point: 1 where each would have to make the dearest change."""
    moving = [entry for entry in case.cluster.areas if entry.area in case.target.movers]
    return round(sum(effort_within(case, entry) for entry in moving) / len(case.cluster.areas), 6)


def heaviest_of(case: Case) -> float:
    """The effort (0..1) of the area that has most to do; 0 where none moves."""
    moving = [entry for entry in case.cluster.areas if entry.area in case.target.movers]
    return round(max((effort_within(case, entry) for entry in moving), default=0.0), 6)


def changes_of(cluster: Cluster, entry: AreaValues, target: Target) -> int:
    """How many sentences an area that moves would change; of a list on forms, how many fields it adds or drops."""
    if cluster.shared:
        return max(1, len(added(entry, target)) + len(dropped(entry, target)))
    return sentences_of(concerned(cluster, entry, target))


def _sentences(case: Case, entry: AreaValues) -> int:
    return changes_of(case.cluster, entry, case.target)


def _score(case: Case) -> Scored:
    effort = effort_of(case)
    moving = [entry for entry in case.cluster.areas if entry.area in case.target.movers]
    count = sum(_sentences(case, entry) for entry in moving)
    thing = "field" if case.cluster.point.is_of_forms else "sentence"
    what = f"1 {thing}" if count == 1 else f"each of {count} {thing}s"
    raw = f"{effort:.2f}, cost {cost_of(case):.2f} for {what} in {len(moving)} of {len(case.cluster.areas)} areas"
    if effort <= SMALL:
        much = heaviest_of(case) > MOST_FOR_ONE
        small = "Over all areas the change is small, but one has much to change." if much else "The change is small."
        return Scored(value=1 - effort, reason=small, raw=raw)
    return Scored(value=1 - effort, reason="The change takes work." if effort >= LARGE else None, raw=raw)


CRITERION = Criterion(id="effort", score=_score)

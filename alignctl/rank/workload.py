"""Whose work rises or falls where areas take the target, read from who acts in their provisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alignctl.model.candidate import Change, Workload
from alignctl.model.cluster import Cluster
from alignctl.model.provision import Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Duration, Role
from alignctl.rank.target import Target, concerned

Found = tuple[str | None, Change, str]


def workloads_of(cluster: Cluster, target: Target, roles: Mapping[str, str]) -> tuple[Workload, ...]:
    """One line for each actor and kind of change, with the areas it holds for.

    It knows what the typed values tell: less or more time, a duty passed to another role, a duty that is new.
    How many hours that comes to is not known. `roles` maps role ids to agencies.
    """
    areas: dict[Found, list[str]] = {}
    for entry in cluster.areas:
        if entry.area in target.movers:
            changing = concerned(cluster, entry, target)
            for found in _of_forms(changing) if cluster.point.is_of_forms else _changes(changing, target):
                areas.setdefault(found, []).append(entry.area)
    return tuple(
        Workload(
            actor=actor,
            agency=roles.get(actor) if actor else None,
            change=change,
            areas=tuple(sorted(where)),
            why=why,
        )
        for (actor, change, why), where in sorted(areas.items(), key=lambda item: (item[0][0] or "", item[0][1:]))
    )


def _of_forms(changing: tuple[Provision, ...]) -> Iterator[Found]:
    if changing:
        yield None, Change.CHANGES, "what is asked for is answered another way"
    else:
        yield None, Change.RISES, "whoever fills the form in is asked for more"


def _changes(changing: tuple[Provision, ...], target: Target) -> Iterator[Found]:
    if not changing:
        new = target.value.id if isinstance(target.value, Role) else target.actor
        yield new, Change.RISES, "the text gains a duty it did not state"
        return
    own, actor = changing[0].value, changing[0].actor or target.actor
    if isinstance(own, Role) and isinstance(target.value, Role):
        if own.id != target.value.id:
            yield own.id, Change.FALLS, "the duty passes to someone else"
            yield target.value.id, Change.RISES, "the duty passes to them"
        return
    if isinstance(own, Duration) and isinstance(target.value, Duration):
        yield actor, *_time(own, target.value)
        return
    yield actor, Change.CHANGES, "the work is done another way"


def _time(own: Duration, wanted: Duration) -> tuple[Change, str]:
    found = order(wanted, own)
    if found is Order.SHORTER:
        return Change.RISES, "there is less time"
    if found is Order.LONGER:
        return Change.FALLS, "there is more time"
    return Change.CHANGES, "the time is told another way"

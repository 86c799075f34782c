"""One limit for each target: a value that holds two at once is none that anybody can adopt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import same_effect
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import SaferEnd, safer_end
from alignctl.model.values import Duration, Value
from alignctl.rank.camps import Camp
from alignctl.rank.safer import exposure


def adoptable(cluster: Cluster, grouped: Sequence[Camp]) -> tuple[Camp, ...]:
    """The camps whose value can be a target.

    Of several limits of a camp the one that protects the child most counts, and its areas have the others to change.
    The camp is left out where nothing says which that is, or where another camp says that one alone.
    """
    single = tuple(camp for camp in grouped if not is_several(camp.provisions))
    kept = []
    for camp in grouped:
        if not is_several(camp.provisions):
            kept.append(camp)
            continue
        one = most_protective(cluster, camp.provisions)
        if one and not any(same_effect(one[0].value, other.provision.value) for other in single):
            kept.append(replace(camp, areas=(), provision=one[0], provisions=one))
    return tuple(kept)


def is_several(provisions: Iterable[Provision]) -> bool:
    """Whether what is said holds two limits, or two lengths of time, that are not the same in effect."""
    values = [one.value for one in provisions]
    return all(isinstance(value, Duration) for value in values) and any(
        not same_effect(values[0], value) for value in values[1:]
    )


def most_protective(cluster: Cluster, provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Of several lengths of time those, the same in effect, that protect the child most; empty where nothing tells."""
    limit = cluster.point.attribute is Attribute.TIME_LIMIT
    measures = {measure(cluster, one.value) for one in provisions}
    if len(measures) > 1 or (measures == {None} and not limit):
        return ()
    least = min(provisions, key=lambda one: exposure(cluster, one.value))
    return tuple(one for one in provisions if same_effect(one.value, least.value))


def measure(cluster: Cluster, value: Value) -> SaferEnd | None:
    """What a length of time measures, told by which end is safer: a length, or a window in which times are counted.

    Values that measure different things are never weighed against each other. None where the rule tells no way.
    """
    return safer_end(cluster.protects, value) if isinstance(value, Duration) else None


def measures_as(cluster: Cluster, entry: AreaValues, values: Iterable[Value]) -> bool:
    """Whether an area that speaks says something that measures what the values of a target do."""
    wanted = {measure(cluster, value) for value in values}
    return not wanted or not entry.provisions or any(measure(cluster, one.value) in wanted for one in entry.provisions)

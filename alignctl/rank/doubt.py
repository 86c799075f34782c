"""How likely a candidate stands: that its areas really differ on the point, or one really is below the figure."""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import groups


def chance_it_stands(cluster: Cluster) -> float:
    """The chance, 0..1, that what makes a cluster a candidate is so, were each area's statement doubted by itself.

    A statement holds with the chance that it speaks of this point and no other (the confidence its rule gives it:
    whether it is rightly put beside the others), times the share of its area's text that could be read. A silence
    holds with that share alone. Where an area stands below the national position, one such statement has to hold;
    elsewhere at least two areas that do not agree. Statements are taken to be independent of each other, which those
    of areas on one manual are not.
    """
    below = [entry for entry in cluster.areas if entry.below]
    if below:
        return round(1 - _none(below), 6)
    camps = [*groups(cluster), tuple(entry for entry in cluster.areas if not entry.provisions)]
    gone = [_none(camp) for camp in camps]
    all_gone = prod(gone)
    # every statement left is of one camp: that camp is there, and all others are gone
    one_left = sum((1 - here) * prod(gone[:place] + gone[place + 1 :]) for place, here in enumerate(gone))
    return round(max(0.0, 1 - all_gone - one_left), 6)


def _none(entries: Iterable[AreaValues]) -> float:
    """The chance that none of some statements holds."""
    return prod(1 - _holds(entry) for entry in entries)


def _holds(entry: AreaValues) -> float:
    surest = entry.provisions[0].confidence if entry.provisions else 1.0
    return surest * entry.read

"""The weights of the criteria as shares of 1: as stated, or as an order of the criteria alone implies."""

from __future__ import annotations

from alignctl.model.weights import Weights
from alignctl.rank.criteria import CRITERIA


def shares_of(weights: Weights) -> dict[str, float]:
    """The share (0..1) of every criterion.

    Where the group states an order, the shares are the middle of all weightings that keep it: rank order
    centroids (Barron and Barrett, Decision quality using ranked attribute weights, 1996). Criteria not named in
    it follow together behind. Those of weight 0 that are not named have no share. Without any weights all
    count alike.
    """
    stated = {criterion.id: max(0.0, weights.criteria.get(criterion.id, 0.0)) for criterion in CRITERIA}
    total = sum(stated.values())
    order = tuple(id_ for id_ in weights.order if id_ in stated)
    if order:
        return _centroids(stated, order)
    if not total:
        return {id_: 1 / len(stated) for id_ in stated}
    return {id_: weight / total for id_, weight in stated.items()}


def weighed(shares: dict[str, float]) -> tuple[str, ...]:
    """The criteria that have a share, in the order in which weightings are drawn."""
    return tuple(id_ for id_, share in shares.items() if share > 0)


def _centroids(stated: dict[str, float], order: tuple[str, ...]) -> dict[str, float]:
    rest = [id_ for id_, weight in stated.items() if id_ not in order and weight > 0]
    count = len(order) + len(rest)
    centre = [sum(1 / place for place in range(first, count + 1)) / count for first in range(1, count + 1)]
    behind = sum(centre[len(order) :]) / len(rest) if rest else 0.0
    found = dict.fromkeys(stated, 0.0) | dict.fromkeys(rest, behind)
    return found | dict(zip(order, centre, strict=False))

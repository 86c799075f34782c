"""The ranking: a linear additive model with swing weights over the criteria."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from alignctl.model.candidate import Candidate
from alignctl.model.cluster import Cluster
from alignctl.model.divergence import Severity
from alignctl.model.weights import Weights
from alignctl.rank.criteria import CRITERIA
from alignctl.rank.criteria.effort import effort_of
from alignctl.rank.criterion import Case, Scored
from alignctl.rank.friction import Ties
from alignctl.rank.loosening import loosened
from alignctl.rank.reasons import reasons_for
from alignctl.rank.robustness import shares_in_first
from alignctl.rank.shares import shares_of, weighed
from alignctl.rank.target import choose_target
from alignctl.text.fingerprint import of_words

SEED = 1989
WEIGHTINGS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """A case with the figure of every criterion and the score (0..1) they come to."""

    case: Case
    scored: dict[str, Scored]
    score: float

    @property
    def id(self) -> str:
        """The id of its cluster."""
        return self.case.cluster.id


def rank(
    clusters: Iterable[Cluster],
    weights: Weights,
    edges: Mapping[tuple[str, str], float] = MappingProxyType({}),
    *,
    seed: int = SEED,
    weightings: int = WEIGHTINGS,
) -> tuple[Candidate, ...]:
    """Candidates for harmonisation, best first; ties stand in the order of their ids.

    `edges` weigh the ties between areas by the ids of both ends; an ordinary border weighs 1. A cluster becomes
    a candidate where its areas differ, or agree below the national position, and at least one of them would
    have to move. What is local by necessity never does. Criteria without a weight count for nothing; without
    any weights all count alike.
    """
    shares = shares_of(weights)
    assessed = assess(clusters, weights, edges).ordered
    criteria = weighed(shares)
    rows = {one.id: tuple(one.scored[id_].value for id_ in criteria) for one in assessed}
    ahead = tuple(criteria.index(id_) for id_ in weights.order if id_ in criteria)
    robust = shares_in_first(rows, seed=seed, weightings=weightings, ahead=ahead)
    return tuple(candidate_of(one, place, robust[one.id]) for place, one in enumerate(assessed, start=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All candidates, best first, and the ties that priced them."""

    ordered: tuple[Assessed, ...]
    ties: Ties


def assess(clusters: Iterable[Cluster], weights: Weights, edges: Mapping[tuple[str, str], float]) -> Assessment:
    """Every candidate with its target, its figures and its score; see `rank` for what becomes one."""
    known = tuple(clusters)
    wanted = tuple(cluster for cluster in known if _is_candidate(cluster))
    shares, ties = shares_of(weights), Ties(known, edges)  # whether anybody is tied is asked of all that was compared
    assessed = []
    for cluster in wanted:
        target = choose_target(cluster)
        if target.movers:
            case = Case(cluster=cluster, target=target, friction=ties.removed(cluster, target), weights=weights)
            assessed.append(_assess(case, shares))
    ordered = tuple(sorted(assessed, key=lambda one: (-one.score, one.id)))
    return Assessment(ordered=ordered, ties=ties)


def _is_candidate(cluster: Cluster) -> bool:
    """Whether aligning the point would change what someone meets.

    A point on which areas merely use other words, or one keeps a silence the rules call a matter of wording,
    is left out unless every area states a value: then the other name costs readers something.
    """
    stating = [entry for entry in cluster.areas if entry.provisions]
    if cluster.severity is Severity.LOCAL or not stating:
        return False
    if cluster.severity is Severity.WORDING and len(stating) < len(cluster.areas):
        return any(entry.below for entry in cluster.areas)
    return cluster.severity is not None or any(entry.below for entry in cluster.areas)


def _assess(case: Case, shares: dict[str, float]) -> Assessed:
    scored = {criterion.id: criterion.score(case) for criterion in CRITERIA}
    score = round(sum(shares[id_] * found.value for id_, found in scored.items()), 6)
    return Assessed(case=case, scored=scored, score=score)


def candidate_of(one: Assessed, place: int, robustness: float) -> Candidate:
    """The candidate in short, as comparisons tell it."""
    cluster, target, point = one.case.cluster, one.case.target, one.case.cluster.point
    return Candidate(
        id=cluster.id,
        rank=place,
        title=cluster.title,
        kind=point.kind,
        topic=point.topic,
        attribute=point.attribute,
        action=point.action,
        target=target.display,
        moves=target.movers,
        approvers=tuple(sorted(cluster.agencies)),
        friction_removed=one.case.friction,
        effort=effort_of(one.case),
        score=one.score,
        robustness=robustness,
        reasons=reasons_for(one.case, one.scored),
        loosens=loosened(cluster, target),
        areas=tuple(entry.area for entry in cluster.areas),
        sentences=tuple(
            sorted({of_words(one.provisions[0].citation.quote) for one in cluster.areas if one.provisions})
        ),
        of_forms=point.is_of_forms,
    )

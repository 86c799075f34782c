"""The ranking in full: musts apart, and every candidate with all it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from alignctl.model.candidate import Figure, RankedCandidate
from alignctl.model.cluster import Cluster
from alignctl.model.ranking import Ranking, Tied
from alignctl.model.weights import Weights
from alignctl.rank.acceptability import Acceptability, Row, acceptability, pareto
from alignctl.rank.bill import options_of, statements_of
from alignctl.rank.bodies import agencies_touched, bodies_of
from alignctl.rank.doubt import chance_it_stands
from alignctl.rank.friction import Ties
from alignctl.rank.ranking import SEED, Assessed, assess, candidate_of
from alignctl.rank.reasons import is_low_hanging
from alignctl.rank.shares import shares_of, weighed
from alignctl.rank.target import UNSURE
from alignctl.rank.workload import workloads_of

WEIGHTINGS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaking:
    """How weights are shaken: so many weightings, drawn from this seed."""

    seed: int = SEED
    weightings: int = WEIGHTINGS


def rank_region(  # noqa: PLR0913 - a ranking in full rests on six things
    frame: Ranking,
    clusters: Iterable[Cluster],
    weights: Weights,
    edges: Mapping[tuple[str, str], float],
    roles: Mapping[str, str],
    *,
    audience: str | None = None,
    shaking: Shaking = Shaking(),
) -> Ranking:
    """Fill in a ranking that says only what it is about.

    Points on which an area stands below the national position become musts, ranked apart. `roles` maps role
    ids to agencies; `audience` keeps what touches one agency, with the ranks of the whole. Friction, figures
    and order are those of `alignctl.rank.rank`, over musts and candidates together.
    """
    found = assess(clusters, weights, edges)
    stating = _Stating(found.ties, shares_of(weights), weights.order, roles, shaking)
    musts, chosen = (tuple(one for one in found.ordered if _is_must(one) is wanted) for wanted in (True, False))
    candidates, tied = stating.all(chosen)
    ranked_musts, _ = stating.all(musts)
    touched = {one.id: agencies_touched(one.case.cluster, roles) for one in found.ordered}
    kept = tuple(one for one in candidates if audience is None or audience in touched[one.id])
    shown = {one.id for one in kept}
    groups = (tuple(id_ for id_ in ids if id_ in shown) for ids in tied)
    return replace(
        frame,
        candidates=kept,
        musts=tuple(one for one in ranked_musts if audience is None or audience in touched[one.id]),
        weights=tuple(stating.shares.items()),
        order=weights.order,
        weightings=shaking.weightings,
        seed=shaking.seed,
        tied=tuple(Tied(ids=ids) for ids in groups if len(ids) > 1),
        total_friction=round(sum(found.ties.held(one.case.cluster) for one in found.ordered), 6),
        audience=audience,
    )


def _is_must(one: Assessed) -> bool:
    return any(entry.below for entry in one.case.cluster.areas)


class _Stating:
    """States candidates in full; a set of them is shaken and layered by itself."""

    def __init__(
        self,
        ties: Ties,
        shares: dict[str, float],
        order: tuple[str, ...],
        roles: Mapping[str, str],
        shaking: Shaking,
    ) -> None:
        self.shares = shares
        self._ties, self._roles, self._shaking = ties, roles, shaking
        self._criteria = weighed(shares)
        self._ahead = tuple(self._criteria.index(id_) for id_ in order if id_ in self._criteria)

    def all(self, assessed: tuple[Assessed, ...]) -> tuple[tuple[RankedCandidate, ...], tuple[tuple[str, ...], ...]]:
        """Candidates in full, in the order given, and the groups that cannot be told apart."""
        rows = [
            Row(
                id=one.id,
                figures=tuple(one.scored[id_].value for id_ in self._criteria),
                stands=chance_it_stands(one.case.cluster),
            )
            for one in assessed
        ]
        shaken = acceptability(
            rows, self._criteria, self._ahead, seed=self._shaking.seed, weightings=self._shaking.weightings
        )
        layers, over = pareto(rows)
        found = tuple(
            self._one(one, place, shaken, layers[one.id], over[one.id]) for place, one in enumerate(assessed, start=1)
        )
        return found, shaken.tied

    def _one(
        self, one: Assessed, place: int, shaken: Acceptability, layer: int, over: tuple[str, ...]
    ) -> RankedCandidate:
        case, cluster = one.case, one.case.cluster
        options, robustness = options_of(case, self._ties), shaken.of[one.id]
        return RankedCandidate(
            candidate=candidate_of(one, place, robustness.in_first),
            origin=case.target.origin,
            event=cluster.event,
            severity=cluster.severity,
            baseline=cluster.baseline,
            protects=cluster.protects,
            statements=statements_of(cluster),
            options=options,
            price=case.target.price,
            runner_up=case.target.runner_up,
            figures=tuple(self._figure(id_, one) for id_ in self.shares),
            robustness=robustness,
            layer=layer,
            dominated_by=over,
            bodies=bodies_of(cluster),
            workloads=workloads_of(cluster, case.target, self._roles),
            low_hanging=is_low_hanging(case),
            unsure=tuple(entry.area for entry in cluster.areas if entry.silence in UNSURE),
        )

    def _figure(self, id_: str, one: Assessed) -> Figure:
        scored, weight = one.scored[id_], self.shares[id_]
        return Figure(
            criterion=id_,
            raw=scored.raw,
            value=round(scored.value, 6),
            weight=round(weight, 6),
            points=round(weight * scored.value, 6),
            reason=scored.reason,
        )

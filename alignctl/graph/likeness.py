"""Which areas already do the same: agreement pair by pair, groups of areas, and each area's profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.effect import groups, same_effect, shown
from alignctl.model.neighbours import ENOUGH, Alone, Community, Likeness, Profile

FEWEST_OTHERS = 2
_MORE = 0.001
SEED = 1989
Groups = tuple[tuple[AreaValues, ...], ...]


class Agreement:
    """How often each pair of areas agrees in effect, over the points both state; pairs not compared included."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self.grouped = tuple((cluster, groups(cluster)) for cluster in clusters)
        # Sets as whole numbers: a country has 11,628 pairs of areas, and counting bits is quicker than counting pairs.
        self._points: dict[str, int] = {}
        self._groups: dict[str, int] = {}
        point, place = 1, 1
        for _, grouped in self.grouped:
            for group in grouped:
                for entry in group:
                    self._points[entry.area] = self._points.get(entry.area, 0) | point
                    self._groups[entry.area] = self._groups.get(entry.area, 0) | place
                place <<= 1
            point <<= 1

    def of(self, a: str, b: str) -> Likeness:
        """How far area `a` agrees with area `b`."""
        both = self._points.get(a, 0) & self._points.get(b, 0)
        agreed = self._groups.get(a, 0) & self._groups.get(b, 0)
        return Likeness(area=b, agreed=agreed.bit_count(), both=both.bit_count())

    def share(self, a: str, b: str) -> float | None:
        """The share (0..1) of points on which two areas agree; None where too few are stated by both."""
        found = self.of(a, b)
        return found.agreed / found.both if found.both >= ENOUGH else None


def communities(agreement: Agreement, areas: Iterable[str]) -> tuple[Community, ...]:
    """Groups of areas that share practice more than chance would have it, the largest first.

    The method is that of Louvain (Blondel and others 2008, as in networkx) with a fixed seed. Two areas are joined
    where they agree on a greater share of points than the mean pair does, by as much as it is greater. Every area
    is in one group; one joined to nobody is a group of itself. Where all pairs agree alike there is one group.
    """
    from networkx import Graph  # noqa: PLC0415 - networkx takes a while to load, and few commands need it
    from networkx.algorithms.community import louvain_communities  # noqa: PLC0415

    ids = sorted(areas)
    drawn: Graph[int] = Graph()  # numbers for nodes: their order is the same in every run
    drawn.add_nodes_from(range(len(ids)))
    shares = {
        (n, m): share
        for (n, a), (m, b) in combinations(enumerate(ids), 2)
        if (share := agreement.share(a, b)) is not None
    }
    mean = _mean(shares.values()) or 0.0
    alike = len({round(share, 6) for share in shares.values()}) == 1
    for (n, m), share in shares.items():
        if share and (alike or share - mean > _MORE):
            drawn.add_edge(n, m, weight=round(share if alike else share - mean, 6))
    found = louvain_communities(drawn, weight="weight", seed=SEED)
    made = (_community(tuple(ids[n] for n in sorted(group)), ids, agreement) for group in found)
    return tuple(sorted(made, key=lambda one: (-len(one.areas), one.areas)))


def _community(members: tuple[str, ...], ids: list[str], agreement: Agreement) -> Community:
    others = [id_ for id_ in ids if id_ not in members]
    theirs = frozenset(members)
    points = (cluster.id for cluster, grouped in agreement.grouped if _is_theirs(grouped, theirs))
    return Community(
        areas=members,
        inside=_mean(agreement.share(a, b) for a, b in combinations(members, 2)),
        outside=_mean(agreement.share(a, b) for a in members for b in others),
        points=tuple(points) if len(members) > 1 else (),
    )


def _is_theirs(grouped: Groups, members: frozenset[str]) -> bool:
    """Whether all members state a point alike, and some other area does not."""
    return len(grouped) > 1 and any(members <= {entry.area for entry in group} for group in grouped)


def _mean(shares: Iterable[float | None]) -> float | None:
    known = [share for share in shares if share is not None]
    return round(sum(known) / len(known), 4) if known else None


def profiles(agreement: Agreement, areas: Iterable[str], kinds: Mapping[str, Iterable[str]]) -> tuple[Profile, ...]:
    """Each area's profile, in the order of their ids; `kinds` maps an area to the kinds it has procedures of."""
    ids = sorted(areas)
    alone: dict[str, list[Alone]] = {id_: [] for id_ in ids}
    stated, below = Counter[str](), Counter[str]()
    for cluster, grouped in agreement.grouped:
        stated.update(entry.area for entry in cluster.areas if entry.provisions)
        below.update(entry.area for entry in cluster.areas if entry.below)
        for area, found in _standing_alone(cluster, grouped):
            alone.setdefault(area, []).append(found)
    return tuple(
        Profile(
            area=area,
            kinds=tuple(kinds.get(area, ())),
            stated=stated[area],
            below=below[area],
            shares=_shares(area, ids, agreement),
            alone=tuple(alone[area]),
        )
        for area in ids
    )


def _shares(area: str, ids: list[str], agreement: Agreement) -> tuple[Likeness, ...]:
    """With whom an area agrees, the most alike first; areas that state no point it states are left out."""
    found = [one for other in ids if other != area and (one := agreement.of(area, other)).both]
    return tuple(sorted(found, key=lambda one: (-round(one.agreed / one.both, 6), -one.both, one.area)))


def _standing_alone(cluster: Cluster, grouped: Groups) -> Iterator[tuple[str, Alone]]:
    few, *many = sorted(grouped, key=len) or [()]
    if len(few) == 1 and len(many) == 1 and len(many[0]) >= FEWEST_OTHERS:
        entry, other = few[0], many[0][0]
        if not same_effect(entry.provisions[0].value, other.provisions[0].value):
            yield entry.area, _alone(cluster, entry, other)


def _alone(cluster: Cluster, entry: AreaValues, other: AreaValues) -> Alone:
    surest = entry.provisions[0]
    return Alone(
        point=cluster.id,
        title=cluster.title,
        value=shown(surest.value),
        others=shown(other.provisions[0].value),
        citation=surest.citation,
    )

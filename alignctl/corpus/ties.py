"""Ties between the areas of a workspace, from its own file and the gazetteer, and the bodies at work in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from alignctl.corpus.gazetteer import Gazetteer, load_gazetteer
from alignctl.corpus.workspace import AreaEntry, Workspace
from alignctl.model.tie import LAND_BORDER, Body, BodyKind, Tie
from alignctl.text.normalise import slug

_POLICE = " Police"

Pair = tuple[str, str]


def ties_of(workspace: Workspace, weights: Mapping[str, float]) -> tuple[Tie, ...]:
    """Every tie between areas of a workspace, in the order of their ids.

    `weights` gives the weight of each of TIE_SORTS (model/tie.py); one left out, or 0, ties nobody. A footprint of
    several authorities is tied where any of its authorities is; borders inside it do not count. The weights of
    several reasons add up, and those of declared flows come on top.
    """
    found: dict[Pair, list[tuple[float, str]]] = defaultdict(list)
    border = weights.get(LAND_BORDER, 0.0)
    for pair, reason in _borders(workspace, load_gazetteer()):
        found[pair].append((border, reason))
    for body in bodies_of(workspace):
        for pair in combinations(body.areas, 2):
            found[pair].append((weights.get(body.kind, 0.0), f"both in {body.name}"))
    for edge in workspace.edges:
        if edge.a != edge.b:
            found[min(edge.a, edge.b), max(edge.a, edge.b)].append(
                (edge.weight, edge.why or "declared in the workspace")
            )
    return tuple(tie for (a, b), parts in sorted(found.items()) if (tie := _tie(a, b, parts)))


def _tie(a: str, b: str, parts: list[tuple[float, str]]) -> Tie | None:
    counted = [(weight, reason) for weight, reason in parts if weight > 0]
    if not counted:
        return None
    reasons = tuple(dict.fromkeys(reason for _, reason in counted))
    return Tie(a=a, b=b, weight=round(sum(weight for weight, _ in counted), 6), reasons=reasons)


def _borders(workspace: Workspace, gazetteer: Gazetteer) -> Iterator[tuple[Pair, str]]:
    """Each pair with a border, once: declared, known to the gazetteer, or over a footprint both cover in part."""
    entries = workspace.areas
    for a, b in combinations(sorted(entries), 2):
        first, second = entries[a].area, entries[b].area
        common = set(first.authorities) & set(second.authorities)
        if common:
            names = ", ".join(gazetteer.authorities[id_].name for id_ in sorted(common))
            yield (a, b), f"both cover {names}"
        elif (
            b in first.neighbours or a in second.neighbours or _touch(first.authorities, second.authorities, gazetteer)
        ):
            yield (a, b), "land border"


def _touch(first: Iterable[str], second: Iterable[str], gazetteer: Gazetteer) -> bool:
    others = set(second)
    return any(others.intersection(gazetteer.borders[authority]) for authority in first)


def bodies_of(workspace: Workspace) -> tuple[Body, ...]:
    """The police forces and care boards of a workspace's areas, forces first, by name.

    They come from the gazetteer, for areas with English authorities, and from what an area declares itself.
    """
    areas: dict[tuple[BodyKind, str], set[str]] = defaultdict(set)
    gazetteer = load_gazetteer()
    for id_, entry in workspace.areas.items():
        for kind, name in _bodies_in(entry, gazetteer):
            areas[kind, name].add(id_)
    kinds = tuple(BodyKind)
    return tuple(
        Body(id=f"{kind.value}.{slug(name)}", name=name, kind=kind, areas=tuple(sorted(members)))
        for (kind, name), members in sorted(areas.items(), key=lambda item: (kinds.index(item[0][0]), item[0][1]))
    )


def _bodies_in(entry: AreaEntry, gazetteer: Gazetteer) -> Iterator[tuple[BodyKind, str]]:
    if entry.police_force:
        yield BodyKind.POLICE_FORCE, entry.police_force
    yield from ((BodyKind.CARE_BOARD, name) for name in entry.care_boards)
    for id_ in entry.area.authorities:
        authority = gazetteer.authorities[id_]
        force = authority.police_force
        yield BodyKind.POLICE_FORCE, force if force.endswith(_POLICE) else force + _POLICE
        yield from ((BodyKind.CARE_BOARD, name) for name in authority.care_boards)

"""Snapshots by hand: a line for each point says what each area holds."""

from itertools import combinations

from alignctl.model.history import (
    AreaKept,
    CandidateKept,
    PairKept,
    PointKept,
    SaidKept,
    Snapshot,
    TextsKept,
    TieKept,
)


def point(name, *, topic="return-interview", compared=True, matters=True, **held):
    """`held` gives each area's values as one text, parted by "/", or None for a silence that counts."""
    kind = "cse" if name == "cse" else "missing"
    said = tuple(
        SaidKept(area=area, values=tuple(value.split("/")) if value else (), keys=keys(value), below=value == "LOW")
        for area, value in sorted(held.items())
    )
    pairs = tuple(
        PairKept(
            a=a,
            b=b,
            cost=0.0 if held[a] == held[b] else 0.5,
            differs=held[a] != held[b],
            matters=matters and held[a] != held[b],
        )
        for a, b in combinations(sorted(held), 2)
        if compared
    )
    return PointKept(id=f"{kind}.{topic}.{name}", kind=kind, topic=topic, title=name, said=said, pairs=pairs)


def keys(value):
    return tuple(f"key:{one}" for one in value.split("/")) if value else ()


def candidate(name, target, holders, movers):
    return CandidateKept(
        id=f"missing.return-interview.{name}",
        rank=1,
        title=name,
        target=target,
        keys=keys(target),
        holders=tuple(holders),
        movers=tuple(movers),
    )


def snapshot(day, *points, areas=("ash", "birch", "cedar"), texts=None, ties=(), candidates=(), **more):
    kinds = sorted({one.kind for one in points}) or ["missing"]
    return Snapshot(
        scope=more.pop("scope", "vale"),
        name="Odd region",
        day=day,
        measure=more.pop("measure", "m"),
        areas=tuple(AreaKept(id=id_, name=id_.title()) for id_ in areas),
        texts=tuple(
            TextsKept(kind=kind, areas=tuple(held)) for kind, held in (texts or dict.fromkeys(kinds, areas)).items()
        ),
        ties=tuple(TieKept(a=a, b=b, weight=weight) for a, b, weight in ties),
        points=tuple(sorted(points, key=lambda one: one.id)),
        candidates=tuple(candidates),
        **more,
    )

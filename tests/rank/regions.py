"""Small rankings for tests of plans."""

from alignctl.model.area import Area
from alignctl.model.candidate import Candidate, Move, Option, Part, RankedCandidate, Robustness
from alignctl.model.ranking import Ranking

ROBUST = Robustness(in_first=1.0, in_first_with_doubt=1.0, acceptability=(), best=1, worst=1)


def option(target, moves, parts):
    made = tuple(
        Move(area=area, name=area.upper(), before="x", after=target, citation=None, sentences=1, effort=effort)
        for area, effort in sorted(moves.items())
    )
    priced = tuple(Part(a=a, b=b, now=now, a_alone=one, b_alone=other) for a, b, now, one, other in parts)
    return Option(
        target=target, change=1.0, moves=made, friction=round(sum(part.now for part in priced), 6), parts=priced
    )


def candidate(id_, rank, *options, attribute="time-limit", topic="topic"):
    short = Candidate(
        id=id_, rank=rank, title=id_, kind="missing", topic=topic, attribute=attribute, action=id_,
        target=options[0].target, moves=tuple(move.area for move in options[0].moves), approvers=(),
        friction_removed=0.1, effort=0.1, score=0.5, robustness=1.0,
    )  # fmt: skip
    return RankedCandidate(
        candidate=short, origin="areas", event=None, severity=None, baseline=None, protects=None, statements=(),
        options=options, price=None, figures=(), robustness=ROBUST, layer=1, dominated_by=(), bodies=("authority",),
        workloads=(), low_hanging=True,
    )  # fmt: skip


def ranking(candidates, areas="xyz"):
    return Ranking(
        title="Region",
        areas=tuple(Area(id=area, name=area.upper()) for area in areas),
        on="2026-01-01",
        as_of="2026-01-01",
        problems=(),
        names={},
        candidates=tuple(candidates),
        total_friction=round(sum(one.friction for one in candidates), 6),
    )

"""Where each passage is most at home on the other side: the sign of sections split and merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from alignctl.match.context import Context
from alignctl.match.weighed import Pair, Weighed
from alignctl.match.weighing import cosine

# A passage nearly as much at home elsewhere counts there nearly as much: its share falls with this power.
SHARPNESS = 4


def passages_at_home(pairs: Iterable[Pair], context: Context) -> dict[Pair, tuple[float, float]]:
    """For each pair, the share of a's passages that are most at home in b, and of b's in a, 0..1.

    Only the sections of the short lists are looked at. A passage like none of them is at home nowhere.
    """
    listed = sorted(pairs)
    ours = _homes(listed, context.weighed_a, context.weighed_b)
    theirs = _homes([(j, i) for i, j in listed], context.weighed_b, context.weighed_a)
    return {(i, j): (ours[i, j], theirs[j, i]) for i, j in listed}


def _homes(pairs: Iterable[Pair], weighed: tuple[Weighed, ...], others: tuple[Weighed, ...]) -> Mapping[Pair, float]:
    rivals: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        rivals[one].append(other)
    found: dict[Pair, float] = defaultdict(float)
    for one, candidates in rivals.items():
        passages = weighed[one].passages
        for passage in passages:
            best = {
                other: max((cosine(passage, theirs) for theirs in others[other].passages), default=0.0)
                for other in candidates
            }
            most = max(best.values())
            if most > 0:
                for other, likeness in best.items():
                    found[one, other] += (likeness / most) ** SHARPNESS / len(passages)
    return defaultdict(float, {pair: round(share, 4) for pair, share in found.items()})

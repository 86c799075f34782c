"""Short lists: for each section, the few of the other side worth a closer look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from alignctl.match.context import Context
from alignctl.match.weighed import Pair, Weighed

SHORT = 8
# Shares of the signs in the quick look; the closer one weighs them anew.
_TITLE, _WORDS, _CONCEPTS, _TOPICS = 1.0, 1.5, 0.7, 1.2


def short_lists(context: Context) -> tuple[Pair, ...]:
    """Pairs worth scoring: the best few of each section of either side, and the headings over them.

    In order of positions. Of pairs that share no word, topic or vocabulary name, only such headings are among them.
    """
    likeness = _quick_likeness(context)
    kept: set[Pair] = set()
    for side in (0, 1):
        rivals: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
        for pair, value in likeness.items():
            rivals[pair[side]].append((-round(value, 4), pair))
        for ranked in rivals.values():
            kept.update(pair for _, pair in sorted(ranked)[:SHORT])
    kept.update(_parents(kept, context))
    return tuple(sorted(kept))


def _parents(pairs: set[Pair], context: Context) -> set[Pair]:
    above = ((context.a.pieces[i].above, context.b.pieces[j].above) for i, j in pairs)
    return {(one, other) for one, other in above if one is not None and other is not None}


def _quick_likeness(context: Context) -> dict[Pair, float]:
    ours = [_merged(weighed) for weighed in context.weighed_a]
    theirs = [_merged(weighed) for weighed in context.weighed_b]
    index = _index(theirs)
    found: dict[Pair, float] = defaultdict(float)
    for i, vector in enumerate(ours):
        for word, weight in vector.items():
            for j, other in index.get(word, ()):
                found[i, j] += weight * other
    for i, piece in enumerate(context.a.pieces):
        for j, other_piece in enumerate(context.b.pieces):
            if piece.folded_title == other_piece.folded_title:
                found[i, j] += 1.0
    return found


def _merged(weighed: Weighed) -> Mapping[str, float]:
    """One vector of all kinds of signs, each kind's words told apart by a prefix."""
    kinds = (("t ", weighed.title, _TITLE), ("w ", weighed.words, _WORDS), ("c ", weighed.concepts, _CONCEPTS))
    merged = {prefix + word: share * weight for prefix, vector, share in kinds for word, weight in vector.items()}
    merged |= {"o " + topic: _TOPICS * weight for topic, weight in weighed.topics.items()}
    return merged


def _index(vectors: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(vectors):
        for word, weight in vector.items():
            index[word].append((j, weight))
    return index

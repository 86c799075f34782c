"""What features need besides the two sections: both sides weighed together, and the first judgement of pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from alignctl.match.piece import Piece, Side
from alignctl.match.titles import Standing
from alignctl.match.weighed import Pair, Weighed
from alignctl.match.weighing import weigh

# Powers taken of topic strengths: what a section is about first and foremost counts most, in titles above all.
SHARPNESS = 2
TITLE_SHARPNESS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Two sides and their vectors.

    `homes` holds the shares of passages at home in the other section, of a's and of b's, for each pair of the
    short lists, and `titles` how the titles of such a pair stand among the others, where titles are all there is.
    `likeness` holds what a first round made of each pair, 0..1 (empty during it), `best_a` and `best_b` the best
    of each section's pairs.
    """

    a: Side
    b: Side
    weighed_a: tuple[Weighed, ...]
    weighed_b: tuple[Weighed, ...]
    homes: Mapping[Pair, tuple[float, float]] = field(default_factory=dict)
    titles: Mapping[Pair, Standing] = field(default_factory=dict)
    likeness: Mapping[Pair, float] = field(default_factory=dict)
    best_a: Mapping[int, float] = field(default_factory=dict)
    best_b: Mapping[int, float] = field(default_factory=dict)

    def knowing(self, likeness: Mapping[Pair, float]) -> Context:
        """The same two sides, knowing what a first round made of their pairs."""
        best: tuple[dict[int, float], dict[int, float]] = ({}, {})
        for pair, value in likeness.items():
            for side, position in enumerate(pair):
                best[side][position] = max(best[side].get(position, 0.0), value)
        return replace(self, likeness=likeness, best_a=best[0], best_b=best[1])

    def name(self, id_: str) -> str:
        """The words people read for an id of a topic, a vocabulary entry or an action."""
        return self.a.names.get(id_, id_.replace("-", " ")).lower()


def weigh_sides(a: Side, b: Side) -> Context:
    """Weigh the sections of both sides together, so that what is rare on the whole tells pairs apart."""
    pieces = (*a.pieces, *b.pieces)
    columns = [weigh([bag(piece) for piece in pieces]) for bag in _BAGS]
    passages = iter(weigh([passage for piece in pieces for passage in piece.passages]))
    weighed = tuple(
        Weighed(
            title=title,
            words=words,
            concepts=concepts,
            topics=topics,
            title_topics=from_title,
            provisions=typed,
            passages=tuple(islice(passages, len(piece.passages))),
        )
        for piece, title, words, concepts, topics, from_title, typed in zip(pieces, *columns, strict=True)
    )
    return Context(a=a, b=b, weighed_a=weighed[: len(a.pieces)], weighed_b=weighed[len(a.pieces) :])


def _title(piece: Piece) -> Mapping[str, float]:
    return {**piece.title, **{f"#{id_}": count for id_, count in piece.title_concepts.items()}}


def _typed(piece: Piece) -> Mapping[str, float]:
    return {f"{attribute} {action}": 1.0 for attribute, action in sorted(piece.provisions)}


_BAGS: tuple[Callable[[Piece], Mapping[str, float]], ...] = (
    _title,
    lambda piece: piece.words,
    lambda piece: piece.concepts,
    lambda piece: {topic: strength**SHARPNESS for topic, strength in piece.topics.items()},
    lambda piece: {topic: strength**TITLE_SHARPNESS for topic, strength in piece.title_topics.items()},
    _typed,
)

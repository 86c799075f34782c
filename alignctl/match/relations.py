"""How the matter of one linked section relates to that of the other: "a RELATION b"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from alignctl.match.context import Context, Pair
from alignctl.match.piece import Part, Piece
from alignctl.match.weighing import cosine
from alignctl.model.alignment import Relation

_LISTS = frozenset({Part.CONTACTS, Part.LIMITS})
# Lengths further apart than this (as a logarithm) tell nothing more.
_FURTHEST = 1.5


def relations_of(pairs: Iterable[Pair], context: Context) -> dict[Pair, Relation]:
    """The relation of every linked pair; the other links a section stands in are part of the judgement."""
    linked = tuple(pairs)
    of_a, of_b = Counter(i for i, _ in linked), Counter(j for _, j in linked)
    return {(i, j): _relation((i, j), context, further=max(of_a[i], of_b[j]) > 1) for i, j in linked}


def _relation(pair: Pair, context: Context, *, further: bool) -> Relation:
    """Equal by words; else the likeliest of one effect, containment and mere overlap.

    The odds are against mere overlap (0) and set on the dev areas of the bundled region. Like titles, the same
    points of practice and like lengths speak for one effect, further links against it; unlike lengths speak
    for the longer containing the shorter.
    """
    one, other = context.a.pieces[pair[0]], context.b.pieces[pair[1]]
    if one.folded == other.folded:
        return Relation.EQUAL
    if one.part is other.part and one.part in _LISTS:
        return Relation.EQUIVALENT
    longer = _longer(one, other)
    titles = cosine(context.weighed_a[pair[0]].title, context.weighed_b[pair[1]].title)
    one_effect = 2.2 * titles + 0.7 * _provisions_shared(one, other) - 1.0 * abs(longer) - 1.0 * further
    if one.solid is not other.solid:
        one_effect += 2.0
    contained = -1.7 + 2.5 * abs(longer) + titles
    if contained > max(one_effect, 0.0):
        return Relation.SUPERSET if longer > 0 else Relation.SUBSET
    return Relation.EQUIVALENT if one_effect > 0 else Relation.INTERSECTS


def _longer(one: Piece, other: Piece) -> float:
    """How much longer a is than b, with everything beneath it, as a logarithm."""
    ratio = math.log(max(1, len(one.folded.split())) / max(1, len(other.folded.split())))
    return round(max(-_FURTHEST, min(_FURTHEST, ratio)), 4)


def _provisions_shared(one: Piece, other: Piece) -> float:
    """The share of the shorter list of typed statements that the other section makes too."""
    fewer = min(len(one.provisions), len(other.provisions))
    return len(one.provisions & other.provisions) / fewer if fewer else 0.0

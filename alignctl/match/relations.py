"""How the matter of one linked section relates to that of the other: "a RELATION b"."""

from __future__ import annotations

import math
from collections.abc import Mapping

from alignctl.match.context import Context, Pair
from alignctl.match.piece import Part, Piece
from alignctl.match.weighing import contained
from alignctl.model.alignment import Relation

# Set on the dev areas of the bundled region. A section that leans this far towards the other is contained in
# it; less will do where the other is linked to further sections, as a whole is to its parts.
LEAN = 0.4
LEAN_AMONG_PARTS = 0.3
LENGTH_COUNTS = 0.3
# A link this much surer than its rivals is of the whole section, not of what two sections happen to share.
CLEARLY = 0.3
_LISTS = frozenset({Part.CONTACTS, Part.LIMITS})


def relations_of(links: Mapping[Pair, float], context: Context) -> dict[Pair, Relation]:
    """The relation of every linked pair; `links` holds the confidence of each."""
    return {pair: _relation(pair, links, context) for pair in links}


def _relation(pair: Pair, links: Mapping[Pair, float], context: Context) -> Relation:
    one, other = context.a.pieces[pair[0]], context.b.pieces[pair[1]]
    if one.folded == other.folded:
        return Relation.EQUAL
    if one.part is other.part and one.part in _LISTS:
        return Relation.EQUIVALENT
    rival_a = max((sure for link, sure in links.items() if link[0] == pair[0] and link != pair), default=0.0)
    rival_b = max((sure for link, sure in links.items() if link[1] == pair[1] and link != pair), default=0.0)
    lean = _lean(pair, one, other, context)
    larger, smaller = (rival_a, rival_b) if lean > 0 else (rival_b, rival_a)
    contains = Relation.SUPERSET if lean > 0 else Relation.SUBSET
    if larger and abs(lean) >= LEAN_AMONG_PARTS:
        return contains if smaller <= links[pair] else Relation.INTERSECTS
    if abs(lean) >= LEAN:
        return contains
    return Relation.EQUIVALENT if links[pair] >= max(rival_a, rival_b) + CLEARLY else Relation.INTERSECTS


def _lean(pair: Pair, one: Piece, other: Piece, context: Context) -> float:
    """How much more of b is in a than of a in b, by words and by length; above 0 where a is the larger."""
    a, b = context.weighed_a[pair[0]].words, context.weighed_b[pair[1]].words
    longer = math.log(max(1, len(one.folded.split())) / max(1, len(other.folded.split())))
    return round(contained(b, a) - contained(a, b) + LENGTH_COUNTS * longer, 4)

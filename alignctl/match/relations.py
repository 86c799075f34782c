"""How the matter of one linked section relates to that of the other: "a RELATION b"."""

from __future__ import annotations

from alignctl.match.context import Context, Pair
from alignctl.match.weighing import contained
from alignctl.model.alignment import Relation

EQUIVALENT = 0.55
LEAN = 0.12


def relation_of(pair: Pair, context: Context, links: tuple[int, int]) -> Relation:
    """The relation of a linked pair; `links` counts the links in which each of the two sections stands."""
    i, j = pair
    links_of_a, links_of_b = links
    one, other = context.a.pieces[i], context.b.pieces[j]
    if one.folded == other.folded:
        return Relation.EQUAL
    if links_of_a > 1 and links_of_b == 1:
        return Relation.SUPERSET
    if links_of_b > 1 and links_of_a == 1:
        return Relation.SUBSET
    if links_of_a > 1:
        return Relation.INTERSECTS
    a, b = context.weighed_a[i], context.weighed_b[j]
    lean = contained(a.words, b.words) - contained(b.words, a.words)
    if abs(lean) >= LEAN:
        return Relation.SUBSET if lean > 0 else Relation.SUPERSET
    return Relation.INTERSECTS

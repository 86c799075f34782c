"""How the matter of one linked section relates to that of the other: "a RELATION b"."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from alignctl.match.context import Context
from alignctl.match.features.wording import covered
from alignctl.match.piece import Part, Piece, Side
from alignctl.match.titles import bare
from alignctl.match.weighed import Pair
from alignctl.model.alignment import Relation

_LISTS = frozenset({Part.CONTACTS, Part.LIMITS})
# Lengths further apart than this (as a logarithm) tell nothing more.
_FURTHEST = 2.0
# Passages this alike (0..1) say the same in much the same words.
_SAME_WORDS = 0.8
_NOWHERE = (0.0, 0.0)


def relations_of(pairs: Mapping[Pair, float], context: Context) -> dict[Pair, Relation]:
    """The relation of every linked pair, given with its confidence; the other links of its sections count too."""
    of_a: dict[int, list[float]] = defaultdict(list)
    of_b: dict[int, list[float]] = defaultdict(list)
    for (i, j), sure in sorted(pairs.items()):
        of_a[i].append(sure)
        of_b[j].append(sure)
    found = {}
    for (i, j), sure in pairs.items():
        if bare(context.a.pieces[i], context.b.pieces[j]):
            found[i, j] = _relation_of_titles((i, j), context, further=(len(of_a[i]) > 1, len(of_b[j]) > 1))
        else:
            found[i, j] = _relation((i, j), context, share=sure / max(sum(of_a[i]), sum(of_b[j])))
    return found


def _relation_of_titles(pair: Pair, context: Context, *, further: tuple[bool, bool]) -> Relation:
    """What can be told without text: the section that is linked to several is the whole of which they are parts."""
    if context.a.pieces[pair[0]].folded == context.b.pieces[pair[1]].folded:
        return Relation.EQUAL
    if further[0] is not further[1]:
        return Relation.SUPERSET if further[0] else Relation.SUBSET
    return Relation.INTERSECTS if further[0] else Relation.EQUIVALENT


def _relation(pair: Pair, context: Context, *, share: float) -> Relation:
    """Equal by words; else the likeliest of one effect, containment either way and mere overlap.

    `share` is this link's share of what either section's links come to: 1 where it is the only one. The odds
    are against mere overlap (0). For one effect speaks that neither has further links, that the passages of
    each are at home in the other, and that a bare heading meets a text; for containment, that one is longer.
    A heading over subsections is long by nature, so that its length tells less. Readers differ most over one
    effect or overlap; the odds stand between those of the two who read the dev areas.
    """
    one, other = context.a.pieces[pair[0]], context.b.pieces[pair[1]]
    if one.folded == other.folded:
        return Relation.EQUAL
    if one.part is other.part and one.part in _LISTS:
        return Relation.EQUIVALENT
    held = _held_whole(pair, context)
    if held[0] is not held[1]:
        return Relation.SUBSET if held[0] else Relation.SUPERSET
    unlike, both_ways = one.solid is not other.solid, min(_at_home(pair, context))
    one_effect = -8.2 + 4.7 * share + 3.5 * both_ways + 3.7 * unlike
    wider = 4.2 * _longer(one, other) - 2.0 * (bool(one.beneath) - bool(other.beneath))
    contained = -4.6 + 0.9 * share + 0.8 * both_ways + 1.4 * unlike + abs(wider)
    if contained > max(one_effect, 0.0):
        return Relation.SUPERSET if wider > 0 else Relation.SUBSET
    return Relation.EQUIVALENT if one_effect > 0 else Relation.INTERSECTS


def _at_home(pair: Pair, context: Context) -> tuple[float, float]:
    """The share of a's words in passages most at home in b, and of b's in a, each with all beneath it, 0..1."""
    ours, theirs = _family(pair[0], context.a), _family(pair[1], context.b)
    of_a = {i: sum(context.homes.get((i, j), _NOWHERE)[0] for j in theirs) for i in ours}
    of_b = {j: sum(context.homes.get((i, j), _NOWHERE)[1] for i in ours) for j in theirs}
    return _weighed(of_a, context.a), _weighed(of_b, context.b)


def _weighed(shares: Mapping[int, float], side: Side) -> float:
    words = {place: sum(sum(passage.values()) for passage in side.pieces[place].passages) for place in shares}
    at_home = sum(words[place] * min(1.0, share) for place, share in shares.items())
    return round(at_home / sum(words.values()), 4) if any(words.values()) else 0.0


def _family(place: int, side: Side) -> list[int]:
    """A section and every section beneath it."""
    return [place, *(deeper for child in side.pieces[place].beneath for deeper in _family(child, side))]


def _held_whole(pair: Pair, context: Context) -> tuple[bool, bool]:
    """Whether all that a says stands in b in much the same words, and all of b in a."""
    ours, theirs = context.weighed_a[pair[0]].passages, context.weighed_b[pair[1]].passages
    if not ours or not theirs:
        return False, False
    return covered(ours, theirs) >= _SAME_WORDS, covered(theirs, ours) >= _SAME_WORDS


def _longer(one: Piece, other: Piece) -> float:
    """How much longer a is than b, with everything beneath it, as a logarithm."""
    ratio = math.log(max(1, len(one.folded.split())) / max(1, len(other.folded.split())))
    return round(max(-_FURTHEST, min(_FURTHEST, ratio)), 4)

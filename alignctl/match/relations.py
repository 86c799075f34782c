"""How the matter of one linked section relates to that of the other: "a RELATION b"."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from alignctl.match.context import Context, Pair
from alignctl.match.features.wording import covered
from alignctl.match.piece import Part, Piece
from alignctl.model.alignment import Relation

_LISTS = frozenset({Part.CONTACTS, Part.LIMITS})
# Lengths further apart than this (as a logarithm) tell nothing more.
_FURTHEST = 1.5
# Passages this alike (0..1) say the same in much the same words.
_SAME_WORDS = 0.8


def relations_of(pairs: Mapping[Pair, float], context: Context) -> dict[Pair, Relation]:
    """The relation of every linked pair, given with its confidence; the other links of its sections count too."""
    of_a, of_b = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    return {
        (i, j): _relation((i, j), context, sure, further=(of_a[i] > 1, of_b[j] > 1)) for (i, j), sure in pairs.items()
    }


def _relation(pair: Pair, context: Context, sure: float, *, further: tuple[bool, bool]) -> Relation:
    """Equal by words; else the likeliest of one effect, containment either way and mere overlap.

    The odds are against mere overlap (0), the commonest relation where signs are weak. A sure link without
    further ones, of sections of like length, or of a heading with a text, speaks for one effect; unlike
    lengths, and further links of one side only, for containment; so does one text standing whole in the other.
    Topics, statements and passages that only one side holds were tried as signs too and told no more.
    """
    one, other = context.a.pieces[pair[0]], context.b.pieces[pair[1]]
    if one.folded == other.folded:
        return Relation.EQUAL
    if one.part is other.part and one.part in _LISTS:
        return Relation.EQUIVALENT
    held = _held_whole(pair, context)
    if held[0] is not held[1]:
        return Relation.SUBSET if held[0] else Relation.SUPERSET
    longer = _longer(one, other)
    unlike = one.solid is not other.solid
    one_effect = -0.9 + 2.3 * sure - 1.4 * abs(longer) - 1.1 * sum(further) + 2.9 * unlike
    if further[0] is not further[1]:
        one_effect -= 0.6
    wider = 2.1 * longer + 0.5 * (further[0] - further[1])
    contained = -4.2 + 1.9 * sure + 0.9 * abs(longer) + 1.6 * unlike + abs(wider)
    if contained > max(one_effect, 0.0):
        return Relation.SUPERSET if wider > 0 else Relation.SUBSET
    return Relation.EQUIVALENT if one_effect > 0 else Relation.INTERSECTS


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

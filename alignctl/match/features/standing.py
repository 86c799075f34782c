"""Where the two sections stand: in the reading order, under linked headings, over linked sections."""

from __future__ import annotations

from alignctl.match.context import Context
from alignctl.match.feature import Sign
from alignctl.match.piece import Part

_NEAR = 0.6


def place(i: int, j: int, context: Context) -> Sign | None:
    """How far into each procedure they stand."""
    return Sign(value=1 - abs(context.a.pieces[i].place - context.b.pieces[j].place))


def above(i: int, j: int, context: Context) -> Sign | None:
    """How alike the headings over them are; nothing in the first round, or where one stands under none."""
    one, other = context.a.pieces[i].above, context.b.pieces[j].above
    if not context.likeness or one is None or other is None:
        return None
    value = context.likeness.get((one, other), 0.0)
    title = context.a.pieces[one].ref.title
    return Sign(value=value, reason=f"both stand under headings on one matter ({title})" if value >= _NEAR else None)


def beneath(i: int, j: int, context: Context) -> Sign | None:
    """How well the sections beneath one find a like among those beneath the other, seen from both sides."""
    ours, theirs = context.a.pieces[i].beneath, context.b.pieces[j].beneath
    if not context.likeness or not ours or not theirs:
        return None
    rows = [max(context.likeness.get((one, other), 0.0) for other in theirs) for one in ours]
    columns = [max(context.likeness.get((one, other), 0.0) for one in ours) for other in theirs]
    value = sum((*rows, *columns)) / (len(rows) + len(columns))
    return Sign(value=value, reason="their subsections match" if value >= _NEAR else None)


def part_of_document(i: int, j: int, context: Context) -> Sign | None:
    """Whether they are the same furniture (contacts, lists of limits, appendices); nothing for two bodies."""
    one, other = context.a.pieces[i].part, context.b.pieces[j].part
    if one is other is Part.BODY:
        return None
    reasons = {Part.CONTACTS: "both list contacts", Part.LIMITS: "both list time limits"}
    return Sign(value=float(one is other), reason=reasons.get(one) if one is other else None)


def without_rival(i: int, j: int, context: Context) -> Sign | None:
    """How a pair compares with the best pair either section could be in; nothing in the first round."""
    if not context.likeness:
        return None
    best = max(context.best_a.get(i, 0.0), context.best_b.get(j, 0.0))
    return Sign(value=context.likeness.get((i, j), 0.0) / best if best else 0.0)

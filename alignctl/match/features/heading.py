"""The wording of the two titles."""

from __future__ import annotations

from alignctl.match.context import Context
from alignctl.match.feature import Sign
from alignctl.match.weighing import common, cosine
from alignctl.text.similarity import token_sort

_SHOWN = 3


def heading_wording(i: int, j: int, context: Context) -> Sign | None:
    """Words and vocabulary names the titles share, the rare ones counting most; nothing where one has no title."""
    one, other = context.a.pieces[i], context.b.pieces[j]
    if not one.folded_title or not other.folded_title:
        return None
    if one.folded_title == other.folded_title:
        return Sign(value=1.0, reason="same title")
    a, b = context.weighed_a[i].title, context.weighed_b[j].title
    shared = [_shown(word, context) for word in common(a, b, 3 * _SHOWN) if not word.startswith("~")][:_SHOWN]
    likeness = max(cosine(a, b), token_sort(one.folded_title, other.folded_title) ** 3)
    return Sign(value=likeness, reason="titles share: " + ", ".join(shared) if shared else None)


def _shown(word: str, context: Context) -> str:
    return context.name(word[1:]) if word.startswith("#") else word

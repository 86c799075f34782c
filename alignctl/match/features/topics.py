"""The topics both sections are about, by the field's vocabulary."""

from __future__ import annotations

from alignctl.match.context import Context
from alignctl.match.feature import Sign
from alignctl.match.weighing import Vector, common, cosine


def topics_of_headings(i: int, j: int, context: Context) -> Sign | None:
    """Topics the titles alone speak of; nothing where a title speaks of none."""
    return _shared(context.weighed_a[i].title_topics, context.weighed_b[j].title_topics, context)


def topics_in_common(i: int, j: int, context: Context) -> Sign | None:
    """Topics judged by title, titles above and words; nothing where a section shows none."""
    return _shared(context.weighed_a[i].topics, context.weighed_b[j].topics, context)


def _shared(a: Vector, b: Vector, context: Context) -> Sign | None:
    if not a or not b:
        return None
    shared = common(a, b, 1)
    return Sign(value=cosine(a, b), reason=f"both are about {context.name(shared[0])}" if shared else None)

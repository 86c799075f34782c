"""Signs for sections that are titles and nothing more: how they stand among all titles of both sides."""

from __future__ import annotations

from alignctl.match.context import Context
from alignctl.match.feature import Sign

_WORTH_SAYING = 0.8


def title_held(i: int, j: int, context: Context) -> Sign | None:
    """How much of the one title stands in the other, rare words counting most, the better way round."""
    a, b = context.weighed_a[i].title, context.weighed_b[j].title
    if not a or not b:
        return None
    shared = sorted(word for word in a if word in b)
    return Sign(value=min(1.0, max(sum(title[word] ** 2 for word in shared) for title in (a, b))))


def topic_alone(i: int, j: int, context: Context) -> Sign | None:
    """Whether they share a topic of which no other title speaks; nothing where a title speaks of none."""
    standing = context.titles.get((i, j))
    if standing is None or standing.alone is None:
        return None
    told = standing.topic is not None and standing.alone >= _WORTH_SAYING
    reason = f"the only titles about {context.name(standing.topic or '')}" if told else None
    return Sign(value=standing.alone, reason=reason)


def nearest_titles(i: int, j: int, context: Context) -> Sign | None:
    """Whether each title is the other's nearest, by words and topics."""
    standing = context.titles.get((i, j))
    return None if standing is None else Sign(value=standing.nearest)

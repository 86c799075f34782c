"""What became of agreements over the snapshots of a scope: counted day by day, and area by area between two days."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from alignctl.model.history import AgreedCounts, AgreementKept, Snapshot
from alignctl.model.trend import AgreedCourse

_TOPIC = 1


def agreed_counts(snapshot: Snapshot, pair: Collection[str] = (), topic: str | None = None) -> AgreedCounts:
    """How many points were agreed, adopted by all who agreed, and overdue; see `trend` for `pair` and `topic`."""
    found = tuple(_looked_at(snapshot, pair, topic))
    return AgreedCounts(
        points=len(found),
        adopted=sum(1 for one in found if set(one.areas) == set(one.adopted)),
        overdue=sum(1 for one in found if one.overdue),
    )


def agreed_courses(then: Snapshot, now: Snapshot, pair: Collection[str], topic: str | None) -> Iterator[AgreedCourse]:
    """Every agreement of the last day, with who had adopted it on the first and who has now."""
    earlier = {one.candidate: one for one in _looked_at(then, pair, topic)}
    for one in _looked_at(now, pair, topic):
        before = earlier.get(one.candidate)
        # another target is another agreement: who said the former one adopted nothing of this
        adopted_then = before.adopted if before is not None and before.target == one.target else ()
        yield AgreedCourse(
            id=one.candidate,
            title=one.title,
            target=one.target,
            due=one.due,
            adopted_then=tuple(area for area in one.areas if area in adopted_then),
            adopted_now=one.adopted,
            lacking=tuple(area for area in one.areas if area not in {*one.adopted, *one.not_read}),
            overdue=bool(one.overdue),
        )


def _looked_at(snapshot: Snapshot, pair: Collection[str], topic: str | None) -> Iterator[AgreementKept]:
    for one in snapshot.agreed:
        if (not pair or set(pair) & set(one.areas)) and topic in {None, one.candidate.split(".")[_TOPIC]}:
            yield one

"""Candidates people decided against, so that nobody agrees on one, or drafts one, without being told."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.errors import UsageError
from alignctl.model.cluster import Cluster
from alignctl.model.coding_sheet import ruling_words
from alignctl.model.verdict import Reviewed, Ruling, Standing, Verdict, VerdictTold
from alignctl.rank.target import choose_target
from alignctl.review.items import point_item


def decided_against(cluster: Cluster, told: Iterable[VerdictTold]) -> tuple[Verdict, ...]:
    """The verdicts followed by which a cluster is no candidate; `told` are those of the areas it was made of.

    It knows only verdicts on the target of the ranking, as they are given on no other.
    """
    held = [
        one.verdict
        for one in told
        if one.verdict.about is Reviewed.CANDIDATE
        and one.standing is Standing.HEEDED
        and one.verdict.ruling is not Ruling.RIGHT
    ]
    if not held or not any(entry.provisions for entry in cluster.areas):
        return ()
    id_ = point_item(cluster, choose_target(cluster).display).id
    return tuple(one for one in held if one.id == id_)


def refuse_decided_against(cluster: Cluster, told: Iterable[VerdictTold]) -> None:
    """Raise UsageError, with who decided what, for a cluster that people decided is no candidate."""
    against = decided_against(cluster, told)
    if against:
        who = "; ".join(
            f"{one.reviewer} decided '{ruling_words(one.ruling)}' on {one.on.isoformat()}"
            + (f" ({one.note})" if one.note else "")
            for one in against
        )
        raise UsageError(
            f"A point that people hold worth aligning was expected; of '{cluster.title}' {who}.",
            hint="See `alignctl review show`. --force agrees on it all the same.",
        )


def without_names(cluster: Cluster, told: Iterable[VerdictTold]) -> tuple[str, ...]:
    """What was decided against a cluster, in sentences that name nobody."""
    return tuple(
        f"A reviewer decided '{ruling_words(one.ruling)}' on this point on {one.on.isoformat()}."
        for one in decided_against(cluster, told)
    )

"""A change of force between two versions of one duty: "must" to "may" leaves to choice what was laid down."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.divergence import Severity
from alignctl.model.provision import Force, Provision
from alignctl.model.revision import DutyShift

# "Will", "is to" and the plain present bind as "must" does.
_RANK = {Force.MUST: 2, Force.STATES: 2, Force.SHOULD: 1, Force.MAY: 0}
_WORDS = {Force.MUST: "must", Force.STATES: "will", Force.SHOULD: "should", Force.MAY: "may"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceChange:
    """A change of force: stricter or looser, and the words for both."""

    shift: DutyShift
    severity: Severity
    before: str
    now: str


def force_change(before: Provision, now: Provision) -> ForceChange | None:
    """How the force of a duty changed; None where it binds as before or is not known.

    To or from "may" changes what somebody does; between "must" and "should" is a matter of wording, since procedures
    use both for what they expect.
    """
    if before.force is None or now.force is None or _RANK[before.force] == _RANK[now.force]:
        return None
    return ForceChange(
        shift=DutyShift.STRICTER if _RANK[now.force] > _RANK[before.force] else DutyShift.LOOSER,
        severity=Severity.MATERIAL if Force.MAY in {before.force, now.force} else Severity.WORDING,
        before=_WORDS[before.force],
        now=_WORDS[now.force],
    )

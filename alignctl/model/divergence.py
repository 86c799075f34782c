"""Where two areas differ on a point of practice, and where they agree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.provision import Attribute, Provision
from alignctl.model.tier import Tier


class Severity(StrEnum):
    """How much a divergence matters, most first."""

    STATUTORY = "statutory"
    MATERIAL = "material"
    WORDING = "wording"
    LOCAL = "local"


# The severities that count as a real difference, in summaries and in measuring.
WEIGHTY = frozenset({Severity.STATUTORY, Severity.MATERIAL})


class ComparisonKind(StrEnum):
    """How the two values relate."""

    DIFFERS = "differs"
    A_STRICTER = "a-stricter"
    B_STRICTER = "b-stricter"
    ONLY_A = "only-a"
    ONLY_B = "only-b"
    CONTRARY = "contrary"
    HANDOVER_GAP = "handover-gap"
    HANDOVER_OVERLAP = "handover-overlap"

    @property
    def turned(self) -> ComparisonKind:
        """The same difference with the two areas in the other order."""
        pairs = ((self.A_STRICTER, self.B_STRICTER), (self.ONLY_A, self.ONLY_B))
        others = {one: other for a, b in pairs for one, other in ((a, b), (b, a))}
        return others.get(self, self)


class Silence(StrEnum):
    """Why one side has no value."""

    NOT_SAID = "not-said"
    SAID_ELSEWHERE = "said-elsewhere"
    SAID_REGIONALLY = "said-regionally"
    NOT_READABLE = "not-readable"


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineRef:
    """The national figure a divergence is held against; `note` warns of a later edition not yet checked."""

    figure: str
    source: str
    edition: str
    binds: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A point of practice on which both sides agree in effect."""

    topic: str
    attribute: Attribute
    action: str | None
    event: str | None
    a: Provision
    b: Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class Divergence:
    """A point of practice on which the two sides differ, or one is silent.

    `id` is stable over edits nearby: kind, topic, attribute, action and event, and a count where one point
    holds several. `explanation` is a plain sentence, or a few short ones. `distance` is 0..1 and prices it for the
    ranking.
    """

    id: str
    kind: str
    topic: str
    attribute: Attribute
    action: str | None
    event: str | None
    severity: Severity
    comparison: ComparisonKind
    a: Provision | None
    b: Provision | None
    tier: Tier
    explanation: str
    distance: float
    silence: Silence | None = None
    baseline: BaselineRef | None = None

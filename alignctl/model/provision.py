"""One typed statement of a procedure, with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.citation import Citation
from alignctl.model.tier import Tier
from alignctl.model.values import Value


class Attribute(StrEnum):
    """What a provision is about, whatever its topic."""

    TIME_LIMIT = "time-limit"
    ROLE = "role"
    FORM = "form"
    DATA_ITEM = "data-item"
    THRESHOLD = "threshold"
    ESCALATION = "escalation"
    DEFINITION = "definition"
    MEETING = "meeting"
    CONSENT = "consent"
    CONTACT = "contact"
    LEGAL_BASIS = "legal-basis"


class Force(StrEnum):
    """How strongly the text speaks. "Will", "is to" and the plain present are `states`."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    STATES = "states"


class ResponsibleArea(StrEnum):
    """Which area a duty falls to, seen from the child.

    Where it lives, who placed it, where it is placed, where it was found, or where the incident happened.
    """

    HOME = "home"
    PLACING = "placing"
    HOST = "host"
    FOUND = "found"
    INCIDENT = "incident"


class Direction(StrEnum):
    """Which children a statement on responsibility is about: our own placed elsewhere, or others' placed here."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One typed statement.

    `action` and `event` are ids from rules; `action` is None for a value no rule knows the subject of, and
    such a provision is listed but never compared. `event` is None when the text does not say what starts
    the clock. `confidence` is 0..1 and says how sure the finder is that the value belongs to the action.
    `direction` is None for a duty that does not pass between areas.
    """

    id: str
    kind: str
    topic: str
    attribute: Attribute
    action: str | None
    value: Value
    tier: Tier
    confidence: float
    rule: str
    citation: Citation
    force: Force | None = None
    actor: str | None = None
    responsible_area: ResponsibleArea | None = None
    direction: Direction | None = None
    event: str | None = None


def point_id(kind: str, topic: str, attribute: Attribute, action: str | None) -> str:
    """The id of a point of practice before any event: kind, topic, attribute and action, joined by full stops."""
    return ".".join((kind, topic, attribute.value, action or "unnamed"))

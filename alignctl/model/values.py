"""The typed values of provisions: only these are ever compared, never wording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """Units of a time limit. Days and hours run through weekends; the working and school kinds do not."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKING_HOURS = "working-hours"
    WORKING_DAYS = "working-days"
    SCHOOL_DAYS = "school-days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Bound(StrEnum):
    """How a limit binds: a latest time, a fixed time, a frequency, an earliest time, or an urgency."""

    WITHIN = "within"
    BY = "by"
    AT_LEAST_EVERY = "at-least-every"
    AFTER = "after"
    IMMEDIATELY = "immediately"
    AS_SOON_AS_POSSIBLE = "as-soon-as-possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A time limit, a frequency, or (as a threshold) a length of time.

    `amount` is None for urgencies without a figure; `amount_max` is the upper end of a range
    ("24 to 48 hours"), else None. "The next working day" and "the same day" are `by` with amount 1 or 0.
    `display` is as written.
    """

    amount: float | None
    unit: Unit | None
    bound: Bound
    display: str
    amount_max: float | None = None

    @property
    def latest(self) -> float | None:
        """The figure that binds: the upper end of a range, else the amount."""
        return self.amount if self.amount_max is None else self.amount_max

    @property
    def iso(self) -> str | None:
        """The ISO 8601 duration of the binding figure; None for working and school units and urgencies."""
        pattern = (
            {
                Unit.MINUTES: "PT{}M",
                Unit.HOURS: "PT{}H",
                Unit.DAYS: "P{}D",
                Unit.WEEKS: "P{}W",
                Unit.MONTHS: "P{}M",
                Unit.YEARS: "P{}Y",
            }.get(self.unit)
            if self.unit
            else None
        )
        return pattern.format(f"{self.latest:g}") if pattern and self.latest is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who acts: an id of the shared vocabulary (rules/vocabulary) and the name the text uses."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form or tool: `id` is the vocabulary's id for what it serves as, `display` the name in the text."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of data to be recorded or given."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A defined term. `standing` is how the definition sits beside the national wording."""

    id: str
    display: str
    standing: str | None = None  # same, narrower, wider, superseded; None where no national wording binds


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One scale of risk or need: the local names in rising order, mapped to the ids of the shared scale."""

    id: str
    display: str
    scale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A threshold or condition that has no finer type."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A standing meeting: what it serves as, its local name, and how often it meets where said."""

    id: str
    display: str
    every: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A position on consent or sharing, as an id of the rule that lists the positions."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A telephone number, address or opening time: local by necessity."""

    id: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalSource:
    """A law or guidance cited, with its edition (usually a year) where given."""

    id: str
    display: str
    edition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rung of an escalation ladder."""

    actor: str | None
    display: str
    within: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """An escalation ladder, in order."""

    steps: tuple[Step, ...]
    display: str


Value = Duration | Role | Form | Item | Term | Level | Text | Meeting | Position | Contact | LegalSource | Steps

"""Why a provision was found and what nearly was: which rule, each of its patterns, and what other rules lacked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from alignctl.model.citation import Citation

LONGEST_PATTERN = 70


def short(pattern: str) -> str:
    """A pattern as it is told in a sentence: a long one cut at the end."""
    return pattern if len(pattern) <= LONGEST_PATTERN else pattern[: LONGEST_PATTERN - 1].rstrip() + "…"


class Where(StrEnum):
    """Where a pattern of a rule was found, seen from the words a value stands in."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    OTHER_CLAUSE = "other-clause"
    ROW = "row"
    LEAD = "lead"
    HEADING = "heading"
    BEFORE = "sentence-before"
    UPPER_HEADING = "upper-heading"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternPlace:
    """One pattern of a rule as written, the best place it was found in, and the words it found there.

    `weight` is 0..1: how much the place counts for the rule. `words` is None where it was found nowhere.
    """

    pattern: str
    where: Where
    weight: float
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTrace:
    """What a statement shows that speaks for a rule, in plain English, and how much it adds (above 0, no top)."""

    words: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrace:
    """A rule tried on one statement. `lacks` says in plain English what kept it out; empty where it fired.

    `chance` is how likely the words speak for the rule (0..1), None for a rule that has learned nothing; `rival` is the
    likeliest other rule with its chance, "" for no rule's matter. `signs` are the few that spoke most for the rule.
    """

    rule: str
    title: str
    patterns: tuple[PatternPlace, ...]
    lacks: tuple[str, ...] = ()
    chance: float | None = None
    rival: tuple[str, float] | None = None
    signs: tuple[SignTrace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionTrace:
    """Why one provision was found: the rule that fired, None where none did, and those that came nearest."""

    fired: RuleTrace | None
    near: tuple[RuleTrace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NearStatement:
    """The statement in which a rule that found nothing in a whole document came nearest."""

    citation: Citation
    near: RuleTrace


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What every provision of a list rests on, in the order of the list, and which rules nearly fired elsewhere."""

    provisions: tuple[ProvisionTrace, ...]
    unread: tuple[NearStatement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A rule tried on one statement or one length of time: its words, the patterns, and what was wanting if any."""

    words: str
    trace: RuleTrace


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one sentence is found or refused by one rule.

    `problem` is None where it is as the example says. `found` is what the rule found, in words, empty for nothing;
    `others` are the ids of the kind's rules that find something in it too.
    """

    text: str
    problem: str | None
    found: str
    tried: tuple[Tried, ...]
    others: tuple[str, ...]

    @property
    def lacks(self) -> tuple[str, ...]:
        """All that was wanting, each once."""
        return tuple(dict.fromkeys(lack for one in self.tried for lack in one.trace.lacks))

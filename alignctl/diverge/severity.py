"""How much a difference matters."""

from __future__ import annotations

from collections.abc import Mapping

from alignctl.diverge.comparator import Outcome
from alignctl.model.divergence import Severity, Silence
from alignctl.model.provision import Attribute
from alignctl.rules.rule import Kind, Rule

ORDER = tuple(Severity)
# How sure both values of a difference must be for it to weigh; less sure ones are told as a matter of wording. What a
# rule has learned gives chances, and its patterns alone a measure that runs higher. The bound for chances was chosen
# on labelled development texts, with rules that had learned from others; the rest date from before rules learned.
SURE_ENOUGH = {Attribute.ROLE: 0.6}
SURE_ENOUGH_BY_PATTERNS = {Attribute.TIME_LIMIT: 0.65, Attribute.ROLE: 0.75}


def is_local(kind: Kind | None, topic: str, attribute: Attribute) -> bool:
    """Whether a point is local by necessity: contacts, and topics the kind marks as local."""
    local_topics = {entry.id for entry in kind.topics if entry.local} if kind else set()
    return attribute is Attribute.CONTACT or topic in local_topics


def of_difference(
    rule: Rule | None, outcome: Outcome, *, below: bool, checked: bool, learned: bool = False
) -> Severity:
    """The severity of two values that differ.

    `below` tells that a side is below or contradicts the national position; `checked` that this could be
    judged, in which case a rule's own "statutory" means no more than material where nobody is below. Where either
    value is not sure enough, the difference is one of wording at most; `learned` tells that the rules of the kind have
    learned, so that sureness is a chance.
    """
    if not _is_sure(outcome, SURE_ENOUGH if learned else SURE_ENOUGH_BY_PATTERNS):
        return milder(rule.severity if rule else Severity.WORDING, Severity.WORDING)
    if below:
        return Severity.STATUTORY
    severity = rule.severity if rule else Severity.MATERIAL
    if severity is Severity.STATUTORY and checked:
        severity = Severity.MATERIAL
    return milder(severity, outcome.at_most)


def _is_sure(outcome: Outcome, enough: Mapping[Attribute, float]) -> bool:
    return all(side is None or side.confidence >= enough.get(side.attribute, 0.0) for side in (outcome.a, outcome.b))


def of_silence(rule: Rule | None, silence: Silence) -> Severity:
    """The severity of one side saying nothing; no more than wording where it may say it in another place."""
    severity = rule.silence if rule else Severity.WORDING
    if silence in {Silence.SAID_ELSEWHERE, Silence.NOT_READABLE}:
        return milder(severity, Severity.WORDING)
    return severity


def milder(severity: Severity, limit: Severity | None) -> Severity:
    """The milder of two severities; None sets no limit."""
    return severity if limit is None else ORDER[max(ORDER.index(severity), ORDER.index(limit))]

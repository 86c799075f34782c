"""Handovers: which area a duty is left to, for our children elsewhere and for others' children here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.provision import Direction, ResponsibleArea
from alignctl.model.values import Role
from alignctl.provisions.agents import actor_of
from alignctl.provisions.authorities import Duty, direction_of, duties, own_names
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of
from alignctl.provisions.clauses import clause_at
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Fit, Slot, fit_clause, fit_statement
from alignctl.provisions.force import force_of
from alignctl.rules.rule import Rule

# as in "the plan does not pass on, it stays with the home authority"
_LEANS = re.compile(r"\W*(?:it|this|that|these|they)\b", re.IGNORECASE)
_DASHES = ("–", "—", " -")
EITHER_WAY = 0.85
BY_DENIAL = 0.9

_OWN_IS = {Direction.OUTGOING: ResponsibleArea.PLACING, Direction.INCOMING: ResponsibleArea.HOST}
_OTHER = {ResponsibleArea.PLACING: ResponsibleArea.HOST, ResponsibleArea.HOST: ResponsibleArea.PLACING}


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield, for each rule, section and direction, each area the duty is left to."""
    own = own_names(reading.area_name)
    yield from best_of(_all(rules, reading, own), _same)


def _same(finding: Finding) -> tuple[str, str, str, str]:
    rule = finding.rule.id if finding.rule else ""
    return rule, str(finding.responsible_area), str(finding.direction), finding.said.place.section.id


def _all(rules: tuple[Rule, ...], reading: Reading, own: tuple[str, ...]) -> Iterator[Finding]:
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            fit = fit_statement(rule, said, barred=False)
            if fit is not None:
                yield from _in_statement(rule, said, fit, reading, own)


def _in_statement(rule: Rule, said: Said, fit: Fit, reading: Reading, own: tuple[str, ...]) -> Iterator[Finding]:
    found = [duty for duty in duties(said.text, own) if _belongs(rule, said, duty)]
    said_plainly = {_area(duty, _direction(said, duty, own)) for duty in found if not duty.negated}
    for duty in found:
        for direction, sure in _ways(_direction(said, duty, own), duty):
            area = _area(duty, direction)
            if not duty.negated and area is not None:
                yield _finding((rule, fit.confidence * sure), said, duty, (area, direction), reading)
            elif area in _OTHER and not said_plainly - {area}:
                denied = fit.confidence * sure * BY_DENIAL
                yield _finding((rule, denied), said, duty, (_OTHER[area], direction), reading)


def _belongs(rule: Rule, said: Said, duty: Duty) -> bool:
    """Whether the area acts in a clause the rule fits: "we tell the placing authority" is another duty."""
    clause = clause_at(said.text, duty.start, duty.end)
    fit = fit_clause(rule, said, Slot(place=(duty.start, duty.end), clause=clause))
    if fit is None:
        return False
    opens = said.text[: clause[0]].rstrip()
    leans = said.place.cell is not None or opens.endswith(_DASHES) or _LEANS.match(said.text, clause[0]) is not None
    return fit.in_clause > 0 or duty.negated or not rule.look_for or leans


def _direction(said: Said, duty: Duty, own: tuple[str, ...]) -> Direction | None:
    clause = clause_at(said.text, duty.start, duty.end)
    texts = [said.text[clause[0] : clause[1]], said.text, said.place.lead, said.place.heads]
    texts += [said.place.before, *said.place.titles[:2]]
    return direction_of((text for text in texts if text), own)


def _ways(direction: Direction | None, duty: Duty) -> Iterator[tuple[Direction | None, float]]:
    """A duty of the placing or the host authority said of no direction holds both ways; other duties have none."""
    if direction is not None:
        yield direction, 1.0
    elif duty.area in _OTHER:
        yield Direction.OUTGOING, EITHER_WAY
        yield Direction.INCOMING, EITHER_WAY
    elif duty.area is not None:
        yield None, EITHER_WAY


def _area(duty: Duty, direction: Direction | None) -> ResponsibleArea | None:
    if duty.area is not None:
        return duty.area
    return _OWN_IS[direction] if direction is not None else None


def _finding(
    claimed: tuple[Rule, float],
    said: Said,
    duty: Duty,
    falls_to: tuple[ResponsibleArea, Direction | None],
    reading: Reading,
) -> Finding:
    rule, confidence = claimed
    area, direction = falls_to
    clause = clause_at(said.text, duty.start, duty.end)
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Role(id=f"area-{area.value}", display=said.text[duty.start : duty.end]),
        confidence=round(confidence, 4),
        start=duty.start,
        force=force_of(said.words, *clause, duty.end, reading.book),
        actor=actor_of(said, reading.roles, *clause),
        responsible_area=area,
        direction=direction,
    )

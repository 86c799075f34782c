"""Who acts: the subject of the rule's act, whoever stands after "by", or the cell under "Who"."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.provision import Force
from alignctl.model.values import Role
from alignctl.provisions.agents import Agent, agents, named_roles
from alignctl.provisions.candidates import candidates
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.clauses import clause_at
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import Fit, fit_statement
from alignctl.provisions.force import force_of
from alignctl.rules.rule import Rule

MERELY_NAMED = 0.6


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield every role that does what a rule asks about, each once a section."""
    yield from best_of(_all(rules, reading), by_section)


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    for said, eligible in candidates(rules, reading):
        for rule in eligible:
            fit = fit_statement(rule, said)
            if fit is not None:
                for agent in _acting(rule, said, reading):
                    yield _finding(rule, said, fit, agent, reading)


def _acting(rule: Rule, said: Said, reading: Reading) -> Iterator[Agent]:
    """Roles that act in the clauses where the rule's words stand; with choices, also roles merely named there."""
    low, high = _clause_of(rule, said)
    wanted = frozenset(choice.id for choice in rule.choices)
    found = agents(said, reading.roles, low, high, wanted)
    if not found and wanted:
        found = tuple(named_roles(said, reading.roles, low, high, wanted))
    yield from found


def _clause_of(rule: Rule, said: Said) -> tuple[int, int]:
    places = [(found.start(), found.end()) for pattern in rule.look_for for found in said.words.all(pattern)[:1]]
    if not places or said.place.cell:
        return 0, len(said.text)
    return clause_at(said.text, min(place[0] for place in places), max(place[1] for place in places))


def _finding(rule: Rule, said: Said, fit: Fit, agent: Agent, reading: Reading) -> Finding:
    confidence = fit.confidence if agent.sure > MERELY_NAMED else fit.confidence * 0.7
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Role(id=agent.role, display=said.text[agent.start : agent.end]),
        confidence=round(confidence * agent.sure / 0.95, 4) if agent.sure > MERELY_NAMED else round(confidence, 4),
        start=agent.start,
        force=Force.STATES if said.place.cell else force_of(said.words, 0, len(said.text), agent.end, reading.book),
        actor=agent.role,
    )

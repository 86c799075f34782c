"""Who acts: the subject of the rule's act, whoever stands after "by", or the cell under "Who".

Where no rule asks, whoever plainly acts is kept without an action: listed, and never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.provision import Attribute, Force
from alignctl.model.values import Role
from alignctl.provisions.agents import Agent, agents, named_roles
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.clauses import clause_at, clauses
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import (
    Fit,
    eligible,
    eligible_by_words,
    fit_by_likeness,
    fit_statement,
    names_subject,
    sureness,
)
from alignctl.provisions.force import force_of
from alignctl.provisions.likeness import sayings_of
from alignctl.provisions.naming import widened
from alignctl.rules.rule import Rule

MERELY_NAMED = 0.6
UNCLAIMED = 0.4
_JOINED = re.compile(r"\b(?:and|or|of|for|the|to)\b|&", re.IGNORECASE)
# nobody's duty: what these do is told about, not laid on them
_NO_AGENTS = frozenset({"child"})


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield every role that does what a rule asks about, each once a section, and all others that act."""
    found = tuple(best_of(_all(rules, reading), by_section))
    yield from found
    claimed = {(id(one.said), one.start) for one in found}
    for said in reading.said:
        for agent in _plainly_acting(said, reading):
            if (id(said), agent.start) not in claimed:
                yield _unclaimed(said, agent, reading)


def _plainly_acting(said: Said, reading: Reading) -> Iterator[Agent]:
    """Whoever is the subject of a clause or stands after "by"."""
    seen: set[str] = set()
    for low, high in clauses(said.text) if said.place.cell is None else ((0, len(said.text)),):
        for agent in agents(said, reading.roles, low, high):
            if agent.role not in _NO_AGENTS | seen and agent.sure > MERELY_NAMED:
                seen.add(agent.role)
                yield agent


def _unclaimed(said: Said, agent: Agent, reading: Reading) -> Finding:
    topics = said.place.topics
    return Finding(
        said=said,
        rule=None,
        topic=topics[0][0] if topics else "other",
        attribute=Attribute.ROLE,
        value=Role(id=agent.role, display=_shown(said, agent)),
        confidence=UNCLAIMED,
        start=agent.start,
        force=Force.STATES if said.place.cell else force_of(said.words, 0, len(said.text), agent.end, reading.book),
        actor=agent.role,
    )


def _shown(said: Said, agent: Agent) -> str:
    """The name as written, with the capitalised words that belong to it."""
    if not said.text[agent.start].isupper():
        return said.text[agent.start : agent.end]
    low, _ = widened(said.text, agent.start, agent.end)
    if _JOINED.search(said.text[low : agent.start]):
        low = agent.start
    return said.text[low : agent.end]


def _all(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    for said in reading.said:
        fits = [
            (rule, fit)
            for rule in (*eligible(rules, said.place), *_by_words(rules, said, reading))
            if (fit := fit_statement(rule, said)) is not None
        ]
        for rule, fit in fits or _liked(said, reading):
            for agent, where in _acting(rule, said, reading):
                found = _finding(rule, (said, where), fit, agent, reading)
                yield replace(found, confidence=round(found.confidence * sureness(rule, said), 4))


def _liked(said: Said, reading: Reading) -> list[tuple[Rule, Fit]]:
    """The rule whose sayings a statement no pattern fits is clearly most like, if it tells roles apart."""
    liked = sayings_of(reading.kind, "role").nearest(said) if said.place.cell is None else None
    asks = liked is not None and liked.rule.choices and names_subject(liked.rule, said)
    fit = fit_by_likeness(liked, said, (0, len(said.text))) if liked and asks else None
    return [(liked.rule, fit)] if liked and fit else []


def _by_words(rules: tuple[Rule, ...], said: Said, reading: Reading) -> tuple[Rule, ...]:
    """Rules that count under a heading that tells no topic; elsewhere whoever acts there does another thing."""
    return () if said.place.topics else eligible_by_words(rules, said, reading)


def _acting(rule: Rule, said: Said, reading: Reading) -> Iterator[tuple[Agent, Said]]:
    """Roles that act in the clauses where the rule's words stand; with choices, also roles merely named there.

    Where an item of a list names none, whoever acts in the words that lead into it does what it says.
    """
    low, high = _clause_of(rule, said)
    wanted = frozenset(choice.id for choice in rule.choices)
    found = agents(said, reading.roles, low, high, wanted)
    if not found and wanted:
        found = tuple(named_roles(said, reading.roles, low, high, wanted))
    yield from ((agent, said) for agent in found)
    if not found and wanted and said.place.lead:
        lead = Said.of_lead(said)
        yield from ((agent, lead) for agent in agents(lead, reading.roles, 0, len(lead.text), wanted))


def _clause_of(rule: Rule, said: Said) -> tuple[int, int]:
    places = [(found.start(), found.end()) for pattern in rule.look_for for found in said.words.all(pattern)[:1]]
    if not places or said.place.cell:
        return 0, len(said.text)
    return clause_at(said.text, min(place[0] for place in places), max(place[1] for place in places))


def _finding(rule: Rule, place: tuple[Said, Said], fit: Fit, agent: Agent, reading: Reading) -> Finding:
    """The finding; `place` is the statement and where the role's name stands: there, or in its lead-in."""
    said, where = place
    confidence = fit.confidence if agent.sure > MERELY_NAMED else fit.confidence * 0.7
    return Finding(
        said=said,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Role(id=agent.role, display=_shown(where, agent)),
        confidence=round(confidence * agent.sure / 0.95, 4) if agent.sure > MERELY_NAMED else round(confidence, 4),
        start=agent.start if where is said else 0,
        force=Force.STATES if said.place.cell else force_of(where.words, 0, len(where.text), agent.end, reading.book),
        actor=agent.role,
    )

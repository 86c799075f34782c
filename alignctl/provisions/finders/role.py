"""Who acts: the subject of the rule's act, whoever stands after "by", or the cell under "Who".

Where no rule asks, whoever plainly acts is kept without an action: listed, and never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from alignctl.model.provision import Attribute, Force
from alignctl.model.values import Role
from alignctl.provisions.agents import LOCAL_TEAM, Agent, agents, named_roles, who_cells
from alignctl.provisions.choosing import best_of, by_section
from alignctl.provisions.clauses import clause_at, clauses
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import (
    Fit,
    eligible,
    eligible_by_words,
    fit_statement,
    sureness,
)
from alignctl.provisions.force import force_of
from alignctl.provisions.naming import widened
from alignctl.provisions.other_agents import OTHER_ROLE
from alignctl.provisions.recognising import Recogniser
from alignctl.rules.rule import Rule

MERELY_NAMED = 0.6
UNCLAIMED = 0.4
_JOINED = re.compile(r"\b(?:and|or|of|for|the|to)\b|&", re.IGNORECASE)
# nobody's duty: what these do is told about, not laid on them
_NO_AGENTS = frozenset({"child"})
# roles that answer for the broader one where a rule tells only the broader apart
BROADER = {
    "front-door": "childrens-social-care",
    "out-of-hours": "childrens-social-care",
    "foster-carer": "carer",
    "residential-home": "carer",
    "registered-manager": "residential-home",
    "police-supervisor": "police",
    "police-control-room": "police",
    "officer-in-case": "police",
    "police-missing-coordinator": "police",
}
_GOES_BACK = re.compile(
    r"[\W\d]*(?:s?he|they|it|that\s+(?:person|worker|officer|manager|practitioner|team|service))\b",
    re.IGNORECASE,
)
_BETWEEN = (
    r"(?:(?:it|this|them|to|over|by|have|having|taken|the|an?|his|her|their|its|own|other|child[’']s|views|of|duty"
    r"|allocated)\s+){0,5}$"
)
_TOLD = re.compile(
    r"\b(?:heard|hears?|tells?|telling|told|inform\w*|notif\w*|delegat\w*|handed|hands?|sent|alongside|before|never|not|nor|neither"
    rf"|instead\s+of|rather\s+than|except|without|outside)\s+{_BETWEEN}|\bviews?\s+of\b[^.;]*$",
    re.IGNORECASE,
)
_OBJECT = re.compile(rf"\b(?:consult\w*|contact\w*|asks?|asked|asking|sends?|with|from|to)\s+{_BETWEEN}", re.IGNORECASE)
# the cell that says who says it itself, and says it better
IN_ROW = 0.95
TEAM_ENDS = ("-team", "-service", "-unit", "-squad", "-project")


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
    recogniser = Recogniser(rules, reading, "role")
    for said in (one for one in reading.said if not one.text.rstrip().endswith("?")):
        for rule, fit, sure in (*_likely(recogniser, said), *_fitting(recogniser.untaught, said, reading)):
            for agent, where in _acting(rule, said, reading, in_row=rule in recogniser.taught):
                found = _finding(rule, (said, where), fit, agent, reading)
                yield replace(found, confidence=round(found.confidence * sure, 4))


def _likely(recogniser: Recogniser, said: Said) -> Iterator[tuple[Rule, Fit, float]]:
    for rule, fit in recogniser.fits(said):
        yield rule, fit, 1.0


def _fitting(rules: tuple[Rule, ...], said: Said, reading: Reading) -> Iterator[tuple[Rule, Fit, float]]:
    """The rules whose patterns fit; under a heading that tells a topic, of those on it alone."""
    elsewhere = () if said.place.topics else eligible_by_words(rules, said, reading)
    for rule in (*eligible(rules, said.place), *elsewhere):
        fit = fit_statement(rule, said)
        if fit is not None:
            yield rule, fit, sureness(rule, said)


def _acting(rule: Rule, said: Said, reading: Reading, *, in_row: bool) -> Iterator[tuple[Agent, Said]]:
    """Roles that do what a rule asks, each with the statement where it is named; those of the rule's choices alone.

    In this order: whoever acts in the clause where the rule's words stand, in the statement, in the cell of the row
    that says who, in the words that lead into a list, or in the sentence before that "she" or "they" goes back to;
    at last whoever is merely named and is neither told nor asked.
    """
    wanted = frozenset(choice.id for choice in rule.choices)
    also = wanted | {narrow for narrow, broad in BROADER.items() if broad in wanted}
    for where, (low, high) in _places(rule, said, has_choices=bool(wanted), in_row=in_row):
        kept = _kept(agents(where, reading.roles, low, high, also), wanted)
        if where.place.cell and where is not said:
            kept = tuple(replace(agent, sure=agent.sure * IN_ROW) for agent in kept)
        if kept:
            yield from ((agent, where) for agent in _outside_brackets(kept, where.text))
            return
    yield from ((agent, said) for agent in _kept(_merely_named(said, reading, _clause_of(rule, said), also), wanted))


def _places(rule: Rule, said: Said, *, has_choices: bool, in_row: bool) -> Iterator[tuple[Said, tuple[int, int]]]:
    """Where to look for whoever acts, in order."""
    clause = _clause_of(rule, said)
    whole = (0, len(said.text))
    yield said, clause
    if clause != whole:
        yield said, whole
    for cell in who_cells(said) if in_row else ():
        yield cell, (0, len(cell.text))
    if said.place.lead and has_choices:
        lead = Said.of_lead(said)
        yield lead, (0, len(lead.text))
    if _GOES_BACK.match(said.text) and said.place.before:
        before = Said.of_before(said)
        yield before, (0, len(before.text))


def _outside_brackets(found: tuple[Agent, ...], text: str) -> tuple[Agent, ...]:
    """Without those that brackets only give as examples of another: "carer (a foster carer, or staff)"."""
    outside = tuple(agent for agent in found if text.count("(", 0, agent.start) == text.count(")", 0, agent.start))
    return outside or found


def _merely_named(said: Said, reading: Reading, clause: tuple[int, int], also: frozenset[str]) -> tuple[Agent, ...]:
    """Roles named and not told, asked or shut out; of a rule without choices, only where no more than one is.

    Where none but one is named, it may be the one somebody turns to: "talk to a social worker".
    """
    low, high = clause
    named = tuple(
        agent
        for agent in named_roles(said, reading.roles, low, high, also)
        if agent.role not in _NO_AGENTS and not _TOLD.search(said.text[low : agent.start])
    )
    free = tuple(agent for agent in named if not _OBJECT.search(said.text[low : agent.start]))
    if also and free:
        return free
    return named if len({agent.role for agent in named}) == 1 and (also or free) else ()


def _kept(found: Iterable[Agent], wanted: frozenset[str]) -> tuple[Agent, ...]:
    """Whoever may answer: of roles outside the choices the broader role they belong to, if no choice is named."""
    may = tuple(agent for agent in found if agent.role not in _NO_AGENTS or agent.role in wanted)
    own = tuple(agent for agent in may if not wanted or agent.role not in BROADER or agent.role in wanted)
    if own:
        return own
    return tuple(replace(agent, role=BROADER[agent.role]) for agent in may if BROADER.get(agent.role) in wanted)


def _id(agent: Agent, reading: Reading) -> str:
    """The role's id: a team known by its own name alone is a local team, whatever the name."""
    is_team = agent.role.startswith(OTHER_ROLE) and agent.role.endswith(TEAM_ENDS)
    return LOCAL_TEAM if is_team and LOCAL_TEAM in reading.book.vocabulary else agent.role


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
        value=Role(id=_id(agent, reading), display=_shown(where, agent)),
        confidence=round(confidence * agent.sure / 0.95, 4) if agent.sure > MERELY_NAMED else round(confidence, 4),
        start=agent.start if where is said else 0,
        force=Force.STATES if said.place.cell else force_of(where.words, 0, len(where.text), agent.end, reading.book),
        actor=agent.role,
    )

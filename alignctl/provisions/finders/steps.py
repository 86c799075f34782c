"""Ladders of escalation: who takes a matter up at each step, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from alignctl.model.provision import Force
from alignctl.model.values import Duration, Step, Steps
from alignctl.provisions.agents import actor_of, named_roles
from alignctl.provisions.clauses import clause_at
from alignctl.provisions.finding import Finding, Reading, Said
from alignctl.provisions.fitting import BY_WORDS, LEAST_TOPIC, Fit, fit_statement
from alignctl.provisions.rungs import climbing, fragments, listed, numbered
from alignctl.provisions.values.found import TimeUse
from alignctl.rules.rule import Rule

AT_LEAST = 2
MARKED, UNMARKED = 1.0, 0.75
SHORT = 90
_COUNTED = frozenset({TimeUse.DEADLINE, TimeUse.THRESHOLD, TimeUse.LASTING})
# whoever the matter is about takes nothing up
_NOT_TAKERS = frozenset({"child", "parent"})
_STAGE_WORDS = re.compile(r"\b(?:stages?|steps?|levels?|tiers?)\b", re.IGNORECASE)
_DISPUTE = re.compile(
    r"\b(?:disagree\w*|dissatisf\w*|unhappy|disput\w*|dissent\w*|unresolved|escalat\w*|challeng\w*"
    r"|(?:not|cannot)\s+(?:be\s+|been\s+)?(?:agree|resolve|settle|satisf)\w*|resolv\w*|settl\w*|professional\s+differences)\b",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:(?:at|the|in|under)\s+)*(?:(?:stage|step|level|tier|phase)\s+(?:\d|one|two|three|four|five"
    r"|[a-e]|[ivx]+)\b|(?:first|second|third|fourth|fifth|final|last)\s+(?:stage|step|level)\b)",
    re.IGNORECASE,
)
_STAGE_HEAD = re.compile(r"^\W*(?:stages?|steps?|levels?|tiers?|rungs?|no\.?)\b", re.IGNORECASE)
_LIMIT_HEAD = re.compile(
    r"\b(?:when|limits?|time\s*-?(?:limits?|scales?|frames?)?|deadlines?|targets?|within|how\s+(?:soon|long|quickly)|due)\b",
    re.IGNORECASE,
)
_TITLE_STAGE = re.compile(r"\b(?:stage|step|level)\s+(?:\d|one|two|three|four|five)\b", re.IGNORECASE)


def find(rules: tuple[Rule, ...], reading: Reading) -> Iterator[Finding]:
    """Yield one ladder for each stretch of text (a section, or a run of stage sections) a rule points at."""
    for rule in rules:
        for _, group in groupby(reading.said, key=_stretch):
            said = [one for one in group if not rule.under or one.place.strength(rule.under) >= LEAST_TOPIC]
            fits = [fit for one in said if (fit := fit_statement(rule, one, anchored=False))]
            if not fits:
                continue
            found = _ladder(said, reading, rule.under or (rule.topic,))
            if found is not None:
                yield _finding(rule, max(fits, key=lambda fit: fit.score), *found)


def _stretch(said: Said) -> str:
    """Sections named "Stage 1", "Stage 2" under one heading make one ladder."""
    if _TITLE_STAGE.search(said.place.titles[0]) and len(said.place.titles) > 1:
        return said.place.section.id.rpartition(".")[0] or "top"
    return said.place.section.id


def _ladder(said: list[Said], reading: Reading, topics: tuple[str, ...]) -> tuple[tuple[Step, ...], Said, float] | None:
    staged = list(_by_section(said, reading))
    if len(staged) >= AT_LEAST:
        return tuple(step for _, step in staged), staged[0][0], MARKED
    marked = [(one, step) for one in said if _is_marked(one) and (step := _step(one, (0, len(one.text)), reading))]
    if len(marked) >= AT_LEAST:
        return tuple(step for _, step in marked), marked[0][0], MARKED
    rows = list(_by_row(said, reading))
    if len(rows) >= AT_LEAST:
        return tuple(step for _, step in rows), rows[0][0], MARKED
    loose = [(one, step) for one in said if one.place.cell is None for step in _by_clause(one, reading)]
    if len(loose) >= AT_LEAST and _climbs(loose, topics):
        return tuple(step for _, step in loose), loose[0][0], UNMARKED
    return _told(said, reading, topics)


def _told(said: list[Said], reading: Reading, topics: tuple[str, ...]) -> tuple[tuple[Step, ...], Said, float] | None:
    """The ladder that one statement, some fragments or a list tell; the fullest of several statements."""
    told = max(
        ((steps, one) for one in said if (steps := numbered(one, reading))),
        key=lambda found: len(found[0]),
        default=None,
    )
    if told is not None:
        return tuple(told[0]), told[1], MARKED
    headed = any(one.place.strength(topics) > BY_WORDS for one in said)
    for rungs in (fragments(said, reading), listed(said, reading)):
        if rungs and (headed or any(_speaks_of_dispute(one) for one, _ in rungs)):
            return tuple(step for _, step in rungs), rungs[0][0], UNMARKED
    told = max(
        ((steps, one) for one in said if (headed or _speaks_of_dispute(one)) and (steps := climbing(one, reading))),
        key=lambda found: len(found[0]),
        default=None,
    )
    return (tuple(told[0]), told[1], UNMARKED) if told is not None else None


def _speaks_of_dispute(said: Said) -> bool:
    return any(map(_DISPUTE.search, (said.text, said.place.lead, said.place.before, said.place.titles[0])))


def _climbs(loose: list[tuple[Said, Step]], topics: tuple[str, ...]) -> bool:
    """Whether limits met one after another make a ladder, and are not merely several limits of one text.

    At least two of them name who acts, or the text speaks of stages; and it is about a disagreement, by its
    heading or in its own words.
    """
    texts = {one.text for one, _ in loose}
    named = sum(1 for _, step in loose if step.actor is not None and step.actor not in _NOT_TAKERS)
    is_ladder = named >= AT_LEAST or any(map(_STAGE_WORDS.search, texts))
    headed = loose[0][0].place.strength(topics) > BY_WORDS
    return is_ladder and (headed or any(map(_DISPUTE.search, texts)))


def _by_section(said: list[Said], reading: Reading) -> Iterator[tuple[Said, Step]]:
    """One step for each section titled "Stage 2": its first limit, and who acts there."""
    titled = (one for one in said if _TITLE_STAGE.search(one.place.titles[0]))
    for _, group in groupby(titled, key=lambda one: one.place.section.id):
        found = [(one, step) for one in group if (step := _step(one, (0, len(one.text)), reading))]
        timed = next((pair for pair in found if pair[1].within is not None), None)
        if found:
            one, step = timed or found[0]
            yield one, replace(step, actor=step.actor or found[0][1].actor)


def _by_row(said: list[Said], reading: Reading) -> Iterator[tuple[Said, Step]]:
    """One step for each row of a table of stages: who stands in it, and by when."""
    cells = (one for one in said if one.place.cell is not None)
    for _, group in groupby(cells, key=lambda one: (one.place.section.id, (one.place.cell or (0, 0, 0))[:2])):
        row = list(group)
        if not _is_stage_row(row):
            continue
        found = [_row_step(one, reading) for one in row]
        actor = next((step.actor for step in found if step is not None and step.actor), None)
        within = next((step.within for step in found if step is not None and step.within), None)
        if actor is not None or within is not None:
            words = "; ".join(one.text for one in row if one.text.strip())
            yield row[0], Step(actor=actor, display=words[:SHORT], within=within)


def _is_stage_row(row: list[Said]) -> bool:
    """Whether the first column counts stages, by its head or by what stands in it."""
    first = row[0]
    heads = [head for head, _ in first.place.row]
    counted = any(_STAGE_HEAD.search(head) for head in (first.place.head, *heads))
    return counted or _STAGE.match(first.text) is not None


def _row_step(said: Said, reading: Reading) -> Step | None:
    """The step a cell tells of; under a head of limits a bare length of time counts."""
    step = _step(said, (0, len(said.text)), reading)
    if (step is None or step.within is None) and said.times and _LIMIT_HEAD.search(said.place.head):
        within = said.times[0].duration
        return replace(step, within=within) if step else Step(actor=None, display=said.text[:SHORT], within=within)
    return step


def _is_marked(said: Said) -> bool:
    return _STAGE.match(said.text) is not None or (
        said.place.section.paragraphs[:1] != ()
        and said.place.order[1:] == (0, 0)
        and _TITLE_STAGE.search(said.place.titles[0]) is not None
    )


def _by_clause(said: Said, reading: Reading) -> Iterator[Step]:
    """One step for each length of time: its words reach to the next one's clause."""
    times = [time for time in said.times if time.use in _COUNTED]
    starts = [clause_at(said.text, time.start, time.end)[0] for time in times]
    for start, stop in pairwise([*starts, len(said.text)]):
        if start < stop:
            step = _step(said, (start, stop), reading)
            if step is not None and step.within is not None:
                yield step


def _step(said: Said, clause: tuple[int, int], reading: Reading) -> Step | None:
    within = _within(said, clause)
    actor = actor_of(said, reading.roles, *clause)
    if actor is None:
        actor = _named(said, clause, reading)
    if within is None and actor is None:
        return None
    words = said.text[clause[0] : clause[1]].strip()
    return Step(
        actor=actor, display=words if len(words) <= SHORT else f"{words[:SHORT].rsplit(None, 1)[0]} …", within=within
    )


def _named(said: Said, clause: tuple[int, int], reading: Reading) -> str | None:
    """The first role named after the step's limit ("after two days the team manager"), else the first at all."""
    named = named_roles(said, reading.roles, *clause)
    after = [time.end for time in said.times if clause[0] <= time.start < clause[1]][:1]
    later = [agent for agent in named if after and agent.start >= after[0]]
    return next((agent.role for agent in later or named), None)


def _within(said: Said, clause: tuple[int, int]) -> Duration | None:
    times = [time.duration for time in said.times if clause[0] <= time.start < clause[1] and time.use in _COUNTED]
    figures = [time for time in times if time.amount is not None]
    return next(iter(figures or times), None)


def _finding(rule: Rule, fit: Fit, steps: tuple[Step, ...], first: Said, sure: float) -> Finding:
    return Finding(
        said=first,
        rule=rule,
        topic=rule.topic,
        attribute=rule.attribute,
        value=Steps(steps=steps, display=" → ".join(_shown(step) for step in steps)),
        confidence=round(fit.confidence * sure, 4),
        force=Force.STATES,
        actor=steps[0].actor,
    )


def _shown(step: Step) -> str:
    actor = step.actor or "unnamed"
    return f"{actor} ({step.within.display})" if step.within else actor

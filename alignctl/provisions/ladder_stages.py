"""Ladders whose rungs are marked as stages: by sections, by items that begin so, or all in one statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from alignctl.model.values import Step
from alignctl.provisions.agents import actor_of, named_roles
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.ladder_words import DISPUTE, Ladder, Matter, limit_in, short
from alignctl.provisions.posts import highest, role_of
from alignctl.provisions.rungs import Rung, climbing, fragments, listed, numbered

AT_LEAST = 2
MARKED, UNMARKED = 1.0, 0.75
_STAGE = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:(?:at|the|in|under)\s+)*(?:(?:stage|step|rung|level|tier|phase)\s+(?:\d|one|two|three|four|five"
    r"|[a-e]|[ivx]+)\b|(?:first|second|third|fourth|fifth|final|last)\s+(?:stage|step|rung|level)\b)",
    re.IGNORECASE,
)
TITLE_STAGE = re.compile(r"\b(?:stage|step|rung|level)\s+(?:\d|one|two|three|four|five)\b", re.IGNORECASE)


def in_stages(said: list[Said], reading: Reading) -> Iterator[Ladder]:
    """Yield the ladder whose rungs a section, or a run of stage sections, marks; what is no dispute is left out."""
    if not said:
        return
    prose = [one for one in said if one.place.cell is None]
    for rungs in (list(_by_section(said, reading)), list(_marked(prose, reading))):
        if len(rungs) >= AT_LEAST and _is_ladder(rungs):
            yield _made(rungs, MARKED)
            return
    for one in prose:
        if (steps := numbered(one, reading)) and _is_ladder([(one, step) for step in steps]):
            yield _made([(one, step) for step in steps], MARKED)
    for rungs in (fragments(prose, reading), listed(prose, reading)):
        if rungs and _is_ladder(rungs):
            yield _made(rungs, UNMARKED)
    for one in prose:
        if (steps := climbing(one, reading)) and _disputes(one):
            yield _made([(one, step) for step in steps], UNMARKED)


def _made(rungs: list[Rung], sure: float) -> Ladder:
    steps = tuple(step for _, step in rungs)
    disputes = any(_disputes(one) for one, _ in rungs)
    timed = all(step.within is not None for step in steps)
    matter = Matter.DISPUTE if disputes else Matter.ELAPSED if timed else Matter.UNSAID
    return Ladder(steps=steps, first=rungs[0][0], sure=sure, matter=matter)


def _disputes(said: Said) -> bool:
    place = said.place
    return any(map(DISPUTE.search, (said.text, place.lead, place.before, *place.titles[:2])))


def _is_ladder(rungs: list[Rung]) -> bool:
    """Whether the posts rise, or what is taken up is a disagreement: stages of work in hand are no ladder."""
    ranks = [post.rank for one, step in rungs if (post := highest(step.display)) is not None]
    rises = len(ranks) >= AT_LEAST and ranks[-1] > ranks[0]
    return rises or any(DISPUTE.search(f"{one.text} {one.place.lead} {one.place.titles[0]}") for one, _ in rungs)


def _by_section(said: list[Said], reading: Reading) -> Iterator[Rung]:
    """One step for each section titled "Stage 2": its first limit, and who acts there."""
    titled = (one for one in said if TITLE_STAGE.search(one.place.titles[0]))
    for _, group in groupby(titled, key=lambda one: one.place.section.id):
        found = [(one, step) for one in group if (step := _step(one, reading))]
        timed = next((pair for pair in found if pair[1].within is not None), None)
        if found:
            one, step = timed or found[0]
            yield one, replace(step, actor=step.actor or found[0][1].actor)


def _marked(said: list[Said], reading: Reading) -> Iterator[Rung]:
    for one in said:
        if _STAGE.match(one.text) and (step := _step(one, reading)) is not None:
            yield one, step


def _step(said: Said, reading: Reading) -> Step | None:
    within = limit_in(said, 0, len(said.text))
    actor = actor_of(said, reading.roles, 0, len(said.text)) or _named(said, reading)
    if within is None and actor is None:
        return None
    return Step(actor=actor, display=short(said.text), within=within)


def _named(said: Said, reading: Reading) -> str | None:
    """The highest post named, in or out of the vocabulary, else the first role at all."""
    post = highest(said.text)
    role = role_of(said, post, reading) if post is not None else None
    return role or next((agent.role for agent in named_roles(said, reading.roles, 0, len(said.text))), None)

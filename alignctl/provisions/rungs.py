"""Rungs of a ladder of escalation told in one sentence, in fragments or in a list, often without any limit.

"Raise it with your manager; failing that the heads of service" names who takes a matter up next, and climbs as surely
as numbered stages do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from alignctl.model.values import Duration, Step
from alignctl.provisions.agents import Agent, named_roles
from alignctl.provisions.finding import Reading, Said
from alignctl.provisions.values.found import TimeUse

SHORT = 90
AT_LEAST = 2
# whoever the matter is about, or whoever raises it, takes nothing up
NOT_TAKERS = frozenset({"child", "parent", "referrer"})
_VAGUE = frozenset({"professional", "whoever-acts", "residential-home"})
_INLINE = re.compile(
    r"\b(?:stage|step|level|tier|phase)\s+(?:\d|one|two|three|four|five|six|[a-e]|i{1,3}v?|vi?)\b(?!\s+or\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(_INLINE.pattern + r"\s*[:–—-]", re.IGNORECASE)
_RISES = re.compile(
    r"\b(?:failing\s+(?:that|this|which|agreement|resolution)|(?:and\s+)?thereafter|last(?:ly)?\s+of\s+all|finally|ultimately"
    r"|(?:and\s+|,\s*)?then\b|and\s+next\b|who(?:\s+will|\s+shall|\s+should|\s+must|\s+may|\s+in\s+turn|\s+then)?\s+(?:alert|tell|inform"
    r"|raise|take|bring|pass|refer|ring|speak|contact|notif)\w*"
    r"|(?:should|where|if|when)\s+(?:this|that|it|they|these|agreement|matters?|the\s+\w+|there\s+is)?\s*(?:still\s+|is\s+|are\s+|does\s+"
    r"|do\s+|remains?\s+|cannot\s+|can)*(?:fails?\b|not\b|no\s+(?:agreement|resolution|answer|reply)|unresolved|unsettled"
    r"|gets?\s+(?:you\s+)?nowhere|be\s+(?:reached|agreed|resolved|settled))"
    r"|from\s+there|(?:goes|moves|passes|taken|referred)\s+(?:on\s+)?up(?:wards?)?\b|as\s+a\s+last\s+resort)",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    r"\b(?:successively|progressively|in\s+(?:this|that|the\s+following|ascending)\s+order|step\s+by\s+step|up\s+the\s+line)\b",
    re.IGNORECASE,
)
_OTHER_MATTER = re.compile(r"\b(?:complain\w*|ombudsman|allegations?|appraisal|grievances?)\b", re.IGNORECASE)
_FRAGMENT = re.compile(r"\s*;\s*|\n+")
_LISTS_STEPS = re.compile(
    r"\b(?:steps?|stages?|levels?|order|route|ladder|process|sequence|as\s+follows|following)\b", re.IGNORECASE
)
Rung = tuple[Said, Step]
Piece = tuple[int, int]


def numbered(said: Said, reading: Reading) -> list[Step]:
    """The stages counted within one statement ("Level A - leads; Level B - board"); none unless two say something."""
    starts = [found.start() for found in _INLINE.finditer(said.text)]
    steps = [_step(said, piece, reading) for piece in pairwise([*starts, len(said.text)])] if starts else []
    telling = sum(1 for step in steps if step.actor or step.within)
    labelled = sum(1 for found in _LABEL.finditer(said.text))
    return steps if telling >= AT_LEAST or (telling and labelled >= AT_LEAST) else []


def fragments(said: list[Said], reading: Reading) -> list[Rung]:
    """Fragments of a length of time and who acts then ("48 hours: service manager"), each a rung."""
    rungs = []
    for one in said:
        if one.place.cell is None and not _OTHER_MATTER.search(one.text):
            for piece in _between(one.text, [(found.start(), found.end()) for found in _FRAGMENT.finditer(one.text)]):
                step = _step(one, piece, reading)
                if step.actor and step.within and piece[1] - piece[0] <= SHORT:
                    rungs.append((one, step))
    return rungs if len({step.actor for _, step in rungs}) >= AT_LEAST else []


def climbing(said: Said, reading: Reading) -> list[Step]:
    """Whoever takes a matter up one after another in one statement, in the order told; none unless two do."""
    if said.place.cell is not None or _OTHER_MATTER.search(said.text):
        return []
    if _IN_ORDER.search(said.text) or _IN_ORDER.search(said.place.lead):
        steps = [
            Step(actor=agent.role, display=said.text[agent.start : agent.end])
            for agent in _takers(said, (0, len(said.text)), reading)
        ]
    else:
        rises = [found.start() for found in _RISES.finditer(said.text)]
        steps = [_step(said, piece, reading) for piece in _between(said.text, [(at, at) for at in rises])]
    steps = _each_once(step for step in steps if step.actor is not None)
    return steps if len(steps) >= AT_LEAST else []


def listed(said: list[Said], reading: Reading) -> list[Rung]:
    """Items of a list whose lead-in speaks of steps, each with who acts; none unless two are different."""
    rungs = [
        (one, step)
        for one in said
        if one.place.is_list_item and _LISTS_STEPS.search(one.place.lead) and not _OTHER_MATTER.search(one.text)
        for step in [_step(one, (0, len(one.text)), reading)]
        if step.actor is not None
    ]
    return rungs if len({step.actor for _, step in rungs}) >= AT_LEAST else []


def _step(said: Said, piece: Piece, reading: Reading) -> Step:
    takers = _takers(said, piece, reading)
    words = said.text[piece[0] : piece[1]].strip(" ;,.")
    return Step(
        actor=takers[0].role if takers else None,
        display=words if len(words) <= SHORT else f"{words[:SHORT].rsplit(None, 1)[0]} …",
        within=_within(said, piece),
    )


def _takers(said: Said, piece: Piece, reading: Reading) -> list[Agent]:
    """Who takes the matter up in some words; those only vaguely named count where nobody else is."""
    named = [agent for agent in named_roles(said, reading.roles, *piece) if agent.role not in NOT_TAKERS]
    return [agent for agent in named if agent.role not in _VAGUE] or named


def _within(said: Said, piece: Piece) -> Duration | None:
    times = (time for time in said.times if piece[0] <= time.start < piece[1] and time.use is not TimeUse.FREQUENCY)
    return next((time.duration for time in times if time.duration.amount is not None), None)


def _between(text: str, borders: list[Piece]) -> list[Piece]:
    starts = [0, *(end for _, end in borders)]
    return [
        (low, high) for low, high in zip(starts, [*(at for at, _ in borders), len(text)], strict=True) if low < high
    ]


def _each_once(steps: Iterator[Step]) -> list[Step]:
    kept: list[Step] = []
    for step in steps:
        if step.actor not in {one.actor for one in kept}:
            kept.append(step)
    return kept

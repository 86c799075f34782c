"""Roles known by their name alone beside others: whether it is another post, or the same under a local name."""

from __future__ import annotations

import re

from alignctl.diverge.identity import value_id
from alignctl.model.provision import Provision
from alignctl.rules.rule import RuleBook

_PREFIX = "role-other:"
# Below this a name told by its shape is too unsure to be set against another.
SURE = 0.75
_AGENCIES = (
    (
        "police",
        re.compile(r"\b(?:police|constab\w*|detective|inspector|sergeant|superintendent|officer in)\b", re.IGNORECASE),
    ),
    (
        "voluntary",
        re.compile(r"\b(?:charit\w*|voluntary|project|trust|foundation|volunteers?|society)\b", re.IGNORECASE),
    ),
    ("health", re.compile(r"\b(?:nurses?|health|hospital|clinic\w*|midwi\w*|doctor)\b", re.IGNORECASE)),
    ("schools", re.compile(r"\b(?:schools?|teacher|education)\b", re.IGNORECASE)),
)
_LEVELS = (
    (5, re.compile(r"\b(?:chief executive|directors?)\b", re.IGNORECASE)),
    (4, re.compile(r"\bheads? of\b|\bhead\b", re.IGNORECASE)),
    (3, re.compile(r"\b(?:service|senior|group|operations?|area) (?:manager|lead)s?\b", re.IGNORECASE)),
    (2, re.compile(r"\b(?:managers?|supervisors?|leads?|leaders?|chair|chiefs?)\b", re.IGNORECASE)),
    (1, re.compile(r"\bco-?\s?ordinators?\b", re.IGNORECASE)),
    (
        0,
        re.compile(
            r"\b(?:workers?|practitioners?|advis[eo]rs?|officers?|nurses?|staff|somebody|someone)\b", re.IGNORECASE
        ),
    ),
)


def is_other(provision: Provision) -> bool:
    """Whether a role is known by its name alone, and not by the shared vocabulary."""
    return value_id(provision.value).startswith(_PREFIX)


def other_differs(a: Provision, b: Provision, bodies: frozenset[str], book: RuleBook) -> bool:
    """Whether two roles, of which one at least is known by its name alone, are surely not the same post.

    A team under another name may be the same team, so two such names differ only where they tell of different
    agencies or ranks. Beside a role of the vocabulary a name of its own is another post, unless that role is a
    whole body it may belong to, or a post of the same rank whose local name it may be.
    """
    if min(a.confidence, b.confidence) < SURE:
        return False
    agencies, levels = (_agency(a, book), _agency(b, book)), (_level(a), _level(b))
    if None not in agencies and "any" not in agencies and agencies[0] != agencies[1]:
        return True
    if is_other(a) and is_other(b):
        return None not in levels and levels[0] != levels[1]
    known = b if is_other(a) else a
    if value_id(known.value) in bodies:
        return False
    return None in levels or levels[0] != levels[1] or _names_a_team(a if is_other(a) else b)


def _agency(provision: Provision, book: RuleBook) -> str | None:
    entry = book.vocabulary.get(value_id(provision.value))
    if entry is not None:
        return entry.agency
    return next((agency for agency, words in _AGENCIES if words.search(provision.value.display)), None)


def _level(provision: Provision) -> int | None:
    return next((level for level, words in _LEVELS if words.search(provision.value.display)), None)


def _names_a_team(provision: Provision) -> bool:
    """Whether the name says from which team somebody comes ("a worker from the Harbour Team")."""
    return re.search(r"\b(?:from|in|at) ", provision.value.display) is not None

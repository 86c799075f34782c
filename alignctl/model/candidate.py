"""A point of practice worth aligning, with the value to align on and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A cluster with a target, for harmonisation.

    `target` is the value to align on, as displayed. `moves` are the ids of the areas that would change.
    `approvers` are agencies that must agree. `friction_removed`, `effort`, `score` and `robustness` are
    0..1; `robustness` is the share of weightings under which it stands in the first five.
    """

    id: str
    rank: int
    title: str
    kind: str
    topic: str
    attribute: str
    action: str | None
    target: str
    moves: tuple[str, ...]
    approvers: tuple[str, ...]
    friction_removed: float
    effort: float
    score: float
    robustness: float
    reasons: tuple[str, ...] = ()

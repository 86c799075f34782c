"""The shape of a feature: one sign that two sections are about the same matter, with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alignctl.match.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a feature sees in a pair: `value` 0..1, and a plain phrase saying why (None where unremarkable)."""

    value: float
    reason: str | None = None


# Positions of the two sections in their sides, and both sides; None where the feature has nothing to go by.
Judge = Callable[[int, int, Context], Sign | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One sign among several.

    `weight` is how much it moves the odds that a link is right, over its range of 0..1. `usual` is its value in
    the ordinary pair of a short list: at that value, and where it has nothing to go by, it moves nothing.
    """

    name: str
    weight: float
    usual: float
    judge: Judge

"""The counts of a comparison from which something was taken out."""

from __future__ import annotations

from dataclasses import replace

from alignctl.model.comparison import KindComparison
from alignctl.model.divergence import WEIGHTY, Severity


def counted_again(value: object) -> object:
    """A comparison of a kind whose counts, and share of points on which both agree, are those of what is left in it."""
    if not isinstance(value, KindComparison):
        return value
    left = {severity: sum(one.severity is severity for one in value.divergences) for severity in Severity}
    points = len(value.shared) + sum(left[severity] for severity in WEIGHTY)
    alignment = round(len(value.shared) / points, 4) if points else 1.0
    return replace(value, summary=replace(value.summary, divergences=left, alignment=alignment))

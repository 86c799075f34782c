"""The typed statements both sections hold."""

from __future__ import annotations

import math

from alignctl.match.context import Context
from alignctl.match.feature import Sign
from alignctl.match.weighing import common, cosine

_SHOWN = 2


def provisions_in_common(i: int, j: int, context: Context) -> Sign | None:
    """Points of practice on which both make a typed statement; nothing where a section makes none."""
    a, b = context.weighed_a[i].provisions, context.weighed_b[j].provisions
    if not a or not b:
        return None
    shared = [_said(key, context) for key in common(a, b, _SHOWN)]
    reason = "both rule on: " + ", ".join(shared) if shared else None
    return Sign(value=math.sqrt(cosine(a, b)), reason=reason)


def _said(key: str, context: Context) -> str:
    attribute, action = key.split(" ", 1)
    return f"{context.name(action)} ({attribute.replace('-', ' ')})"

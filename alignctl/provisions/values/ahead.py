"""Limits that name what they come ahead of and give no length of time: "before the child arrives"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alignctl.model.values import Bound
from alignctl.provisions.values.found import FoundTime, TimeUse, found_time

_CHILD = (
    r"(?:(?:the|a|any|that|each|every)\s+)?(?:(?:looked-after|young)\s+)?"
    r"(?:child(?:ren)?|person|pupil|baby|he|she|they)"
)
_MOVE = r"(?:placement|move|transfer|admission|stay|arrival|journey)"
_AHEAD = re.compile(
    rf"\b(?:before|prior\s+to|ahead\s+of)\s+(?:"
    rf"{_CHILD}\s+(?:does|do|arrives?|moves?(?:\s+in)?|travels?|gets?\s+there|sets?\s+out|(?:is|are)\s+(?:moved|placed|admitted))\b"
    rf"|(?:(?:the|a|any|that|each|every|such)\s+)?{_MOVE}(?:\s+(?:begins?|starts?|takes?\s+place|is\s+made|happens))\b"
    rf"|(?:the|a|any|that|each|every|such)\s+{_MOVE}(?=\s*(?:[.,;)]|$))"
    r"|(?:it|you|we|they|he|she)\s+(?:places?|moves?|admits?)\s+(?:an?|the|any|each|that)\s+(?:\w+\s+)?(?:child|person|pupil)\b)",
    re.IGNORECASE,
)
# "within two days before the move": that is counted, and "ten minutes before" too
_COUNTED = re.compile(
    r"\b(?:\w*days?|weeks?|months?|hours?|minutes?|years?|fortnight|shortly|just|immediately|long)\s+$", re.IGNORECASE
)


def ahead_limits(text: str) -> Iterator[FoundTime]:
    """Yield limits bound `by` without amount and unit; only a child's arrival or move is known to set one."""
    for found in _AHEAD.finditer(text):
        if _COUNTED.search(text, max(0, found.start() - 15), found.start()) is None:
            yield found_time(text, found.span(), TimeUse.BARE, Bound.BY)

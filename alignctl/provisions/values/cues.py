"""What a length of time is used for, told by the words round it.

The tables of cues are read from top to bottom, and the first cue that fits decides: what is never a limit
comes before what is one.
"""

from __future__ import annotations

from alignctl.model.values import Bound
from alignctl.provisions.values.counted_on import COUNTED_ON
from alignctl.provisions.values.cue import Reading
from alignctl.provisions.values.found import TimeUse
from alignctl.provisions.values.limits import LIMITS_AND_REST
from alignctl.provisions.values.not_limits import NOT_LIMITS
from alignctl.provisions.values.quantities import Quantity

BEFORE = 110
AFTER = 60
_CUES = (*COUNTED_ON, *NOT_LIMITS, *LIMITS_AND_REST)


def read_use(quantity: Quantity, text: str) -> Reading:
    """Say what a length of time is used for; `bare` where nothing round it says."""
    left = text[max(0, quantity.start - BEFORE) : quantity.start]
    right = text[quantity.end : quantity.end + AFTER]
    for cue in _CUES:
        reading = cue.fits(quantity, left, right)
        if reading is not None:
            return reading
    return Reading(TimeUse.BARE, Bound.WITHIN)

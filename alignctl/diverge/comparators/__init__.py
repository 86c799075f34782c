"""All comparators, in the order in which they are asked; the first that takes a value compares it."""

from alignctl.diverge.comparator import Comparator
from alignctl.diverge.comparators import (
    choice,
    contact,
    definition,
    form,
    items,
    meeting,
    role,
    scale,
    source,
    steps,
    threshold,
    time_limit,
)

COMPARATORS: tuple[Comparator, ...] = (
    choice.COMPARATOR,
    threshold.COMPARATOR,
    time_limit.COMPARATOR,
    role.COMPARATOR,
    form.COMPARATOR,
    meeting.COMPARATOR,
    scale.COMPARATOR,
    items.COMPARATOR,
    definition.COMPARATOR,
    steps.COMPARATOR,
    source.COMPARATOR,
    contact.COMPARATOR,
)

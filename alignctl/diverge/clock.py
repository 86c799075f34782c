"""What starts the clock of a time limit, and which limits of two areas run from the same start."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.provision import Provision
from alignctl.model.values import Duration
from alignctl.rules.rule import RuleBook

# One moment seen from its two ends: a call made is a call received.
ONE_MOMENT: tuple[frozenset[str], ...] = (
    frozenset({"referral-made", "referral-received"}),
    frozenset({"concern-arises", "became-aware"}),
)

Timed = tuple[str | None, tuple[Provision, ...], tuple[Provision, ...]]


def one_moment(a: str | None, b: str | None) -> bool:
    """Whether two starts fit each other; an unsaid start fits any."""
    return a is None or b is None or a == b or any({a, b} <= pair for pair in ONE_MOMENT)


def by_event(a: tuple[Provision, ...], b: tuple[Provision, ...], default: str | None) -> Iterator[Timed]:
    """Yield the limits of both sides that run from the same start, with that start.

    A start found on one side only is left out while there is a common one. Where none is common, all limits
    stand against all, with the start None if both sides say one. `default` is the start meant when unsaid.
    """
    a, b = _without_repeats(a), _without_repeats(b)
    events_a, events_b = _events(a), _events(b)
    shared = sorted(event for event in events_a if any(one_moment(event, other) for other in events_b))
    if shared:
        for event in shared:
            alone = len(shared) == 1 or event == default
            yield event, _fitting(a, event, unsaid=alone), _fitting(b, event, unsaid=alone)
        return
    if events_a and events_b:
        unsaid_a, unsaid_b = (tuple(entry for entry in side if entry.event is None) for side in (a, b))
        if unsaid_a and unsaid_b:
            yield default, unsaid_a, unsaid_b
        else:
            yield None, unsaid_a or a, unsaid_b or b
        return
    said = sorted(events_a or events_b)
    if len(said) > 1 and default in said:
        yield default, _fitting(a, default, unsaid=True), _fitting(b, default, unsaid=True)
    else:
        yield (said[0] if len(said) == 1 else default if not said else None), a, b


def starts(event: str | None, book: RuleBook) -> str:
    """A start in words."""
    return book.titles.get(event, event.replace("-", " ")) if event else "it is not said"


def _without_repeats(side: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The limits without those that only repeat, with its start unsaid, one whose start is said.

    A table of limits seldom says what each counts from.
    """
    said = {_figure(entry) for entry in side if entry.event}
    return tuple(entry for entry in side if entry.event or _figure(entry) not in said)


def _figure(provision: Provision) -> tuple[object, ...]:
    value = provision.value
    return (value.amount, value.amount_max, value.unit) if isinstance(value, Duration) else (provision.id,)


def _events(side: tuple[Provision, ...]) -> set[str]:
    return {entry.event for entry in side if entry.event}


def _fitting(side: tuple[Provision, ...], event: str | None, *, unsaid: bool) -> tuple[Provision, ...]:
    """Limits running from a start; those that do not say theirs only with `unsaid`, or where there is no other."""
    exact = tuple(entry for entry in side if entry.event and one_moment(entry.event, event))
    loose = tuple(entry for entry in side if entry.event is None)
    return exact + loose if unsaid or not exact else exact

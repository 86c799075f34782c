"""Which of an area's values on one point binds, where its text gives several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import product

from alignctl.model.provision import Provision
from alignctl.model.span import Order, is_urgency, order, span
from alignctl.model.values import Bound, Duration

# Values whose finder is this much less sure than of the surest do not compete with it.
CLEARLY_LESS_SURE = 0.1
# Running text says who and when; a short cell of a table repeats it, and is cited only for want of better.
CELL = 0.1
# A value said once does not bind against another said at least this often.
MANY = 2

Group = tuple[Provision, ...]
Same = Callable[[Provision, Provision], bool]


def place(provision: Provision) -> tuple[float, str, int, tuple[int, int], str]:
    """Orders provisions by sureness, running text before tables, then by place; the same whatever their order."""
    citation = provision.citation
    return (
        round((CELL if citation.cell else 0.0) - provision.confidence, 4),
        citation.document,
        citation.paragraph or 0,
        citation.span,
        provision.id,
    )


def groups(provisions: Iterable[Provision], same: Same) -> tuple[Group, ...]:
    """Provisions gathered by equal effect, each group with its surest first."""
    found: list[list[Provision]] = []
    for provision in sorted(provisions, key=place):
        for group in found:
            if same(group[0], provision):
                group.append(provision)
                break
        else:
            found.append([provision])
    return tuple(tuple(group) for group in found)


def settled(found: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups that may bind: the surest, without a single odd value against one said often.

    Empty only for no groups.
    """
    if len(found) <= 1:
        return found
    commonest = max(found, key=lambda group: (support(group), group[0].confidence))
    beside = said_with(commonest, found)
    even = tuple(
        group
        for group in found
        if support(group) > 1 or support(commonest) < MANY or _surer(group, commonest) or group in beside
    )
    surest = max(entry.confidence for group in even for entry in group)
    statements = {_statement(entry) for group in even for entry in group if entry.confidence == surest}
    return tuple(
        group
        for group in even
        if any(entry.confidence >= surest - CLEARLY_LESS_SURE or _statement(entry) in statements for entry in group)
    )


def _statement(provision: Provision) -> tuple[str, str]:
    return provision.citation.document, provision.citation.quote


def said_with(group: Group, found: tuple[Group, ...]) -> tuple[Group, ...]:
    """The other groups of which some value stands in a statement that also says this one."""
    statements = {_statement(entry) for entry in group}
    return tuple(
        other for other in found if other is not group and any(_statement(entry) in statements for entry in other)
    )


def _surer(group: Group, other: Group) -> bool:
    return max(entry.confidence for entry in group) > max(entry.confidence for entry in other)


def support(group: Group) -> int:
    """In how many places a value is said."""
    return len({(entry.citation.document, entry.citation.quote) for entry in group})


def common(a: tuple[Group, ...], b: tuple[Group, ...], same: Same) -> Iterator[tuple[Provision, Provision]]:
    """Yield pairs of provisions, one of each side, on which the sides agree, the surest first.

    The order is the same whichever side comes first.
    """
    pairs = [(first[0], second[0]) for first, second in product(a, b) if same(first[0], second[0])]
    yield from sorted(pairs, key=lambda pair: sorted(map(place, pair))) if len(pairs) > 1 else pairs


def duration_of(provision: Provision) -> Duration:
    """The duration of a provision known to hold one."""
    if not isinstance(provision.value, Duration):
        raise TypeError(f"A duration was expected, found {type(provision.value).__name__}.")
    return provision.value


def same_duration(tolerance: float) -> Same:
    """Whether two provisions hold the same duration in effect."""

    def same(a: Provision, b: Provision) -> bool:
        first, second = duration_of(a), duration_of(b)
        found = order(first, second, tolerance=tolerance)
        return found is Order.SAME or (found is Order.UNKNOWN and first.display == second.display)

    return same


def strictest(found: tuple[Group, ...], *, longer_is_safer: bool = False) -> Group:
    """The group with the tightest limit: "immediately", then figures, then urgencies without a figure."""

    def tightness(group: Group) -> tuple[int, float]:
        duration = duration_of(group[0])
        reach = span(duration)
        if reach is not None:
            return 1, -reach.typical if longer_is_safer else reach.typical
        if duration.bound is Bound.IMMEDIATELY:
            return 0, 0.0
        return (2, 0.0) if is_urgency(duration) else (3, 0.0)

    return min(found, key=lambda group: (tightness(group), -support(group), place(group[0])))

"""Which values, and which areas, are the same in effect: pure functions over the model, shared by graph and rank."""

from __future__ import annotations

from collections.abc import Container, Iterable

from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.span import Order, is_urgency, order, span
from alignctl.model.values import Bound, Duration, Form, LegalSource, Level, Meeting, Role, Steps, Term, Value

_STANDINGS = {
    "same": "as the national definition has it",
    "narrower": "narrower than the national definition",
    "wider": "wider than the national definition",
    "superseded": "in words that have been replaced nationally",
    "contrary": "in a way the national definition does not bear",
}
# a child is at home in the area that placed it: one answer to whose duty it is
_ANSWERS = {"area-home": "area-placing"}


def groups(cluster: Cluster, among: Container[str] | None = None) -> tuple[tuple[AreaValues, ...], ...]:
    """The areas (those `among` ids, or all) that agree on a point, put together; silent areas are in no group.

    Two areas agree where their comparison found so; where they were not compared, if all they say is the same in
    effect. An area joins the first group with all of whose members it agrees.
    """
    agreement = _Agreement(cluster)
    grouped: list[list[AreaValues]] = []
    for entry in cluster.areas:
        if not entry.provisions or (among is not None and entry.area not in among):
            continue
        home = next((group for group in grouped if agreement.is_with(entry, group)), None)
        if home is None:
            grouped.append([entry])
        else:
            home.append(entry)
    return tuple(tuple(group) for group in grouped)


class _Agreement:
    """Which areas of a cluster agree; two values are held against each other once, however many areas hold them."""

    def __init__(self, cluster: Cluster) -> None:
        self._compared: dict[str, dict[str, bool]] = {entry.area: {} for entry in cluster.areas}
        for pair in cluster.pairs:
            agreed = pair.comparison is None
            self._compared.setdefault(pair.a, {})[pair.b] = agreed
            self._compared.setdefault(pair.b, {})[pair.a] = agreed
        self._numbers: dict[tuple[Value, ...], int] = {}
        self._value = {
            entry.area: self._numbers.setdefault(_values(entry), len(self._numbers))
            for entry in cluster.areas
            if entry.provisions
        }
        self._same: dict[tuple[int, int], bool] = {}

    def is_with(self, entry: AreaValues, group: Iterable[AreaValues]) -> bool:
        """Whether an area agrees with all of a group."""
        compared, own = self._compared[entry.area], self._value[entry.area]
        for other in group:
            agreed = compared.get(other.area)
            if agreed is None:
                key = own, self._value[other.area]
                agreed = self._same.get(key)
                if agreed is None:
                    agreed = self._same[key] = _same_sets(_values(entry), _values(other))
            if not agreed:
                return False
        return True


def _values(entry: AreaValues) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(one.value for one in entry.provisions))


def _same_sets(some: tuple[Value, ...], others: tuple[Value, ...]) -> bool:
    return all(any(same_effect(a, b) for b in others) for a in some) and all(
        any(same_effect(a, b) for a in some) for b in others
    )


def same_effect(a: Value, b: Value) -> bool:
    """Whether two values are the same in effect, as far as the values alone tell."""
    if isinstance(a, Duration) and isinstance(b, Duration):
        return order(a, b) is Order.SAME
    if isinstance(a, Meeting) and isinstance(b, Meeting) and a.every and b.every:
        return _key(a) == _key(b) and order(a.every, b.every) is Order.SAME
    return type(a) is type(b) and _key(a) == _key(b)


def effect_key(value: Value) -> str:
    """A short text that is the same for values the same in effect, to be kept and held against others later.

    A limit without a figure or an urgency ("before the meeting") goes by its words, and so does a ladder.
    """
    if isinstance(value, Duration):
        return _duration_key(value)
    if isinstance(value, Meeting) and value.every:
        return f"meeting:{value.id}:{value.display.casefold()}:{_duration_key(value.every)}"
    if isinstance(value, Steps):
        rungs = (f"{one.actor or one.display}/{_duration_key(one.within) if one.within else ''}" for one in value.steps)
        return "steps:" + " > ".join(rungs)
    told = (" / ".join(part) if isinstance(part, tuple) else str(part or "") for part in _key(value))
    return ":".join((type(value).__name__.lower(), *told))


def _duration_key(value: Duration) -> str:
    reach = span(value)
    if reach is not None:
        return f"{'after' if value.bound is Bound.AFTER else 'limit'}:{reach.least:.6g}-{reach.most:.6g}"
    return str(value.bound) if is_urgency(value) else f"words:{value.display.casefold()}"


def shown(value: Value) -> str:
    """A value as displayed, with what sets it apart from its namesakes: standing, scale, edition, how often."""
    if isinstance(value, Term) and value.standing:
        return f"{value.display} ({_STANDINGS.get(value.standing, value.standing)})"
    if isinstance(value, Meeting) and value.every:
        return f"{value.display}, {value.every.display}"
    if isinstance(value, Level) and value.scale:
        return " / ".join(value.scale)
    if isinstance(value, LegalSource) and value.edition and value.edition not in value.display:
        return f"{value.display} ({value.edition})"
    return value.display


def _key(value: Value) -> tuple[object, ...]:
    match value:
        case Form() | Meeting():
            return value.id, value.display.casefold()
        case Role():
            return (_ANSWERS.get(value.id, value.id),)
        case Level():
            return value.id, value.scale
        case LegalSource():
            return value.id, value.edition
        case Term():
            return value.id, value.standing
        case Steps():
            return value.steps
        case Duration():
            return value.amount, value.unit, value.bound
        case _:
            return (value.id,)

"""Whether two values of one act cannot both be kept."""

from __future__ import annotations

from alignctl.diverge.identity import value_id
from alignctl.diverge.like_cases import Case, same_actor
from alignctl.diverge.naming import is_proper, same_name
from alignctl.model.provision import Attribute
from alignctl.model.span import LEAST_DISTANCE, Order, distance, is_urgency, order
from alignctl.model.values import Bound, Duration, Form, Position, Role, Value


def clash(a: Case, b: Case) -> bool:
    """Whether what two statements say of one act differs so that both cannot be kept; False where that is not sure."""
    first, second = a.provision.value, b.provision.value
    if isinstance(first, Duration) and isinstance(second, Duration):
        return a.provision.attribute is Attribute.TIME_LIMIT and same_actor(a, b) and _limits(first, second)
    if isinstance(first, Role) and isinstance(second, Role):
        return value_id(first) != value_id(second)
    if isinstance(first, Form) and isinstance(second, Form):
        return _forms(first, second)
    if isinstance(first, Position) and isinstance(second, Position):
        return value_id(first) != value_id(second)
    return False


def says_same(a: Value, b: Value) -> bool:
    """Whether two values come to the same."""
    if isinstance(a, Duration) and isinstance(b, Duration):
        return order(a, b) is Order.SAME or a.display == b.display
    return type(a) is type(b) and value_id(a) == value_id(b) and (not isinstance(a, Form) or a.display == b.display)


def _limits(a: Duration, b: Duration) -> bool:
    """Two figures of one sort that are not merely two ways to say much the same."""
    if _sort(a) != _sort(b) or any(is_urgency(one) or one.amount is None for one in (a, b)):
        return False
    return order(a, b) in {Order.SHORTER, Order.LONGER} and distance(a, b) > LEAST_DISTANCE


def _sort(value: Duration) -> str:
    return {Bound.AT_LEAST_EVERY: "every", Bound.AFTER: "after"}.get(value.bound, "within")


def _forms(a: Value, b: Value) -> bool:
    return is_proper(a.display) and is_proper(b.display) and not same_name(a.display, b.display)

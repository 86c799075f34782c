"""The shape of a comparator: two sides of one point of practice in, outcomes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order
from alignctl.rules.rule import Rule, RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of practice of two areas. Both sides hold at least one provision of the same type of value.

    `rule` is None for provisions of a rule the book does not hold. `area_names` are those of a and b.
    """

    kind: str
    topic: str
    attribute: Attribute
    action: str
    rule: Rule | None
    a: tuple[Provision, ...]
    b: tuple[Provision, ...]
    area_names: tuple[str, str]

    @property
    def tolerance(self) -> float:
        """The share by which two figures may differ and still agree."""
        return self.rule.tolerance if self.rule else 0.0

    @property
    def protects(self) -> str | None:
        """Which way is safer, as the rule says."""
        return self.rule.protects if self.rule else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a comparator finds on a point; a point may give several.

    `comparison` is None where both sides agree in effect. `says_a` and `says_b` are the values as read out.
    `at_most` is the gravest severity the difference may have, None for the rule's own. `below_a` and
    `below_b` tell that a side contradicts the national position or rests on a superseded source.
    `remark` is a further sentence of the explanation, without its capital and full stop; `sentence` replaces the
    explanation whole.
    `mark` keeps the ids of several outcomes of one point apart, whatever else the point holds.
    """

    a: Provision | None
    b: Provision | None
    comparison: ComparisonKind | None
    distance: float = 0.0
    says_a: str = ""
    says_b: str = ""
    event: str | None = None
    at_most: Severity | None = None
    below_a: bool = False
    below_b: bool = False
    remark: str = ""
    sentence: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparator:
    """One comparator: which values of a rule it takes, and how it compares the two sides."""

    id: str
    takes: Callable[[Provision, Rule | None], bool]
    compare: Callable[[Point, RuleBook], tuple[Outcome, ...]]


def stricter(order: Order, *, longer_is_safer: bool = False) -> ComparisonKind:
    """The comparison for an order of a to b: the shorter limit is the stricter one unless longer is safer."""
    if order not in {Order.SHORTER, Order.LONGER}:
        return ComparisonKind.DIFFERS
    a_stricter = (order is Order.SHORTER) is not longer_is_safer
    return ComparisonKind.A_STRICTER if a_stricter else ComparisonKind.B_STRICTER

"""Forms: another name on the form is another form to fill in, unless it is the same name shortened."""

from __future__ import annotations

from alignctl.diverge.binding import common, groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.identity import value_id
from alignctl.diverge.naming import is_proper, same_name
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Provision
from alignctl.model.values import Form
from alignctl.rules.rule import Rule, RuleBook

OTHER_NAME = 0.5


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Form)


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    def same(a: Provision, b: Provision) -> bool:
        return value_id(a.value) == value_id(b.value) and same_name(a.value.display, b.value.display, point.area_names)

    left, right = groups(point.a, same), groups(point.b, same)
    if agreed := next(common(left, right, same), None):
        return (Outcome(a=agreed[0], b=agreed[1], comparison=None),)
    named_a, named_b = (tuple(group for group in side if is_proper(group[0].value.display)) for side in (left, right))
    if not named_a or not named_b:
        return ()  # a form that is only described cannot be told apart from one that is named
    a, b = settled(named_a)[0][0], settled(named_b)[0][0]
    return (
        Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            distance=OTHER_NAME if value_id(a.value) == value_id(b.value) else 1.0,
            says_a=a.value.display,
            says_b=b.value.display,
        ),
    )


COMPARATOR = Comparator(id="form", takes=_takes, compare=_compare)

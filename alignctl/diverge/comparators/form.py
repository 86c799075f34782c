"""Forms: another name on the form is another form to fill in, unless it is the same name shortened."""

from __future__ import annotations

from alignctl.diverge.binding import Group, common, groups, settled
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.identity import value_id
from alignctl.diverge.naming import is_numbered, is_proper, same_name
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

    left, right = groups(_under_own_name(point.a), same), groups(_under_own_name(point.b), same)
    if (numbered := _one_numbered(left, right)) is not None:
        return (_other_form(*numbered),)
    if agreed := next(common(left, right, same), None):
        return (Outcome(a=agreed[0], b=agreed[1], comparison=None),)
    named_a, named_b = (tuple(group for group in side if is_proper(group[0].value.display)) for side in (left, right))
    if not named_a or not named_b:
        return ()  # a form that is only described cannot be told apart from one that is named
    return (_other_form(settled(named_a)[0][0], settled(named_b)[0][0]),)


def _other_form(a: Provision, b: Provision) -> Outcome:
    return Outcome(
        a=a,
        b=b,
        comparison=ComparisonKind.DIFFERS,
        distance=OTHER_NAME if value_id(a.value) == value_id(b.value) else 1.0,
        says_a=_said(a),
        says_b=_said(b),
    )


def _said(provision: Provision) -> str:
    shown = provision.value.display
    return shown if is_proper(shown) else f"{shown} (no form of its own is named)"


def _under_own_name(side: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The forms of a side; where it numbers the form, only under that name."""
    return tuple(entry for entry in side if is_numbered(entry.value.display)) or side


def _one_numbered(left: tuple[Group, ...], right: tuple[Group, ...]) -> tuple[Provision, Provision] | None:
    """A form of each side, where one side has a numbered form of its own and the other has none with a number."""
    numbered = [any(is_numbered(entry.value.display) for group in side for entry in group) for side in (left, right)]
    if numbered[0] is numbered[1]:
        return None
    a, b = settled(left)[0][0], settled(right)[0][0]
    return (a, b) if value_id(a.value) == value_id(b.value) else None


COMPARATOR = Comparator(id="form", takes=_takes, compare=_compare)

"""Telephone numbers, addresses and opening hours: local by necessity, so told and never ranked."""

from __future__ import annotations

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.identity import value_id
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.values import Contact
from alignctl.rules.rule import Rule, RuleBook
from alignctl.text.normalise import fold


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Contact)


def _compare(point: Point, _book: RuleBook) -> tuple[Outcome, ...]:
    left = {fold(entry.value.display): entry for entry in sorted(point.a, key=place, reverse=True)}
    right = {fold(entry.value.display): entry for entry in sorted(point.b, key=place, reverse=True)}
    if shared := sorted(left.keys() & right.keys()):
        return (Outcome(a=left[shared[0]], b=right[shared[0]], comparison=None),)
    alike = [(a, b) for a in left.values() for b in right.values() if value_id(a.value) == value_id(b.value)]
    pairs = alike or [(a, b) for a in left.values() for b in right.values()]
    a, b = min(pairs, key=lambda pair: (place(pair[0]), place(pair[1])))
    return (
        Outcome(
            a=a,
            b=b,
            comparison=ComparisonKind.DIFFERS,
            says_a=a.value.display,
            says_b=b.value.display,
            at_most=Severity.LOCAL,
        ),
    )


COMPARATOR = Comparator(id="contact", takes=_takes, compare=_compare)

"""Data to be recorded or given: the items of an action are compared as one set."""

from __future__ import annotations

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.phrases import listed
from alignctl.model.divergence import ComparisonKind, Severity
from alignctl.model.provision import Provision
from alignctl.model.values import Item
from alignctl.rules.rule import Rule, RuleBook


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, Item)


def _compare(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    left, right = _by_id(point.a), _by_id(point.b)
    only_a, only_b = sorted(left.keys() - right.keys()), sorted(right.keys() - left.keys())
    shared = sorted(left.keys() & right.keys())
    if not only_a and not only_b:
        return (Outcome(a=left[shared[0]], b=right[shared[0]], comparison=None),)
    one_item = len(only_a) + len(only_b) == 1
    return (
        Outcome(
            a=_speaker(left, only_a, shared),
            b=_speaker(right, only_b, shared),
            comparison=ComparisonKind.DIFFERS,
            distance=round(1 - len(shared) / len(left.keys() | right.keys()), 6),
            says_a=_asked(only_a, left, book),
            says_b=_asked(only_b, right, book),
            at_most=Severity.WORDING if one_item else None,
        ),
    )


def _by_id(side: tuple[Provision, ...]) -> dict[str, Provision]:
    found: dict[str, Provision] = {}
    for provision in sorted(side, key=place):
        if isinstance(provision.value, Item):
            found.setdefault(provision.value.id, provision)
    return found


def _speaker(side: dict[str, Provision], own: list[str], shared: list[str]) -> Provision:
    """The provision to show for a side: one of its own items, else any."""
    return min((side[id_] for id_ in own or shared or sorted(side)), key=place)


def _asked(ids: list[str], side: dict[str, Provision], book: RuleBook) -> str:
    return listed([book.titles.get(id_, side[id_].value.display) for id_ in ids])


COMPARATOR = Comparator(id="items", takes=_takes, compare=_compare)

"""Laws and guidance cited: only one that has been replaced is a difference, never a longer list."""

from __future__ import annotations

from alignctl.diverge.binding import place
from alignctl.diverge.comparator import Comparator, Outcome, Point
from alignctl.diverge.phrases import sentence
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Provision
from alignctl.model.values import LegalSource
from alignctl.rules.rule import Rule, RuleBook

SUPERSEDED = 0.5

Cited = dict[str, Provision]


def _takes(provision: Provision, _rule: Rule | None) -> bool:
    return isinstance(provision.value, LegalSource)


def _compare(point: Point, book: RuleBook) -> tuple[Outcome, ...]:
    left, right = _latest(point.a), _latest(point.b)
    found = []
    for id_ in sorted(left.keys() | right.keys()):
        a, b = left.get(id_), right.get(id_)
        old_a, old_b = _is_old(a, book), _is_old(b, book)
        if old_a is not old_b:
            found.append(_one_old(point, a, b, a_is_old=old_a))
        elif a is not None and b is not None:
            found.append(Outcome(a=a, b=b, comparison=None, mark=id_))
    return tuple(found)


def _latest(side: tuple[Provision, ...]) -> Cited:
    """For each source the citation of the latest edition a side gives."""
    found: Cited = {}
    for provision in sorted(side, key=lambda one: (_edition(one), place(one))):
        if isinstance(provision.value, LegalSource):
            found[provision.value.id] = provision
    return found


def _edition(provision: Provision) -> str:
    return (provision.value.edition or "") if isinstance(provision.value, LegalSource) else ""


def _is_old(provision: Provision | None, book: RuleBook) -> bool:
    """Whether a citation is of a source, or an edition, that has been replaced."""
    if provision is None or not isinstance(provision.value, LegalSource):
        return False
    name = book.vocabulary.get(provision.value.id)
    if name is None:
        return False
    edition = provision.value.edition
    return not name.current or bool(edition and name.editions and edition < min(name.editions))


def _one_old(point: Point, a: Provision | None, b: Provision | None, *, a_is_old: bool) -> Outcome:
    first, second = point.area_names if a_is_old else point.area_names[::-1]
    old, other = (a, b) if a_is_old else (b, a)
    cited = f"{first} cites {_said(old)}, which has been replaced"
    rest = f"{second} cites {_said(other)}" if other is not None else f"{second} does not"
    return Outcome(
        a=a,
        b=b,
        comparison=_comparison(a, b),
        distance=SUPERSEDED,
        says_a=_said(a),
        says_b=_said(b),
        below_a=a_is_old,
        below_b=not a_is_old,
        sentence=sentence(f"{cited}; {rest}"),
        mark=_source_id(old),
    )


def _comparison(a: Provision | None, b: Provision | None) -> ComparisonKind:
    if a is None:
        return ComparisonKind.ONLY_B
    return ComparisonKind.ONLY_A if b is None else ComparisonKind.DIFFERS


def _source_id(provision: Provision | None) -> str:
    return provision.value.id if provision is not None and isinstance(provision.value, LegalSource) else ""


def _said(provision: Provision | None) -> str:
    if provision is None:
        return ""
    edition = _edition(provision)
    shown = provision.value.display
    return f"{shown} ({edition})" if edition and edition not in shown else shown


COMPARATOR = Comparator(id="source", takes=_takes, compare=_compare)

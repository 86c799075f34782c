"""The bill of change: what each area says today, and for every target who would change it, from what to what."""

from __future__ import annotations

from alignctl.model.candidate import Move, Option, Part, Statement
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.model.standing import how_below
from alignctl.rank.camps import Distances
from alignctl.rank.criteria.effort import changes_of, cost_of
from alignctl.rank.criterion import Case
from alignctl.rank.friction import Ties
from alignctl.rank.loosening import is_loosened
from alignctl.rank.target import Target, added, choices, concerned
from alignctl.rank.wording import listed, said, without


def statements_of(cluster: Cluster) -> tuple[Statement, ...]:
    """Every sentence behind a cluster, area by area; a silence is told with its reason."""
    return tuple(statement for entry in cluster.areas for statement in _statements(cluster, entry))


def _statements(cluster: Cluster, entry: AreaValues) -> tuple[Statement, ...]:
    if not entry.provisions:
        return (Statement(area=entry.area, name=entry.name, value=None, silence=entry.silence),)
    found = ((one, how_below(cluster.point, one)) for one in entry.provisions)
    return tuple(
        Statement(
            area=entry.area,
            name=entry.name,
            value=said(one),
            citation=one.citation,
            actor=one.actor,
            below=how is not None,
            how=how,
            confidence=one.confidence,
            rule=one.rule,
        )
        for one, how in found
    )


def options_of(case: Case, ties: Ties) -> tuple[Option, ...]:
    """The target, then the values it was weighed against, each with its bill and its friction.

    Only what a plan may take is priced for each part of the areas that moves: the target, and the next best value
    that may be chosen and protects the child no less.
    """
    distances = Distances(case.cluster)
    target, *others = choices(case.cluster, distances)
    second = next((n for n, one in enumerate(others) if one.allowed and one.exposure <= target.exposure), None)
    return (
        _option(case, target, ties, parts=ties.parts(case.cluster, target, distances)),
        *(
            _option(
                case,
                other,
                ties,
                parts=ties.parts(case.cluster, other, distances) if place == second else (),
                less_protective=other.exposure > target.exposure,
            )
            for place, other in enumerate(others)
        ),
    )


def _option(
    case: Case, target: Target, ties: Ties, *, parts: tuple[Part, ...], less_protective: bool = False
) -> Option:
    moving = frozenset(target.movers)
    return Option(
        target=target.display,
        change=target.change,
        moves=tuple(_move(case, entry, target) for entry in case.cluster.areas if entry.area in moving),
        friction=ties.friction(case.cluster, target),
        allowed=target.allowed,
        parts=parts,
        less_protective=less_protective,
    )


def _move(case: Case, entry: AreaValues, target: Target) -> Move:
    changing = concerned(case.cluster, entry, target)
    sentences = changes_of(case.cluster, entry, target)
    lacking = added(entry, target) if case.cluster.shared else ()
    return Move(
        area=entry.area,
        name=entry.name,
        before=without(lacking) if lacking else listed(changing) if changing else None,
        after=target.display,
        citation=changing[0].citation if changing else None,
        sentences=sentences,
        effort=round(cost_of(case) * sentences, 6),
        below=entry.below,
        review_due=entry.review_due,
        rule=changing[0].rule if changing else None,
        how=next((how for one in entry.provisions if (how := how_below(case.cluster.point, one))), None),
        loosens=is_loosened(case.cluster, (one.value for one in changing), target),
    )

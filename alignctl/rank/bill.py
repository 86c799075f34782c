"""The bill of change: what each area says today, and for every target who would change it, from what to what."""

from __future__ import annotations

from alignctl.model.candidate import Move, Option, Part, Statement
from alignctl.model.cluster import AreaValues, Cluster
from alignctl.rank.camps import Distances
from alignctl.rank.criteria.effort import cost_of, sentences_of
from alignctl.rank.criterion import Case
from alignctl.rank.friction import Ties
from alignctl.rank.target import Target, choices, said

# a list of twenty data items is told by its first few
SHOWN = 3


def statements_of(cluster: Cluster) -> tuple[Statement, ...]:
    """Every sentence behind a cluster, area by area; a silence is told with its reason."""
    return tuple(statement for entry in cluster.areas for statement in _statements(entry))


def _statements(entry: AreaValues) -> tuple[Statement, ...]:
    if not entry.provisions:
        return (Statement(area=entry.area, name=entry.name, value=None, silence=entry.silence),)
    return tuple(
        Statement(
            area=entry.area,
            name=entry.name,
            value=said(one),
            citation=one.citation,
            actor=one.actor,
            below=entry.below,
            confidence=one.confidence,
        )
        for one in entry.provisions
    )


def options_of(case: Case, ties: Ties) -> tuple[Option, ...]:
    """The target, then the values it was weighed against, each with its bill and its friction.

    Only the target and its runner-up, which a plan may take, are priced for each part of the areas that moves.
    """
    distances = Distances(case.cluster)
    target, *others = choices(case.cluster, distances)
    second = next((place for place, other in enumerate(others) if other.allowed), None)
    return (
        _option(case, target, ties, ties.parts(case.cluster, target, distances)),
        *(
            _option(case, other, ties, ties.parts(case.cluster, other, distances) if place == second else ())
            for place, other in enumerate(others)
        ),
    )


def _option(case: Case, target: Target, ties: Ties, parts: tuple[Part, ...]) -> Option:
    moving = frozenset(target.movers)
    return Option(
        target=target.display,
        change=target.change,
        moves=tuple(_move(case, entry, target) for entry in case.cluster.areas if entry.area in moving),
        friction=ties.friction(case.cluster, target),
        allowed=target.allowed,
        parts=parts,
    )


def _move(case: Case, entry: AreaValues, target: Target) -> Move:
    sentences = sentences_of(entry)
    values = list(dict.fromkeys(said(one) for one in entry.provisions))
    more = f" and {len(values) - SHOWN} more" if len(values) > SHOWN else ""
    return Move(
        area=entry.area,
        name=entry.name,
        before="; ".join(values[:SHOWN]) + more if values else None,
        after=target.display,
        citation=entry.provisions[0].citation if entry.provisions else None,
        sentences=sentences,
        effort=round(cost_of(case) * sentences, 6),
        below=entry.below,
        review_due=entry.review_due,
    )

"""Rungs of two ladders that stand at the same height: after the same time each text tells somebody else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from alignctl.diverge.binding import duration_of, groups, place, settled
from alignctl.diverge.comparator import Outcome, Point
from alignctl.diverge.phrases import lower_first, sentence, subject
from alignctl.model.divergence import ComparisonKind
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration
from alignctl.rules.rule import RuleBook

OTHER_RUNG = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Rungs:
    """A threshold only a has and one only b has, of one topic and the same length, as one difference."""

    point: Point
    outcome: Outcome
    silences: tuple[Point, Point]


def is_rung(point: Point) -> bool:
    """Whether the side that speaks gives nothing but lengths of time as thresholds."""
    return point.attribute is Attribute.THRESHOLD and all(
        isinstance(entry.value, Duration) for entry in point.a + point.b
    )


def pair_rungs(points: Iterable[Point], book: RuleBook) -> Iterator[Rungs]:
    """Yield pairs of points on which one side each is silent; no point is used twice."""
    held = [point for point in points if is_rung(point)]
    free = [point for point in held if point.b]
    for own in (point for point in held if point.a):
        for other in free:
            met = _meeting(own, other)
            if met is not None:
                free.remove(other)
                yield Rungs(
                    point=_named_alike(own, other), outcome=_outcome(own, other, met, book), silences=(own, other)
                )
                break


def _named_alike(own: Point, other: Point) -> Point:
    """The point of both rungs, under the same name whichever area comes first."""
    named = min(own, other, key=lambda point: point.action)
    return replace(named, a=own.a, b=other.b)


def _meeting(own: Point, other: Point) -> tuple[Provision, Provision] | None:
    """The surest provisions of both sides with the same length, or None."""
    if own.topic != other.topic:
        return None
    pairs = [(a, b) for a in _binding(own.a) for b in _binding(other.b) if _same(a, b)]
    return min(pairs, key=lambda pair: (place(pair[0]), place(pair[1])), default=None)


def _binding(side: tuple[Provision, ...]) -> tuple[Provision, ...]:
    return tuple(group[0] for group in settled(groups(side, _same)))


def _same(a: Provision, b: Provision) -> bool:
    first, second = (replace(duration_of(one), bound=Bound.WITHIN) for one in (a, b))
    return order(first, second) is Order.SAME


def _outcome(own: Point, other: Point, met: tuple[Provision, Provision], book: RuleBook) -> Outcome:
    a, b = met
    first, second = own.area_names
    abouts = subject(own.rule, own.action, book), subject(other.rule, other.action, book)
    lengths = lower_first(duration_of(a).display), lower_first(duration_of(b).display)
    return Outcome(
        a=a,
        b=b,
        comparison=ComparisonKind.DIFFERS,
        distance=OTHER_RUNG,
        says_a=lengths[0],
        says_b=lengths[1],
        mark=max(own.action, other.action),
        sentence=sentence(
            f"{first} and {second} turn to different people at the same point: {first} fixes {abouts[0]} "
            f"({lengths[0]}); {second} fixes {abouts[1]} ({lengths[1]})"
        ),
    )

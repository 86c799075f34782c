"""What two predecessors' texts differ on, each point at the part where it is decided, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from alignctl.draft.sections import Key
from alignctl.model.divergence import Divergence, Severity, Shared
from alignctl.model.merged import Agreed, Choice
from alignctl.model.national import Below, BelowNational
from alignctl.model.provision import Attribute, Provision
from alignctl.model.values import LegalSource

# The last is the source, where the point is which one is cited: a text may cite one that was replaced, and others.
Point = tuple[str, Attribute, str | None, str | None]
_GRAVEST = {severity: place for place, severity in enumerate(Severity)}


class Sides:
    """The two areas as choices need them: their ids, the parts their sections stand at, and where each is below."""

    def __init__(
        self,
        areas: tuple[str, str],
        parts: tuple[Mapping[Key, int], Mapping[Key, int]],
        below: tuple[Sequence[BelowNational], Sequence[BelowNational]],
    ) -> None:
        self.areas = areas
        self._parts = parts
        self._below = tuple({_point(one, one.provision): one for one in reversed(found)} for found in below)

    def places(self, a: Provision | None, b: Provision | None) -> tuple[int | None, int | None]:
        """The part where a point is decided, which is that of a's words where it has some, and that of b's if apart."""
        ours, theirs = (
            parts.get((one.citation.document, one.citation.section_id)) if one else None
            for one, parts in zip((a, b), self._parts, strict=True)
        )
        if ours is None:
            return theirs, None
        return ours, theirs if theirs != ours else None

    def below(self, one: Divergence) -> tuple[tuple[str, BelowNational], ...]:
        """The areas (ids) whose own words are below the national position on a point, each with what tells it."""
        said = (one.a or one.b, one.b or one.a)
        return tuple(
            (area, found[point])
            for area, found, provision in zip(self.areas, self._below, said, strict=True)
            if (point := _point(one, provision)) in found
        )

    def both_below(self, known: Iterable[Point]) -> Iterator[tuple[Point, BelowNational | None, BelowNational | None]]:
        """Points below the national position that no divergence tells: both say so alike, or one alone does."""
        told = set(known)
        ours, theirs = self._below
        for point in dict.fromkeys((*ours, *theirs)):
            if point not in told:
                yield point, ours.get(point), theirs.get(point)


def choices_of(divergences: Sequence[Divergence], sides: Sides) -> tuple[Choice, ...]:
    """Every divergence, and every point on which a text is below the national position though none differs, as choices.

    They stand by severity, then in the order of the parts where they are decided.
    """
    known = [_point(one, said) for one in divergences for said in (one.a, one.b)]
    found = [_of(one, sides) for one in divergences]
    found += [_agreed(point, ours, theirs, sides) for point, ours, theirs in sides.both_below(known)]
    found.sort(key=lambda one: (_GRAVEST[one.severity], one.part is None, one.part or 0, one.id))
    return tuple(replace(one, number=number) for number, one in enumerate(found, start=1))


def _of(one: Divergence, sides: Sides) -> Choice:
    part, other = sides.places(one.a, one.b)
    below = sides.below(one)
    # of an edition replaced since, the sentence on the difference says nothing
    later = [told.explanation for _, told in below if told.how is Below.EARLIER_EDITION]
    return Choice(
        id=one.id,
        number=0,
        part=part,
        other_part=other,
        topic=one.topic,
        attribute=one.attribute,
        action=one.action,
        severity=one.severity,
        comparison=one.comparison,
        a=one.a,
        b=one.b,
        silence=one.silence,
        baseline=one.baseline,
        below=tuple(area for area, _ in below),
        explanation=" ".join((one.explanation, *later)),
    )


def _agreed(point: Point, ours: BelowNational | None, theirs: BelowNational | None, sides: Sides) -> Choice:
    told = tuple(one for one in (ours, theirs) if one is not None)
    a, b = ours.provision if ours else None, theirs.provision if theirs else None
    part, other = sides.places(a, b)
    topic, attribute, action, _ = point
    return Choice(
        id=".".join((told[0].provision.kind, topic, attribute.value, action or "unnamed", "below")),
        number=0,
        part=part,
        other_part=other,
        topic=topic,
        attribute=attribute,
        action=action,
        severity=Severity.STATUTORY,
        comparison=None,
        a=a,
        b=b,
        silence=None,
        baseline=next((one.baseline for one in told if one.baseline), None),
        below=tuple(area for area, said in zip(sides.areas, (ours, theirs), strict=True) if said is not None),
        explanation=" ".join(one.explanation for one in told),
    )


def _point(one: Divergence | BelowNational, said: Provision | None) -> Point:
    source = said.value.id if said is not None and isinstance(said.value, LegalSource) else None
    return one.topic, one.attribute, one.action, source


def agreed_of(shared: Iterable[Shared], sides: Sides) -> tuple[Agreed, ...]:
    """Every point on which both agree, in the order of the parts where the first says so."""
    found = []
    for one in shared:
        part, other = sides.places(one.a, one.b)
        found.append(Agreed(part=part, other_part=other, shared=one))
    return tuple(sorted(found, key=lambda one: (one.part is None, one.part or 0)))

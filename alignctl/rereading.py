"""Texts read again with the changes drafted for them, so that a change which does not do what it should is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from alignctl.draft.trying import with_edits
from alignctl.model.draft import DraftPoint, Edit
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Provision, point_id
from alignctl.own_texts import OwnTexts
from alignctl.provisions import find_told
from alignctl.rules import RuleBook
from alignctl.saying import SURE, Saying

Point = tuple[DraftPoint, Saying]


def notes_on_reading_again(
    points: Iterable[Point], own: OwnTexts, book: RuleBook, names: Mapping[str, str]
) -> Iterator[str]:
    """A sentence for every text that, with its changes made, does not say what was agreed, or says more otherwise.

    The reading is that of the tool: it may be the tool that misses it.
    """
    changed: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        for area in dict.fromkeys(one.area for one in point[0].amendments if one.edit is not None):
            changed[point[0].agreement.kind, area].append(point)
    for (kind, area), those in sorted(changed.items(), key=lambda one: one[0]):
        procedure = own.procedure(kind, area)
        if procedure is not None:
            edits = tuple(_edits(those, area))
            tried = replace(procedure, documents=tuple(with_edits(one, edits) for one in procedure.documents))
            found = _sure(find_told(tried, book)[0])
            who = f"{procedure.area.name}, {names.get(kind, kind)}: read again with its changes made, the text"
            yield from _not_said(those, found, who)
            yield from _otherwise(those, _sure(own.provisions(kind, area)), found, who, names)


def _edits(points: Iterable[Point], area: str) -> Iterator[Edit]:
    for point, _ in points:
        yield from (one.edit for one in point.amendments if one.area == area and one.edit is not None)


def _sure(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    return tuple(one for one in provisions if one.confidence >= SURE)


def _not_said(points: Iterable[Point], found: tuple[Provision, ...], who: str) -> Iterator[str]:
    for point, saying in points:
        on_point = [one for one in found if saying.is_on(one)]
        wanted = f"\u201c{point.agreement.target}\u201d on \u201c{point.agreement.title}\u201d"
        left = [] if saying.is_list else [one for one in on_point if saying.is_apart(one)]
        if not any(map(saying.says, on_point)):
            yield f"{who} is not found to say {wanted}. Look at these changes first."
        elif left:
            also = "; ".join(dict.fromkeys(f"\u201c{shown(one.value)}\u201d" for one in left))
            yield f"{who} says {wanted}, and still {also}."


def _otherwise(
    points: Iterable[Point],
    before: tuple[Provision, ...],
    found: tuple[Provision, ...],
    who: str,
    names: Mapping[str, str],
) -> Iterator[str]:
    sayings = [saying for _, saying in points]
    was, now = (
        Counter((_point(one), effect_key(one.value)) for one in held if not any(one_.is_on(one) for one_ in sayings))
        for held in (before, found)
    )
    apart = sorted({point for point, _ in (was - now) + (now - was)})
    if apart:
        told = "; ".join(f"\u201c{names.get(point, point)}\u201d" for point in apart)
        yield f"{who} also reads otherwise on {told}. See that this is meant."


def _point(one: Provision) -> str:
    return point_id(one.kind, one.topic, one.attribute, one.action)

"""Texts read again with the changes drafted for them, so that a change which does not do what it should is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from alignctl.adopting import attribute_of
from alignctl.draft.old_names import bare, still_standing
from alignctl.draft.old_names import shown as shown_places
from alignctl.draft.trying import with_edits
from alignctl.model.area import Procedure
from alignctl.model.citation import Citation
from alignctl.model.draft import DraftPoint, Edit, EditKind
from alignctl.model.effect import effect_key, shown
from alignctl.model.provision import Attribute, Provision, point_id
from alignctl.own_texts import OwnTexts
from alignctl.provisions import find_told
from alignctl.rules import RuleBook
from alignctl.saying import SURE, Saying

Point = tuple[DraftPoint, Saying]
_NAMED = frozenset({Attribute.FORM, Attribute.MEETING, Attribute.ROLE})


class Warned(NamedTuple):
    """What was seen in a text with its changes made: the candidate it is about (None: none of them), and a sentence."""

    candidate: str | None
    words: str


class _Reading(NamedTuple):
    """One area's text of one kind with its changes made: what it said, and what it says now."""

    points: tuple[Point, ...]
    tried: Procedure
    before: tuple[Provision, ...]
    now: tuple[Provision, ...]

    @property
    def area(self) -> str:
        return self.tried.area.id

    @property
    def who(self) -> str:
        return f"{self.tried.area.name}, read again with its changes made,"


def read_again(points: Iterable[Point], own: OwnTexts, book: RuleBook, names: Mapping[str, str]) -> Iterator[Warned]:
    """A sentence for every text that, with its changes made, does not say what was agreed, or says more otherwise.

    Names that were changed and still stand elsewhere in the text are told too. The reading is that of the tool: it may
    be the tool that misses it.
    """
    changed: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in points:
        for area in dict.fromkeys(one.area for one in point[0].amendments if one.edit is not None):
            changed[point[0].agreement.kind, area].append(point)
    for (kind, area), those in sorted(changed.items(), key=lambda one: one[0]):
        procedure = own.procedure(kind, area)
        if procedure is not None:
            edits = tuple(edit for point, _ in those for edit in _edits(point, area))
            tried = replace(procedure, documents=tuple(with_edits(one, edits) for one in procedure.documents))
            reading = _Reading(tuple(those), tried, _sure(own.provisions(kind, area)), _sure(find_told(tried, book)[0]))
            yield from _not_said(reading)
            yield from _otherwise(reading, names)
            yield from _old_names(reading)


def _edits(point: DraftPoint, area: str) -> Iterator[Edit]:
    yield from (one.edit for one in point.amendments if one.area == area and one.edit is not None)


def _sure(provisions: Iterable[Provision]) -> tuple[Provision, ...]:
    return tuple(one for one in provisions if one.confidence >= SURE)


def _not_said(reading: _Reading) -> Iterator[Warned]:
    for point, saying in reading.points:
        on_point = [one for one in reading.now if saying.is_on(one)]
        wanted = f"\u201c{point.agreement.target}\u201d"
        left = [] if saying.is_list else [one for one in on_point if saying.is_apart(one)]
        candidate = point.agreement.candidate
        if not any(map(saying.says, on_point)):
            yield Warned(candidate, f"{reading.who} is not found to say {wanted}.")
        elif left:
            also = "; ".join(dict.fromkeys(f"\u201c{shown(one.value)}\u201d in {_section(one)}" for one in left))
            yield Warned(candidate, f"{reading.who} says {wanted}, and still {also}.")


def _section(one: Provision) -> str:
    return " ".join(part for part in (one.citation.number, one.citation.section) if part) or "opening text"


def _otherwise(reading: _Reading, names: Mapping[str, str]) -> Iterator[Warned]:
    """What else reads otherwise, at the point whose change stands in the same paragraph or cell."""
    was, now = (_not_on(reading, held) for held in (reading.before, reading.now))
    told: dict[str | None, dict[str, None]] = defaultdict(dict)
    for key in sorted(was.keys() ^ now.keys()):
        places = {_spot(place) for place in (*was.get(key, ()), *now.get(key, ()))}
        near = _changed_at(reading, places) or _changed_at(reading, places, is_close=False)
        for candidate in near or (None,):
            told[candidate].setdefault(names.get(key[0], key[0]))
    for candidate, points in told.items():
        listed = "; ".join(f"\u201c{one}\u201d" for one in points)
        yield Warned(candidate, f"{reading.who} also reads otherwise on {listed}. See that this is meant.")


def _not_on(reading: _Reading, held: Iterable[Provision]) -> dict[tuple[str, str, int], list[Citation]]:
    """Where statements stand that are on none of the points, by point, effect and how many there were before."""
    found: dict[tuple[str, str, int], list[Citation]] = {}
    seen: Counter[tuple[str, str]] = Counter()
    for one in held:
        if not any(saying.is_on(one) for _, saying in reading.points):
            key = point_id(one.kind, one.topic, one.attribute, one.action), effect_key(one.value)
            found[*key, seen[key]] = [one.citation]
            seen[key] += 1
    return found


def _changed_at(reading: _Reading, places: set[tuple[object, ...]], *, is_close: bool = True) -> tuple[str, ...]:
    """The candidates whose changes stand at these places; without `is_close` the same sections are enough."""
    size = 4 if is_close else 2
    near = {place[:size] for place in places}
    return tuple(
        point.agreement.candidate
        for point, _ in reading.points
        if any(_spot(edit.citation)[:size] in near for edit in _edits(point, reading.area))
    )


def _spot(place: Citation) -> tuple[object, ...]:
    return place.document, place.section_id, place.paragraph, place.cell


def _old_names(reading: _Reading) -> Iterator[Warned]:
    for point, _ in reading.points:
        if attribute_of(point.agreement.candidate) not in _NAMED:
            continue
        replaced = (
            bare(edit.before)
            for edit in _edits(point, reading.area)
            if edit.kind is EditKind.REPLACE and edit.before.casefold() not in edit.after.casefold()
        )
        for name in {words.casefold(): words for words in replaced}.values():
            places = still_standing(name, reading.tried.documents)
            if places:
                told = f"the old name \u201c{name}\u201d still stands in: {shown_places(places)}"
                yield Warned(point.agreement.candidate, f"{reading.tried.area.name}: {told}.")

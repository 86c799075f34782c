"""Fields of several areas on one item put side by side: like field against like field, and copies once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alignctl.model.form import FieldKind
from alignctl.model.forms_compared import AskedIn, MappedField
from alignctl.text.normalise import fold
from alignctl.text.similarity import token_sort

# labels or answers less alike than this are of different questions
LEAST = 0.55
_SCALES, _KIND = 0.3, 0.05
# sides of a thing that are asked for apart: when, who, where, and how to reach them
_SIDES = (
    re.compile(r"\b(?:dates?|times?|when|days?)\b", re.IGNORECASE),
    re.compile(r"\b(?:who|whom|by(?! when)|names?|person|informant)\b", re.IGNORECASE),
    re.compile(r"\b(?:where|place|location|address|venue|postcode)\b", re.IGNORECASE),
    re.compile(r"\b(?:tel|telephone|phone|mobile|e-?mail|contact (?:details|numbers?))\b", re.IGNORECASE),
)
_WHEN = 0
Row = dict[str, MappedField]


def side_by_side(item: str, asked: Iterable[AskedIn], *, particular: bool = False) -> tuple[tuple[AskedIn, ...], ...]:
    """The fields that ask first of all for an item, in rows of one field an area.

    Fields with the same label and answers are one ("Child 1", "Child 2"). The two likest fields of two areas stand in
    one row, so that what is asked once by each is held together; others only where they are alike. A date is never held
    against a name, nor a telephone against an address. What is asked of any person (`particular`) is never held in a
    table against a field for it alone. A field that is like none stands in a row of its own.
    """
    rows: list[Row] = []
    for one in asked:
        _put(one.area, tuple(_distinct(each for each in one.fields if each.item == item)), rows, particular=particular)
    return tuple(tuple(AskedIn(area=area, fields=(each,)) for area, each in row.items()) for row in rows)


def _likeness(one: MappedField, other: MappedField, *, particular: bool) -> float:
    tables = {each.field.kind is FieldKind.TABLE for each in (one, other)}
    return 0.0 if particular and len(tables) > 1 else likeness(one, other)


def likeness(one: MappedField, other: MappedField) -> float:
    """How far two fields ask the same, 0..1: by their labels, or their answers where these are more alike.

    It is 0 where they ask for different sides of a thing, such as the date and the person.
    """
    mine, its = _sides(one), _sides(other)
    if mine and its and mine.isdisjoint(its):
        return 0.0
    a, b = frozenset(map(fold, one.field.options)), frozenset(map(fold, other.field.options))
    answers = len(a & b) / len(a | b) if a and b else 0.0
    both = bool(one.levels and other.levels)
    alike = max(token_sort(one.field.label, other.field.label), answers) + _SCALES * both
    return round(min(1.0, alike + _KIND * (one.field.kind is other.field.kind)), 4)


def _sides(one: MappedField) -> frozenset[int]:
    named = {side for side, pattern in enumerate(_SIDES) if pattern.search(one.field.label)}
    return frozenset(named | {_WHEN} if one.field.kind is FieldKind.DATE else named)


def _distinct(fields: Iterable[MappedField]) -> Iterator[MappedField]:
    met: set[tuple[str, tuple[str, ...]]] = set()
    for one in fields:
        key = fold(one.field.label), tuple(map(fold, one.field.options))
        if key not in met:
            met.add(key)
            yield one


def _put(area: str, fields: tuple[MappedField, ...], rows: list[Row], *, particular: bool) -> None:
    """Each field of an area into the row it is likest to, one to one, and else into a row of its own."""
    pairs = sorted(
        (
            (-max(_likeness(one, held, particular=particular) for held in row.values()), at, place)
            for place, one in enumerate(fields)
            for at, row in enumerate(rows)
        ),
    )
    taken: set[int] = set()
    filled: set[int] = set()
    for away, at, place in pairs:
        if place not in taken and at not in filled and (-away >= LEAST or (away and not taken)):
            taken.add(place)
            filled.add(at)
            rows[at][area] = fields[place]
    rows.extend({area: one} for place, one in enumerate(fields) if place not in taken)

"""The order of a merged text: that of a, with what b alone has put where its neighbours stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from alignctl.draft.grouping import Group
from alignctl.draft.sections import Held, Key


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the merged text: a bare heading (`heading`), or a group; `level` counts from 1."""

    level: int
    heading: Held | None = None
    group: Group | None = None


@dataclass(slots=True)
class _Slot:
    """An entry of a, and what of b alone goes behind it: within its chapter, or as chapters of their own."""

    entry: Entry | None
    within: list[Entry] = field(default_factory=list)
    behind: list[Entry] = field(default_factory=list)


def ordered(groups: Sequence[Group], ours: Sequence[Held], theirs: Sequence[Held]) -> tuple[Entry, ...]:
    """Every heading of a, every group, and those headings of b under which nothing of a stands, in one order."""
    of_a = {one.key: group for group in groups for one in group.a}
    of_b = {one.key: group for group in groups for one in group.b}
    slots = [_Slot(None), *(_Slot(entry) for entry in _first(ours, of_a))]
    at = {id(slot.entry.group): place for place, slot in enumerate(slots) if slot.entry and slot.entry.group}
    alone = _alone(theirs, of_b)
    place, in_own_chapter = _before(slots, theirs, of_b, at), False
    for one in theirs:
        group = of_b.get(one.key)
        if group is not None and group.a:
            place, in_own_chapter = at[id(group)], False
        elif one.key in alone:
            if one.level == 1:
                place, in_own_chapter = _end_of_chapter(slots, place), True
            target = slots[place].behind if in_own_chapter else slots[place].within
            level = one.level if in_own_chapter else max(2, one.level)
            target.append(Entry(level, group=group) if group else Entry(level, heading=one))
        else:
            # a bare heading that is dropped, since sections under it stand beside some of a
            place, in_own_chapter = _under(one, theirs, of_b, at) or place, False
    return tuple(entry for slot in slots for entry in _emitted(slot))


def _emitted(slot: _Slot) -> Iterator[Entry]:
    if slot.entry:
        yield slot.entry
    yield from slot.within
    yield from slot.behind


def _first(ours: Sequence[Held], of_a: dict[Key, Group]) -> Iterator[Entry]:
    """The headings of a and its groups, each where its first section stands."""
    for one in ours:
        group = of_a.get(one.key)
        if group is None:
            yield Entry(one.level, heading=one)
        elif group.a[0] is one:
            yield Entry(one.level, group=group)


def _alone(theirs: Sequence[Held], of_b: dict[Key, Group]) -> frozenset[Key]:
    """Sections of b in groups of b alone, and bare headings with nothing of a beneath."""
    mixed = {key for key, group in of_b.items() if group.a}
    over_mixed = {(one.document, above.id) for one in theirs if one.key in mixed for above in one.above}
    return frozenset(one.key for one in theirs if one.key not in mixed and not (one.is_bare and one.key in over_mixed))


def _before(slots: Sequence[_Slot], theirs: Sequence[Held], of_b: dict[Key, Group], at: dict[int, int]) -> int:
    """Where what b says before its first section that meets one of a is put: right before the chapter of that."""
    groups = (of_b.get(one.key) for one in theirs)
    place = next((at[id(group)] for group in groups if group is not None and group.a), 1)
    while place > 1 and (entry := slots[place].entry) is not None and entry.level > 1:
        place -= 1
    return place - 1


def _under(heading: Held, theirs: Sequence[Held], of_b: dict[Key, Group], at: dict[int, int]) -> int | None:
    """Where what b alone has first under a heading is put, if most there stands beside a: right before the first of it.

    None where less than half does: then it follows what b says before.
    """
    below = [one for one in theirs if one.document == heading.document and one.above[-1:] == (heading.section,)]
    groups = (of_b.get(one.key) for one in below)
    places = [at[id(group)] for group in groups if group is not None and group.a]
    return places[0] - 1 if places and len(places) * 2 >= len(below) else None


def _end_of_chapter(slots: Sequence[_Slot], place: int) -> int:
    """The last place before the next chapter of a begins."""
    for later in range(place + 1, len(slots)):
        entry = slots[later].entry
        if entry is not None and entry.level == 1:
            return later - 1
    return len(slots) - 1

"""Which units of an earlier text stand for which of the revised one, where they are not the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from alignctl.diverge.units import Unit
from alignctl.diverge.wording import Wording
from alignctl.text.counterparts import counterparts, likeness
from alignctl.text.sense import Sense, sense


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPair:
    """A unit and the one that stands for it now; `senses` are those of what is to be compared of the two.

    `likeness` is the share of words they have in common, 0..1.
    """

    before: Unit
    now: Unit
    senses: tuple[Sense, Sense]
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChanges:
    """What is not the same in two versions: `pairs`, and units `gone` and `come` that nothing stands for."""

    pairs: tuple[UnitPair, ...]
    gone: tuple[Unit, ...]
    come: tuple[Unit, ...]


def unit_changes(old: Wording, new: Wording) -> UnitChanges:
    """Every unit that the other version does not carry: cells by their place in a table first, then by likeness.

    It knows nothing of what a unit asks for. A sentence that was written anew has no counterpart.
    """
    gone = [one for one in old.units if not new.carries(one)]
    come = [one for one in new.units if not old.carries(one)]
    found = dict(_by_place(gone, come, lambda one: (one.label, one.head)))
    found |= _by_place(_left(gone, found), _left(come, found, 1), lambda one: (one.label, one.cell and one.cell[2]))
    for in_table in (False, True):
        left = [one for one in _left(gone, found) if (one.cell is not None) is in_table]
        right = [one for one in _left(come, found, 1) if (one.cell is not None) is in_table]
        bags = [one.about.split() for one in left], [one.about.split() for one in right]
        found |= {id(left[a]): (left[a], right[b]) for a, b in counterparts(*bags)}
    leads = {(before.words, now.words) for before, now in found.values()}
    return UnitChanges(
        pairs=tuple(_pair(*found[id(one)], leads) for one in gone if id(one) in found),
        gone=tuple(_left(gone, found)),
        come=tuple(_left(come, found, 1)),
    )


_Found = dict[int, tuple[Unit, Unit]]


def _by_place(gone: list[Unit], come: list[Unit], key: Callable[[Unit], Hashable]) -> _Found:
    """Labelled cells that alone stand in their place on both sides."""
    sides: tuple[dict[Hashable, list[Unit]], ...] = (defaultdict(list), defaultdict(list))
    for side, units in zip(sides, (gone, come), strict=True):
        for one in units:
            if one.label:
                side[key(one)].append(one)
    return {id(a[0]): (a[0], b[0]) for place, a in sides[0].items() if len(a) == len(b := sides[1].get(place, [])) == 1}


def _left(units: list[Unit], found: _Found, side: int = 0) -> list[Unit]:
    taken = {id(pair[side]) for pair in found.values()}
    return [one for one in units if id(one) not in taken]


def _pair(before: Unit, now: Unit, leads: set[tuple[str, str]]) -> UnitPair:
    """Two units with what is compared of them: their own words, and their leads where one list is not the other's.

    A lead that changed is told once, as the sentence it is, and not again with each of its items.
    """
    is_moved = before.lead != now.lead and (before.lead, now.lead) not in leads
    told = [one.about if is_moved else one.words for one in (before, now)]
    return UnitPair(
        before=before,
        now=now,
        senses=(sense(told[0]), sense(told[1])),
        likeness=likeness(Counter(told[0].split()), Counter(told[1].split())),
    )

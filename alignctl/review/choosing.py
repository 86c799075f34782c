"""Fewer rows than there are: the least certain, or a sample for a second reader drawn from every sort of claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alignctl.model.coding_sheet import SheetRow
from alignctl.text.fingerprint import digits

Stratum = tuple[str, str]


def sample(rows: Iterable[SheetRow], amount: float, seed: int) -> tuple[SheetRow, ...]:
    """A sample of rows, in their order: `amount` is a number of rows (1 or more), or a share of them (below 1).

    It is drawn apart from each sort of claim (what it is about, and its attribute) in proportion, by largest
    remainders; every sort has one row at least where there are rows enough. The same rows and seed draw the same
    sample everywhere, and a larger sample of one seed holds nearly all of a smaller one. No row is drawn twice.
    """
    held = tuple(rows)
    strata: dict[Stratum, list[SheetRow]] = defaultdict(list)
    for row in held:
        strata[row.item.about.value, row.item.attribute or ""].append(row)
    wanted = min(len(held), max(1, round(amount * len(held)) if amount < 1 else int(amount)))
    drawn: set[str] = set()
    for stratum, number in _shares({name: len(found) for name, found in strata.items()}, wanted).items():
        shuffled = sorted(strata[stratum], key=lambda row: (digits(f"{seed} {row.item.id}"), row.item.id))
        drawn.update(row.item.id for row in shuffled[:number])
    return tuple(row for row in held if row.item.id in drawn)


def _shares(sizes: dict[Stratum, int], wanted: int) -> dict[Stratum, int]:
    """How many to draw of each stratum, `wanted` in all: one of each as far as they go, the rest in proportion."""
    whole = sum(sizes.values())
    if not whole:
        return {}
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))
    if wanted <= len(sizes):
        return dict.fromkeys(largest[:wanted], 1)
    exact = {name: wanted * size / whole for name, size in sizes.items()}
    found = {name: max(1, int(share)) for name, share in exact.items()}
    by_remainder = sorted(largest, key=lambda name: int(exact[name]) - exact[name])
    while sum(found.values()) < wanted:
        for name in by_remainder:
            if found[name] < sizes[name] and sum(found.values()) < wanted:
                found[name] += 1
    while sum(found.values()) > wanted:
        name = max((one for one in largest if found[one] > 1), key=lambda one: found[one] - exact[one])
        found[name] -= 1
    return found

"""A history at a glance: its snapshots counted, each by itself."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.history.agreements import agreed_counts
from alignctl.history.counting import all_areas, figures, weights_of
from alignctl.model.history import HistoryEntry, HistoryView, Snapshot, State
from alignctl.text.marking import highest


def view_of(snapshots: Iterable[Snapshot], day: str | None = None) -> HistoryView:
    """The snapshots of one scope counted, at least one, and that of a day in full."""
    known = sorted(snapshots, key=lambda one: one.day)
    return HistoryView(
        scope=known[-1].scope,
        name=known[-1].name,
        entries=tuple(entry_of(one) for one in known),
        marking=highest(one.marking for one in known),
        snapshot=next((one for one in known if one.day == day), None),
    )


def entry_of(one: Snapshot) -> HistoryEntry:
    """A snapshot counted, over all its areas: other days may have had other areas."""
    among = all_areas(one)
    found = figures(one.points, among, weights_of(one, among))
    return HistoryEntry(
        day=one.day,
        label=one.label,
        revision=one.revision,
        areas=len(one.areas),
        kinds=sum(1 for texts in one.texts if texts.areas),
        shared=found.shared,
        of=found.of,
        alone=sum(1 for _, state in one.standing() if state is State.ONE),
        friction=found.friction,
        candidates=len(one.candidates),
        agreed=agreed_counts(one),
    )

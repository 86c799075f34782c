"""What the pilot areas changed, told in lines for the screen and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.effect import same_effect, shown
from alignctl.model.pilots import Course, Pilot, PilotChange, Shift
from alignctl.model.provision import Provision
from alignctl.model.region import RegionView
from alignctl.report.evidence import source_words
from alignctl.report.told import Kind, Line
from alignctl.report.words import count, name_of, place_words

_COURSE = {
    Course.TO_STANDARD: "moved to the standard",
    Course.FROM_STANDARD: "moved away from the standard",
    Course.BESIDE_STANDARD: "changed beside the standard",
    None: "the standard says nothing of it",
}


def pilot_lines(view: RegionView, most: int | None) -> Iterator[Line]:
    """What each pilot changed, with both sentences; of each at most `most` changes. Nothing where there is none."""
    if view.pilots:
        yield Line(Kind.HEADING, "What the pilot areas changed")
    for one in view.pilots:
        yield Line(Kind.SUBHEADING, f"{view.name_of(one.area)}, {name_of(one.kind, view.names)}")
        yield from _summary(view, one)
        for change in one.changes[:most]:
            yield from _change(change)
        if len(one.changes) > len(one.changes[:most]):
            left = count(len(one.changes) - len(one.changes[:most]), "further change")
            yield Line(Kind.TEXT, f"{left}: the full report has them.")


def _summary(view: RegionView, one: Pilot) -> Iterator[Line]:
    yield Line(Kind.TEXT, f"Held against the text before: {', '.join(one.earlier)}.")
    if one.of:
        points = count(one.of, "point")
        yield Line(Kind.TEXT, f"It held {one.before} of {points} of the standard before, {one.now} now.")
        moved = sum(1 for change in one.changes if change.course is Course.TO_STANDARD)
        for peer in one.peers:
            more = f", and {peer.moved} of the {moved} that {view.name_of(one.area)} moved to it" if moved else ""
            yield Line(Kind.ITEM, f"{view.name_of(peer.area)} holds {peer.holds} of these {one.of} today{more}.")
    if one.unclear:
        points = count(one.unclear, "further point")
        yield Line(Kind.TEXT, f"On {points} it cannot be told what one of the texts says.")
    if not one.changes:
        yield Line(Kind.TEXT, "No change in effect was found on the points of the region.")


def _change(change: PilotChange) -> Iterator[Line]:
    was, is_now = _distinct(change.before), _distinct(change.now)
    told = {
        Shift.CHANGED: f"{_values(was)} before, {_values(is_now)} now",
        Shift.NEWLY_SAID: f"newly said: {_values(is_now)}",
        Shift.NO_LONGER_SAID: f"no longer said: {_values(was)}",
    }[change.shift]
    yield Line(Kind.ITEM, f"{change.title}: {told}; {_course(change)}")
    for when, said in (("Before", was), ("Now", is_now)):
        for one in said:
            yield Line(Kind.BELOW, f"{when}, {place_words(one.citation)}:")
            yield Line(Kind.QUOTE, one.citation.quote)
            yield Line(Kind.SOURCE, source_words(one.citation, one.rule))


def _distinct(said: tuple[Provision, ...]) -> list[Provision]:
    """One provision for each effect, with a sentence rather than a cell of a table where there are both."""
    kept: list[Provision] = []
    for one in sorted(said, key=lambda entry: entry.citation.cell is not None):
        if not any(same_effect(one.value, other.value) for other in kept):
            kept.append(one)
    return kept


def _course(change: PilotChange) -> str:
    """Where the change led; the standard's own value where the area does not hold it now."""
    held = change.course in {Course.TO_STANDARD, None}
    value = f" ({shown(change.standard.value)})" if change.standard and not held else ""
    return f"{_COURSE[change.course]}{value}"


def _values(said: list[Provision]) -> str:
    return "; ".join(shown(one.value) for one in said)

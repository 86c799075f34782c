"""A crossing sheet told in lines: for the screen and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.crossing_sheet import CrossingSheet
from alignctl.report.crossing_parts import Entry, Part, Said, Told, more_words
from alignctl.report.crossing_told import crossing_told
from alignctl.report.evidence import made_by
from alignctl.report.told import Kind, Line
from alignctl.report.verdict_lines import verdict_lines


def crossing_lines(sheet: CrossingSheet, *, full: bool) -> Iterator[Line]:
    """A sheet in lines; without `full` the weightiest, the rest counted."""
    told = crossing_told(sheet, full=full)
    goal = sheet.goal.name
    if told.marking:
        yield Line(Kind.TEXT, told.marking)
    yield Line(Kind.TITLE, told.title)
    yield Line(Kind.TEXT, told.dates)
    yield from (Line(Kind.ITEM, note) for note in told.notes)
    yield Line(Kind.HEADING, "In short")
    yield from (Line(Kind.ITEM, words) for words in told.short)
    yield Line(Kind.HEADING, "What is the same")
    yield from (Line(Kind.ITEM, words) for words in told.same or ("Nothing was found that both state alike.",))
    yield from _entries("Whose job it is", told.jobs)
    yield from _entries("Time limits side by side", told.times)
    yield from _entries("What else changes, in the order you meet it", told.others)
    yield from _forms(told, goal)
    yield from _contacts(told, goal)
    yield from verdict_lines(sheet.verdicts) if full else ()
    yield from _documents(told)


def _entries(heading: str, part: Part) -> Iterator[Line]:
    yield Line(Kind.HEADING, heading)
    if not part.items:
        yield Line(Kind.TEXT, part.none)
    for one in part.items:
        must = "; a must" if one.must else ""
        yield Line(Kind.ITEM, f"{one.title} ({one.label}{must})")
        if not one.stricter:
            yield Line(Kind.BELOW, one.sentence)
        for side in one.sides:
            yield from _said(side)
        yield from _beside(one)
    if part.more:
        yield Line(Kind.TEXT, more_words(part.more))


def _beside(one: Entry) -> Iterator[Line]:
    if one.stricter:
        national = f" National: {one.national}." if one.national else ""
        yield Line(Kind.BELOW, f"{one.stricter[:1].upper()}{one.stricter[1:]}.{national}")


def _said(side: Said) -> Iterator[Line]:
    place = f" ({side.place})" if side.place else ""
    yield Line(Kind.BELOW, f"{side.name}: {side.value}{place}{side.searched}")
    yield from _sentence(side)


def _sentence(side: Said) -> Iterator[Line]:
    if side.quote:
        yield Line(Kind.QUOTE, side.quote)
        yield Line(Kind.SOURCE, side.source)


def _forms(told: Told, goal: str) -> Iterator[Line]:
    yield Line(Kind.HEADING, f"Forms to use in {goal}")
    if not told.forms.items:
        yield Line(Kind.TEXT, told.forms.none)
    for one in told.forms.items:
        ours, theirs = one.sides
        place = f" ({theirs.place})" if theirs.place else ""
        ours_at = f" ({ours.place})" if ours.place else ""
        yield Line(Kind.ITEM, f"{one.title}: {theirs.value}{place}. In {ours.name}: {ours.value}{ours_at}.")
        yield from (line for side in (theirs, ours) for line in _sentence(side))
    if told.forms.more:
        yield Line(Kind.TEXT, more_words(told.forms.more))


def _contacts(told: Told, goal: str) -> Iterator[Line]:
    yield Line(Kind.HEADING, f"Contacts in {goal}")
    if not told.contacts.items:
        yield Line(Kind.TEXT, "None are told here. Ask the area, or read its own text.")
    for one in told.contacts.items:
        places = "; ".join(dict.fromkeys(said.place for said in one.places if said.place))
        yield Line(Kind.ITEM, f"{one.reached} ({one.kind}; {places})")
        for said in one.said:
            yield from _sentence(said)
    if told.contacts.more:
        yield Line(Kind.TEXT, more_words(told.contacts.more))


def _documents(told: Told) -> Iterator[Line]:
    yield Line(Kind.HEADING, "What this rests on")
    for one in told.papers:
        yield Line(
            Kind.ITEM,
            f"{one.who}, {one.kind}: {one.file} ({one.age}; {one.read} read; "
            f"marking: {one.marking}; SHA-256 {one.hash})",
        )
    yield from (Line(Kind.BELOW, words) for words in told.cautions)
    yield Line(
        Kind.TEXT,
        f"It compares texts, and sees no practice. Check a sentence in its place before you act on it. {made_by()}",
    )

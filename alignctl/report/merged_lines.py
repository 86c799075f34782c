"""A merged text told in lines: for the screen, where the texts come with --full alone, and for Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from alignctl.model.merged import Merged
from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.merged_parts import Decision, HeadingTold, MergedTold, PartTold, TextTold
from alignctl.report.merged_told import merged_told
from alignctl.report.rests_on import rests_on
from alignctl.report.told import Kind, Line

ANNEX = "Annex: second texts of parts that are the same"


def merged_lines(result: Merged, *, full: bool) -> Iterator[Line]:
    """A merged text in lines; without `full` the first page, the decision list and the outline, and no texts."""
    told = merged_told(result)
    if told.marking:
        yield Line(Kind.TEXT, told.marking)
    yield Line(Kind.TITLE, told.title)
    yield Line(Kind.TEXT, told.dates)
    yield from (Line(Kind.ITEM, words) for words in (*told.short, *told.notes))
    yield Line(Kind.HEADING, "How to read it")
    yield from (Line(Kind.ITEM, words) for words in told.reading)
    yield from _decisions(told)
    yield Line(Kind.HEADING, "The procedure, part by part")
    for one in told.outline:
        yield from _heading(one) if isinstance(one, HeadingTold) else _part(one, full=full)
    if full and told.spare:
        yield Line(Kind.HEADING, ANNEX)
        for part in told.spare:
            yield Line(Kind.SUBHEADING, part.heading)
            yield from (line for text in part.spare for line in _text(text))
    if not full:
        yield Line(Kind.TEXT, "The texts themselves come with --full, or in a file: --format docx -o merged.docx.")
    yield from rests_on(result.documents, (result.a, result.b), result.names)
    yield Line(Kind.TEXT, DECIDES_NOTHING)


def _decisions(told: MergedTold) -> Iterator[Line]:
    yield Line(Kind.HEADING, "To be decided")
    if not told.groups:
        yield Line(Kind.TEXT, "Nothing was found that has to be decided.")
    for group in told.groups:
        yield Line(Kind.SUBHEADING, f"{group.heading} ({len(group.decisions)})")
        yield Line(Kind.TEXT, group.about)
        for one in group.decisions:
            yield from _decision(one)


def _decision(one: Decision) -> Iterator[Line]:
    yield Line(Kind.ITEM, f"{one.number}. {one.title} ({one.label}; {one.where})")
    for side in one.sides:
        place = f" ({side.place})" if side.place else ""
        yield Line(Kind.BELOW, f"{side.name}: {side.value}{place}")
        if side.quote and not one.parts:  # no part below holds the words
            yield Line(Kind.QUOTE, side.quote)
    told = [f"{words}." for words in (one.stands, one.below) if words]
    national = [f"National: {one.national}."] if one.national else []
    yield Line(Kind.BELOW, " ".join([*told, *national]))


def _heading(one: HeadingTold) -> Iterator[Line]:
    yield Line(Kind.SUBHEADING, one.words)


def _part(one: PartTold, *, full: bool) -> Iterator[Line]:
    if not full:
        yield Line(Kind.ITEM, one.heading)
        return
    yield Line(Kind.SUBHEADING, one.heading)
    yield Line(Kind.TEXT, one.advice)
    for point in one.points:
        yield Line(Kind.ITEM, f"Decision {point.number}: {point.sentence}")
    yield from (Line(Kind.ITEM, f"Both say: {words}") for words in one.agreed)
    yield from (Line(Kind.ITEM, words) for words in one.pointers)
    yield from (line for text in (*one.a, *one.b) for line in _text(text))


def _text(text: TextTold) -> Iterator[Line]:
    yield Line(Kind.TEXT, f"{text.name}: {text.place}")
    for block in text.blocks:
        if block.rows:
            yield from (Line(Kind.ITEM, " | ".join(row)) for row in block.rows)
        else:
            yield Line(Kind.ITEM if block.is_item else Kind.TEXT, block.words)

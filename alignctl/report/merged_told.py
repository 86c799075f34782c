"""A merged text in words: the first page, the decision list, and every part with the texts to choose from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.divergence import Severity
from alignctl.model.document import Paragraph, Table
from alignctl.model.merged import Agreed, Elsewhere, Mark, Merged, MergedHeading, MergedPart, MergedText
from alignctl.model.verdict import in_words
from alignctl.report.merged_decisions import OPENING, decision_groups, section_words
from alignctl.report.merged_parts import Block, Decision, HeadingTold, MergedTold, PartTold, TextTold
from alignctl.report.readings import cautions, past_review
from alignctl.report.words import count, day_words, listed, name_of, point_words, value_words
from alignctl.text.normalise import tidy

_DEEPEST = 2  # levels of headings: chapters, and parts in them; none is ever skipped
LABEL = {Mark.SAME: "same", Mark.CHOOSE: "choose"}


def merged_told(result: Merged) -> MergedTold:
    """A merged text in words."""
    groups = decision_groups(result)
    return MergedTold(
        title=f"{result.a.name} and {result.b.name}: one procedure for both",
        marking=result.marking,
        dates=f"{result.kind_name}. On {day_words(result.on)}, with the national figures in force on "
        f"{day_words(result.as_of)}.",
        short=tuple(_short(result)),
        reading=tuple(_reading(result)),
        notes=tuple(_notes(result)),
        groups=groups,
        outline=tuple(_outline(result, [one for group in groups for one in group.decisions])),
    )


def _short(result: Merged) -> Iterator[str]:
    """What is to be decided, in counts: parts first, then points."""
    marks = [one.mark for one in result.parts]
    same, choose, only_a, only_b = (marks.count(mark) or "none" for mark in Mark)
    yield (
        f"{count(len(marks), 'part')}: {same} the same, {choose} to choose between texts, {only_a} only in "
        f"{result.a.name}, {only_b} only in {result.b.name}."
    )
    differ = sum(one.comparison is not None and one.a is not None and one.b is not None for one in result.choices)
    silent = sum(one.a is None or one.b is None for one in result.choices)
    yield (
        f"{count(len(result.agreed), 'point')} of practice on which both say the same, {differ or 'none'} on which "
        f"they differ, {silent or 'none'} that one text alone states."
    )
    grave = sum(one.severity is Severity.STATUTORY for one in result.choices)
    if grave:
        yield (
            f"{count(grave, 'point')} on which a text is below statutory guidance, or rests on a source that was "
            "replaced: settle first."
        )


def _reading(result: Merged) -> Iterator[str]:
    """How to read the rest: what was done to the texts, and what was not."""
    a, b = result.a.name, result.b.name
    yield (
        f"Every paragraph and table of both texts stands here once, in {a}'s order; what {b} alone has was put where "
        "its neighbours stand. No word was added, changed or left out."
    )
    yield "Numbers of sections and cross-references inside the texts are those of the documents they come from."
    yield from _carried(result)
    for base in result.bases:
        who = listed([name_of(area, result.names) for area in base.areas])
        both = "both areas rest" if len(base.areas) > 1 else f"{who} rests"
        yield f"{base.name}: {both} on this shared text. It is not repeated here ({listed(base.documents)})."


def _carried(result: Merged) -> Iterator[str]:
    """Which area names stand in the texts, since a name may have to change everywhere once it is decided."""
    told = [
        f"{name_of(one.named, result.names)} {count(one.times, 'time')} in {name_of(one.area, result.names)}'s text"
        for one in result.carried
    ]
    if told:
        yield f"Area names are left as they are: {listed(told)}."


def _notes(result: Merged) -> Iterator[str]:
    """What limits it: whom it was made for, what could not be read, and texts past their review date."""
    if result.made_for:
        yield result.made_for.sentence
    if said := in_words(result.verdicts):
        yield said
    for problem in result.problems:
        yield " ".join(part for part in (problem.where, problem.message, problem.hint) if part)
    documents = [one.document for one in result.documents]
    if late := past_review(documents, result.on):
        yield late
    yield from (f"{path}: {told}" for path, told in dict.fromkeys(cautions(documents)))


def _outline(result: Merged, decisions: list[Decision]) -> Iterator[HeadingTold | PartTold]:
    points: dict[int, list[Decision]] = defaultdict(list)
    for one in decisions[: len(result.choices)]:
        for part in one.parts:
            points[part].append(one)
    agreed: dict[int, list[Agreed]] = defaultdict(list)
    for held in result.agreed:
        if held.part:
            agreed[held.part].append(held)
    reached = 0
    for entry in result.outline:
        reached = min(entry.level, reached + 1, _DEEPEST)
        if isinstance(entry, MergedHeading):
            # its number is left out: parts are numbered through, and two counts would be taken for one
            yield HeadingTold(words=tidy(entry.title) or OPENING, level=reached)
        else:
            yield _part(replace(entry, level=reached), result, tuple(points[entry.number]), agreed[entry.number])


def _part(part: MergedPart, result: Merged, points: tuple[Decision, ...], agreed: list[Agreed]) -> PartTold:
    same = part.mark is Mark.SAME
    b = tuple(_text(one, result) for one in part.b)
    return PartTold(
        number=part.number,
        title=tidy(part.title) or OPENING,
        level=part.level,
        mark=part.mark,
        label=label_of(part.mark, result),
        advice=_advice(part, result, points),
        a=tuple(_text(one, result) for one in part.a),
        b=() if same else b,
        spare=b if same else (),
        points=points,
        agreed=tuple(_agreed(one, result) for one in agreed),
        pointers=tuple(_pointer(one, result) for one in part.elsewhere),
    )


def label_of(mark: Mark, result: Merged) -> str:
    """A mark in words, with the name of the area where one text alone has a part."""
    return LABEL.get(mark) or f"only in {result.a.name if mark is Mark.ONLY_A else result.b.name}"


def _advice(part: MergedPart, result: Merged, points: tuple[Decision, ...]) -> str:
    a, b = result.a.name, result.b.name
    here = f" {count(len(points), 'point')} to decide: {listed([str(one.number) for one in points])}." if points else ""
    if part.mark is Mark.SAME:
        told = f"{a}'s words stand here; {b}'s stand in the annex."
        return f"Same: both texts deal with this, with the same limits and numbers. {told}"
    if part.mark in {Mark.ONLY_A, Mark.ONLY_B}:
        return f"Only in {a if part.mark is Mark.ONLY_A else b}: keep it, or leave it out.{here}"
    if part.a and part.b:
        return f"Choose: both texts deal with this.{here or ' No point was found on which they differ.'}"
    who, other = (a, b) if part.a else (b, a)
    at = listed([str(number) for number in sorted({one.part for one in part.elsewhere})])
    return f"Choose: {who}'s words stand here, {other}'s at part {at}.{here}"


def _pointer(one: Elsewhere, result: Merged) -> str:
    return f"See also part {one.part}: {name_of(one.area, result.names)}, {tidy(one.section) or OPENING}."


def _agreed(one: Agreed, result: Merged) -> str:
    shared = one.shared
    said = list(
        {words.casefold(): words for side in (shared.b, shared.a) for words in [value_words(side.value)]}.values()
    )
    further = f" (the second text at part {one.other_part})" if one.other_part else ""
    title = point_words(result.kind, shared, result.names)
    return f"{title[:1].upper()}{title[1:]}: {' / '.join(said)}{further}."


def _text(one: MergedText, result: Merged) -> TextTold:
    page = f", page {one.page}" if one.page else ""
    above = f", under {listed([tidy(title) for title in one.path if title])}" if any(one.path) else ""
    return TextTold(
        name=name_of(one.area, result.names),
        heading=section_words(one),
        place=f"{section_words(one)}{above}; {one.document}{page}",
        blocks=tuple(_blocks(one)),
    )


def _blocks(text: MergedText) -> Iterator[Block]:
    """Paragraphs and tables in the order of the document; none is left out, and none joined to another."""
    tables = list(text.tables)
    for paragraph in text.paragraphs:
        while tables and tables[0].after_paragraph < paragraph.index:
            yield _table(tables.pop(0))
        yield _paragraph(paragraph)
    yield from map(_table, tables)


def _paragraph(one: Paragraph) -> Block:
    return Block(words=tidy(one.text), is_item=one.is_list_item)


def _table(one: Table) -> Block:
    wide = max((len(row) for row in one.rows), default=0)
    return Block(rows=tuple(tuple(tidy(cell) for cell in (*row, *[""] * (wide - len(row)))) for row in one.rows))

"""A merged text as a Word document: counts, the decision list across, then every part with the texts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alignctl.model.merged import Mark, Merged
from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.merged_lines import ANNEX
from alignctl.report.merged_parts import Block, Decision, DecisionGroup, HeadingTold, PartTold, Saying, TextTold
from alignctl.report.merged_told import merged_told
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.office.parts import grid
from alignctl.report.office.styles import MARKS, TEXT_ITEM
from alignctl.report.rests_on import rests_on
from alignctl.report.tables.table import Column, Table
from alignctl.report.told import Kind

_WIDE, _UPRIGHT = 25.7, 17.0  # centimetres between the margins
_NESTED = 7.9  # centimetres for a table in one of two cells
_MOST_BESIDE = 3  # columns of a table in half a page
_LONGEST = 60  # letters beyond which a column gets no more of the width
_SAME, _CHOOSE, _ALONE = MARKS
_STYLES = {Mark.SAME: _SAME, Mark.CHOOSE: _CHOOSE, Mark.ONLY_A: _ALONE, Mark.ONLY_B: _ALONE}
_HEADS = (("No.", 1.1), ("To be decided", 5.2), ("", 5.6), ("", 5.6), ("How they stand", 5.2), ("Decision", 3.0))


def merged_on_paper(result: Merged) -> bytes:
    """A merged text as a Word document; the same result gives the same bytes."""
    told = merged_told(result)
    names = (result.a.name, result.b.name)
    paper = Paper(told.title, told.marking)
    paper.text(told.dates)
    for words in (*told.short, *told.notes):
        paper.item(words)
    paper.heading("How to read it", 2)
    for words in told.reading:
        paper.item(words)
    paper.contents()
    paper.text(DECIDES_NOTHING)  # the break of the page goes into it, and so behind the contents
    paper.turn(wide=True)
    paper.heading("To be decided", 1)
    if not told.groups:
        paper.text("Nothing was found that has to be decided.")
    for group in told.groups:
        paper.heading(f"{group.heading} ({len(group.decisions)})", 2)
        paper.text(group.about, kept=True)
        paper.table(_decisions(group, names))
    paper.turn(wide=False)
    for one in told.outline:
        if isinstance(one, HeadingTold):
            paper.heading(one.words, one.level)
        else:
            _part(paper, one)
    _annex(paper, told.spare)
    for line in rests_on(result.documents, (result.a, result.b), result.names):
        if line.kind is Kind.HEADING:
            paper.heading(line.words, 1)
        elif line.kind is Kind.TEXT:
            paper.text(line.words)
        else:
            paper.item(line.words, below=line.kind is Kind.BELOW)
    return paper.bytes()


def _decisions(group: DecisionGroup, names: tuple[str, str]) -> Grid:
    heads = tuple((head, width) for head, width in _HEADS)
    named = (*heads[:2], *((name, width) for name, (_, width) in zip(names, heads[2:4], strict=True)), *heads[4:])
    return Grid(
        name=group.heading,
        about=f"{group.about} The last column is empty: the group writes its decision there.",
        heads=named,
        rows=tuple(_row(one) for one in group.decisions),
    )


def _row(one: Decision) -> tuple[tuple[Words, ...], ...]:
    stands = [f"{words}." for words in (one.stands, one.below) if words]
    national = [f"National: {one.national}."] if one.national else []
    return (
        (Words(str(one.number)),),
        (Words(one.title, bold=True), Words(f"{one.label}; {one.where}")),
        *(_said(side, quoted=not one.parts) for side in one.sides),
        tuple(Words(words) for words in (*stands, *national)),
        (),
    )


def _said(side: Saying, *, quoted: bool) -> tuple[Words, ...]:
    """What one side says; `quoted` where no part below holds the words."""
    quote = (Words(side.quote, quote=True),) if quoted and side.quote else ()
    return (Words(side.value), Words(side.place), *quote) if side.place else (Words(side.value),)


def _part(paper: Paper, one: PartTold) -> None:
    paper.heading(one.heading, one.level)
    paper.marked(one.advice, _STYLES[one.mark])
    for point in one.points:
        paper.item(f"Decision {point.number}: {point.sentence}")
    for words in (*(f"Both say: {words}" for words in one.agreed), *one.pointers):
        paper.item(words)
    if one.is_beside and not _is_wide(one):
        sides = [(held[0].name, tuple(_cell(held))) for held in (one.a, one.b)]
        paper.beside(one.title, f"The texts of part {one.number} side by side.", sides, _UPRIGHT)
    else:
        for text in (*one.a, *one.b):
            if one.is_beside:
                paper.heading(f"{text.name}: {text.heading}", 3)
            _text(paper, text)


def _is_wide(one: PartTold) -> bool:
    """Whether a table of a part would not be readable in half a page, so that texts stand below each other."""
    return any(len(row) > _MOST_BESIDE for text in (*one.a, *one.b) for block in text.blocks for row in block.rows)


def _cell(texts: Iterable[TextTold]) -> Iterator[Words | Grid]:
    for text in texts:
        yield Words(text.place, bold=True)
        for block in text.blocks:
            yield _grid(text, block, _NESTED) if block.rows else Words(block.words)


def _text(paper: Paper, text: TextTold) -> None:
    paper.source(f"{text.name}: {text.place}")
    for block in text.blocks:
        if block.rows:
            paper.table(_grid(text, block, _UPRIGHT))
        elif block.is_item:
            paper.marked(block.words, TEXT_ITEM)
        else:
            paper.text(block.words)


def _grid(text: TextTold, block: Block, wide: float) -> Grid:
    """A table of a document; its first row stands as heads."""
    heads, *rows = block.rows
    widths = [min(_LONGEST, max(len(row[place]) for row in block.rows)) for place in range(len(heads))]
    table = Table(
        id="",
        title=f"{text.name}: {text.heading}",
        about=f"A table of {text.place}.",
        columns=tuple(Column(head, max(1, width)) for head, width in zip(heads, widths, strict=True)),
        rows=tuple(rows),
    )
    return grid(table, wide)


def _annex(paper: Paper, parts: Iterable[PartTold]) -> None:
    """The second text of each part that is the same, for those who like it better."""
    found = tuple(parts)
    if found:
        paper.heading(ANNEX, 1)
    for one in found:
        paper.heading(one.heading, 2)
        for text in one.spare:
            _text(paper, text)

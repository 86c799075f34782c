"""A common text as a Word document: the wording proposed beside what may be chosen instead, and a bill of change."""

from __future__ import annotations

from collections.abc import Iterable

from alignctl.model.draft import Amendment, BillOfChange, Draft, DraftPoint, SourcedSentence
from alignctl.report.draft_lines import (
    NOTHING,
    behind_words,
    bill_lines,
    change_words,
    head_lines,
    point_words,
    today_words,
)
from alignctl.report.fronts import DECIDES_NOTHING
from alignctl.report.office.paper import Grid, Paper, Words
from alignctl.report.office.parts import lines_on
from alignctl.report.rests_on import rests_on
from alignctl.report.told import Kind
from alignctl.report.words import place_words

_HALF = 8.5  # centimetres: half of an upright page
_AREA, _SIDE = 3.0, 7.0  # centimetres

Cell = tuple[Words, ...]


def draft_on_paper(draft: Draft) -> bytes:
    """The points on upright pages, each with its wording, what may be chosen instead, and who changes what."""
    paper = Paper(draft.title, draft.marking)
    for line in head_lines(draft):
        paper.item(line.words) if line.kind is Kind.ITEM else paper.text(line.words)
    paper.contents(deepest=1)
    for number, point in enumerate(draft.points, start=1):
        _point(paper, draft, point, number)
    _foot(paper, draft)
    paper.text(DECIDES_NOTHING)
    return paper.bytes()


def bill_on_paper(bill: BillOfChange) -> bytes:
    """What one area changes in one document."""
    lines = tuple(bill_lines(bill))
    title = next(line.words for line in lines if line.kind is Kind.TITLE)
    paper = Paper(title, bill.marking)
    lines_on(paper, (line for line in lines if line.words != bill.marking))
    paper.text(DECIDES_NOTHING)
    return paper.bytes()


def _point(paper: Paper, draft: Draft, point: DraftPoint, number: int) -> None:
    title = point.agreement.title
    paper.heading(f"{number}. {title}", 1)
    for words in point_words(point, draft.names):
        paper.text(words)
    paper.text(f"Today: {today_words(point, draft.names)}.", kept=True)
    proposed = _sentence(point.proposed) if point.proposed else (Words(NOTHING),)
    instead = tuple(words for one in point.alternatives for words in _sentence(one)) or (Words("Nothing was found."),)
    paper.table(
        Grid(
            name=f"Wording: {title}",
            about="The wording proposed, and beside it what the group may choose instead, each with its source.",
            heads=(("Proposed wording", _HALF), ("To choose instead", _HALF)),
            rows=((proposed, instead),),
        )
    )
    if point.amendments:
        paper.heading("What each area would change", 2)
        paper.table(
            Grid(
                name=f"Changes: {title}",
                about="For each area the sentence as it stands, and the sentence as it would be.",
                heads=(("Area", _AREA), ("As it stands", _SIDE), ("As it would be", _SIDE)),
                rows=tuple(_change(one) for one in point.amendments),
            )
        )


def _sentence(one: SourcedSentence) -> Cell:
    return Words(one.value, bold=True), Words(one.text, quote=True), Words(one.source)


def _change(one: Amendment) -> tuple[Cell, Cell, Cell]:
    if one.before is None:
        stands: Cell = (Words("Not said."),)
    else:
        place = f"{one.before.document}, {place_words(one.before)}"
        stands = (Words(one.before.quote, quote=True), Words(place))
    return (Words(one.name, bold=True), Words(change_words(one))), stands, tuple(_would_be(one))


def _would_be(one: Amendment) -> Iterable[Words]:
    if one.proposed:
        yield Words(behind_words(one))
        yield Words(one.proposed, quote=True)
    if one.why_not:
        yield Words(one.why_not)
    if one.edit is not None:
        yield Words(one.told or one.edit.comment)


def _foot(paper: Paper, draft: Draft) -> None:
    """What it rests on. The contents have their place already, so lines are written one by one."""
    for line in rests_on(draft.documents, draft.areas, draft.names):
        if line.kind is Kind.HEADING:
            paper.heading(line.words, 1)
        elif line.kind in {Kind.ITEM, Kind.BELOW}:
            paper.item(line.words, below=line.kind is Kind.BELOW)
        else:
            paper.text(line.words)

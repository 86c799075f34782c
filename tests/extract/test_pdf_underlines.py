"""Lines under words told from borders and rulings, and what they say of headings."""

from __future__ import annotations

import pytest

from alignctl.extract.readers.pdf import read
from alignctl.extract.readers.pdf_parts.idle_underlines import without_idle_underlines
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.levels import settle_levels
from alignctl.extract.readers.pdf_parts.page import Edge, Face, Word
from alignctl.extract.readers.pdf_parts.paragraphs import face_of
from alignctl.extract.readers.pdf_parts.underlines import with_underlines
from tests.extract.pdfs import PROSE, Sheet, headings, pdf

BOLD = Face(size=11, bold=True, color=0)
ADVICE = Word("Advice", 72, 110, 200, BOLD)
STAFF = Word("staff", 114, 140, 200, BOLD)


def line(x0: float, x1: float, y: float) -> Edge:
    return Edge(x0=x0, x1=x1, top=y, bottom=y)


def underlined(*edges: Edge) -> list[str]:
    return [word.text for word in with_underlines((ADVICE, STAFF), edges) if word.face.underlined]


def test_a_line_just_below_the_baseline_underlines_the_words_over_it() -> None:
    assert underlined(line(72, 140, 201.2)) == ["Advice", "staff"]
    assert underlined(line(72, 110, 201.2)) == ["Advice"]
    assert underlined(line(72, 90, 201.2), line(90, 110, 201.2)) == ["Advice"]


def test_borders_and_blanks_underline_nothing() -> None:
    assert underlined(line(60, 500, 201.2)) == []
    assert underlined(line(72, 140, 206)) == []
    assert underlined(line(72, 140, 196)) == []
    assert underlined(Edge(x0=100, x1=100, top=150, bottom=250)) == []


def test_a_paragraph_is_underlined_where_all_its_letters_are() -> None:
    both = with_underlines((ADVICE, STAFF), [line(72, 140, 201.2)])
    first = with_underlines((ADVICE, STAFF), [line(72, 110, 201.2)])
    assert face_of(both).underlined
    assert not face_of(first).underlined


def levels(lined: str) -> list[int | None]:
    faces = [BOLD._replace(underlined=each) for each in map("_".__eq__, lined)]
    items = [Item(text=f"Heading {at}x", page=1, role=Role.HEADING, face=face) for at, face in enumerate(faces)]
    return [item.level for item in settle_levels(without_idle_underlines(items))]


def test_underlined_headings_stand_above_bold_ones() -> None:
    assert levels("_ _") == [1, 2, 1]


def test_a_heading_underlined_among_others_like_it_ranks_with_them() -> None:
    assert levels("  _ ") == [1, 1, 1, 1]


@pytest.mark.parametrize("is_tagged", [True, False])
def test_headings_only_underlined_are_read_with_tags_that_name_paragraphs_alone_and_without(*, is_tagged: bool) -> None:
    sheet, tags = Sheet(), []
    for at, (title, end) in enumerate((("Personal care", 142), ("Medicines", 125))):
        y = 90 + 150 * at
        sheet.text(title, y=y).tagged("P", 2 * at)
        sheet.text(PROSE[0], y=y + 20).tagged("P", 2 * at + 1)
        sheet.parts.append(b"72 %g m %d %g l S" % (840.5 - y, end, 840.5 - y))
        tags += [("P", 0, 2 * at), ("P", 0, 2 * at + 1)]
    reading = read(pdf(sheet, tags=tags if is_tagged else None), "care.pdf")
    assert headings(reading) == [(1, "Personal care"), (1, "Medicines")]

"""A document taken apart into statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from alignctl.model.document import Document, Paragraph, Section, Table
from alignctl.provisions.statement import Statement
from alignctl.provisions.values.time_limit import find_times
from alignctl.rules.rule import Kind
from alignctl.rules.topics import section_topics
from alignctl.text.sentences import sentences

# a longer cell is running text set in a table, and is read sentence by sentence
LONG_CELL = 260
HEAD_LENGTH = 60
# A column that says what another text has, or what this one had before, says nothing this text lays down.
_OTHER_TEXT = re.compile(
    r"^\W*(?:(?:in\s+)?(?:the|our|this|old|former)\s+)*(?:(?:regional|shared|national|joint|previous|old|former|current)\s+)*"
    r"(?:manual|regional|previous(?:ly)?|before|formerly|was|old)(?:\s+(?:manual|procedures?|text|version|edition|limit|position|says|has|said))*\W*$",
    re.IGNORECASE,
)
SENTENCES_BEFORE = 2
# a section longer than this is not about everything it mentions somewhere: its parts have topics of their own
LONG_SECTION = 3000
PART = 1500
LONGEST_PART = 3000

Topics = tuple[tuple[str, float], ...]

_LEADS_IN = re.compile(r"[:\u2013\u2014-]\s*$")


def statements(document: Document, kind: Kind) -> Iterator[Statement]:
    """Yield every sentence, list item and table cell of a document, in reading order."""
    for place, (section, above) in enumerate(document.walk()):
        titles = (section.title, *(parent.title for parent in reversed(above)))
        over = tuple(parent.title for parent in above)
        outline = Statement(
            text="",
            document=document.path,
            section=section,
            titles=titles,
            topics=section_topics(kind, section.title, over, section.text),
            order=(place, 0, 0),
            span=(0, 0),
        )
        parts = _part_topics(section, over, kind) if len(section.text) > LONG_SECTION else ()
        yield from _prose(section, outline, parts)
        for number, table in enumerate(section.tables):
            yield from _cells(table, number, outline, kind)


def prose_statements(
    document: Document, section: Section, topics: tuple[tuple[str, float], ...]
) -> Iterator[Statement]:
    """Yield the sentences and list items of one section that is known to be about some topics."""
    outline = Statement(
        text="",
        document=document.path,
        section=section,
        titles=(section.title,),
        topics=topics,
        order=(0, 0, 0),
        span=(0, 0),
    )
    yield from _prose(section, outline)


def _part_topics(section: Section, over: tuple[str, ...], kind: Kind) -> tuple[Topics, ...]:
    """For each paragraph of a long section the topics of the part it stands in; headings count for all parts."""
    parts: list[list[str]] = []
    length = 0
    for paragraph in section.paragraphs:
        if length >= (LONGEST_PART if paragraph.is_list_item else PART) or not parts:
            parts.append([])
            length = 0
        parts[-1].append(paragraph.text)
        length += len(paragraph.text)
    return tuple(
        topics for part in parts for topics in [section_topics(kind, section.title, over, "\n".join(part))] * len(part)
    )


def _prose(section: Section, outline: Statement, parts: tuple[Topics, ...] = ()) -> Iterator[Statement]:
    """Yield the sentences and list items of a section; `parts` are the topics of each paragraph, if not the same."""
    start, lead, lead_end = 0, "", False
    before: list[str] = []
    for block, paragraph in enumerate(section.paragraphs):
        follows = paragraph.is_list_item or lead_end
        base = replace(
            outline,
            order=(outline.order[0], block, 0),
            paragraph=paragraph.index,
            lead=lead if follows else "",
            is_list_item=paragraph.is_list_item,
            topics=parts[block] if parts else outline.topics,
        )
        for number, (low, high) in enumerate(_pieces(paragraph)):
            yield replace(
                base,
                text=paragraph.text[low:high],
                page=section.page if paragraph.page is None else paragraph.page_at(low),
                span=(start + low, start + high),
                order=(*base.order[:2], number),
                before=" ".join(before[-SENTENCES_BEFORE:]),
            )
            before.append(paragraph.text[low:high])
        lead, lead_end = _lead(paragraph, lead, before)
        start += len(paragraph.text) + 1


def _pieces(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """A list item is one statement; other paragraphs are taken by sentences."""
    text = paragraph.text
    if paragraph.is_list_item and text.strip():
        yield len(text) - len(text.lstrip()), len(text.rstrip())
    else:
        yield from sentences(text)


def _lead(paragraph: Paragraph, lead: str, before: list[str]) -> tuple[str, bool]:
    """The words that lead into what follows, and whether they lead into any paragraph or only list items."""
    if paragraph.is_list_item:
        if paragraph.text.rstrip().endswith(":"):
            return f"{lead} {paragraph.text}".strip(), False
        return lead, False
    return (before[-1] if before else ""), bool(_LEADS_IN.search(paragraph.text))


def _cells(table: Table, number: int, outline: Statement, kind: Kind) -> Iterator[Statement]:
    heads = _heads(table)
    first = ""
    for at, cells in enumerate(table.rows):
        if heads and at == 0:
            continue
        first = cells[0] if cells and cells[0].strip() else first
        whole = (first, *cells[1:]) if cells else cells
        topics = _row_topics(whole, outline, kind)
        for column, cell in enumerate(cells):
            if column < len(heads) and _OTHER_TEXT.match(heads[column]):
                continue
            base = replace(
                outline,
                order=(outline.order[0], 100_000 + number, at * 100 + column),
                page=outline.section.page if table.page is None else table.page_at(at),
                cell=(number, at, column),
                topics=topics,
                head=heads[column] if column < len(heads) else "",
                row=tuple(
                    (heads[other] if other < len(heads) else "", words)
                    for other, words in enumerate(whole)
                    if other != column and words.strip()
                ),
            )
            for low, high in _cell_pieces(cell):
                yield replace(base, text=cell[low:high], span=(low, high))


def _row_topics(cells: tuple[str, ...], outline: Statement, kind: Kind) -> tuple[tuple[str, float], ...]:
    """The topics of the section and of the row itself: a table may collect limits of all topics."""
    found = dict(outline.topics)
    for topic, strength in section_topics(kind, cells[0] if cells else "", (), " | ".join(cells)):
        found[topic] = max(strength, found.get(topic, 0.0))
    return tuple(sorted(found.items(), key=lambda item: -item[1]))


def _cell_pieces(cell: str) -> Iterator[tuple[int, int]]:
    if len(cell) <= LONG_CELL:
        low, high = len(cell) - len(cell.lstrip()), len(cell.rstrip())
        if low < high:
            yield low, high
        return
    start = 0
    for line in cell.split("\n"):
        for low, high in sentences(line):
            yield start + low, start + high
        start += len(line) + 1


def _heads(table: Table) -> tuple[str, ...]:
    """The first row, where it is one of short heads and not of contents."""
    if len(table.rows) < 2:  # noqa: PLR2004 - a head needs a row below it
        return ()
    first = table.rows[0]
    named = [cell for cell in first if cell.strip()]
    if len(named) < 2 or len(named) < len(first) - 1:  # noqa: PLR2004 - one cell is a caption
        return ()
    if any(len(cell) > HEAD_LENGTH or find_times(cell) for cell in named):
        return ()
    return first

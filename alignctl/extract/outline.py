"""Blocks in, section tree out: one way for all formats."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from alignctl.extract.block import Block, Heading, Reading, TableBlock, TextBlock, solid_of
from alignctl.extract.contents import without_contents
from alignctl.extract.glued import unglued
from alignctl.extract.metadata import metadata_of
from alignctl.model.document import Document, Dropped, Paragraph, ReadingWarning, Section, Table
from alignctl.text.normalise import fold, solid_length, tidy
from alignctl.text.numbering import split_number

# Below this share of its characters a document is read with a warning.
LEAST_COVERAGE = 0.98


def build_document(reading: Reading, *, path: str, sha256: str, format: str) -> Document:  # noqa: A002  the word people use
    """Make a document out of what a reader saw.

    Headings get their number split off and levels without gaps; text before the first heading becomes a
    section with level 1, no number and the title "". Coverage is the share of the characters an independent
    look found that stand in the result or were knowingly dropped.
    """
    blocks, contents = without_contents(unglued(reading.blocks))
    title, headed = _title(reading.title, blocks)
    dropped = replace(reading.dropped, contents=reading.dropped.contents + contents)
    sections = _Tree(headed).sections()
    coverage = _coverage(reading, blocks, dropped)
    warnings = (*reading.warnings, *_too_little(coverage))
    if not any(isinstance(block, Heading) for block in headed):
        warnings = (*warnings, ReadingWarning(code="no-headings", message="No headings were found in this document."))
    return Document(
        path=path,
        sha256=sha256,
        format=format,
        title=title,
        pages=reading.pages,
        metadata=metadata_of(reading.metadata, blocks),
        sections=sections,
        coverage=coverage,
        dropped=dropped,
        warnings=warnings,
    )


def _title(declared: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The document's title, and the blocks without a heading that only repeats it.

    Where the first block of all is a heading above every other heading, it is the title. Where another title is
    declared, that heading stays as a section of its own beside those it stood above, so that its words are kept.
    """
    headings = [(place, block) for place, block in enumerate(blocks) if isinstance(block, Heading)]
    declared = tidy(declared)
    if not headings:
        return declared, blocks
    place, first = headings[0]
    if declared and fold(first.title) == fold(declared):
        return tidy(first.title), (*blocks[:place], *blocks[place + 1 :])
    top = min((heading.level for _, heading in headings[1:]), default=first.level)
    if place or top <= first.level or first.number is not None or split_number(first.title)[0] is not None:
        return declared, blocks
    if declared:
        return declared, (replace(first, level=top), *blocks[1:])
    return tidy(first.title), blocks[1:]


@dataclass(slots=True)
class _Open:
    """A section still being filled."""

    id: str
    heading: Heading
    number: str | None
    title: str
    level: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)
    children_opened: int = 0

    def close(self) -> Section:
        page = self.heading.page
        if page is None and not self.title:
            pages = [item.page for item in self.paragraphs] + [item.page for item in self.tables]
            page = pages[0] if pages else None
        return Section(
            id=self.id,
            number=self.number,
            title=self.title,
            level=self.level,
            page=page,
            paragraphs=tuple(self.paragraphs),
            tables=tuple(self.tables),
            children=tuple(self.children),
        )


class _Tree:
    """The section tree, built in one pass over the blocks."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._done: list[Section] = []
        self._open: list[_Open] = []
        self._top_opened = 0
        self._paragraphs = 0

    def sections(self) -> tuple[Section, ...]:
        for block in self._blocks:
            if isinstance(block, Heading):
                self._start(block)
                continue
            self._end_parts(block.closes)
            if isinstance(block, TextBlock):
                self._add_text(block)
            else:
                self._add_table(block)
        self._close_down_to(0)
        return tuple(self._done)

    def _start(self, heading: Heading) -> None:
        while self._open and (self._open[-1].heading.level >= heading.level or not self._open[-1].title):
            self._close_down_to(len(self._open) - 1)
        number, title = heading.number, tidy(heading.title)
        if number is None:
            number, title = split_number(title)
        self._push(heading, number, title)

    def _end_parts(self, level: int | None) -> None:
        """Go back to the section round a part that ended, where there is one to go back to."""
        while level is not None and len(self._open) > 1 and self._open[-1].heading.level >= level:
            self._close_down_to(len(self._open) - 1)

    def _push(self, heading: Heading, number: str | None, title: str) -> None:
        if self._open:
            self._open[-1].children_opened += 1
            id_ = f"{self._open[-1].id}.{self._open[-1].children_opened}"
        else:
            self._top_opened += 1
            id_ = str(self._top_opened)
        self._open.append(_Open(id=id_, heading=heading, number=number, title=title, level=len(self._open) + 1))

    def _current(self) -> _Open:
        if not self._open:
            self._push(Heading(title="", level=1), None, "")
        return self._open[-1]

    def _add_text(self, block: TextBlock) -> None:
        text = tidy(block.text)
        if text:
            self._paragraphs += 1
            paragraph = Paragraph(
                text=text,
                index=self._paragraphs,
                page=block.page,
                is_list_item=block.is_list_item,
                breaks=tuple((_tidied(block.text, place), page) for place, page in block.breaks),
            )
            self._current().paragraphs.append(paragraph)

    def _add_table(self, block: TableBlock) -> None:
        rows = tuple(tuple(tidy(cell) for cell in row) for row in block.rows)
        if any(cell for row in rows for cell in row):
            table = Table(rows=rows, page=block.page, after_paragraph=self._paragraphs, breaks=block.breaks)
            self._current().tables.append(table)

    def _close_down_to(self, depth: int) -> None:
        while len(self._open) > depth:
            section = self._open.pop().close()
            (self._open[-1].children if self._open else self._done).append(section)


def _too_little(coverage: float) -> tuple[ReadingWarning, ...]:
    """A warning where a result may lack what the file says."""
    if coverage >= LEAST_COVERAGE:
        return ()
    message = f"Only {coverage:.1%} of its characters were read; look at the file itself where it seems to say nothing."
    return (ReadingWarning(code="low-coverage", message=message),)


def _tidied(text: str, place: int) -> int:
    """Where a place in a text is once the text is tidied."""
    before = tidy(text[:place])
    return len(before) + (1 if before and text[place - 1 : place].isspace() else 0)


def _coverage(reading: Reading, blocks: tuple[Block, ...], dropped: Dropped) -> float:
    if reading.found == 0:
        return 1.0
    kept = sum(solid_of(block) for block in blocks) + dropped.furniture + dropped.contents + dropped.metadata
    titled = any(isinstance(block, Heading) and fold(block.title) == fold(reading.title) for block in blocks)
    kept += 0 if titled else solid_length(reading.title)
    return round(min(1.0, kept / reading.found), 4)

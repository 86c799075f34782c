"""What a document says about itself near its start: version, dates, owner, protective marking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from alignctl.extract.block import Block, Heading, TableBlock, TextBlock
from alignctl.model.document import Metadata
from alignctl.text.dates import find_date
from alignctl.text.marking import highest, marking_of
from alignctl.text.normalise import tidy

BLOCKS_READ = 60
LONGEST_LABEL = 40
MOST_LABELS = 20
LABELS_AND_VALUES = 2
MARKED_WITHIN = 15
MARKED_AT_END = 3

_VERSION = re.compile(
    r"\bversion(?:\s*(?:no\.?|number))?\s*[:.\-\u2013]?\s*v?(\d+(?:\.\d+)*)\b|\bv(\d+(?:\.\d+)+)\b", re.IGNORECASE
)
_ISSUED = re.compile(
    r"\b(?:issue(?:d| date)?|date (?:of )?(?:issue|publication|approval)|publi(?:shed|cation date)"
    r"|effective(?: from| date)?"
    r"|approved(?: on)?|last (?:updated|revised|amended)|ratified|in force (?:from|since)|adopted|dated"
    r"|^date(?=\s*:))\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"\b(?:(?:next )?review(?:ed)?(?: is)?(?: due| date| by)?|due (?:for|to be) review(?:ed)?"
    r"|to be reviewed|looks? at it again)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^(?:(?:\w+\s+)?(?:owner|author|owned by|lead))"
    r"(?:\s*\([^)]*\))?\s*[:\-\u2013]\s*(.{3,120})$",
    re.IGNORECASE,
)


def metadata_of(declared: Metadata, blocks: tuple[Block, ...]) -> Metadata:
    """Fill in what the format's properties leave unsaid from the first blocks of the text.

    Reads lines and two-column tables ("Version | 3.2"). A field nobody states stays None. Of several
    protective markings the highest counts, wherever it stands.
    """
    found = Metadata()
    for line in _joined(_lines(blocks)):
        found = replace(
            found,
            version=found.version or _version(line),
            issued=found.issued or _date_after(_ISSUED, line),
            review_due=found.review_due or _date_after(_REVIEW, line),
            owner=found.owner or _owner(line),
        )
    return Metadata(
        version=declared.version or found.version,
        issued=declared.issued or found.issued,
        review_due=declared.review_due or found.review_due,
        owner=declared.owner or found.owner,
        marking=highest([declared.marking, _marking(blocks)]),
        people=declared.people,
    )


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Lines that may tell: a control table's rows first, because running text also speaks of other documents."""
    early = blocks[:BLOCKS_READ]
    for block in early:
        if isinstance(block, TableBlock):
            yield from _column_lines(block.rows)
            yield from (_row_line(row) for row in block.rows[:12])
    for block in early:
        if not isinstance(block, TableBlock):
            yield tidy(_words(block))


def _column_lines(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """A table whose first row labels the values of the second, as "label: value" lines."""
    if len(rows) == LABELS_AND_VALUES and len(rows[0]) > 1 and all(len(cell) <= LONGEST_LABEL for cell in rows[0]):
        for label, value in zip(rows[0], rows[1], strict=False):
            yield f"{tidy(label).rstrip(':')}: {tidy(value)}"


def _joined(lines: Iterator[str]) -> Iterator[str]:
    """Lines, with a label that stands alone ("Version:") joined to the line after it."""
    label = ""
    for line in lines:
        if line.endswith(":") and len(line) <= LONGEST_LABEL and not label:
            label = line
            continue
        yield f"{label} {line}" if label else line
        label = ""


def _row_line(row: tuple[str, ...]) -> str:
    cells = [tidy(cell) for cell in row if tidy(cell)]
    return f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if len(cells) > 1 else " ".join(cells)


def _version(line: str) -> str | None:
    found = _VERSION.search(line)
    return (found[1] or found[2]) if found else None


def _date_after(label: re.Pattern[str], line: str) -> str | None:
    """The first date after a label, in the same sentence, and before any other label."""
    for found in islice(label.finditer(line), MOST_LABELS):
        rest = re.split(r"(?<=[a-z0-9])[.;](?:\s|$)", line[found.end() :], maxsplit=1)[0]
        other = _REVIEW if label is _ISSUED else _ISSUED
        date = find_date(other.split(rest)[0][:60])
        if date and not _spoils(label, line, found):
            return date
    return None


def _spoils(label: re.Pattern[str], line: str, found: re.Match[str]) -> bool:
    """A review that has happened ("last reviewed") is no review due."""
    before = line[max(0, found.start() - 12) : found.start()].lower()
    past = found.group().lower() == "reviewed" and "be" not in before
    return label is _REVIEW and ("last" in before or past)


def _owner(line: str) -> str | None:
    found = _OWNER.match(line)
    return found[1].strip(" .") if found else None


def _marking(blocks: tuple[Block, ...]) -> str | None:
    """The highest marking among the first and last lines, and in the control table.

    Files of one page or two repeat nothing, so their headers and footers may stand among the text.
    """
    edges = (*blocks[:MARKED_WITHIN], *blocks[MARKED_WITHIN:][-MARKED_AT_END:])
    lines = (_words(block) for block in edges if not isinstance(block, TableBlock))
    rows = (row for block in blocks[:BLOCKS_READ] if isinstance(block, TableBlock) for row in _told(block))
    return highest([*map(marking_of, lines), *rows])


def _told(table: TableBlock) -> Iterator[str | None]:
    """Markings a control table names behind a label, or a box of one cell consists of."""
    for line in (*_column_lines(table.rows), *(_row_line(row) for row in table.rows[:12])):
        yield marking_of(line)


def _words(block: Heading | TextBlock) -> str:
    return block.title if isinstance(block, Heading) else block.text

"""What real PDFs taught: nonsense fonts, outlines for letters, a matrix over pages. No word of theirs is here."""

from __future__ import annotations

from pathlib import Path

import pytest

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import TableBlock
from alignctl.extract.readers.pdf import read
from alignctl.model.reading import ReadingOptions

pytestmark = pytest.mark.real
NONSENSE = "Cassandra-Labs__Business_Continuity_Plan_7.10.pdf"
OUTLINES = "StephShobiye__lwl-safeguarding-policy.pdf"
MATRIX = "gbrooks0__threshold_of_needs.pdf"
LABELLED = "gbrooks0__final-planning-guidance-document-childrens-homes.pdf"


def test_a_long_file_in_a_font_without_a_map_is_refused(real_folder: Path) -> None:
    content = (real_folder / "policy" / "pdf" / NONSENSE).read_bytes()
    with pytest.raises(UnreadableDocumentError, match=r"212 of 212 page.*unreadable-font"):
        read(content, NONSENSE)


@pytest.mark.ocr
def test_pages_of_outlines_are_refused_and_recognised(real_folder: Path) -> None:
    content = (real_folder / "policy" / "pdf" / OUTLINES).read_bytes()
    with pytest.raises(UnreadableDocumentError, match=r"3 with pictures only"):
        read(content, OUTLINES)
    reading = read(content, OUTLINES, ReadingOptions(ocr=True))
    assert [warning.page for warning in reading.warnings if warning.code == "ocr"] == [1, 2, 3]
    assert reading.found > 3_000


def test_a_matrix_without_repeated_headers_is_joined_over_pages(real_folder: Path) -> None:
    reading = read((real_folder / "policy" / "pdf" / MATRIX).read_bytes(), MATRIX)
    tables = [block for block in reading.blocks if isinstance(block, TableBlock)]
    assert {len(table.rows[0]) for table in tables} == {4}
    starts = {table.page for table in tables}
    assert len(starts) < 9
    assert sum(len(table.rows) for table in tables) > 90


def test_labels_tagged_apart_are_no_paragraphs_of_their_own(real_folder: Path) -> None:
    reading = read((real_folder / "policy" / "pdf" / LABELLED).read_bytes(), LABELLED)
    said = [block.text for block in reading.blocks if not isinstance(block, TableBlock) and hasattr(block, "text")]
    assert sum(1 for text in said if len(text) < 6) < 0.05 * len(said)

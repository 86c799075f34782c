"""Where a quote stands, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from alignctl.model.citation import Citation
from alignctl.report.words import place_words

CITED = Citation(
    area="", document="form.docx", section_id="2", section="The child", number=None, page=None, paragraph=None,
    span=(0, 4), quote="Name",
)  # fmt: skip


@pytest.mark.parametrize(
    ("page", "paragraph", "cell", "words"),
    [
        (3, None, (2, 4, 0), "The child, page 3"),
        (None, 7, None, "The child, paragraph 7"),
        (None, None, (2, 4, 0), "The child, table 3, row 5"),
        (None, None, None, "The child"),
    ],
)
def test_a_place_is_told_by_page_paragraph_or_table_and_row(page, paragraph, cell, words):
    assert place_words(replace(CITED, page=page, paragraph=paragraph, cell=cell)) == words

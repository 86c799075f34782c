"""Tables of a Word document."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell

from corpora.vale.make.looks import Look
from corpora.vale.make.ooxml import element, xml_of

_LETTER = 0.019  # centimetres a letter takes for each point of the type's size
_PADDING = 0.45  # centimetres of white in a cell, left and right together
_WIDEST_WORD = 0.4  # share of the table beyond which a word (an e-mail address) is broken after all


def add_table(
    document: Document, rows: tuple[tuple[str, ...], ...], look: Look, *, width: float, header: bool = True
) -> None:
    """A ruled table, `width` centimetres wide; the first row is repeated on each page where it is a header."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    table.autofit = False
    widths = [Cm(share) for share in _shares(rows, look, width)]
    for column, share in zip(table.columns, widths, strict=True):
        column.width = share
    for place, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        is_header = header and place == 0
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = widths[column]
            _fill(cell, text, look, bold=is_header or (not header and column == 0))
        properties = xml_of(row).get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if is_header:
            properties.append(element("w:tblHeader"))


def _fill(cell: _Cell, text: str, look: Look, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold or None, Pt(look.size - 1)
    if bold:
        shade = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": look.shade})
        xml_of(cell).get_or_add_tcPr().append(shade)


def _shares(rows: tuple[tuple[str, ...], ...], look: Look, width: float) -> list[float]:
    """Each column as wide as its longest word, as far as there is room; the rest goes by how much stands in it."""
    columns = list(zip(*rows, strict=True))
    letter = look.size * _LETTER
    least = [
        min(
            max(len(word) for cell in column for word in cell.split() or [""]) * letter + _PADDING, width * _WIDEST_WORD
        )
        for column in columns
    ]
    weights = [max(len(cell) for cell in column) ** 0.6 for column in columns]
    left = max(width - sum(least), 0.0)
    widths = [low + left * weight / sum(weights) for low, weight in zip(least, weights, strict=True)]
    return [share * width / sum(widths) for share in widths]

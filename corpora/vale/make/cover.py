"""The top of a Word document: title, and who issued which version when, in the area's way."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor

from corpora.vale.make.looks import Look
from corpora.vale.make.source import Source, spelt
from corpora.vale.make.styles import PAGE_WIDTH
from corpora.vale.make.word_tables import add_table


def add_cover(document: Document, look: Look, source: Source, *, styled: bool) -> None:
    """Title and particulars; a document with bold headings alone has no Title style either."""
    if styled:
        title = document.add_paragraph(source.title, style="Title")
    else:
        title = document.add_paragraph()
        run = title.add_run(source.title)
        run.bold, run.font.size, run.font.color.rgb = True, Pt(look.title_size), RGBColor.from_string(look.colour)
    if look.own_cover_page:
        title.paragraph_format.space_before = Cm(5)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _particulars(document, look, source)
    if look.own_cover_page:
        document.add_page_break()


def particulars(look_labels: tuple[str, str, str, str], source: Source) -> list[tuple[str, str]]:
    """What the front matter says, with the area's labels."""
    values = (source.version, spelt(source.issued), spelt(source.review_due), source.owner)
    said = list(zip(look_labels, values, strict=True))
    return [*said, ("Protective marking", source.marking)] if source.marking else said


def _particulars(document: Document, look: Look, source: Source) -> None:
    said = particulars(look.labels, source)
    if look.cover == "lines":
        for label, value in said:
            line = document.add_paragraph(f"{label}: {value}")
            line.paragraph_format.space_after = Pt(1)
    elif look.cover == "across":
        rows = (tuple(label for label, _ in said), tuple(value for _, value in said))
        add_table(document, rows, look, width=PAGE_WIDTH - 2 * look.margin)
    else:
        add_table(document, tuple(said), look, width=14.0, header=False)
    document.add_paragraph()

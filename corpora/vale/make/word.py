"""A source as a Word document, with heading styles, bold lines for headings, or automatic numbering."""

from __future__ import annotations

import datetime as dt
import io

import docx
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from alignctl.text.numbering import split_number
from corpora.vale.make import ooxml
from corpora.vale.make.cover import add_cover
from corpora.vale.make.recipes import Recipe
from corpora.vale.make.source import Block, Heading, Item, Run, Source, Table
from corpora.vale.make.styles import PAGE_WIDTH, set_page, set_running_lines, set_styles
from corpora.vale.make.word_tables import add_table

_BULLETS, _HEADINGS, _FIGURES, _LETTERS = 90, 91, 92, 93
_FIRST_LIST = 100
_GAP = 0.9  # centimetres between columns
_TWIPS = 567  # in a centimetre
_WIDEST_IN_COLUMN = 3  # tables with more columns run over the whole page


def word(source: Source, recipe: Recipe, pages: list[int] | None = None) -> bytes:
    """The document as bytes. `pages` are the page numbers of the headings in order, for a contents list."""
    maker = _Maker(source, recipe)
    maker.start(pages)
    for block, wide in zip(source.blocks, _wide(source.blocks), strict=True):
        maker.add(block, wide=wide)
    held = io.BytesIO()
    maker.document.save(held)
    return held.getvalue()


def _wide(blocks: tuple[Block, ...]) -> list[bool]:
    """Which blocks run over all columns: tables of many columns, and the headings right above them."""
    found: list[bool] = []
    for block in reversed(blocks):
        is_wide_table = isinstance(block, Table) and len(block.rows[0]) > _WIDEST_IN_COLUMN
        found.append(is_wide_table or (isinstance(block, Heading) and bool(found) and found[-1]))
    return found[::-1]


class _Maker:
    """One Word document being written."""

    def __init__(self, source: Source, recipe: Recipe) -> None:
        self.document: Document = docx.Document()
        self._source, self._recipe, self._look = source, recipe, recipe.look
        self._list, self._marks, self._headings = 0, 0, 0
        self._was_item = False
        self._counts = [0, 0, 0]
        self._in_columns, self._starts_page = False, False

    def start(self, pages: list[int] | None) -> None:
        document, look = self.document, self._look
        set_styles(document, look, contents=self._recipe.contents)
        set_page(document.sections[0], look)
        set_running_lines(document.sections[0], look, self._source)
        self._properties()
        self._numbering()
        add_cover(document, look, self._source, styled=self._recipe.headings != "bold")
        if self._recipe.contents:
            titles = [block for block in self._source.blocks if isinstance(block, Heading)]
            shown = pages or [1] * len(titles)
            entries = [(h.text, h.level, f"_Toc{place:06}", shown[place]) for place, h in enumerate(titles)]
            ooxml.contents_list(document, entries)
            self._starts_page = True

    def add(self, block: Block, *, wide: bool) -> None:
        """Set one block, over the whole page where it is wide and the text runs in columns."""
        self._columns(wide=wide)
        if isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Table):
            add_table(self.document, block.rows, self._look, width=self._width())
            self.document.add_paragraph().paragraph_format.space_after = Pt(0)
        elif isinstance(block, Item):
            self._item(block)
        else:
            paragraph = self.document.add_paragraph()
            self._runs(paragraph, block.runs)
            self._begin_page(paragraph)
        self._was_item = isinstance(block, Item)

    def _properties(self) -> None:
        properties = self.document.core_properties
        moment = dt.datetime.combine(self._source.issued, dt.time(9))
        properties.title, properties.author = self._source.title, self._source.owner
        properties.last_modified_by, properties.comments, properties.revision = self._source.owner, "", 4
        properties.created = properties.modified = moment

    def _numbering(self) -> None:
        one = {"style": ""}
        ooxml.abstract_numbering(self.document, _BULLETS, [{**one, "format": "bullet", "text": self._look.bullet}], 567)
        ooxml.abstract_numbering(self.document, _FIGURES, [{**one, "format": "decimal", "text": "%1."}], 567)
        ooxml.abstract_numbering(self.document, _LETTERS, [{**one, "format": "lowerLetter", "text": "%1)"}], 567)
        ooxml.numbering_instance(self.document, _BULLETS, _BULLETS)
        if self._recipe.headings == "automatic":
            texts = ("%1", "%1.%2", "%1.%2.%3")
            levels = [{"format": "decimal", "text": t, "style": f"Heading{n}"} for n, t in enumerate(texts, 1)]
            ooxml.abstract_numbering(self.document, _HEADINGS, levels, 0)
            ooxml.numbering_instance(self.document, _HEADINGS, _HEADINGS)
            for level in (1, 2, 3):
                properties = self.document.styles[f"Heading {level}"].element.get_or_add_pPr()
                ooxml.put_in_list(properties, level - 1, _HEADINGS)

    def _heading(self, heading: Heading) -> None:
        if self._recipe.headings == "bold":
            self._bold_heading(heading)
            return
        paragraph = self.document.add_paragraph(style=f"Heading {heading.level}")
        self._begin_page(paragraph)
        paragraph.add_run(self._numbered(paragraph, heading) if self._recipe.headings == "automatic" else heading.text)
        if self._recipe.contents:
            ooxml.bookmark(paragraph, f"_Toc{self._headings:06}", self._headings)
        self._headings += 1

    def _bold_heading(self, heading: Heading) -> None:
        paragraph = self.document.add_paragraph()
        run = paragraph.add_run(heading.text)
        run.bold, run.italic = True, heading.level > 2 or None
        if heading.level == 1:
            run.font.size, run.font.color.rgb = Pt(self._look.headings[0]), RGBColor.from_string(self._look.colour)
        elif self._look.headings[1] > self._look.size:
            run.font.size = Pt(self._look.headings[1])

    def _numbered(self, paragraph: WordParagraph, heading: Heading) -> str:
        """The title Word will number by itself; an appendix keeps what was typed and leaves the list."""
        number, title = split_number(heading.text)
        if number is None or not number[0].isdigit():
            ooxml.put_in_list(ooxml.xml_of(paragraph).get_or_add_pPr(), 0, 0)
            paragraph.paragraph_format.left_indent = paragraph.paragraph_format.first_line_indent = Pt(0)
            return heading.text
        self._counts[heading.level - 1] += 1
        self._counts[heading.level :] = [0] * (3 - heading.level)
        counted = ".".join(str(count) for count in self._counts[: heading.level])
        if counted != number:
            raise ValueError(f"{self._source.stem}: Word would number as {counted} what the source numbers as {number}")
        return title

    def _item(self, item: Item) -> None:
        if item.marker and not (self._was_item and item.marker not in {"1.", "a)"}):
            self._list = max(self._list + 1, _FIRST_LIST)
            ooxml.numbering_instance(self.document, self._list, _FIGURES if item.marker[0].isdigit() else _LETTERS)
        style = None if self._recipe.headings == "bold" else "List Paragraph"
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.space_after = Pt(3)
        number = self._list if item.marker else _BULLETS
        ooxml.put_in_list(ooxml.xml_of(paragraph).get_or_add_pPr(), 0, number)
        self._runs(paragraph, item.runs)

    def _runs(self, paragraph: WordParagraph, runs: tuple[Run, ...]) -> None:
        for run in runs:
            if run.change:
                self._marks += 1
                ooxml.xml_of(paragraph).append(ooxml.tracked(run.text, run.change, 5000 + self._marks))
            else:
                paragraph.add_run(run.text)
        if all(run.change == "ins" for run in runs):
            self._marks += 1
            ooxml.track_paragraph(paragraph, 5000 + self._marks)

    def _begin_page(self, paragraph: WordParagraph) -> None:
        """The text after a contents list begins on a page of its own."""
        if self._starts_page:
            paragraph.paragraph_format.page_break_before = True
        self._starts_page = False

    def _columns(self, *, wide: bool) -> None:
        """Begin the columns after the cover, and leave them for a wide table."""
        if self._recipe.columns == 1 or self._in_columns is not wide:
            return
        self._set_columns(2 if self._in_columns else 1)
        self.document.add_section(WD_SECTION.CONTINUOUS)
        self._in_columns = not wide
        self._set_columns(2 if self._in_columns else 1)

    def _set_columns(self, count: int) -> None:
        columns = self.document.element.body.sectPr.find(qn("w:cols"))
        columns.set(qn("w:num"), str(count))
        columns.set(qn("w:space"), str(round(_GAP * _TWIPS)))

    def _width(self) -> float:
        whole = PAGE_WIDTH - 2 * self._look.margin
        return (whole - _GAP) / 2 if self._in_columns else whole

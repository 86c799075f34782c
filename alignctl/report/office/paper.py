"""A Word document as it is written: headings, paragraphs, lists, quotes and tables, and a list of contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from alignctl.report.office.package import STARTED, fixed, property_words
from alignctl.report.office.styles import (
    BREAK,
    CELL,
    CELL_QUOTE,
    CONTENTS,
    MARKING,
    SOURCE,
    TABLE,
    dress,
    element,
    field,
)
from alignctl.text.escape import held_words

_SHORT, _LONG, _MARGIN = Cm(21), Cm(29.7), Cm(2)
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of a cell: plain, in bold type, or the words of a document as a quote."""

    text: str
    bold: bool = False
    quote: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table for paper: a name and an alternative text, heads with their widths in centimetres, and rows."""

    name: str
    about: str
    heads: tuple[tuple[str, float], ...]
    rows: tuple[tuple[tuple[Words, ...], ...], ...]


class Paper:
    """A Word document under way. Words of documents are plain text in it: no field, link or mark is made of them."""

    def __init__(self, title: str, marking: str | None) -> None:
        self._document = Document()
        dress(self._document)
        properties = self._document.core_properties
        properties.title, properties.author, properties.language = property_words(title), "alignctl", "en-GB"
        properties.created = properties.modified = STARTED
        properties.last_modified_by, properties.comments = "alignctl", ""
        self._headings: list[tuple[str, int, str]] = []
        self._deepest = _DEEPEST
        section = self._document.sections[0]
        _turn(section, wide=False)
        self._edges(section, held_words(title), marking)
        self._add("Title", title)
        self._contents: Paragraph | None = None

    def _edges(self, section: Section, title: str, marking: str | None) -> None:
        """The marking at the head and foot of every page, and at the foot the title and the number of the page."""
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        head.style = self._document.styles[MARKING]
        head.text = held_words(marking) if marking else title
        foot.style = self._document.styles[MARKING]
        foot.add_run(f"{held_words(marking)}. Page " if marking else "Page ")
        field(foot, "PAGE", "1")
        foot.add_run(" of ")
        field(foot, "NUMPAGES", "1")

    def _add(self, style: str, words: str) -> Paragraph:
        return self._document.add_paragraph(held_words(words), style=style)

    def contents(self, *, deepest: int = _DEEPEST) -> None:
        """The place of the list of contents, which is filled in at the end with headings down to `deepest` (1 or 2)."""
        self._deepest = deepest
        self._contents = self._add("TOC Heading", "Contents")

    def heading(self, words: str, level: int) -> None:
        """A heading of level 1 to 3; those of the first two levels stand in the contents, or as deep as these go."""
        paragraph = self._add(f"Heading {level}", words)
        if level > self._deepest:
            return
        name = f"_Toc{len(self._headings) + 1:06d}"
        number = str(len(self._headings) + 1)
        start, end = element("bookmarkStart", id=number, name=name), element("bookmarkEnd", id=number)
        place = 1 if paragraph._p.pPr is not None else 0  # noqa: SLF001  python-docx knows no bookmarks
        paragraph._p.insert(place, start)  # noqa: SLF001  as above
        paragraph._p.append(end)  # noqa: SLF001  as above
        self._headings.append((held_words(words), level, name))

    def text(self, words: str, *, kept: bool = False) -> None:
        """A paragraph; with `kept` it stays on the page of what follows."""
        self._add("Normal", words).paragraph_format.keep_with_next = kept or None

    def item(self, words: str, *, below: bool = False) -> None:
        """An item of a list, or of a list below an item."""
        self._add("List Bullet 2" if below else "List Bullet", words)

    def quote(self, words: str) -> None:
        """The exact words of a document."""
        self._add("Quote", f"\u201c{words}\u201d")

    def source(self, words: str) -> None:
        """Below a quote, in small type: its document, and the rule that read it."""
        self._add(SOURCE, words)

    def turn(self, *, wide: bool) -> None:
        """Begin a new page, wide or upright."""
        _turn(self._document.add_section(WD_SECTION.NEW_PAGE), wide=wide)
        broken = self._document.element.body.xpath("./w:p[w:pPr/w:sectPr]")[-1]
        before = broken.getprevious()
        if before is not None and before.tag == qn("w:p"):
            # the break stands in the last paragraph there is, so that no empty one has to
            before.get_or_add_pPr().append(broken.pPr.find(qn("w:sectPr")))
            broken.getparent().remove(broken)
        else:
            Paragraph(broken, self._document).style = self._document.styles[BREAK]

    def table(self, grid: Grid, filled: Sequence[BaseOxmlElement] = ()) -> None:
        """A table; its heads stand on every page it runs over. `filled` go into the second cell of each row."""
        self._fill(self._document.add_table(rows=1, cols=len(grid.heads)), grid, filled)

    def beside(self, name: str, about: str, sides: Sequence[tuple[str, Sequence[Words | Grid]]], width: float) -> None:
        """Texts side by side in a table, each under its head, which stands on every page it runs over.

        A text may hold tables of its own. `width` is that of all of them in centimetres.
        """
        each = width / len(sides)
        table = self._document.add_table(rows=2, cols=len(sides))
        self._dress(table, name, about, [each] * len(sides))
        self._row(table.rows[0].cells, [(Words(head),) for head, _ in sides], [("", each)] * len(sides))
        table.rows[0]._tr.get_or_add_trPr().append(element("tblHeader"))  # noqa: SLF001  as in `table`
        for cell, (_, parts) in zip(table.rows[1].cells, sides, strict=True):
            cell.width = Cm(each)
            for part in parts:
                self._part(cell, part)

    def _part(self, cell: _Cell, part: Words | Grid) -> None:
        """A paragraph or a table at the end of a cell, which is empty or ends with a paragraph."""
        if isinstance(part, Grid):
            self._fill(cell.add_table(rows=1, cols=len(part.heads)), part, ())
            cell.paragraphs[-1].style = self._document.styles[CELL]
            return
        last = cell.paragraphs[-1]
        paragraph = last if not last.text else cell.add_paragraph()
        paragraph.style = self._document.styles[CELL]
        paragraph.add_run(held_words(part.text)).bold = part.bold or None

    def marked(self, words: str, style: str) -> None:
        """A paragraph in one of the styles that mark a part, so that all of one sort can be found by it."""
        self._add(style, words)

    def _dress(self, table: Table, name: str, about: str, widths: Sequence[float]) -> None:
        """The looks of a table, its name and alternative text, and the widths of its columns in centimetres."""
        table.style = self._document.styles[TABLE]
        table.autofit = False
        properties = table._tbl.tblPr  # noqa: SLF001  python-docx knows no alternative text of tables
        properties.extend(
            [element("tblCaption", val=held_words(name)), element("tblDescription", val=held_words(about))]
        )
        look = properties.find(qn("w:tblLook"))
        if look is not None:
            look.set(qn("w:firstColumn"), "0")
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)

    def _fill(self, table: Table, grid: Grid, filled: Sequence[BaseOxmlElement]) -> None:
        self._dress(table, grid.name, grid.about, [width for _, width in grid.heads])
        heads = tuple((Words(head),) for head, _ in grid.heads)
        for place, row in enumerate((heads, *grid.rows)):
            held = table.rows[0] if place == 0 else table.add_row()  # type: ignore[no-untyped-call]  # python-docx
            self._row(held.cells, row, grid.heads)
            if filled and place:
                held.cells[1].paragraphs[0]._p.append(filled[place - 1])  # noqa: SLF001  python-docx knows no controls
            marks = held._tr.get_or_add_trPr()  # noqa: SLF001  python-docx knows no rows that repeat
            marks.append(element("cantSplit"))
            if place == 0:
                marks.append(element("tblHeader"))

    def _row(
        self, cells: Sequence[_Cell], row: Iterable[tuple[Words, ...]], heads: Sequence[tuple[str, float]]
    ) -> None:
        for cell, words, (_, width) in zip(cells, row, heads, strict=True):
            cell.width = Cm(width)
            for place, one in enumerate(words):
                paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
                paragraph.style = self._document.styles[CELL_QUOTE if one.quote else CELL]
                shown = held_words(one.text)
                paragraph.add_run(f"\u201c{shown}\u201d" if one.quote else shown).bold = one.bold or None

    def _list_contents(self) -> None:
        """Fill in the contents: a field of links, which gets page numbers where a program brings it up to date.

        None are written here, since what lays the pages out is not known (docs/decisions/0015).
        """
        if self._contents is None or not self._headings:
            return
        at = self._contents._p  # noqa: SLF001  python-docx adds paragraphs at the end alone
        last = len(self._headings) - 1
        for place, (words, level, name) in enumerate(self._headings):
            made = self._document.add_paragraph(style=CONTENTS[level - 1])
            if place == 0:
                for kind in ("begin", "instruction", "separate"):
                    self._field_part(made, kind)
            link, run, held = element("hyperlink", anchor=name, history="1"), element("r"), element("t")
            held.text = words
            run.append(held)
            link.append(run)
            made._p.append(link)  # noqa: SLF001  as above
            if place == last:
                self._field_part(made, "end")
            at.addnext(made._p)  # noqa: SLF001  as above
            at = made._p  # noqa: SLF001  as above

    def _field_part(self, paragraph: Paragraph, kind: str) -> None:
        run = paragraph.add_run()._r  # noqa: SLF001  python-docx knows no fields
        if kind == "instruction":
            words = element("instrText")
            words.text = rf' TOC \o "1-{self._deepest}" \h \z '
            run.append(words)
        else:
            run.append(element("fldChar", fldCharType=kind))

    def bytes(self) -> bytes:
        """The file: the same words give the same bytes."""
        self._list_contents()
        held = BytesIO()
        self._document.save(held)
        return fixed(held.getvalue())


def _turn(section: Section, *, wide: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN

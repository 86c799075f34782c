"""The looks of a Word report: styles, language, page, header and footer."""

from __future__ import annotations

from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

TABLE = "Report table"
CELL = "Table text"
CELL_QUOTE = "Table quote"
SOURCE = "Source of a quote"
MARKING = "Protective marking"
BREAK = "End of section"
CONTENTS = ("TOC 1", "TOC 2")
# Parts of a merged text are marked by style and in words: so that no mark rests on colour, and each can be selected.
MARKS = ("Part the same", "Part to choose", "Part in one text alone")
TEXT_ITEM = "Text list item"
_FONT = "Arial"
_DARK = RGBColor(0x1F, 0x38, 0x64)
_HEADINGS = (("Title", 24, 0), ("Heading 1", 18, 18), ("Heading 2", 14, 14), ("Heading 3", 12, 10))


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of the word-processing namespace with attributes of it."""
    # elements python-docx has no class for are plain ones, and are asked here for no more than those can
    made = cast("BaseOxmlElement", OxmlElement(f"w:{tag}"))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def dress(document: Document) -> None:
    """Give a new document its language and styles."""
    normal = _paragraph_style(document, "Normal")
    _font(normal, 11)
    normal.paragraph_format.space_after = Pt(6)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
        language.set(qn("w:eastAsia"), "en-GB")
    for name, size, before in _HEADINGS:
        style = _paragraph_style(document, name)
        _font(style, size, bold=True)
        style.font.color.rgb = _DARK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(6)
        style.paragraph_format.keep_with_next = True
    quote = _paragraph_style(document, "Quote")
    _font(quote, 10.5)
    quote.font.italic = False
    quote.font.color.rgb = RGBColor(0x33, 0x33, 0x33)
    quote.paragraph_format.left_indent = Cm(1.25)
    _font(_paragraph_style(document, "TOC Heading"), 16, bold=True)
    _own(document, CELL, 9).paragraph_format.space_after = Pt(2)
    _own(document, CELL_QUOTE, 9).paragraph_format.space_after = Pt(2)
    source = _own(document, SOURCE, 8.5)
    source.paragraph_format.left_indent, source.paragraph_format.space_after = Cm(1.25), Pt(6)
    _own(document, BREAK, 1).paragraph_format.space_after = Pt(0)
    marking = _own(document, MARKING, 10, bold=True)
    marking.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for level, name in enumerate(CONTENTS):
        entry = _own(document, name, 11)
        entry.paragraph_format.left_indent = Cm(0.75 * level)
        entry.paragraph_format.space_after = Pt(3)
        entry.paragraph_format.tab_stops.add_tab_stop(Cm(17), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for name in MARKS:
        mark = _own(document, name, 10.5, bold=True)
        mark.paragraph_format.left_indent, mark.paragraph_format.keep_with_next = Cm(0.3), True
        _ruled(mark, "single" if name != MARKS[1] else "double")
    _own(document, TEXT_ITEM, 11).paragraph_format.left_indent = Cm(0.75)
    _table_style(document)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"a style of paragraphs was expected: {name}")
    return style


def _own(document: Document, name: str, size: float, *, bold: bool = False) -> ParagraphStyle:
    document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = _paragraph_style(document, name)
    style.base_style = document.styles["Normal"]
    _font(style, size, bold=bold)
    return style


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), _FONT)


def _ruled(style: ParagraphStyle, line: str) -> None:
    """A rule at the left edge of a paragraph, single or double."""
    properties, borders = style.element.get_or_add_pPr(), element("pBdr")
    borders.append(element("left", val=line, sz="12", space="6", color="1F3864"))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _table_style(document: Document) -> None:
    """A table with thin rules and a dark row of heads."""
    style = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE).element
    properties, borders = element("tblPr"), element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz="4", space="0", color="8A94A6"))
    margins = element("tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        margins.append(element(side, w="85", type="dxa"))
    properties.extend([borders, margins])
    heads, run, cell = element("tblStylePr", type="firstRow"), element("rPr"), element("tcPr")
    run.extend([element("b"), element("color", val="FFFFFF")])
    cell.append(element("shd", val="clear", color="auto", fill="1F3864"))
    heads.extend([run, cell])
    style.extend([properties, heads])


def field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field with the words it shows until it is updated."""
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "instruction":
            words = element("instrText")
            words.text = f" {instruction} "
            run._r.append(words)  # noqa: SLF001  python-docx knows no fields
        elif kind == "shown":
            run.text = shown
        else:
            run._r.append(element("fldChar", fldCharType=kind))  # noqa: SLF001  as above

"""The styles, page and running lines of a Word document, set to an area's look."""

from __future__ import annotations

import re

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from corpora.vale.make.looks import Look
from corpora.vale.make.ooxml import element, field_runs, text_run, xml_of
from corpora.vale.make.source import Source

PAGE_WIDTH, PAGE_HEIGHT = 21.0, 29.7
_FIELDS = re.compile(r"(\{page\}|\{pages\}|\t)")


def set_styles(document: Document, look: Look, *, contents: bool) -> None:
    normal = document.styles["Normal"]
    _font(normal, look.font, look.size, "")
    normal.paragraph_format.space_after = Pt(look.size * 0.6)
    normal.paragraph_format.line_spacing = 1.1
    if look.justified:
        normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _language(document)
    for level, size in enumerate(look.headings, 1):
        style = document.styles[f"Heading {level}"]
        _font(style, look.heading_font, size, look.colour)
        style.font.bold, style.font.italic = True, level == 3
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size), Pt(size * 0.4)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    title = document.styles["Title"]
    _font(title, look.heading_font, look.title_size, look.colour)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for name in ("Header", "Footer"):
        _running_style(document.styles[name], look)
    if contents:
        _contents_styles(document, look)


def set_page(section: Section, look: Look) -> None:
    section.page_width, section.page_height = Cm(PAGE_WIDTH), Cm(PAGE_HEIGHT)
    section.left_margin = section.right_margin = Cm(look.margin)
    section.top_margin = section.bottom_margin = Cm(max(look.margin, 2.2))
    section.header_distance = section.footer_distance = Cm(1.1)


def set_running_lines(section: Section, look: Look, source: Source) -> None:
    """Header and footer; a protective marking stands above and below, as marked documents carry it."""
    for part, template in ((section.header, look.header), (section.footer, look.footer)):
        line = part.paragraphs[0]
        said = template.replace("{title}", source.title).replace("{owner}", source.owner)
        _fill(line, said.replace("{version}", source.version))
        if source.marking:
            marked = part.add_paragraph(source.marking)
            marked.alignment = WD_ALIGN_PARAGRAPH.CENTER
            marked.runs[0].bold = True


def _fill(line: Paragraph, template: str) -> None:
    for piece in _FIELDS.split(template):
        if piece == "\t":
            line.add_run().add_tab()
        elif piece == "{page}":
            xml_of(line).extend(field_runs("PAGE", "1"))
        elif piece == "{pages}":
            xml_of(line).extend(field_runs("NUMPAGES", "1"))
        elif piece:
            xml_of(line).append(text_run(piece))


def _running_style(style: ParagraphStyle, look: Look) -> None:
    """One stop at the right margin, in place of the two that python-docx's template brings."""
    _font(style, look.font, 8.5, "595959")
    properties = style.element.get_or_add_pPr()
    for stops in properties.findall(qn("w:tabs")):
        properties.remove(stops)
    style.paragraph_format.tab_stops.add_tab_stop(Cm(PAGE_WIDTH - 2 * look.margin), WD_TAB_ALIGNMENT.RIGHT)


def _font(style: ParagraphStyle, name: str, size: float, colour: str) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), name)
    style.font.size = Pt(size)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)


def _language(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _contents_styles(document: Document, look: Look) -> None:
    for level in (1, 2, 3):
        style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.element.set(qn("w:styleId"), f"TOC{level}")  # the id Word gives its own
        style.base_style = document.styles["Normal"]
        spacing = style.paragraph_format
        spacing.left_indent, spacing.space_after = Cm(0.5 * (level - 1)), Pt(1)
        spacing.line_spacing = 1.0
        spacing.alignment = WD_ALIGN_PARAGRAPH.LEFT
        width = Cm(PAGE_WIDTH - 2 * look.margin)
        spacing.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    heading = document.styles["TOC Heading"]
    _font(heading, look.heading_font, look.headings[0], look.colour)
    properties = heading.element.get_or_add_pPr()
    properties.append(element("w:outlineLvl", {"w:val": "9"}))

"""Places to write in a Word form, marked in its text: controls, older form fields, empty cells, ruled lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.controls import mark_controls
from alignctl.extract.readers.office_parts.form_fields import mark_form_fields
from alignctl.extract.readers.office_parts.guidance import mark_guidance, part_answers
from alignctl.extract.readers.office_parts.names import child, switch, value, w
from alignctl.model.form import Blank, BlankKind
from alignctl.text.form_marks import BOLD, SHADED

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from alignctl.extract.blanks import Blanks

_BOXES = {
    "wingdings": frozenset({"F06F", "F0A8", "F071", "F072", "F0FE", "F0FD"}),
    "wingdings 2": frozenset({"F0A3", "F02A", "F052", "F053", "F054", "F030"}),
}
_BOX = "\u2610"
_LINE = "______"
_LEADERS = frozenset({"dot", "hyphen", "underscore", "middleDot", "heavy"})
_PICTURES = (w("drawing"), w("pict"), w("object"))
_PLAIN_FILLS = frozenset({"", "auto", "FFFFFF"})
_TRAILING = 2


def mark_blanks(story: Element, blanks: Blanks) -> None:
    """Put a mark into a story's text for every place to write, in place; must run before anything else changes it."""
    mark_controls(story, blanks)
    mark_form_fields(story, blanks)
    _draw_boxes(story)
    _draw_lines(story)
    for paragraph in story.iter(w("p")):
        mark_guidance(paragraph)
    for cell in story.iter(w("tc")):
        _mark_cell(cell, blanks)


def _draw_boxes(story: Element) -> None:
    """Boxes of symbol fonts as the characters they look like."""
    for symbol in list(story.iter(w("sym"))):
        font, code = (value(symbol, "font") or "").lower(), (value(symbol, "char") or "").upper()
        if code in _BOXES.get(font, ()):
            symbol.tag = w("t")
            symbol.text = _BOX


def _draw_lines(story: Element) -> None:
    """Underlined white space, and tabs with a line or dots for their leader, as underscores."""
    for run in story.iter(w("r")):
        texts = list(run.iter(w("t"), w("tab")))
        ruled = value(child(run, "rPr", "u")) not in {None, "none"}
        if ruled and texts and not any((text.text or "").strip() for text in texts):
            _make_line(texts[0])
    for paragraph in story.iter(w("p")):
        stops = child(paragraph, "pPr", "tabs")
        if stops is not None and any(value(stop, "leader") in _LEADERS for stop in stops):
            for tab in list(paragraph.iter(w("tab"))):
                above = tab.getparent()
                if above is not None and above.tag == w("r"):
                    _make_line(tab)


def _make_line(element: Element) -> None:
    element.tag = w("t")
    element.text = f" {_LINE} "


def _mark_cell(cell: Element, blanks: Blanks) -> None:
    """Mark an empty cell, room left below a cell's words, and how the cell is set off."""
    merged = child(cell, "tcPr", "vMerge")
    if (merged is not None and value(merged) != "restart") or next(cell.iter(*_PICTURES), None) is not None:
        return
    texts = [text for text in cell.iter(w("t")) if (text.text or "").strip()]
    paragraphs = list(cell.iterchildren(w("p")))
    if not texts:
        if next(cell.iter(w("tbl")), None) is None and paragraphs:
            _write(paragraphs[0], blanks.mark(Blank(kind=BlankKind.CELL, has_lines=len(paragraphs) > 1)))
        return
    part_answers(texts)
    empty = [paragraph for paragraph in paragraphs[-_TRAILING:] if not _has_words(paragraph)]
    if len(empty) == _TRAILING:
        _write(empty[0], blanks.mark(Blank(kind=BlankKind.CELL, has_lines=True)))
    if (value(child(cell, "tcPr", "shd"), "fill") or "") not in _PLAIN_FILLS:
        texts[-1].text = (texts[-1].text or "") + SHADED
    if all(_is_bold(text) for text in texts):
        texts[-1].text = (texts[-1].text or "") + BOLD


def _has_words(paragraph: Element) -> bool:
    return any((text.text or "").strip() for text in paragraph.iter(w("t")))


def _is_bold(text: Element) -> bool:
    run = text.getparent()
    return run is not None and bool(switch(child(run, "rPr", "b")))


def _write(paragraph: Element, mark: str) -> None:
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(run, w("t")).text = mark

"""The accepted view of tracked changes, and the wrappers taken away that the text does not need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.names import ALTERNATE, CHOICE, FALLBACK, child, switch, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KEPT = (w("ins"), w("moveTo"))
_LOST = (w("del"), w("moveFrom"))
_WRAPPERS = ("smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "bdo", "dir")
_SETTINGS = ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rubyPr", "rt")
_FORMER = tuple(
    w(name + "Change") for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx", "numbering")
)


def pending_changes(root: Element) -> int:
    """How many tracked insertions, deletions and moves a text holds."""
    return sum(1 for _ in root.iter(*_KEPT, *_LOST))


def accept(root: Element) -> None:
    """Turn a text into what it says once every tracked change is accepted, in place.

    Insertions are kept and deletions dropped, moved text stands where it was moved to, and a paragraph whose
    mark is deleted joins the next one. Of alternative contents one is kept, so that no text box is read twice.
    Content controls, smart tags and links give way to what they hold.
    """
    _choose_alternatives(root)
    _drop_rows_and_cells(root)
    _join_paragraphs(root)
    etree.strip_elements(root, *_LOST, *_FORMER, *(w(name) for name in _SETTINGS), with_tail=False)
    etree.strip_tags(root, *_KEPT, *(w(name) for name in _WRAPPERS))


def _choose_alternatives(root: Element) -> None:
    for alternate in list(root.iter(ALTERNATE)):
        options = [*alternate.findall(CHOICE), *alternate.findall(FALLBACK)]
        chosen = next((option for option in options if _has_text(option)), None)
        for option in options:
            if option is not chosen:
                alternate.remove(option)
    etree.strip_tags(root, ALTERNATE, CHOICE, FALLBACK)


def _has_text(element: Element) -> bool:
    return any(text.text for text in element.iter(w("t")))


def _drop_rows_and_cells(root: Element) -> None:
    for row in list(root.iter(w("tr"))):
        if child(row, "trPr", "del") is not None:
            _remove(row)
    for cell in list(root.iter(w("tc"))):
        if child(cell, "tcPr", "cellDel") is not None:
            _remove(cell)


def _join_paragraphs(root: Element) -> None:
    for paragraph in list(root.iter(w("p"))):
        mark = child(paragraph, "pPr", "rPr")
        if mark is None or all(child(mark, name) is None for name in ("del", "moveFrom")):
            continue
        following = paragraph.getnext()
        if following is not None and following.tag == w("p"):
            _move_into(paragraph, following)
            _remove(paragraph)
        elif not _has_kept_text(paragraph):
            _remove(paragraph)


def _move_into(paragraph: Element, following: Element) -> None:
    place = 1 if following.find(w("pPr")) is not None else 0
    content = [part for part in paragraph if part.tag != w("pPr")]
    for part in reversed(content):
        following.insert(place, part)


def _has_kept_text(paragraph: Element) -> bool:
    return any(not any(above.tag in _LOST for above in text.iterancestors()) for text in paragraph.iter(w("t")))


def _remove(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def is_hidden(run: Element) -> bool:
    """Whether a run is formatted as hidden text, which neither screen nor paper shows."""
    return bool(switch(child(run, "rPr", "vanish")))

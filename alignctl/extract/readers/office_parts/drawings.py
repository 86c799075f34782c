"""Text that drawings hold as drawing text: diagrams (SmartArt) and titles of charts, kept in parts of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from alignctl.extract.readers.office_parts.names import DRAWN_PARAGRAPH, DRAWN_TEXT, RELATIONS, w
from alignctl.extract.readers.office_parts.specials import DRAWINGS, Specials
from alignctl.text.normalise import solid_length, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from alignctl.extract.readers.office_parts.package import Package

_BREAK = DRAWN_PARAGRAPH.replace("}p", "}br")
_IDS = (RELATIONS + "dm", RELATIONS + "id")


def drawings(root: Element, found: Specials) -> tuple[Element, ...]:
    """The elements of a story where drawing text stands or is referred to; `found` are its special elements."""
    return tuple(root.iter(*DRAWINGS)) if found.intersection(DRAWINGS) else ()


def count_drawn(package: Package, story: Element, shown: Iterable[Element]) -> int:
    """Characters that are not white space in the drawing text of a story's drawings, of damaged parts roughly."""
    return sum(_count(package, story, each) for each in shown)


def place_drawn(package: Package, story: Element, found: Iterable[Element]) -> None:
    """Put each drawing's text, one paragraph for each of its own, into a text box where the drawing stands."""
    for each in found:
        texts = [text for text in map(_said, _paragraphs(package, story, each)) if text]
        if texts:
            box = etree.SubElement(each, w("txbxContent"))
            for text in texts:
                paragraph = etree.SubElement(box, w("p"))
                etree.SubElement(etree.SubElement(paragraph, w("r")), w("t")).text = text


def _count(package: Package, story: Element, drawing: Element) -> int:
    if drawing.tag == DRAWN_PARAGRAPH:
        return _solid(drawing)
    name = _target(package, story, drawing)
    if name is None:
        return 0
    root = package.archive.parse(name)
    return package.rough_length(name) if root is None else _solid(root)


def _solid(root: Element) -> int:
    return sum(solid_length(text.text or "") for text in root.iter(DRAWN_TEXT))


def _paragraphs(package: Package, story: Element, drawing: Element) -> Iterator[Element]:
    if drawing.tag == DRAWN_PARAGRAPH:
        return iter((drawing,))
    name = _target(package, story, drawing)
    root = package.archive.parse(name) if name else None
    return iter(()) if root is None else root.iter(DRAWN_PARAGRAPH)


def _target(package: Package, story: Element, drawing: Element) -> str | None:
    return next((package.target(name, story) for each in _IDS if (name := drawing.get(each))), None)


def _said(paragraph: Element) -> str:
    """A paragraph's text; what is no text between its pieces (a line break) is a space."""
    return tidy("".join(part.findtext(DRAWN_TEXT) or (" " if part.tag == _BREAK else "") for part in paragraph))

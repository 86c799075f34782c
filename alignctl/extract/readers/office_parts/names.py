"""Names of WordprocessingML, and small questions to its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION_ID = RELATIONS + "id"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = _COMPATIBILITY + "AlternateContent"
CHOICE = _COMPATIBILITY + "Choice"
FALLBACK = _COMPATIBILITY + "Fallback"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/"
VML_OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
DRAWN_PARAGRAPH, DRAWN_TEXT = _DRAWING + "main}p", _DRAWING + "main}t"
DIAGRAM = _DRAWING + "diagram}relIds"
CHARTS = (_DRAWING + "chart}chart", "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart")


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return _WORD + name


def child(element: Element | None, *names: str) -> Element | None:
    """The first descendant along a path of names, or None."""
    for name in names:
        if element is None:
            return None
        element = next(element.iterchildren(_WORD + name), None)
    return element


def parts(element: Element | None) -> dict[str, Element]:
    """An element's children by name: quicker than asking for several of them one by one."""
    return {} if element is None else {str(part.tag): part for part in element}


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may be missing itself."""
    return None if element is None else element.get(_WORD + name)


def number(element: Element | None, name: str = "val") -> int | None:
    """An attribute read as a whole number; None where it is missing or no number."""
    text = value(element, name)
    try:
        return None if text is None else int(float(text))
    except (ValueError, OverflowError):
        return None


def switch(element: Element | None) -> bool | None:
    """An on/off property: None where it is not set."""
    if element is None:
        return None
    return (value(element) or "1").casefold() not in {"0", "false", "off", "none"}

"""Names of WordprocessingML, and small questions to its elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = _COMPATIBILITY + "AlternateContent"
CHOICE = _COMPATIBILITY + "Choice"
FALLBACK = _COMPATIBILITY + "Fallback"
KEEP_SPACES = "{http://www.w3.org/XML/1998/namespace}space"
_OFF = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


def made(name: str, **attributes: str) -> Element:
    """A new element of WordprocessingML with attributes of it."""
    return etree.Element(w(name), {w(key): value for key, value in attributes.items()}, nsmap={"w": WORD})


def child(element: Element | None, *names: str) -> Element | None:
    """The first descendant along a path of names, or None."""
    for name in names:
        if element is None:
            return None
        element = next(element.iterchildren(w(name)), None)
    return element


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of an element that may be missing itself."""
    return None if element is None else element.get(w(name))


def is_on(element: Element | None, name: str = "val") -> bool:
    """Whether an on/off property is set; one without a value is."""
    return element is not None and (value(element, name) or "1").casefold() not in _OFF


def above(element: Element) -> Element:
    """The element round another, where there must be one."""
    found = element.getparent()
    if found is None:
        raise ValueError("Expected an element inside another; found the root.")
    return found

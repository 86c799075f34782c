"""An independent count of a Word file's characters, against which what was kept is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignctl.extract.readers.office_parts.accept import View, is_hidden
from alignctl.extract.readers.office_parts.names import ALTERNATE, FALLBACK, MATH_TEXT, child, w
from alignctl.extract.readers.office_parts.specials import Specials
from alignctl.text.normalise import solid_length

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_TEXTS = (w("t"), MATH_TEXT)


def count_characters(root: Element, view: View, found: Specials) -> int:
    """Characters that are not white space in one view of the tracked changes; asks the tree before it is settled.

    Contents lists count. Hidden text does not, nor the second of two alternative contents. `found` are the
    root's special elements.
    """
    never = _never_shown(root, view, found)
    hidden = frozenset(text for each in never for text in each.iter(*_TEXTS))
    return solid_length(" ".join([text.text or "" for text in root.iter(*_TEXTS) if text not in hidden]))


def shown(elements: tuple[Element, ...], root: Element, view: View, found: Specials) -> tuple[Element, ...]:
    """Those of a root's elements that one view shows, asked as `count_characters` is."""
    never = _never_shown(root, view, found) if elements else frozenset()
    return tuple(each for each in elements if not _is_below(each, never))


def _never_shown(root: Element, view: View, found: Specials) -> frozenset[Element]:
    return _left_out(root, view) if found.intersection((*view.lost, w("vanish"), FALLBACK)) else frozenset()


def _left_out(root: Element, view: View) -> frozenset[Element]:
    """The elements whose text is not shown."""
    found: set[Element] = set(root.iter(*view.lost))
    for vanish in root.iter(w("vanish")):
        run = _owner(vanish)
        if run is not None and run.tag == w("r") and is_hidden(run):
            found.add(run)
    for properties in root.iter(w("trPr")):
        row = properties.getparent()
        if row is not None and child(properties, view.row) is not None:
            found.add(row)
    found.update(fallback for fallback in root.iter(FALLBACK) if _is_second_choice(fallback))
    return frozenset(found)


def _owner(property_: Element) -> Element | None:
    properties = property_.getparent()
    return None if properties is None else properties.getparent()


def _is_below(text: Element, elements: frozenset[Element]) -> bool:
    return any(above in elements for above in text.iterancestors())


def _is_second_choice(fallback: Element) -> bool:
    alternate = fallback.getparent()
    if alternate is None or alternate.tag != ALTERNATE:
        return False
    return any(text.text for option in alternate if option is not fallback for text in option.iter(w("t")))

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
    """The elements whose text is not shown."""
    never: set[Element] = set()
    if found.intersection(view.lost):
        never.update(root.iter(*view.lost))
    if w(view.row) in found:
        marks = (child(properties, view.row) for properties in root.iter(w("trPr")))
        never.update(row for mark in marks if (row := _owner(mark)) is not None)
    if w("vanish") in found:
        runs = map(_owner, root.iter(w("vanish")))
        never.update(run for run in runs if run is not None and run.tag == w("r") and is_hidden(run))
    if FALLBACK in found:
        never.update(fallback for fallback in root.iter(FALLBACK) if _is_second_choice(fallback))
    return frozenset(never)


def _owner(property_: Element | None) -> Element | None:
    """What a property is said of."""
    properties = None if property_ is None else property_.getparent()
    return None if properties is None else properties.getparent()


def _is_below(text: Element, elements: frozenset[Element]) -> bool:
    return any(above in elements for above in text.iterancestors())


def _is_second_choice(fallback: Element) -> bool:
    alternate = fallback.getparent()
    if alternate is None or alternate.tag != ALTERNATE:
        return False
    return any(text.text for option in alternate if option is not fallback for text in option.iter(w("t")))

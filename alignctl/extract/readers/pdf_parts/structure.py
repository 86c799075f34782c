"""pdfium's structure tree of one page, as plain elements."""

from __future__ import annotations

import ctypes
import sys
from itertools import repeat

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.handles import Handle, address
from alignctl.extract.readers.pdf_parts.page import Element

_DEEPEST = 64
_MOST_ELEMENTS = 50_000
_LONGEST_TYPE = 512


class _Budget:
    """How many elements may still be read, and room for the name of one's type."""

    def __init__(self) -> None:
        self.left = _MOST_ELEMENTS
        self._name = ctypes.create_string_buffer(_LONGEST_TYPE)
        self._name_at = ctypes.byref(self._name)
        self._room = calls.long(_LONGEST_TYPE)

    def type_of(self, handle: calls.Pointer) -> str:
        """The standard type of an element; one of absurd length has none."""
        size = calls.element_type(handle, self._name_at, self._room)
        if not 2 < size <= _LONGEST_TYPE:  # noqa: PLR2004  (an empty UTF-16 string is its two-byte end)
            return ""
        return sys.intern(ctypes.string_at(self._name, size - 2).decode("utf-16-le", "replace"))


def tree_of(page: Handle) -> tuple[Element, ...]:
    """Read the structure elements that have content on a loaded page; empty where the file has no tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        budget = _Budget()
        handles = (
            address(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index))
            for index in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree)))
        )
        return tuple(_element(handle, budget, 0) for handle in handles if handle)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _element(handle: int, budget: _Budget, depth: int) -> Element:
    budget.left -= 1
    element = calls.slot()
    element.value = handle
    children: list[Element | int] = []
    if depth < _DEEPEST:
        count = max(0, calls.element_children(element))
        for index, child in enumerate(map(calls.element_child, repeat(element), range(count))):
            if budget.left <= 0:
                break
            if child:
                children.append(_element(child, budget, depth + 1))
                continue
            content = calls.element_content(element, index)
            if content >= 0:
                children.append(content)
    return Element(type=budget.type_of(element), children=tuple(children))

"""pdfium's structure tree of one page, as plain elements."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.page import Element

_DEEPEST = 64
_MOST_ELEMENTS = 50_000


@dataclass(slots=True)
class _Budget:
    left: int = _MOST_ELEMENTS


def tree_of(page: Handle) -> tuple[Element, ...]:
    """Read the structure elements that have content on a loaded page; empty where the file has no tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    try:
        budget = _Budget()
        handles = (
            pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            for index in range(max(0, pdfium.FPDF_StructTree_CountChildren(tree)))
        )
        return tuple(_element(handle, budget, 0) for handle in handles if handle)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _element(handle: Handle, budget: _Budget, depth: int) -> Element:
    budget.left -= 1
    children: list[Element | int] = []
    if depth < _DEEPEST:
        for index in range(max(0, pdfium.FPDF_StructElement_CountChildren(handle))):
            if budget.left <= 0:
                break
            child = pdfium.FPDF_StructElement_GetChildAtIndex(handle, index)
            if child:
                children.append(_element(child, budget, depth + 1))
                continue
            content = pdfium.FPDF_StructElement_GetChildMarkedContentID(handle, index)
            if content >= 0:
                children.append(content)
    return Element(
        type=_string(pdfium.FPDF_StructElement_GetType, handle),
        children=tuple(children),
    )


def _string(ask: Callable[..., int], handle: Handle) -> str:
    size = ask(handle, None, 0)
    if size <= 2:  # noqa: PLR2004  (an empty UTF-16 string is its two-byte end)
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(handle, buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")

"""pdfium's handles: pointers without a Python type, told apart by their address."""

from __future__ import annotations

import ctypes
from typing import Any, TypeAlias

Handle: TypeAlias = Any
"""A document, page, text page, object, font or element of pdfium, as ctypes hands it over."""


def address(handle: Handle) -> int:
    """The memory address a handle points at; 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0

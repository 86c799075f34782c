"""Whether a font is bold: by its name, else by what the embedded font program says of itself."""

from __future__ import annotations

import ctypes
import struct
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_LONGEST_NAME = 256
_LARGEST_PROGRAM = 8_000_000
_TABLE = struct.Struct(">4sIII")
_SHORT = struct.Struct(">H")
_HEADER = 12
_MOST_TABLES = 64
_STYLE_AT, _WEIGHT_AT = 44, 4
_OUTLINES = (b"\x00\x01\x00\x00", b"OTTO", b"true")


@dataclass(slots=True)
class Fonts:
    """Remembers of a document's fonts, by name and size of program, whether they are bold.

    Some programs that print to PDF name every font "CIDFont+F5"; the OpenType program inside still carries the
    weight (OS/2 `usWeightClass`, `head` `macStyle`; OpenType specification 1.9).
    """

    _bold: dict[tuple[bytes, int], bool] = field(default_factory=dict)

    def is_bold(self, font: int) -> bool:
        """Whether the font at this address is bold."""
        handle = ctypes.cast(font, pdfium.FPDF_FONT)
        buffer = ctypes.create_string_buffer(_LONGEST_NAME)
        pdfium.FPDFFont_GetBaseFontName(handle, buffer, _LONGEST_NAME)
        size = ctypes.c_size_t()
        pdfium.FPDFFont_GetFontData(handle, None, 0, size)
        key = buffer.value, size.value
        if key not in self._bold:
            self._bold[key] = _looks_bold(handle, buffer.value.decode("utf-8", "replace").lower(), size.value)
        return self._bold[key]


def _looks_bold(handle: ctypes.Array[ctypes.c_char], name: str, size: int) -> bool:
    if any(word in name for word in _BOLD_NAMES):
        return True
    if not name:
        return int(pdfium.FPDFFont_GetWeight(handle)) >= _BOLD_WEIGHT
    if pdfium.FPDFFont_GetIsEmbedded(handle) != 1 or not _HEADER < size <= _LARGEST_PROGRAM:
        return False
    buffer = (ctypes.c_uint8 * size)()
    pdfium.FPDFFont_GetFontData(handle, buffer, size, ctypes.c_size_t())
    return says_bold(bytes(buffer))


def says_bold(program: bytes) -> bool:
    """Whether an OpenType or TrueType font program says that it is bold; other and broken programs do not."""
    if program[:4] not in _OUTLINES:
        return False
    tables = {}
    for number in range(min(_MOST_TABLES, _short(program, 4))):
        start = _HEADER + _TABLE.size * number
        if start + _TABLE.size > len(program):
            break
        tag, _, offset, _ = _TABLE.unpack_from(program, start)
        tables[tag] = offset
    style = _short(program, tables[b"head"] + _STYLE_AT) if b"head" in tables else 0
    weight = _short(program, tables[b"OS/2"] + _WEIGHT_AT) if b"OS/2" in tables else 0
    return bool(style & 1) or _BOLD_WEIGHT <= weight <= 1000  # noqa: PLR2004  (the scale ends there)


def _short(program: bytes, at: int) -> int:
    return int(_SHORT.unpack_from(program, at)[0]) if at + _SHORT.size <= len(program) else 0

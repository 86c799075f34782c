"""How pdfium's text objects look: the face, the marked content and the baseline that their characters share."""

from __future__ import annotations

import ctypes
import math
import struct
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.fonts import Fonts
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.page import Face

_UPRIGHT_DEGREES = 5
_STROKED_FILL = 2
_MATRIX, _COLOR = struct.Struct("6f"), struct.Struct("4I")
_PLAIN = Face(size=10.0, bold=False, color=0)


class InForm(NamedTuple):
    """Where a text object stands: the marked content its form was painted under, and which form it is."""

    content: int
    serial: int


_ON_PAGE = InForm(content=-1, serial=0)


class Inked(NamedTuple):
    """What one text object says about its characters.

    `baseline` is the height they all stand at as shown, or None where each stands at its own.
    """

    face: Face
    content: int
    artifact: bool
    form: int = 0
    baseline: float | None = None


_NO_INK = Inked(face=_PLAIN, content=-1, artifact=False)


@dataclass(slots=True, kw_only=True)
class FaceBook:
    """Hands out one and the same face for the same looks throughout a document.

    `spellings` does so for words, which come again and again in a long file. `fonts` tells the bold ones.
    """

    faces: dict[Face, Face] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    fonts: Fonts = field(default_factory=Fonts)

    def same(self, face: Face) -> Face:
        """The face kept for these looks."""
        return self.faces.setdefault(face, face)


class Inks:
    """The looks of the text objects of one loaded page, asked for once each: `known` by their address.

    Fonts are told apart by their address, which pdfium may give to another font once the page is closed.
    """

    def __init__(self, text: int, frame: Frame, faces: FaceBook, forms: dict[int, InForm]) -> None:
        self._text = text
        self._frame = frame
        self._faces = faces
        self._forms = forms
        self.known: dict[int, Inked] = {0: _NO_INK}
        self._bold: dict[int, bool] = {}
        self._matrix = (ctypes.c_float * 6)()
        self._color = (ctypes.c_uint * 4)()
        self._origin = (ctypes.c_double * 2)()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._origin_at = ctypes.addressof(self._origin)
        first = ctypes.addressof(self._color)
        self._color_at = (first, first + 4, first + 8, first + 12)

    def of(self, owner: int, index: int) -> Inked:
        """How the text object at the address `owner` looks; `index` is one of its characters."""
        ink = self.known.get(owner)
        if ink is None:
            ink = self.known[owner] = self._ink(owner, index)
        return ink

    def baseline(self, index: int) -> float:
        """The height one character stands at as shown."""
        calls.char_origin(self._text, index, self._origin_at, self._origin_at + 8)
        return self._frame.place(self._origin[0], self._origin[1])[1]

    def _ink(self, owner: int, index: int) -> Inked:
        content = calls.object_content(owner)
        form = self._forms.get(owner, _ON_PAGE)
        calls.char_matrix(self._text, index, self._matrix_at)
        a, b, c, d, e, f = _MATRIX.unpack_from(self._matrix)
        along, across = (a, b) if self._frame.quarter_turns % 2 else (b, a)
        baseline = self.baseline(index)
        is_level = along == 0 and across != 0 and baseline == self._frame.place(e, f)[1]
        return Inked(
            face=self._face(owner, index, (a, c, d)),
            content=content if content >= 0 else form.content,
            artifact=content < 0 and _is_artifact(owner),
            form=form.serial,
            baseline=baseline if is_level else None,
        )

    def _face(self, owner: int, index: int, slopes: tuple[float, float, float]) -> Face:
        a, c, d = slopes
        size = calls.char_size(self._text, index) * (math.hypot(c, d) or 1.0)
        calls.object_color(owner, *self._color_at)
        red, green, blue, _ = _COLOR.unpack_from(self._color)
        turned = (math.degrees(math.atan2(c, a)) if c or a < 0 else 0.0) + 90 * self._frame.quarter_turns
        bold = self._is_bold(calls.text_font(owner) or 0) or calls.text_mode(owner) == _STROKED_FILL
        return self._faces.same(
            Face(
                size=round(size * 2) / 2,
                bold=bold,
                color=(red << 16) | (green << 8) | blue,
                upright=min(turned % 360, -turned % 360) <= _UPRIGHT_DEGREES,
            )
        )

    def _is_bold(self, font: int) -> bool:
        if font not in self._bold:
            self._bold[font] = self._faces.fonts.is_bold(font)
        return self._bold[font]


def _is_artifact(owner: int) -> bool:
    count = calls.object_marks(owner)
    if count <= 0:
        return False
    handle = ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT)
    buffer = (ctypes.c_ushort * 32)()
    length = ctypes.c_ulong()
    for index in range(count):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False

"""How pdfium's text objects look: the face, the marked content and the baseline that their characters share."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.fonts import Fonts
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.page import Face

_UPRIGHT_DEGREES = 5
_STROKED_FILL = 2
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

    faces: dict[tuple[float, bool, int, bool], Face] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    fonts: Fonts = field(default_factory=Fonts)


class Inks:
    """The looks of the text objects of one loaded page, asked for once each: `known` by their address.

    Fonts are told apart by their address, which pdfium may give to another font once the page is closed.
    """

    def __init__(self, text: calls.Pointer, frame: Frame, faces: FaceBook, forms: dict[int, InForm]) -> None:
        self._text = text
        self._frame = frame
        self._faces = faces.faces
        self._forms = forms
        self.known: dict[int, Inked] = {0: _NO_INK}
        self._bold: dict[int, bool] = {}
        self._fonts = faces.fonts
        self._owner = calls.slot()
        self._matrix = (ctypes.c_float * 6)()
        self._color = (ctypes.c_uint * 4)()
        self._origin = (ctypes.c_double * 2)()
        self._matrix_at = ctypes.byref(self._matrix)
        self._origin_at = calls.within(self._origin)
        self._color_at = calls.within(self._color)

    def of(self, owner: int, index: int) -> Inked:
        """How the text object at the address `owner` looks; `index` is one of its characters."""
        ink = self.known.get(owner)
        if ink is None:
            self._owner.value = owner
            ink = self.known[owner] = self._ink(owner, index)
        return ink

    def content(self, owner: int) -> int:
        """The marked content of the text object at an address; -1 where there is none."""
        self._owner.value = owner
        return calls.object_content(self._owner) if owner else -1

    def baseline(self, index: int) -> float:
        """The height one character stands at as shown."""
        calls.char_origin(self._text, index, *self._origin_at)
        return self._frame.place(*self._origin)[1]

    def _ink(self, owner: int, index: int) -> Inked:
        content = calls.object_content(self._owner)
        form = self._forms.get(owner, _ON_PAGE)
        calls.char_matrix(self._text, index, self._matrix_at)
        a, b, c, d, e, f = self._matrix
        along, across = (a, b) if self._frame.quarter_turns % 2 else (b, a)
        baseline = self.baseline(index)
        is_level = along == 0 and across != 0 and baseline == self._frame.place(e, f)[1]
        return Inked(
            self._face(index, a, c, d),
            content if content >= 0 else form.content,
            content < 0 and self._is_artifact(owner),
            form.serial,
            baseline if is_level else None,
        )

    def _face(self, index: int, a: float, c: float, d: float) -> Face:
        size = calls.char_size(self._text, index) * (math.hypot(c, d) or 1.0)
        calls.object_color(self._owner, *self._color_at)
        red, green, blue, _ = self._color
        turned = (math.degrees(math.atan2(c, a)) if c or a < 0 else 0.0) + 90 * self._frame.quarter_turns
        bold = self._is_bold(calls.text_font(self._owner) or 0) or calls.text_mode(self._owner) == _STROKED_FILL
        is_upright = not turned or min(turned % 360, -turned % 360) <= _UPRIGHT_DEGREES
        looks = (round(size * 2) / 2, bold, (red << 16) | (green << 8) | blue, is_upright)
        return self._faces.get(looks) or self._faces.setdefault(looks, Face(*looks))

    def _is_artifact(self, owner: int) -> bool:
        return calls.object_marks(self._owner) > 0 and _is_marked_artifact(owner)

    def _is_bold(self, font: int) -> bool:
        """Whether a font's weight or name says bold."""
        if font not in self._bold:
            self._bold[font] = self._fonts.is_bold(font)
        return self._bold[font]


def _is_marked_artifact(owner: int) -> bool:
    handle = ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT)
    buffer = (ctypes.c_ushort * 32)()
    length = ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False

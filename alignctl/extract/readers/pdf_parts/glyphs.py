"""pdfium's characters of one page, gathered into words with their faces."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import Handle, address
from alignctl.extract.readers.pdf_parts.page import Face, Word

_LINE_BREAK_HYPHENS = (0x02, 0xFFFE)
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF06F: "o", 0xF0A8: "□", 0xF02D: "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": ""}
_PRIVATE_USE = range(0xE000, 0xF900)
_SPACE = 0x20
_FIRST_BLANK = 0x09
_SYMBOL_FONT = range(0xF000, 0xF100)
_UNKNOWN = 0xFFFD
_SURROGATES = range(0xD800, 0xE000)
_LOW_SURROGATES = range(0xDC00, 0xE000)
_BOLD_WEIGHT = 600
_UPRIGHT_DEGREES = 5
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_STROKED_FILL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Turns pdfium's page coordinates (up from the bottom) into points from top left as shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as shown."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.quarter_turns % 2 else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is shown."""
        match self.quarter_turns:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


def frame_of(page: Handle) -> Frame:
    """Measure a loaded page."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(
        left=box.left,
        bottom=box.bottom,
        right=box.right,
        top=box.top,
        quarter_turns=max(0, pdfium.FPDFPage_GetRotation(page)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InForm:
    """Where a text object stands: the marked content its form was painted under, and which form it is."""

    content: int
    serial: int


_ON_PAGE = InForm(content=-1, serial=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inked:
    """What one text object says about its characters."""

    face: Face
    content: int
    artifact: bool
    form: int = 0


@dataclass(slots=True, kw_only=True)
class FontBook:
    """Remembers of each font handle of one document whether it is bold."""

    bold: dict[int, bool] = field(default_factory=dict)

    def is_bold(self, font: Handle) -> bool:
        """Whether a font handle's weight or name says bold."""
        key = address(font)
        if key not in self.bold:
            self.bold[key] = _looks_bold(font)
        return self.bold[key]


def _looks_bold(font: Handle) -> bool:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace").lower()
    if any(word in name for word in _BOLD_NAMES):
        return True
    return not name and pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


class PageText:
    """The text of one loaded page, read word by word."""

    def __init__(self, page: Handle, frame: Frame, fonts: FontBook, forms: dict[int, InForm]) -> None:
        self._text = pdfium.FPDFText_LoadPage(page)
        self._frame = frame
        self._fonts = fonts
        self._inked: dict[int, Inked] = {}
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._forms = forms
        self.found = 0
        self.unmapped = 0

    def close(self) -> None:
        """Give pdfium its memory back."""
        pdfium.FPDFText_ClosePage(self._text)

    def words(self) -> tuple[Word, ...]:
        """Gather the page's characters into words, in the order the file writes them."""
        codes = self._codes()
        self.found = sum(1 for code in codes if _is_counted(code))
        self.unmapped = sum(1 for code in codes if _is_unmapped(code))
        words: list[Word] = []
        start = 0
        for index, code in enumerate((*codes, 0x20)):
            if code in _LINE_BREAK_HYPHENS:
                words.extend(self._pieces(codes, start, index + 1))
                start = index + 1
            elif code <= _SPACE or chr(code).isspace():
                if index > start:
                    words.extend(self._pieces(codes, start, index))
                start = index + 1
        return tuple(words)

    def _codes(self) -> tuple[int, ...]:
        count = pdfium.FPDFText_CountChars(self._text)
        unicode_of, text = pdfium.FPDFText_GetUnicode, self._text
        return tuple(_sound(unicode_of(text, index)) for index in range(max(0, count)))

    def _pieces(self, codes: tuple[int, ...], start: int, end: int) -> list[Word]:
        """One word, or several glued ones where its characters belong to differing marked contents."""
        first, last = self._object(start), self._object(end - 1)
        if first == last:
            return self._word(codes, start, end, first, glued=False)
        pieces: list[Word] = []
        begun, current = start, first
        for index in range(start + 1, end):
            here = self._object(index)
            if here != current and self._inking(here, index) != self._inking(current, begun):
                pieces += self._word(codes, begun, index, current, glued=bool(pieces))
                begun, current = index, here
        return pieces + self._word(codes, begun, end, current, glued=bool(pieces))

    def _word(self, codes: tuple[int, ...], start: int, end: int, owner: int, *, glued: bool) -> list[Word]:
        text = _spelled(codes[start:end])
        if not text:
            return []
        ink = self._inking(owner, start)
        x0, y, _ = self._extent(start)
        right_x0, _, x1 = self._extent(end - 1)
        return [
            Word(
                text=text,
                x0=min(x0, right_x0),
                x1=max(x0, x1),
                y=y,
                face=ink.face,
                content=ink.content,
                artifact=ink.artifact,
                form=ink.form,
                glued=glued,
            )
        ]

    def _extent(self, index: int) -> tuple[float, float, float]:
        """Left, baseline and right of one character as shown."""
        left, right, bottom, top = self._box
        pdfium.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        corner = self._frame.place(left.value, bottom.value)
        other = self._frame.place(right.value, top.value)
        pdfium.FPDFText_GetCharOrigin(self._text, index, left, bottom)
        _, y = self._frame.place(left.value, bottom.value)
        return min(corner[0], other[0]), y, max(corner[0], other[0])

    def _object(self, index: int) -> int:
        return address(pdfium.FPDFText_GetTextObject(self._text, index))

    def _inking(self, owner: int, index: int) -> Inked:
        if owner not in self._inked:
            self._inked[owner] = self._ink(owner, index)
        return self._inked[owner]

    def _ink(self, owner: int, index: int) -> Inked:
        if not owner:
            return Inked(face=Face(size=10.0, bold=False, color=0), content=-1, artifact=False)
        handle = ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT)
        content = pdfium.FPDFPageObj_GetMarkedContentID(handle)
        form = self._forms.get(owner, _ON_PAGE)
        return Inked(
            face=self._face(handle, index),
            content=content if content >= 0 else form.content,
            artifact=content < 0 and _is_artifact(handle),
            form=form.serial,
        )

    def _face(self, handle: Handle, index: int) -> Face:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = pdfium.FPDFText_GetFontSize(self._text, index) * scale
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha)
        turned = math.degrees(pdfium.FPDFText_GetCharAngle(self._text, index)) + 90 * self._frame.quarter_turns
        bold = self._fonts.is_bold(pdfium.FPDFTextObj_GetFont(handle))
        bold = bold or pdfium.FPDFTextObj_GetTextRenderMode(handle) == _STROKED_FILL
        return Face(
            size=round(size * 2) / 2,
            bold=bold,
            color=(red.value << 16) | (green.value << 8) | blue.value,
            upright=min(turned % 360, -turned % 360) <= _UPRIGHT_DEGREES,
        )


def _is_artifact(handle: Handle) -> bool:
    buffer = (ctypes.c_ushort * 32)()
    length = ctypes.c_ulong()
    for index in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, index)
        if pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), length):
            name = bytes(buffer)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
            if name == "Artifact":
                return True
    return False


def _sound(code: int) -> int:
    """The code, or the sign for an unknown character where a broken font gives one that cannot be."""
    return code if code <= sys.maxunicode else _UNKNOWN


def _is_counted(code: int) -> bool:
    return code > _SPACE and not chr(code).isspace() and code not in _LOW_SURROGATES


def _spelled(codes: Sequence[int]) -> str:
    """Codes as text; pdfium gives rare characters as two surrogates, which are put together here."""
    text = "".join(_letter(code) for code in codes)
    if any(code in _SURROGATES for code in codes):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _letter(code: int) -> str:
    if code in _LINE_BREAK_HYPHENS:
        return "-"
    if code in _BULLETS:
        return _BULLETS[code]
    if code < _SPACE:
        return ""
    return _LIGATURES.get(chr(code), chr(code))


def _is_unmapped(code: int) -> bool:
    if code in _PRIVATE_USE:
        return code not in _SYMBOL_FONT
    return code == _UNKNOWN or 0 < code < _FIRST_BLANK

"""pdfium's characters of one page, gathered into words with their faces."""

from __future__ import annotations

import ctypes
import math
import re
import sys
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts.handles import Handle, address
from alignctl.extract.readers.pdf_parts.page import Face, Word
from alignctl.extract.readers.pdf_parts.symbols import SYMBOLS

_UNKNOWN = "\ufffd"
_WORD = re.compile("[^\\s\x00-\x20\ufffe]*[\x02\ufffe]|[^\\s\x00-\x20\ufffe]+")
_SOLID = re.compile("[^\\s\x00-\x20\udc00-\udfff]")
_UNMAPPED = re.compile("[\x01-\x08\ue000-\uefff\uf100-\uf8ff\ufffd]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LETTERS = str.maketrans(
    {
        "\x02": "-",
        "\ufffe": "-",
        "\u00ad": "",
        **SYMBOLS,
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
    }
)
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
        self._contents: dict[int, int] = {}
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._forms = forms
        self.found = 0
        self.unmapped = 0

    def close(self) -> None:
        """Give pdfium its memory back."""
        pdfium.FPDFText_ClosePage(self._text)

    def words(self) -> tuple[Word, ...]:
        """Gather the page's characters into words, in the order the file writes them."""
        text = self._characters()
        self.found = len(_SOLID.findall(text))
        self.unmapped = len(_UNMAPPED.findall(text))
        words: list[Word] = []
        for found in _WORD.finditer(text):
            words += self._pieces(text, found.start(), found.end())
        return tuple(words)

    def _characters(self) -> str:
        """One character for each of pdfium's, so that places in the text are its indexes."""
        count = max(0, pdfium.FPDFText_CountChars(self._text))
        unicode_of, text = pdfium.FPDFText_GetUnicode, self._text
        codes = [unicode_of(text, index) for index in range(count)]
        return "".join([chr(code) if code <= sys.maxunicode else _UNKNOWN for code in codes])

    def _pieces(self, text: str, start: int, end: int) -> list[Word]:
        """One word, or several glued ones where its characters belong to differing marked contents."""
        first = self._object(start)
        if first == self._object(end - 1):
            return self._word(text[start:end], start, first, glued=False)
        pieces: list[Word] = []
        begun, current, content = start, first, self._content(first)
        for index in range(start + 1, end):
            here = self._object(index)
            if here == current or (other := self._content(here)) == content:
                continue
            pieces += self._word(text[begun:index], begun, current, glued=bool(pieces))
            begun, current, content = index, here, other
        return pieces + self._word(text[begun:end], begun, current, glued=bool(pieces))

    def _content(self, owner: int) -> int:
        if owner not in self._contents:
            handle = ctypes.cast(owner, pdfium.FPDF_PAGEOBJECT) if owner else None
            self._contents[owner] = pdfium.FPDFPageObj_GetMarkedContentID(handle) if handle else -1
        return self._contents[owner]

    def _word(self, characters: str, start: int, owner: int, *, glued: bool) -> list[Word]:
        spelled = _spelled(characters)
        if not spelled:
            return []
        ink = self._inking(owner, start)
        x0, y, _ = self._extent(start)
        right_x0, _, x1 = self._extent(start + len(characters) - 1)
        return [
            Word(
                text=spelled,
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


def _spelled(characters: str) -> str:
    """Characters as read; pdfium gives rare ones as two surrogates, which are put together here."""
    text = characters.translate(_LETTERS)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text

"""How pdfium's text objects look: the face, the marked content and the baseline that their characters share."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.answers import Answers
from alignctl.extract.readers.pdf_parts.fonts import Fonts
from alignctl.extract.readers.pdf_parts.frame import Frame
from alignctl.extract.readers.pdf_parts.page import Face

_UPRIGHT_DEGREES = 5
_STROKED_FILL = 2
_PLAIN = Face(size=10.0, bold=False, color=0)
_Looks = tuple[float, tuple[int, int, int], int | None, int, float, float, float]
_Point = tuple[float, float]


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

    `spellings` does so for words, which come again and again in a long file. `fonts` tells the bold ones. The
    rest is room for pdfium's answers, which takes longer to make than a page to read.
    """

    faces: dict[tuple[float, bool, int, bool], Face] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    fonts: Fonts = field(default_factory=Fonts)
    boxes: Answers = field(default_factory=lambda: Answers(ctypes.c_double, 4))
    points: Answers = field(default_factory=lambda: Answers(ctypes.c_double, 2))
    matrices: Answers = field(default_factory=lambda: Answers(ctypes.c_float, 6, as_block=True))
    colors: Answers = field(default_factory=lambda: Answers(ctypes.c_uint, 4))


class Inks:
    """The looks of the text objects of one loaded page, asked for once each: `known` by their address.

    Fonts are told apart by their address, which pdfium may give to another font once the page is closed.
    """

    def __init__(self, text: calls.Pointer, frame: Frame, faces: FaceBook, forms: dict[int, InForm]) -> None:
        self._text = text
        self._frame = frame
        self._faces = faces
        self._forms = forms
        self.known: dict[int, Inked] = {0: _NO_INK}
        self._contents: dict[int, int] = {0: -1}
        self._bold: dict[int, bool] = {}
        self._seen: dict[_Looks, Face] = {}

    def contents(self, owners: Sequence[int]) -> list[int]:
        """The marked content of the text object at each address; -1 where there is none."""
        new = [owner for owner in dict.fromkeys(owners) if owner not in self._contents]
        self._contents.update(zip(new, map(calls.object_content, calls.slots(new)), strict=True))
        return [self._contents[owner] for owner in owners]

    def of(self, owners: Sequence[int], indexes: Sequence[int]) -> list[Inked]:
        """How the text objects at the addresses `owners` look, asked by one of the characters of each."""
        first = dict(zip(reversed(owners), reversed(indexes), strict=True))
        self._learn({owner: index for owner, index in first.items() if owner not in self.known})
        return [self.known[owner] for owner in owners]

    def baseline(self, index: int) -> float:
        """The height one character stands at as shown."""
        (x,), (y,) = self._faces.points.of(calls.char_origin, [index], self._text)
        return self._frame.place(x, y)[1]

    def _learn(self, objects: dict[int, int]) -> None:
        owners, indexes = list(objects), list(objects.values())
        things, book, text = calls.slots(owners), self._faces, self._text
        red, green, blue, _ = book.colors.of(calls.object_color, things)
        a, b, c, d, *places = book.matrices.of(calls.char_matrix, indexes, text)
        looks = zip(
            map(calls.char_size, repeat(text), indexes),
            zip(red, green, blue, strict=True),
            map(calls.text_font, things),
            map(calls.text_mode, things),
            a,
            c,
            d,
            strict=True,
        )
        levels = map(
            self._level,
            zip(a, b, strict=True),
            zip(*book.points.of(calls.char_origin, indexes, text), strict=True),
            zip(*places, strict=True),
        )
        for owner, content, look, level in zip(owners, self.contents(owners), looks, levels, strict=True):
            form = self._forms.get(owner, _ON_PAGE)
            self.known[owner] = Inked(
                self._seen.get(look) or self._face(look),
                content if content >= 0 else form.content,
                content < 0 and _is_artifact(owner),
                form.serial,
                level,
            )

    def _level(self, slope: _Point, origin: _Point, start: _Point) -> float | None:
        """The height as shown of an object's characters, if one of them at `origin` stands as high as its start."""
        along, across = slope if self._frame.quarter_turns % 2 else slope[::-1]
        if along != 0 or across == 0:
            return None
        baseline = self._frame.place(*origin)[1]
        return baseline if baseline == self._frame.place(*start)[1] else None

    def _face(self, look: _Looks) -> Face:
        size, (red, green, blue), font, mode, a, c, d = look
        turned = (math.degrees(math.atan2(c, a)) if c or a < 0 else 0.0) + 90 * self._frame.quarter_turns
        is_upright = not turned or min(turned % 360, -turned % 360) <= _UPRIGHT_DEGREES
        bold = self._is_bold(font or 0) or mode == _STROKED_FILL
        color = (red << 16) | (green << 8) | blue
        shown = round(size * (math.hypot(c, d) or 1.0) * 2) / 2, bold, color, is_upright
        face = self._seen[look] = self._faces.faces.setdefault(shown, Face(*shown))
        return face

    def _is_bold(self, font: int) -> bool:
        """Whether a font's weight or name says bold."""
        if font not in self._bold:
            self._bold[font] = self._faces.fonts.is_bold(font)
        return self._bold[font]


def _is_artifact(owner: int) -> bool:
    thing = calls.slot()
    thing.value = owner
    return calls.object_marks(thing) > 0 and _is_marked_artifact(owner)


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

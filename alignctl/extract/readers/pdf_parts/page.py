"""What a PDF page holds once pdfium has read it: words with their place and face, and ruled edges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from alignctl.extract.readers.pdf_parts.annotations import Field


class Face(NamedTuple):
    """How type looks: `size` in points on the page, `color` as 0xRRGGBB, whether it is upright and underlined."""

    size: float
    bold: bool
    color: int
    upright: bool = True
    underlined: bool = False


class Word(NamedTuple):
    """One word as printed: a named tuple, as a long file has half a million.

    `x0`, `x1` and the baseline `y` are points from the left and top of the page as it is shown. `content` is
    the marked-content id the structure tree refers to, or -1. `artifact` says the file itself marks it as
    no part of the text. `glued` says that no space stands between it and the word before it. `form` tells
    apart the form XObjects of the page (0 is the page itself), as each counts its content ids anew.
    """

    text: str
    x0: float
    x1: float
    y: float
    face: Face
    content: int = -1
    artifact: bool = False
    glued: bool = False
    form: int = 0


_TEXT_OF = attrgetter("text")


def letters_of(words: Iterable[Word]) -> int:
    """How many characters the words have."""
    return sum(map(len, map(_TEXT_OF, words)))


class Edge(NamedTuple):
    """A straight ruling along one axis, from (x0, top) to (x1, bottom)."""

    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it runs across the page rather than down it."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element of the structure tree, by its standard type.

    Children are elements, or marked-content ids (int).
    """

    type: str
    children: tuple[Element | int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, numbered from 1; `found` counts its non-space characters, `unmapped` those without a letter.

    `words` come in the order the file writes them. `people` are the authors of comments on it. `shapes`
    counts what is drawn on a page without text, where letters may be drawn as outlines. `fields` are the places to
    write of the file's own form, each with its mark, and `circles` the boxes of small circles drawn, where a form is
    read.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    tree: tuple[Element, ...] = ()
    edges: tuple[Edge, ...] = ()
    found: int = 0
    unmapped: int = 0
    images: int = 0
    shapes: int = 0
    people: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    circles: tuple[tuple[float, float, float, float], ...] = ()
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """One entry of the file's outline; `depth` counts from 1, `page` from 1 (None where it points nowhere)."""

    title: str
    depth: int
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A whole file as pdfium sees it; `marking` is a protective marking among its properties."""

    pages: tuple[Page, ...]
    title: str = ""
    producer: str = ""
    marking: str | None = None
    bookmarks: tuple[Bookmark, ...] = field(default=())

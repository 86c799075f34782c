"""What stands between a page and the blocks: one paragraph, heading or table with its looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from alignctl.extract.readers.pdf_parts.labels import number_depth
from alignctl.extract.readers.pdf_parts.page import Face
from alignctl.extract.readers.pdf_parts.shape import UNKNOWN, Shape
from alignctl.model.document import Breaks

Rows = tuple[tuple[str, ...], ...]


class Role(Enum):
    """What an item is taken for."""

    BODY = "body"
    LIST_ITEM = "list item"
    HEADING = "heading"
    TITLE = "title"
    TABLE = "table"
    CONTENTS = "contents"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The looks that headings of one level share."""

    size: float
    bold: bool
    caps: bool
    color: int = 0
    underlined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One paragraph, heading or table.

    `level` is what the file's own tags or bookmarks say (1 to 6), None where only looks can tell; `listed`
    is its rank in the printed contents list. `lines` counts printed lines; `is_full` says that the last of
    them runs to the right margin. `column` counts the stretches of text read one after the other on the
    page, so that a paragraph broken between two of them can be joined. `place` is the position of its first
    word in the file's own order, `x` and `y` its place on the page (see Word). `is_linked` says that all its
    text is links, `is_tagged` that the structure tree named it. `breaks` tells where further pages begin, in
    the text or among the rows. `shape` is that of a table.
    """

    text: str
    page: int
    role: Role
    face: Face
    level: int | None = None
    listed: int | None = None
    rows: Rows = ()
    lines: int = 1
    is_full: bool = False
    column: int = 0
    place: int = 0
    x: float = 0.0
    y: float = 0.0
    is_linked: bool = False
    is_tagged: bool = False
    breaks: Breaks = ()
    shape: Shape = UNKNOWN

    @property
    def style(self) -> Style:
        """The looks that tell headings of one level from those of another."""
        letters = "".join(mark for mark in self.text if mark.isalpha())
        return Style(
            size=self.face.size,
            bold=self.face.bold,
            caps=len(letters) > 2 and letters.isupper(),  # noqa: PLR2004  (an initial or two is no style)
            color=self.face.color,
            underlined=self.face.underlined,
        )

    @property
    def plain_style(self) -> Style:
        """The style, colour aside."""
        return replace(self.style, color=0)

    @property
    def depth(self) -> int:
        """Depth of the number typed before the text, 0 without one."""
        return number_depth(self.text)

    @property
    def characters(self) -> int:
        """Non-space characters of text and cells."""
        cells = (cell for row in self.rows for cell in row)
        return sum(len("".join(part.split())) for part in (self.text, *cells))

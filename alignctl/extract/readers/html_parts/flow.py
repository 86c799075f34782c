"""The flow of a page: its elements in reading order, as lines and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from alignctl.extract.readers.html_parts.elements import heading_level, words_of
from alignctl.extract.readers.html_parts.grid import Grids
from alignctl.extract.readers.html_parts.labels import Counter
from alignctl.extract.readers.html_parts.panels import CLOSES
from alignctl.extract.readers.html_parts.paragraph import Paragraph
from alignctl.extract.readers.html_parts.typeface import USUAL_POINTS, Typeface, inside, outline_level, size_within
from alignctl.extract.readers.line_parts.line import Item, Label, Line, Role
from alignctl.text.normalise import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "main", "menu"}
    | {"nav", "p", "pre", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr", "caption", "label"}
    | {"text", "foreignobject", "noframes", "frameset", "optgroup", "search", "listing", "xmp", "plaintext", "li"}
)
_TITLE_CLASSES = frozenset({"title", "msotitle"})
_PARAGRAPH_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})+\.?$")
_ITEM_CLASS = re.compile(r"\bMso(?:List|Bullet)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item of the page; `closes` says that sections of this heading level and deeper end before it."""

    item: Item
    is_item: bool = False
    closes: int | None = None


class Flow:
    """Gathers words until a block ends."""

    def __init__(self, grids: Grids, outline: dict[str, int]) -> None:
        self.placed: list[Placed] = []
        self._grids = grids
        self._outline = outline
        self._paragraph = Paragraph()
        self._label: Label | None = None
        self._closes: int | None = None
        self._depth = 0

    def read(self, part: HtmlElement) -> list[Placed]:
        """All lines and tables of a part of a page."""
        self._inside(part, Typeface(size=USUAL_POINTS), is_item=False)
        self._end(is_item=False)
        return self.placed

    def _inside(self, element: HtmlElement, around: Typeface, *, is_item: bool) -> None:
        look = inside(element, around)
        self._words(element, element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, look, is_item=is_item)
            self._words(element, child.tail, look)

    def _words(self, element: HtmlElement, text: str | None, look: Typeface) -> None:
        if not text:
            return
        if element.tag in {"pre", "listing", "xmp"} or next(element.iterancestors("pre"), None) is not None:
            for place, line in enumerate(text.split("\n")):
                if place:
                    self._paragraph.add_break()
                self._paragraph.add(line, look)
        else:
            self._paragraph.add(text, look)

    def _child(self, child: HtmlElement, look: Typeface, *, is_item: bool) -> None:
        level = heading_level(child)
        if level is None and child.tag in {"p", "div"}:
            level = outline_level(child, self._outline)
        if level is not None:
            self._end(is_item=is_item)
            self._heading(child, look, level)
        elif child.tag == "table":
            self._end(is_item=is_item)
            self._table(child, look, is_item=is_item)
        elif child.tag in {"ul", "ol", "dir", "menu"}:
            self._end(is_item=is_item)
            self._list(child, look)
        elif child.tag == "br":
            self._paragraph.add_break()
        elif child.tag in _BLOCK:
            self._block(child, look, is_item=is_item)
        else:
            self._inside(child, look, is_item=is_item)
        if child.get(CLOSES) is not None:
            self._end(is_item=is_item)
            self._closes = int(child.get(CLOSES) or 1)

    def _block(self, child: HtmlElement, look: Typeface, *, is_item: bool) -> None:
        self._end(is_item=is_item)
        named = child.get("class") or ""
        listed = child.tag in {"dt", "dd"} or is_item or _ITEM_CLASS.search(named) is not None
        role = Role.TITLE if child.tag == "p" and named.lower() in _TITLE_CLASSES else Role.BODY
        self._inside(child, look, is_item=listed)
        # what a term is said to be ("Version: 3.0") numbers nothing
        self._end(is_item=listed, role=role, may_number=child.tag != "dd")

    def _heading(self, element: HtmlElement, look: Typeface, level: int) -> None:
        title = words_of(element)
        if not title:
            return
        gathered = Paragraph()
        said = replace(look, bold=True, size=None)
        gathered.add(title, replace(inside(element, said), size=size_within(element, said)))
        for line in gathered.lines(None, Role.BODY, is_item=False):
            self._put(line._replace(text=title, level=level, label=self._label), is_item=False)
        self._label = None

    def _list(self, element: HtmlElement, look: Typeface) -> None:
        self._depth += 1
        counter = Counter(element, self._depth - 1)
        self._words(element, element.text, look)
        for child in element:
            if not isinstance(child.tag, str):
                self._words(element, child.tail, look)
                continue
            self._end(is_item=True)
            if child.tag == "li":
                self._label = counter.label_of(child)
                self._inside(child, look, is_item=True)
                self._end(is_item=True)
                self._label = None
            else:  # lists inside lists without an item between, and text without one, as old editors write them
                self._child(child, look, is_item=True)
                self._end(is_item=True)
            self._words(element, child.tail, look)
        self._end(is_item=False)
        self._depth -= 1

    def _table(self, table: HtmlElement, look: Typeface, *, is_item: bool) -> None:
        if self._grids.is_layout(table):
            self._inside(table, look, is_item=is_item)
            self._end(is_item=is_item)
            return
        self._outside_cells(table, look)
        grid = self._grids.read(table)
        if grid.rows:
            self._put(grid, is_item=False)

    def _outside_cells(self, element: HtmlElement, look: Typeface) -> None:
        """What stands in a table but in none of its cells: its caption, and what careless pages leave there."""
        self._words(element, element.text, look)
        for child in element:
            if child.tag in {"tr", "thead", "tbody", "tfoot", "colgroup"}:
                self._outside_cells(child, look)
            elif isinstance(child.tag, str) and child.tag not in {"td", "th", "col"}:
                self._child(child, look, is_item=False)
                if child.tag == "caption":
                    self._end(is_item=False)
            self._words(element, child.tail, look)
        if element.tag == "table":
            self._end(is_item=False)

    def _end(self, *, is_item: bool, role: Role = Role.BODY, may_number: bool = True) -> None:
        if self._paragraph.is_empty():
            self._paragraph = Paragraph()
            return
        lines = list(self._paragraph.lines(self._label, role, is_item=is_item))
        self._paragraph = Paragraph()
        self._label = None
        is_alone = may_number and len(lines) == 1 and lines[0].label is None
        if is_alone and _PARAGRAPH_NUMBER.match(lines[0].text):
            self._label = Label(text=tidy(lines[0].text), depth=0)
            return
        for line in lines:
            self._put(line, is_item=is_item or (line.label is not None and line.label.is_bullet))

    def _put(self, item: Item, *, is_item: bool) -> None:
        self.placed.append(Placed(item=item, is_item=is_item and isinstance(item, Line), closes=self._closes))
        self._closes = None

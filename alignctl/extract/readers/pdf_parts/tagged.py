"""A page read by its structure tree: what the file itself calls headings, paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from alignctl.extract.readers.pdf_parts.columns import order_of
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.labels import is_label, list_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.marked import INLINE, Contents, blocks_of, by_content, named_ids
from alignctl.extract.readers.pdf_parts.page import Element, Page, Word
from alignctl.extract.readers.pdf_parts.paragraphs import face_of
from alignctl.extract.readers.pdf_parts.parting import bold_lead, parted
from alignctl.extract.readers.pdf_parts.shape import shape_of

_HEADING = re.compile(r"H(?P<level>[1-6])$|H(?:eading)?\s*(?P<named>[1-6])$|H$", re.IGNORECASE)
_NOTES = frozenset({"Note", "FENote", "Footnote", "Endnote"})
_TABLE_PARTS = frozenset({"THead", "TBody", "TFoot"})
_LONGEST_HEADING = 300


def read_tagged(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> tuple[list[Item], list[Word]]:
    """Read the tagged words of a page, and hand back the words no tag names, to be read by their looks."""
    namings = Counter(named_ids(page.tree))
    contents, left_over = by_content(words, set(namings), blocks_of(page.tree))
    walk = _Walk(page=page, contents=contents, namings=namings, order=order_of(page.words), vocabulary=vocabulary)
    walk.container(page.tree)
    unread = [word for groups in contents.values() for group in groups for word in group]
    return walk.items, left_over + unread


@dataclass(slots=True, kw_only=True)
class _Walk:
    """The walk down one page's tree, gathering items."""

    page: Page
    contents: Contents
    namings: Counter[int]
    order: dict[int, int]
    vocabulary: Vocabulary
    items: list[Item] = field(default_factory=list)
    label: list[Word] = field(default_factory=list)
    listed: bool = False

    def container(self, children: Sequence[Element | int]) -> None:
        """Read the children of a grouping element; loose words between its blocks make paragraphs."""
        loose: list[Word] = []
        linked = True
        for child in children:
            if isinstance(child, int):
                loose += self.taken(child)
                linked = False
            elif _is_inline(child):
                loose += self.words_of(child)
                linked = linked and _only_links(child)
            else:
                self.loose(loose, linked=linked)
                loose, linked = [], True
                self.block(child)
        self.loose(loose, linked=linked)

    def block(self, element: Element) -> None:
        """Read one block element."""
        heading = _HEADING.match(element.type)
        if heading:
            level = heading["level"] or heading["named"]
            rest, notes = _without_notes(element)
            self.paragraph(self.words_of(rest), Role.HEADING, level=int(level) if level else None)
            self.container(notes)
        elif element.type == "Title":
            self.paragraph(self.words_of(element), Role.TITLE)
        elif element.type == "Table":
            self.table(element)
        elif element.type in {"TOC", "TOCI"}:
            self.paragraph(self.words_of(element), Role.CONTENTS)
        elif element.type == "Artifact":
            self.paragraph(self.words_of(element), Role.NAVIGATION)
        elif element.type == "LI":
            self.list_entry(element)
        else:
            self.container(element.children)

    def list_entry(self, element: Element) -> None:
        """Read a list entry; its label goes with the first text that follows."""
        labels = [child for child in element.children if isinstance(child, Element) and child.type == "Lbl"]
        rest = [child for child in element.children if child not in labels]
        outer = self.listed
        self.label = [word for label in labels for word in self.words_of(label)]
        self.listed = True
        self.container(rest)
        self.loose([], linked=False)
        self.listed = outer

    def loose(self, words: list[Word], *, linked: bool) -> None:
        """Make paragraphs of words of one block, parted where the page parts them."""
        for part in parted(words):
            self.under_lead(part, linked=linked)

    def under_lead(self, words: list[Word], *, linked: bool) -> None:
        """Add one paragraph, its first lines apart where they are bold and only a line break parts them."""
        lead = bold_lead(words)
        for part in (words[:lead], words[lead:]):
            role = Role.LIST_ITEM if self.listed else Role.BODY
            self.paragraph(part, role, linked=linked)

    def paragraph(self, words: Sequence[Word], role: Role, level: int | None = None, *, linked: bool = False) -> None:
        """Add one paragraph or heading, with the label waiting for it."""
        words = [*self.label, *words]
        self.label = []
        text = running_text(words, self.vocabulary)
        if not text:
            return
        role = _settled(role, text)
        self.items.append(
            Item(
                text=text,
                page=self.page.number,
                role=role,
                face=face_of(words),
                level=level if role is Role.HEADING else None,
                is_full=len(text) > _LONGEST_HEADING // 4,
                place=self.place_of(words),
                x=words[0].x0,
                y=words[0].y,
                is_linked=linked,
                is_tagged=True,
                lines=len({round(y) for y in {word.y for word in words}}),
            )
        )
        self.listed = False if role is Role.LIST_ITEM and self.listed else self.listed

    def table(self, element: Element) -> None:
        """Read a table; a box of one cell is read as the text it frames."""
        rows = list(_rows(element))
        widest = max((len(row) for row in rows), default=0)
        if widest < 2:  # noqa: PLR2004  (one column is a frame round text)
            self.container([cell for row in rows for cell in row] or element.children)
            return
        self.container([child for child in element.children if _is_caption(child)])
        cells = [[self.words_of(cell) for cell in row] for row in rows]
        words = [word for row in cells for cell in row for word in cell]
        if not words:
            return
        grid = [[running_text(cell, self.vocabulary) for cell in row] for row in cells]
        self.items.append(
            Item(
                text="",
                page=self.page.number,
                role=Role.TABLE,
                face=face_of(words),
                rows=tuple((*row, *[""] * (widest - len(row))) for row in grid if any(row)),
                place=self.place_of(words),
                y=words[0].y,
                is_tagged=True,
                shape=shape_of([row for row in cells if any(row)]),
            )
        )

    def place_of(self, words: Sequence[Word]) -> int:
        """Where the first of some words stands in the file's own order."""
        place = self.order.get
        return min([place(id(word), 0) for word in words])

    def words_of(self, element: Element) -> list[Word]:
        """All words below an element, in the tree's order."""
        return [word for name in named_ids(element.children) for word in self.taken(name)]

    def taken(self, name: int) -> list[Word]:
        """The words of one marked content, handed out once.

        Forms count their contents anew, so an id may be named twice: each naming takes the next group.
        """
        groups = self.contents.get(name, [])
        self.namings[name] -= 1
        if not groups:
            return []
        if self.namings[name] > 0:
            return groups.pop(0)
        words = [word for group in groups for word in group]
        groups.clear()
        return words


def _without_notes(element: Element) -> tuple[Element, list[Element]]:
    """An element without the notes tagged inside it, and these."""
    notes: list[Element] = []
    rest: list[Element | int] = []
    for child in element.children:
        if isinstance(child, int):
            rest.append(child)
        elif child.type in _NOTES:
            notes.append(child)
        else:
            kept, inner = _without_notes(child)
            rest.append(kept)
            notes += inner
    return replace(element, children=tuple(rest)), notes


def _settled(role: Role, text: str) -> Role:
    """What a paragraph is once its text is known: an overlong heading is none, a typed label makes an item."""
    if role is Role.HEADING and (len(text) > _LONGEST_HEADING or not any(mark.isalnum() for mark in text)):
        return Role.BODY
    if role is Role.BODY and (starts_with_bullet(text) or list_label(text)) and not is_label(text):
        return Role.LIST_ITEM
    return role


def _rows(element: Element) -> Iterator[list[Element]]:
    for child in element.children:
        if isinstance(child, int):
            continue
        if child.type == "TR":
            cells = [cell for cell in child.children if isinstance(cell, Element)]
            yield [cell for cell in cells if cell.type in {"TD", "TH"}] or cells
        elif child.type in _TABLE_PARTS:
            yield from _rows(child)


def _is_caption(child: Element | int) -> bool:
    return isinstance(child, Element) and child.type == "Caption"


def _is_inline(element: Element) -> bool:
    """Whether an element stands inside a line: an inline type, or a neutral one with nothing but such."""
    if element.type not in INLINE and element.type not in {"NonStruct", "Private", "Figure", "Formula"}:
        return False
    return all(isinstance(child, int) or _is_inline(child) for child in element.children)


def _only_links(element: Element) -> bool:
    return element.type == "Link"


def with_left_over(tagged: list[Item], loose: list[Item]) -> list[Item]:
    """Set items read by their looks after the tagged item that the file writes before them."""
    merged = list(tagged)
    for item in loose:
        at = max((index + 1 for index, other in enumerate(merged) if other.place <= item.place), default=0)
        merged.insert(at, replace(item, column=0))
    return merged

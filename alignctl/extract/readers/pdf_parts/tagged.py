"""A page read by its structure tree: what the file itself calls headings, paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from alignctl.extract.readers.pdf_parts.columns import order_of
from alignctl.extract.readers.pdf_parts.item import Item, Role
from alignctl.extract.readers.pdf_parts.joining import Vocabulary, running_text
from alignctl.extract.readers.pdf_parts.labels import is_label, list_label, starts_with_bullet
from alignctl.extract.readers.pdf_parts.page import Element, Page, Word
from alignctl.extract.readers.pdf_parts.paragraphs import face_of

_HEADING = re.compile(r"H(?P<level>[1-6])$|H(?:eading)?\s*(?P<named>[1-6])$|H$", re.IGNORECASE)
_INLINE = frozenset({"Span", "Link", "Reference", "Lbl", "Quote", "Em", "Strong", "Annot", "Form", "BibEntry"})
_TABLE_PARTS = frozenset({"THead", "TBody", "TFoot"})
_LONGEST_HEADING = 300
_APART = 1.9
_FAR_APART = 4.0
_WIDER = 1.6
_LINE_BELOW = 0.8
_LONGEST_LEAD = 16
Contents = dict[int, list[list[Word]]]


def named_ids(elements: Sequence[Element | int]) -> Iterator[int]:
    """All marked-content ids the elements and those below them name."""
    for child in elements:
        if isinstance(child, int):
            yield child
        else:
            yield from named_ids(child.children)


def read_tagged(page: Page, words: Sequence[Word], vocabulary: Vocabulary) -> tuple[list[Item], list[Word]]:
    """Read the tagged words of a page, and hand back the words no tag names, to be read by their looks."""
    known = set(named_ids(page.tree))
    contents, left_over = _by_content(words, known, _blocks_of(page.tree))
    namings = Counter(named_ids(page.tree))
    walk = _Walk(page=page, contents=contents, namings=namings, order=order_of(page.words), vocabulary=vocabulary)
    walk.container(page.tree)
    unread = [word for groups in contents.values() for group in groups for word in group]
    return walk.items, left_over + unread


def _blocks_of(tree: Sequence[Element]) -> dict[int, int]:
    """For each marked content the block it belongs to, so that what stands inside a block can be told."""
    blocks: dict[int, int] = {}
    counter = 0

    def descend(element: Element, block: int) -> None:
        nonlocal counter
        if element.type not in _INLINE:
            counter += 1
            block = counter
        for child in element.children:
            if isinstance(child, int):
                blocks[child] = block
            else:
                descend(child, block)

    for element in tree:
        descend(element, 0)
    return blocks


def _by_content(words: Sequence[Word], known: set[int], blocks: dict[int, int]) -> tuple[Contents, list[Word]]:
    """Words by marked content; untagged words amid one block go with the word before them."""
    contents: Contents = {}
    left_over: list[Word] = []
    waiting: list[Word] = []
    before: Word | None = None
    for word in words:
        if word.content not in known:
            waiting.append(word)
            continue
        if waiting and before and blocks[before.content] == blocks[word.content]:
            contents[before.content][-1] += waiting
        else:
            left_over += waiting
        waiting, before = [], word
        groups = contents.setdefault(word.content, [[]])
        if groups[-1] and groups[-1][-1].form != word.form:
            groups.append([])
        groups[-1].append(word)
    return contents, left_over + waiting


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
            self.paragraph(self.words_of(element), Role.HEADING, level=int(level) if level else None)
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
        for part in _parted(words):
            self.under_lead(part, linked=linked)

    def under_lead(self, words: list[Word], *, linked: bool) -> None:
        """Add one paragraph, its first lines apart where they are bold and only a line break parts them."""
        lead = _bold_lead(words)
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
                place=min(self.order.get(id(word), 0) for word in words),
                y=words[0].y,
                is_linked=linked,
                is_tagged=True,
                lines=len({round(word.y) for word in words}),
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
                place=min(self.order.get(id(word), 0) for word in words),
                y=words[0].y,
                is_tagged=True,
            )
        )

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
    if element.type not in _INLINE and element.type not in {"NonStruct", "Private", "Figure", "Formula"}:
        return False
    return all(isinstance(child, int) or _is_inline(child) for child in element.children)


def _only_links(element: Element) -> bool:
    return element.type == "Link"


def _parted(words: list[Word]) -> Iterator[list[Word]]:
    """Words of one block, parted where a gap wider than between its lines shows another paragraph."""
    gaps = [after.y - before.y for before, after in pairwise(words)]
    pitch = min((gap for gap in gaps if gap > _LINE_BELOW * words[0].face.size), default=0.0)
    part: list[Word] = []
    for word in words:
        if part and _is_apart(part[-1], word, pitch):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def _bold_lead(words: list[Word]) -> int:
    """How many words stand in bold lines of their own before lines that are not, as a typed heading does."""
    end = next((index for index, word in enumerate(words) if not word.face.bold), len(words))
    if not 0 < end < min(len(words), _LONGEST_LEAD):
        return 0
    before, after = words[end - 1], words[end]
    return end if after.y - before.y > before.face.size * _LINE_BELOW else 0


def _is_apart(before: Word, word: Word, pitch: float) -> bool:
    size, gap = max(before.face.size, word.face.size), word.y - before.y
    return gap > _FAR_APART * size or gap > max(_APART * size, _WIDER * pitch)


def with_left_over(tagged: list[Item], loose: list[Item]) -> list[Item]:
    """Set items read by their looks after the tagged item that the file writes before them."""
    merged = list(tagged)
    for item in loose:
        at = max((index + 1 for index, other in enumerate(merged) if other.place <= item.place), default=0)
        merged.insert(at, replace(item, column=0))
    return merged

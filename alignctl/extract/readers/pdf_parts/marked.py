"""Marked content: which words belong to which id of the structure tree."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.extract.readers.pdf_parts.page import Element, Word

INLINE = frozenset({"Span", "Link", "Reference", "Lbl", "Quote", "Em", "Strong", "Annot", "Form", "BibEntry"})
"""Types of elements that stand inside a line."""

Contents = dict[int, list[list[Word]]]
"""Words by marked-content id, in one group for the page and one for each form that uses the id."""


def named_ids(elements: Sequence[Element | int]) -> list[int]:
    """All marked-content ids the elements and those below them name, in the tree's order."""
    named: list[int] = []
    waiting = [*reversed(elements)]
    while waiting:
        child = waiting.pop()
        if isinstance(child, int):
            named.append(child)
        else:
            waiting.extend(reversed(child.children))
    return named


def blocks_of(tree: Sequence[Element]) -> dict[int, int]:
    """For each marked content the block it belongs to, so that what stands inside a block can be told."""
    blocks: dict[int, int] = {}
    counter = 0

    def descend(element: Element, block: int) -> None:
        nonlocal counter
        if element.type not in INLINE:
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


def by_content(words: Sequence[Word], known: set[int], blocks: dict[int, int]) -> tuple[Contents, list[Word]]:
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

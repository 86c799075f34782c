"""The outline of a PDF: its bookmarks, in reading order."""

from __future__ import annotations

import ctypes

from alignctl.extract.readers.pdf_parts import calls
from alignctl.extract.readers.pdf_parts.handles import Handle
from alignctl.extract.readers.pdf_parts.page import Bookmark

_MOST_BOOKMARKS = 20_000
_USUAL_BYTES = 1_024


def bookmarks_of(document: Handle) -> tuple[Bookmark, ...]:
    """Walk the outline of an open document; a broken file may tie it into a ring, hence the limit on steps."""
    outline = _Outline(document)
    found: list[Bookmark] = []
    waiting = [(outline.first(), 1)]
    for _ in range(_MOST_BOOKMARKS):
        if not waiting:
            break
        address, depth = waiting.pop()
        if not address:
            continue
        outline.mark.value = address
        title = outline.title()
        if title:
            found.append(Bookmark(title=title, depth=depth, page=outline.page()))
        waiting.append((calls.bookmark_sibling(outline.document, outline.mark), depth))
        waiting.append((calls.bookmark_child(outline.document, outline.mark), depth + 1))
    return tuple(found)


class _Outline:
    """Asks pdfium about one bookmark after the other: the one at the address `mark` holds."""

    def __init__(self, document: Handle) -> None:
        self.document = calls.to(document)
        self.mark = calls.slot()
        self._target = calls.slot()
        self._buffer = ctypes.create_string_buffer(_USUAL_BYTES)

    def first(self) -> int | None:
        """The address of the first bookmark, if there is one."""
        first: int | None = calls.bookmark_child(self.document, None)
        return first

    def title(self) -> str:
        """The title, its white space tidied."""
        buffer, room = self._buffer, _USUAL_BYTES
        size = calls.bookmark_title(self.mark, ctypes.byref(buffer), calls.long(room))
        if size > room:
            buffer = ctypes.create_string_buffer(size)
            calls.bookmark_title(self.mark, ctypes.byref(buffer), calls.long(size))
        return " ".join(ctypes.string_at(buffer, max(0, size - 2)).decode("utf-16-le", "replace").split())

    def page(self) -> int | None:
        """The page it leads to, counted from 1; None where it leads to none."""
        target = calls.bookmark_target(self.document, self.mark)
        if not target:
            self._target.value = calls.bookmark_action(self.mark)
            target = calls.action_target(self.document, self._target) if self._target.value else None
        self._target.value = target
        page = calls.target_page(self.document, self._target) if target else -1
        return page + 1 if page >= 0 else None

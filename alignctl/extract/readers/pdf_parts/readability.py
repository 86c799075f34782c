"""Whether a file's pages hold text that can be read at all, and what to say where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf_parts.page import Page
from alignctl.model.document import ReadingWarning

_MOST_UNMAPPED = 0.3
_MOST_GARBLED = 0.6
_ENOUGH_LETTERS = 150
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_VOWELS = frozenset("aeiou")
_LEAST_VOWELS = 0.22


def check_text(pages: Sequence[Page], where: str) -> tuple[ReadingWarning, ...]:
    """Warn of pages without readable text.

    Raises UnreadableDocumentError where no page has any.
    """
    if not any(page.found for page in pages):
        raise _without_text(pages, where)
    garbled = [page for page in pages if _is_garbled(page)]
    written = [page for page in pages if page.found]
    if len(garbled) >= _MOST_GARBLED * len(written):
        raise UnreadableDocumentError(
            f"expected readable text, found {len(garbled)} of {len(pages)} page(s) in fonts without a map to"
            " letters (unreadable-font).",
            where=where,
            hint="Export the file again from its source, or run OCR over it: ocrmypdf --force-ocr IN OUT.",
        )
    return (
        *(_picture_only(page) for page in pages if not page.found and (page.images or page.damaged)),
        *(_garbled(page) for page in garbled),
    )


def _without_text(pages: Sequence[Page], where: str) -> UnreadableDocumentError:
    pictures = sum(1 for page in pages if page.images)
    held = f"{pictures} with pictures only" if pictures else "all empty"
    return UnreadableDocumentError(
        f"expected text, found {len(pages)} page(s) without a text layer ({held}).",
        where=where,
        hint="If it is a scan, run OCR over it first: ocrmypdf --language eng IN OUT.",
    )


def _picture_only(page: Page) -> ReadingWarning:
    held = "cannot be opened" if page.damaged else "holds pictures but no text: it may be a scan"
    return ReadingWarning(code="no-text-layer", message=f"Page {page.number} {held}.", page=page.number)


def _garbled(page: Page) -> ReadingWarning:
    return ReadingWarning(
        code="unreadable-font",
        message=f"Page {page.number} uses fonts without a map to letters; its text cannot be relied on.",
        page=page.number,
    )


def _is_garbled(page: Page) -> bool:
    if page.unmapped > _MOST_UNMAPPED * page.found:
        return True
    letters = [mark for word in page.words for mark in word.text.lower() if mark in _LATIN]
    if len(letters) < _ENOUGH_LETTERS:
        return False
    return sum(1 for mark in letters if mark in _VOWELS) < _LEAST_VOWELS * len(letters)

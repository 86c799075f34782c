"""Whether a file's pages hold text that can be read at all, and what to say where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.readers.pdf_parts.garbled import Garbled, garbled_in
from alignctl.extract.readers.pdf_parts.page import Page
from alignctl.model.document import ReadingWarning

_MOST_GARBLED = 0.6
_MANY_SHAPES = 60
_MAYBE_SCANS = ("holds pictures but no text: it may be a scan", "hold pictures but no text: they may be scans")
_UNRECOGNISED = (
    "holds pictures in which recognition found no text: look at it",
    "hold pictures in which recognition found no text: look at them",
)


def check_text(pages: Sequence[Page], where: str, *, recognised: bool = False) -> tuple[ReadingWarning, ...]:
    """Warn of pages without readable text: one warning for each page, all of one cause in the same words.

    `recognised` says that text recognition has been over the pictures. Raises UnreadableDocumentError where
    no page has any.
    """
    if not any(page.found for page in pages):
        raise _without_text(pages, where, recognised=recognised)
    garbled = garbled_in(pages)
    if garbled.share >= _MOST_GARBLED:
        raise _unreadable(garbled, len(pages), where)
    damaged = [page.number for page in pages if page.damaged]
    pictures = [page.number for page in pages if is_picture_only(page)]
    return (
        *said_of(damaged, "no-text-layer", ("cannot be opened", "cannot be opened")),
        *said_of(
            pictures,
            "no-text-layer",
            _UNRECOGNISED if recognised else _MAYBE_SCANS,
        ),
        *said_of(
            garbled.pages,
            "unreadable-font",
            (
                "uses fonts without a map to letters; its text cannot be relied on",
                "use fonts without a map to letters; their text cannot be relied on",
            ),
        ),
    )


def is_picture_only(page: Page) -> bool:
    """Whether a page shows pictures, or so many shapes that they may be letters, and no character of text."""
    return not page.found and (page.images > 0 or page.shapes >= _MANY_SHAPES)


def said_of(numbers: Sequence[int], code: str, says: tuple[str, str]) -> tuple[ReadingWarning, ...]:
    """A warning for each page, all with one sentence about all of them; `says` is for one page and for many."""
    if not numbers:
        return ()
    one, many = says
    message = f"Page {numbers[0]} {one}." if len(numbers) == 1 else f"Pages {ranges(numbers)} {many}."
    return tuple(ReadingWarning(code=code, message=message, page=number) for number in numbers)


def ranges(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "2, 5 to 7 and 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [part for run in runs for part in _said(run)]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _said(run: Sequence[int]) -> list[str]:
    if len(run) > 2:  # noqa: PLR2004  (two pages are named, more make a range)
        return [f"{run[0]} to {run[-1]}"]
    return [str(number) for number in run]


def _without_text(pages: Sequence[Page], where: str, *, recognised: bool) -> UnreadableDocumentError:
    pictures = sum(1 for page in pages if is_picture_only(page))
    if pictures and recognised:
        return UnreadableDocumentError(
            f"Expected text, found {len(pages)} page(s) without a text layer; text recognition found none in"
            f" {pictures} with pictures only.",
            where=where,
            hint="Scan it again, upright and with more contrast, or ask for the file it was printed from.",
        )
    held = f"{pictures} with pictures only" if pictures else "all empty"
    return UnreadableDocumentError(
        f"Expected text, found {len(pages)} page(s) without a text layer ({held}).",
        where=where,
        hint="If it is a scan, read it with --ocr, or run OCR over it first: ocrmypdf --language eng IN OUT.",
    )


def _unreadable(garbled: Garbled, pages: int, where: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"Expected readable text, found {len(garbled.pages)} of {pages} page(s) in fonts without a map to"
        " letters (unreadable-font).",
        where=where,
        hint="Export the file again from its source, or run OCR over it: ocrmypdf --force-ocr IN OUT.",
    )

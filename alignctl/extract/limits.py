"""One way to refuse a file that breaks a limit: which limit, what was found, and the option that raises it."""

from __future__ import annotations

from alignctl.errors import UnreadableDocumentError
from alignctl.model.reading import (
    CELLS,
    FILE_SIZE,
    MEMORY,
    NESTING,
    PAGES,
    RATIO,
    SECONDS,
    UNPACKED,
    Bound,
    Limits,
)

_OPEN_IN_WORD = "The file may be damaged: open it in Word, save it as .docx and name that copy"
_SUSPICIOUS = "The file may have been made to exhaust memory: ask the sender for a fresh copy"


def file_too_large(where: str, found: int, limits: Limits) -> UnreadableDocumentError:
    """The error for a file of `found` bytes, which is more than it may have."""
    return _broken(where, FILE_SIZE, limits, f"a file of at most {{}}, found {_size(found)}")


def unpacks_too_large(where: str, found: int, limits: Limits) -> UnreadableDocumentError:
    """The error for an archive whose parts unpack to `found` bytes or more."""
    return _broken(
        where, UNPACKED, limits, f"an archive that unpacks to at most {{}}, found {_size(found)} or more", _SUSPICIOUS
    )


def unpacks_too_far(where: str, found: float, limits: Limits) -> UnreadableDocumentError:
    """The error for a large part of an archive that grows `found` times in unpacking."""
    message = f"an archive whose parts grow at most {{}} times in unpacking, found {found:,.0f} times"
    return _broken(where, RATIO, limits, message, _SUSPICIOUS)


def too_many_pages(where: str, found: int, limits: Limits) -> UnreadableDocumentError:
    """The error for a document of `found` pages."""
    return _broken(where, PAGES, limits, f"a document of at most {{}} pages, found {found:,}")


def too_many_cells(where: str, found: int, limits: Limits) -> UnreadableDocumentError:
    """The error for tables of `found` cells together, or more where the reader stopped counting."""
    return _broken(where, CELLS, limits, f"tables of at most {{}} cells together, found {found:,} or more")


def nested_too_deeply(where: str, limits: Limits) -> UnreadableDocumentError:
    """The error for elements (tables in tables, lists in lists) deeper than the limit."""
    return _broken(where, NESTING, limits, "elements at most {} deep inside one another, found them deeper still")


def took_too_long(where: str, limits: Limits) -> UnreadableDocumentError:
    """The error for a reading that was stopped."""
    message = "a file that is read within {} seconds, and it was still not read"
    return _broken(where, SECONDS, limits, message, "The file may be damaged: open it and save it again")


def needs_too_much_memory(where: str, limits: Limits) -> UnreadableDocumentError:
    """The error for a reading that ran out of the memory it may take."""
    message = "a file that is read within {} of memory, and it needs more"
    return _broken(where, MEMORY, limits, message, "The file may be damaged: open it and save it again")


def converted_too_slowly(where: str, limits: Limits) -> UnreadableDocumentError:
    """The error for a file that LibreOffice was still converting when its share of the time was over."""
    message = "a file that is converted and read within {} seconds, and LibreOffice was still converting it"
    return _broken(where, SECONDS, limits, message, _OPEN_IN_WORD)


def broke_conversion(where: str, limits: Limits) -> UnreadableDocumentError:
    """The error for a file over which LibreOffice ended without converting it, as it does where memory runs out."""
    message = "a file that LibreOffice converts within {} of memory, and it broke down"
    return _broken(where, MEMORY, limits, message, _OPEN_IN_WORD)


def _broken(
    where: str, bound: Bound, limits: Limits, message: str, advice: str = "Name a smaller part of it"
) -> UnreadableDocumentError:
    limit = getattr(limits, bound.field)
    allowed = _size(limit) if bound.unit > 1 else f"{limit:,g}" if isinstance(limit, float) else f"{limit:,}"
    return UnreadableDocumentError(
        f"Expected {message.format(allowed)}.",
        where=where,
        hint=f"{advice}, or raise the limit with {bound.option} if you trust the file.",
    )


def _size(count: int) -> str:
    return f"{count / 2**20:,.1f} MB".replace(".0 MB", " MB") if count >= 2**20 else f"{count:,} bytes"

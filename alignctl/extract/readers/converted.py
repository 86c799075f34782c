"""Older Word files (.doc) and rich text (.rtf), read through LibreOffice as the Word files it makes of them."""

from __future__ import annotations

from dataclasses import replace

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.block import Reading
from alignctl.extract.readers import word
from alignctl.extract.readers.office_parts import rich_text
from alignctl.extract.readers.office_parts.names import w
from alignctl.extract.readers.office_parts.old_word import look_into
from alignctl.extract.readers.office_parts.package import Package
from alignctl.extract.readers.office_parts.soffice import to_docx
from alignctl.model.document import ReadingWarning
from alignctl.model.reading import AS_USUAL, ReadingOptions
from alignctl.text.normalise import solid_length

RICH_TEXT = b"{\\rtf"


def read(content: bytes, where: str, options: ReadingOptions = AS_USUAL) -> Reading:
    """Read a .doc or .rtf file, converted by LibreOffice; a warning says so.

    Coverage is measured against a count in the file's own bytes where they can be understood. Raises
    UnreadableDocumentError where LibreOffice is not there or makes nothing of the file, and for protected files.
    """
    is_rich = content.lstrip().startswith(RICH_TEXT)
    old = None if is_rich else look_into(content)
    if old is not None and old.is_protected:
        raise UnreadableDocumentError(
            "The file is protected by a password.", where=where, hint="Remove the password and try again."
        )
    made = to_docx(content, "rtf" if is_rich else "doc", where, options.limits)
    reading = word.read(made, where, options)
    counted = rich_text.count_characters(content) if old is None else old.characters
    warning = ReadingWarning(
        code="converted",
        message="LibreOffice converted this file before it was read; check what matters against the original.",
    )
    found = _found(made, where, counted) + reading.dropped.furniture if counted else reading.found
    return replace(reading, found=found, warnings=(warning, *reading.warnings))


def _found(made: bytes, where: str, counted: int) -> int:
    """The file's own count without what is tracked as deleted, which the old formats keep among the text."""
    deleted = sum(solid_length(text.text or "") for text in Package(made, where).main.iter(w("delText")))
    return max(counted - deleted, 0)

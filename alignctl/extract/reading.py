"""One file in, one document out, in this process."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from alignctl.errors import UnreadableDocumentError
from alignctl.extract.outline import build_document
from alignctl.extract.personal_data import check_personal_data
from alignctl.extract.readers import READERS
from alignctl.extract.sniff import sniff
from alignctl.model.document import Document
from alignctl.model.form import FormSheet
from alignctl.model.reading import AS_USUAL, ReadingOptions

# Raised whenever a reader's results change, so that documents read by an older edition are read again.
EDITION = 2
_MARKING_CELLS = frozenset({"docx", "doc", "rtf", "pdf", "html", "odt"})


def read_document(content: bytes, path: str, options: ReadingOptions = AS_USUAL) -> Document:
    """Read one file's bytes; `path` is as people gave it, with "/".

    Raises UnreadableDocumentError, naming the file, where no text can be had from it, and PersonalDataError for
    a filled-in form unless the options allow it.
    """
    kind = sniff(content, path)
    reader = next(reader for reader in READERS if reader.format == kind)
    reading = reader.read(content, path, options)
    if not reading.blocks:
        raise UnreadableDocumentError(
            f"A {reader.name} document with text was expected, and this one has none.",
            where=path,
            hint="If it is a scan, run it through text recognition (for example ocrmypdf) first.",
        )
    document = build_document(reading, path=path, sha256=hashlib.sha256(content).hexdigest(), format=kind)
    personal = check_personal_data(document, reading.running, allowed=options.allow_personal_data)
    return replace(document, warnings=(*document.warnings, *personal))


def read_sheet(content: bytes, path: str, options: ReadingOptions = AS_USUAL) -> FormSheet:
    """Read one form's bytes, with a mark in its text for every place to write.

    Raises what `read_document` raises: it is read as a document first, so that one filled in is refused.
    """
    plain = read_document(content, path, replace(options, as_form=False))
    reader = next(reader for reader in READERS if reader.format == plain.format)
    reading = reader.read(content, path, replace(options, as_form=True, ignore_tags=True))
    document = build_document(reading, path=path, sha256=plain.sha256, format=plain.format)
    warnings = tuple(dict.fromkeys((*plain.warnings, *document.warnings)))
    return FormSheet(
        document=replace(document, coverage=plain.coverage, metadata=plain.metadata, warnings=warnings),
        blanks=reading.blanks,
        marks_cells=plain.format in _MARKING_CELLS,
    )

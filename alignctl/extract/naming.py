"""Whether a file's name says something else than its bytes: told of the path, so never kept with the document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from alignctl.extract.readers import READERS
from alignctl.model.document import Document, ReadingWarning

# formats that people call by one another's endings, and nobody minds
_FAMILIES = {"doc": "docx", "rtf": "docx", "markdown": "text"}
_OLDER = {".doc": "docx", ".dot": "docx", ".rtf": "docx"}


def with_name(document: Document, path: str) -> Document:
    """A document under the path people gave, with a warning where the path's ending says another format."""
    warning = named_otherwise(path, document.format)
    return replace(document, path=path, warnings=(*document.warnings, *((warning,) if warning else ())))


def named_otherwise(path: str, kind: str) -> ReadingWarning | None:
    """The warning for a file read by its bytes as something its name does not say; None for endings nobody knows."""
    endings = _OLDER | {ending: _family(reader.format) for reader in READERS for ending in reader.endings}
    ending = PurePosixPath(path).suffix.lower()
    if endings.get(ending, _family(kind)) == _family(kind):
        return None
    names = {reader.format: reader.name for reader in READERS}
    return ReadingWarning(
        code="named-otherwise",
        message=f"The name ends in {ending}, and the file is read as what its bytes are: {names.get(kind, kind)}.",
    )


def _family(kind: str) -> str:
    return _FAMILIES.get(kind, kind)

"""A document a result rests on, with whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """One document as it was read; `area` is the id of the area, base or region whose text it is."""

    area: str
    kind: str
    document: Document

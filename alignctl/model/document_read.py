"""A document a result rests on, with whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from alignctl.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """One document as it was read; `area` is the id of the area, base or region whose text it is.

    `is_form` tells that its fields were read, and nothing that procedures say was looked for in it.
    """

    area: str
    kind: str
    document: Document
    is_form: bool = False

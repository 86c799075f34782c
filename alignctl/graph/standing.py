"""What is known of an area's text as a whole: whether its review is due, and how much of it could be read."""

from __future__ import annotations

from datetime import date

from alignctl.model.area import Procedure


def is_review_due(procedure: Procedure, on: date) -> bool:
    """Whether any of an area's own documents says its review was due by a day; a month is due at its end."""
    day = on.isoformat()
    dates = [document.metadata.review_due for document in procedure.documents]
    return any(due is not None and due < day[: len(due)] for due in dates)


def read_of(procedure: Procedure) -> float:
    """The share (0..1) of its text that could be read, of the document read worst; its bases count too."""
    documents = (*procedure.documents, *(document for base in procedure.bases for document in base.documents))
    return min((round(min(document.coverage, 1.0), 4) for document in documents), default=0.0)

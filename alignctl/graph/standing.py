"""Where an area stands on a point by itself: below the national position, or due for review."""

from __future__ import annotations

from datetime import date

from alignctl.model.area import Procedure
from alignctl.model.cluster import PointOfPractice
from alignctl.model.provision import Attribute, Provision
from alignctl.model.span import Order, order
from alignctl.model.values import Bound, Duration, LegalSource, Steps, Term

SUPERSEDED = frozenset({"contrary", "superseded"})


def is_below(point: PointOfPractice, provision: Provision) -> bool:
    """Whether a provision is looser than the national figure, contradicts it, or rests on what was replaced."""
    value = provision.value
    if isinstance(value, Duration):
        if point.national is None or point.attribute is not Attribute.TIME_LIMIT or value.bound is Bound.AFTER:
            return False
        other_clock = point.clock and provision.event and point.clock != provision.event
        return not other_clock and order(value, point.national) is Order.LONGER
    if isinstance(value, Term) and value.standing in SUPERSEDED:
        return True
    if isinstance(value, LegalSource) and value.edition and value.edition < dict(point.in_force_from).get(value.id, ""):
        return True
    return not isinstance(value, Steps) and value.id in point.contrary


def is_review_due(procedure: Procedure, on: date) -> bool:
    """Whether any of an area's own documents says its review was due by a day; a month is due at its end."""
    day = on.isoformat()
    dates = [document.metadata.review_due for document in procedure.documents]
    return any(due is not None and due < day[: len(due)] for due in dates)


def read_of(procedure: Procedure) -> float:
    """The share (0..1) of its text that could be read, of the document read worst; its bases count too."""
    documents = (*procedure.documents, *(document for base in procedure.bases for document in base.documents))
    return min((round(min(document.coverage, 1.0), 4) for document in documents), default=0.0)

"""The warning that a text holds tracked changes nobody has accepted or rejected yet."""

from __future__ import annotations

from alignctl.model.document import ReadingWarning
from alignctl.model.reading import Revisions

_READ_AS = {
    Revisions.ACCEPTED: "it is read as if all were accepted",
    Revisions.ORIGINAL: "it is read as it was before them",
}


def pending_revisions(changes: int, revisions: Revisions) -> ReadingWarning:
    """How many changes there are, and which text was read."""
    held = "one tracked change" if changes == 1 else f"{changes} tracked changes"
    return ReadingWarning(code="pending-revisions", message=f"The text holds {held}; {_READ_AS[revisions]}.")
